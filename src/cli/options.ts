// The options of all commands: parsing, help and the commands' types follow from this table.
import { FORMATS } from '../diagnostics/format.js'

export type CommandName = 'compile' | 'check' | 'explain' | 'test' | 'diff'

interface OptionRow {
  readonly flags: string
  readonly description: string
  readonly commands: readonly CommandName[]
  readonly choices?: readonly string[]
  readonly default?: string
  readonly repeatable?: true
  /** What none of a repeatable one means. Default: all. */
  readonly absent?: string
}

const BOTH = ['compile', 'check'] as const
const FINDINGS = [...BOTH, 'test'] as const
const ALL = [...BOTH, 'explain', 'test', 'diff'] as const

export const OPTIONS = {
  output: {
    flags: '-o, --output <path>',
    description: 'directory for the bundle; with --emit plan or model a file (default there: stdout)',
    commands: ['compile'],
  },
  emit: {
    flags: '--emit <what>',
    description: 'what to write',
    choices: ['bundle', 'plan', 'model', 'model-yaml'],
    default: 'bundle',
    commands: ['compile'],
  },
  proxy: {
    flags: '--proxy <namespace/name>',
    description: 'only this proxy (compile writes it into a directory that has no others); may be repeated',
    repeatable: true,
    commands: BOTH,
  },
  target: {
    flags: '--target <target>',
    description: 'Pipy versions that the output must run on',
    choices: ['both', 'pipy-1.5', 'pipy-2.0'],
    default: 'both',
    commands: BOTH,
  },
  lean: {
    flags: '--lean',
    description: 'without what only people read, for narrow links: comments in scripts, white space in JSON',
    commands: ['compile'],
  },
  meshName: {
    flags: '--mesh-name <name>',
    description: 'name of the mesh where no model file gives one (default: that of the input directory)',
    commands: ALL,
  },
  trustDomain: {
    flags: '--trust-domain <domain>',
    description: "last part of every principal, <service account>.<namespace>.<domain> (default: the model's, or cluster.local)",
    commands: ALL,
  },
  strictReferences: {
    flags: '--strict-references',
    description: 'references to what is not there are errors, also where the mesh could live with them',
    commands: ALL,
  },
  format: {
    flags: '--format <format>',
    description: 'how findings are printed; json and sarif go to stdout',
    choices: FORMATS,
    default: 'pretty',
    commands: FINDINGS,
  },
  failOn: {
    flags: '--fail-on <severity>',
    description: 'least severity that makes the command fail',
    choices: ['error', 'warning', 'note'],
    default: 'error',
    commands: BOTH,
  },
} as const satisfies Record<string, OptionRow>

/** Of explain alone; its --format is that of an answer, not of findings. */
const EXPLAIN_OPTIONS = {
  from: { flags: '--from <caller>', description: 'workload or identity (namespace/name, or a name that is the only one), principal, or anonymous' },
  to: { flags: '--to <service[:port]>', description: 'service that is called (namespace/name, or a name that is the only one)' },
  header: { flags: '-H, --header <header>', description: "header of the request, 'Name: value'; may be repeated", repeatable: true, absent: 'none' },
  source: { flags: '--source <address>', description: 'address of the caller, for what is chosen by it' },
  rule: {
    flags: '--rule <id>',
    description: 'instead: what this rule id means, and where it was written; a line of the log or of /metrics does, too',
  },
  format: { flags: '--format <format>', description: 'how the answer is printed', choices: ['pretty', 'json'], default: 'pretty' },
  mqtt: { flags: '--mqtt <packet>', description: "to a port of protocol mqtt: connect, 'publish <topic>' or 'subscribe <filter>'" },
  clientId: { flags: '--client-id <id>', description: 'with --mqtt: client id (default: empty)' },
  username: { flags: '--username <name>', description: 'with --mqtt: user name; its password is taken to be right' },
  mqttVersion: { flags: '--mqtt-version <version>', description: 'with --mqtt: protocol version', choices: ['3.1.1', '5'], default: '5' },
  qos: { flags: '--qos <qos>', description: 'with --mqtt: quality of service', choices: ['0', '1', '2'], default: '0' },
  expect: {
    flags: '--expect <verdict>',
    description: 'fail (exit code 1) unless this is the verdict',
    choices: ['allowed', 'answered', 'denied', 'rejected', 'unavailable'],
  },
} as const satisfies Record<string, Omit<OptionRow, 'commands'>>

/** Of test alone. */
const TEST_OPTIONS = {
  mesh: {
    flags: '--mesh <path>',
    description: 'manifests, a model file or a directory of them; may be repeated',
    repeatable: true,
    absent: 'what the cases name',
  },
  coverage: { flags: '--coverage', description: 'say which routes, policies and splits no case touches' },
  failUnder: { flags: '--fail-under <percent>', description: 'least coverage with which the command does not fail; implies --coverage' },
  pipy: {
    flags: '--pipy',
    description: 'run the cases in a real Pipy, too: pipy-1.5, pipy-2.0 or pipy on PATH, or PIPY_BIN_1_5, PIPY_BIN_2_0, PIPY_BIN',
  },
} as const satisfies Record<string, Omit<OptionRow, 'commands'>>

/** Of diff alone; its --format is that of an answer, not of findings. */
const DIFF_OPTIONS = {
  level: {
    flags: '--level <level>',
    description: 'print only this: model (objects), behaviour (flows), or bytes (files)',
    choices: ['all', 'model', 'behaviour', 'bytes'],
    default: 'all',
  },
  format: { flags: '--format <format>', description: 'how the answer is printed', choices: ['pretty', 'json', 'github'], default: 'pretty' },
  exitCode: { flags: '--exit-code', description: 'fail (exit code 1) when behaviour changes, or when not all of it could be compared' },
} as const satisfies Record<string, Omit<OptionRow, 'commands'>>

type ValueOf<Row extends Omit<OptionRow, 'commands'>> = Row extends { repeatable: true }
  ? readonly string[]
  : Row extends { choices: readonly (infer Choice)[] }
    ? Choice | (Row extends { default: string } ? never : undefined)
    : Row['flags'] extends `${string}<${string}`
      ? string | undefined
      : boolean

type Table = typeof OPTIONS
type Values = { readonly [Name in keyof Table]: ValueOf<Table[Name]> }
type NamesOf<Command extends CommandName> = { [Name in keyof Table]: Command extends Table[Name]['commands'][number] ? Name : never }[keyof Table]

export type CompileOptions = Pick<Values, NamesOf<'compile'>>
export type CheckOptions = Pick<Values, NamesOf<'check'>>
export type ExplainOptions = Pick<Values, NamesOf<'explain'>> & {
  readonly [Name in keyof typeof EXPLAIN_OPTIONS]: ValueOf<(typeof EXPLAIN_OPTIONS)[Name]>
}
export type TestOptions = Pick<Values, NamesOf<'test'>> & { readonly [Name in keyof typeof TEST_OPTIONS]: ValueOf<(typeof TEST_OPTIONS)[Name]> }
export type DiffOptions = Pick<Values, NamesOf<'diff'>> & { readonly [Name in keyof typeof DIFF_OPTIONS]: ValueOf<(typeof DIFF_OPTIONS)[Name]> }

const OWN: Readonly<Partial<Record<CommandName, Readonly<Record<string, Omit<OptionRow, 'commands'>>>>>> = {
  explain: EXPLAIN_OPTIONS,
  test: TEST_OPTIONS,
  diff: DIFF_OPTIONS,
}

export function rowsOf(command: CommandName): readonly Omit<OptionRow, 'commands'>[] {
  const own = Object.values(OWN[command] ?? {})
  return [...own, ...Object.values<OptionRow>(OPTIONS).filter(row => row.commands.includes(command))]
}

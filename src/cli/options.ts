// The options of all commands: parsing, help and the commands' types follow from this table.
import { FORMATS } from '../diagnostics/format.js'

export type CommandName = 'compile' | 'check' | 'test'

interface OptionRow {
  readonly flags: string
  readonly description: string
  readonly commands: readonly CommandName[]
  readonly choices?: readonly string[]
  readonly default?: string
  readonly repeatable?: true
}

const BOTH = ['compile', 'check'] as const
const ALL = ['compile', 'check', 'test'] as const

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
    description: 'only this proxy; may be repeated',
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
  meshName: {
    flags: '--mesh-name <name>',
    description: 'name of the mesh where no model file gives one (default: that of the input directory)',
    commands: ALL,
  },
  trustDomain: {
    flags: '--trust-domain <domain>',
    description: 'last part of every principal (default: cluster.local)',
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
    commands: ALL,
  },
  failOn: {
    flags: '--fail-on <severity>',
    description: 'least severity that makes the command fail',
    choices: ['error', 'warning', 'note'],
    default: 'error',
    commands: BOTH,
  },
  mesh: {
    flags: '--mesh <path>',
    description: 'manifests, a model file or a directory of them, in place of what the cases name; may be repeated',
    repeatable: true,
    commands: ['test'],
  },
  coverage: {
    flags: '--coverage',
    description: 'say which routes, policies and splits no case touches',
    commands: ['test'],
  },
  failUnder: {
    flags: '--fail-under <percent>',
    description: 'least coverage with which the command does not fail; implies --coverage',
    commands: ['test'],
  },
  pipy: {
    flags: '--pipy',
    description: 'run the cases in a real Pipy, too: pipy-1.5, pipy-2.0 or pipy on PATH, or PIPY_BIN_1_5, PIPY_BIN_2_0, PIPY_BIN',
    commands: ['test'],
  },
} as const satisfies Record<string, OptionRow>

type ValueOf<Row extends OptionRow> = Row extends { repeatable: true }
  ? readonly string[]
  : Row extends { choices: readonly (infer Choice)[] }
    ? Choice
    : Row['flags'] extends `${string}<${string}`
      ? string | undefined
      : boolean

type Table = typeof OPTIONS
type Values = { readonly [Name in keyof Table]: ValueOf<Table[Name]> }
type NamesOf<Command extends CommandName> = { [Name in keyof Table]: Command extends Table[Name]['commands'][number] ? Name : never }[keyof Table]

export type CompileOptions = Pick<Values, NamesOf<'compile'>>
export type CheckOptions = Pick<Values, NamesOf<'check'>>
export type TestOptions = Pick<Values, NamesOf<'test'>>

export function rowsOf(command: CommandName): readonly OptionRow[] {
  return Object.values<OptionRow>(OPTIONS).filter(row => row.commands.includes(command))
}

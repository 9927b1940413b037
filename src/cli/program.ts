// The command line as commander sees it.
import { Command, Option } from 'commander'
import { check } from './commands/check.js'
import { compile } from './commands/compile.js'
import { diff } from './commands/diff.js'
import { explain } from './commands/explain.js'
import { helpCode } from './commands/help-code.js'
import { test } from './commands/test.js'
import type { ExitCode } from './exit-codes.js'
import type { Host } from './host.js'
import {
  type CheckOptions,
  type CommandName,
  type CompileOptions,
  type DiffOptions,
  type ExplainOptions,
  rowsOf,
  type TestOptions,
} from './options.js'
import type { LoadToolchain } from './toolchain.js'

const EXIT_CODES = `
Exit codes: 0 fine, 1 findings at or above --fail-on, 2 usage, 3 a fault of pipyc.`

const DIFF_EXIT_CODES = `
Exit codes: 0 compared, 1 a side has errors, or with --exit-code behaviour changes or not all of it could be compared,
2 usage, 3 a fault of pipyc.`

const EXAMPLES = `
Examples:
  pipyc compile mesh/ -o out          manifests of a directory -> a codebase for each proxy
  pipyc check mesh/ --format github   findings as annotations of a workflow
  pipyc explain mesh/ --from buyer --to store 'GET /buy'   why it is allowed or denied
  pipyc test cases.yaml --coverage    whether the mesh does what it is meant to, and what no case touches
  pipyc diff old/ new/ --exit-code    which flows change, with a request for each
  pipyc help model/unknown-field      what a finding means`

const INPUTS = 'manifests or model files, directories of them, or - for stdin'
const INPUT = 'a directory of manifests or model files, or one file'
const EXPLAIN_WORDS = `${INPUTS}; and the request, such as 'GET /path' (none: GET /, or a connection to a port that carries bytes)`

const EXPLAIN_EXIT_CODES = `
Exit codes: 0 answered (denied is an answer, too), 1 the model has errors, or the verdict is not that of --expect,
2 usage or a name that the mesh does not have, 3 a fault of pipyc.`

const CASES = 'cases files; each says which mesh it is about, or --mesh does'

const TEST_EXIT_CODES = `
Exit codes: 0 every case holds, 1 one does not, or less is touched than --fail-under, 2 usage (with --pipy: no Pipy), 3 a fault of pipyc.`

/** `end` learns how the command that was chosen ended. */
export function createProgram(host: Host, loadToolchain: LoadToolchain, end: (code: ExitCode) => void): Command {
  const program = new Command('pipyc')
    .description('Compiles a service mesh model to what the Pipy proxy runs.')
    .version(host.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .configureOutput({ writeOut: host.stdout, writeErr: host.stderr })
    .showHelpAfterError('(pipyc help shows how)')
    .addHelpText('after', `${EXAMPLES}\n${EXIT_CODES}`)
    .exitOverride()

  inputCommand('compile', 'write the scripts and configurations of the proxies')
    .addHelpText('after', EXIT_CODES)
    .action(async (paths: string[], options: CompileOptions) => end(await compile(paths, options, host, loadToolchain)))

  inputCommand('check', 'say what is wrong, and write nothing')
    .addHelpText('after', EXIT_CODES)
    .action(async (paths: string[], options: CheckOptions) => end(await check(paths, options, host, loadToolchain)))

  inputCommand('explain', 'say what comes of a request or connection, and why', [['<paths...>', EXPLAIN_WORDS]])
    .addHelpText('after', EXPLAIN_EXIT_CODES)
    .action(async (words: string[], options: ExplainOptions) => end(await explain(words, options, host, loadToolchain)))

  inputCommand('test', 'hold a mesh to cases: which traffic, and what must come of it', [['<cases...>', CASES]])
    .addHelpText('after', TEST_EXIT_CODES)
    .action(async (paths: string[], options: TestOptions) => end(await test(paths, options, host, loadToolchain)))

  inputCommand('diff', 'compare two meshes: objects, flows, and what has to be sent to the proxies', [
    ['<old>', INPUT],
    ['<new>', INPUT],
  ])
    .addHelpText('after', DIFF_EXIT_CODES)
    .action(async (old: string, now: string, options: DiffOptions) => end(await diff(old, now, options, host, loadToolchain)))

  program
    .command('help [command-or-code]')
    .description('explain a command, or the code of a finding')
    .action((topic?: string) => {
      const command = program.commands.find(candidate => candidate.name() === topic)
      const names = program.commands.map(candidate => candidate.name())
      if (topic === undefined) program.outputHelp()
      else if (command) command.outputHelp()
      else end(helpCode(topic, names, host))
    })
  return program

  function inputCommand(name: CommandName, description: string, words: readonly (readonly [string, string])[] = [['<paths...>', INPUTS]]): Command {
    const command = program.command(name).description(description)
    for (const [word, meaning] of words) command.argument(word, meaning)
    for (const row of rowsOf(name)) {
      const option = new Option(row.flags, row.description)
      if (row.choices) option.choices(row.choices)
      if (row.default !== undefined) option.default(row.default)
      if (row.repeatable) option.default([], row.absent ?? 'all').argParser((value: string, earlier: readonly string[]) => [...earlier, value])
      command.addOption(option)
    }
    return command
  }
}

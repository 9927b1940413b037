// The command line as commander sees it.
import { Command, Option } from 'commander'
import { check } from './commands/check.js'
import { compile } from './commands/compile.js'
import { explain } from './commands/explain.js'
import { helpCode } from './commands/help-code.js'
import type { ExitCode } from './exit-codes.js'
import type { Host } from './host.js'
import { type CheckOptions, type CommandName, type CompileOptions, type ExplainOptions, rowsOf } from './options.js'
import type { LoadToolchain } from './toolchain.js'

const EXIT_CODES = `
Exit codes: 0 fine, 1 findings at or above --fail-on, 2 usage, 3 a fault of pipyc.`

const EXAMPLES = `
Examples:
  pipyc compile mesh/ -o out          manifests of a directory -> a codebase for each proxy
  pipyc check mesh/ --format github   findings as annotations of a workflow
  pipyc explain mesh/ --from buyer --to store 'GET /buy'   why it is allowed or denied
  pipyc help model/unknown-field      what a finding means`

const INPUTS = 'manifests or model files, directories of them, or - for stdin'
const EXPLAIN_WORDS = `${INPUTS}; and the request, such as 'GET /path' (none: GET /, or a connection to a port that carries bytes)`

const EXPLAIN_EXIT_CODES = `
Exit codes: 0 answered (denied is an answer, too), 1 the model has errors, or the verdict is not that of --expect,
2 usage or a name that the mesh does not have, 3 a fault of pipyc.`

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

  inputCommand('explain', 'say what comes of a request or connection, and why', EXPLAIN_WORDS)
    .addHelpText('after', EXPLAIN_EXIT_CODES)
    .action(async (words: string[], options: ExplainOptions) => end(await explain(words, options, host, loadToolchain)))

  program
    .command('help [command-or-code]')
    .description('explain a command, or the code of a finding')
    .action((topic?: string) => {
      const command = topic === undefined ? program : program.commands.find(candidate => candidate.name() === topic)
      if (command) command.outputHelp()
      else end(helpCode(topic!, host))
    })
  return program

  function inputCommand(name: CommandName, description: string, words = INPUTS): Command {
    const command = program.command(name).description(description).argument('<paths...>', words)
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

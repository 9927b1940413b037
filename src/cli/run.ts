// One command line, from words to exit code. Nothing escapes from here.
import { CommanderError } from 'commander'
import { plainText } from '../diagnostics/format/plain-text.js'
import { EXIT, type ExitCode, UsageError } from './exit-codes.js'
import type { Host } from './host.js'
import { createProgram } from './program.js'
import type { LoadToolchain } from './toolchain.js'

export async function run(words: readonly string[], host: Host, loadToolchain: LoadToolchain): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.fine
  const program = createProgram(host, loadToolchain, code => {
    exitCode = code
  })
  try {
    await program.parseAsync(words, { from: 'user' })
    return exitCode
  } catch (fault) {
    // It has printed what it had to say.
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT.fine : EXIT.usage
    if (fault instanceof UsageError) {
      host.stderr(`error: ${plainText(fault.message)}\n`)
      return EXIT.usage
    }
    host.stderr(internalFault(fault, words, host))
    return EXIT.internal
  }
}

function internalFault(fault: unknown, words: readonly string[], host: Host): string {
  const message = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)
  const wantsStack = host.env.PIPYC_DEBUG === '1' && fault instanceof Error && fault.stack
  const lines = [
    `internal fault: ${plainText(message)}`,
    'This is a fault of pipyc, not of your files. Please report it with:',
    `  pipyc ${host.version}, node ${process.version}, ${process.platform} ${process.arch}`,
    `  pipyc ${plainText(words.join(' '))}`,
    ...(wantsStack ? wantsStack.split('\n').map(line => `  ${plainText(line)}`) : ['  what the same command prints with PIPYC_DEBUG=1']),
  ]
  return `${lines.join('\n')}\n`
}

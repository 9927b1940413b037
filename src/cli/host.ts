// All that the commands see of the process around them, so that tests can stand in for it.
import type { Environment } from './terminal.js'

export interface Host {
  /** Machine output only. */
  stdout(text: string): void
  /** All that is for people. */
  stderr(text: string): void
  readStdin(): Promise<Uint8Array>
  /** Seconds since the command began. */
  elapsed(): number
  readonly env: Environment
  readonly stderrIsTerminal: boolean
  readonly version: string
}

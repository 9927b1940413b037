// What may be written to the terminal beyond plain lines.

export type Environment = Readonly<Record<string, string | undefined>>

interface Terminal {
  readonly env: Environment
  readonly stderrIsTerminal: boolean
}

/** https://no-color.org and its counterpart. */
export function wantsColor({ env, stderrIsTerminal }: Terminal): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return stderrIsTerminal && env.TERM !== 'dumb'
}

export function wantsProgress({ env, stderrIsTerminal }: Terminal): boolean {
  return stderrIsTerminal && env.TERM !== 'dumb' && !env.CI
}

// Why the mesh does what it does with a case, in a few lines.
import type { Decision } from '../explain/decision.js'

export function trailLines({ answers }: Decision): string[] {
  return answers.map(({ verdict, status, rule, side, proxy }) => `${verdict.toUpperCase()} ${status ?? ''} at ${side} ${proxy}: ${rule}`)
}

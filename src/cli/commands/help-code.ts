// pipyc help <code>: what a finding means, in full.
import { CATALOGUE, type DiagnosticCode } from '../../diagnostics/catalogue.generated.js'
import { plainText } from '../../diagnostics/format/plain-text.js'
import { nearestName } from '../../diagnostics/nearest.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import type { Host } from '../host.js'

const MOST_SUGGESTIONS = 5

/** `commands`: what else `pipyc help` explains, for those who misspell it. */
export function helpCode(code: string, commands: readonly string[], host: Host): ExitCode {
  if (!isCode(code)) {
    const command = nearestName(code, commands)
    const nearest = command === undefined ? nearestCodes(code) : [command]
    host.stderr(`error: there is no command or code ${plainText(code)}\n${nearest.length > 0 ? `nearest: ${nearest.join(', ')}\n` : ''}`)
    return EXIT.usage
  }
  const { severity, message, explanation, remedy } = CATALOGUE[code]
  const parts = [`${severity} ${code}`, `  ${message.replace(/\{(\w+)\}/g, '<$1>')}`]
  if (explanation) parts.push('', explanation)
  if (remedy) parts.push('', `remedy: ${remedy.replace(/\{(\w+)\}/g, '<$1>')}`)
  host.stdout(`${parts.join('\n')}\n`)
  return EXIT.fine
}

function isCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(CATALOGUE, text)
}

/** The likeliest slip first, then the same problem elsewhere, then the same area. */
function nearestCodes(sought: string): string[] {
  const codes = Object.keys(CATALOGUE)
  const [area, problem = area] = sought.split('/')
  const nearest = nearestName(sought, codes)
  const related = [...codes.filter(code => code.endsWith(`/${problem}`)), ...codes.filter(code => code.startsWith(`${area}/`))]
  return [...new Set([...(nearest ? [nearest] : []), ...related])].slice(0, MOST_SUGGESTIONS)
}

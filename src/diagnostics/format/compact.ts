// One line a finding, as compilers print them, so that editors and grep can read it.
import type { Diagnostic } from '../diagnostic.js'
import { plainText } from './plain-text.js'
import { placeText } from './pretty.js'

export function formatCompact(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, severity, message, location, pointer }) => {
      const place = location ? placeText(location) : pointer
      return `${place ? `${plainText(place)}: ` : ''}${severity}: ${plainText(message)} [${code}]\n`
    })
    .join('')
}

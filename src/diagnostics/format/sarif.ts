// SARIF 2.1.0, for code scanning services. The rules are the catalogue's entries for the codes that occur.
import { CATALOGUE } from '../catalogue.generated.js'
import type { Diagnostic, Location } from '../diagnostic.js'
import { printableJson } from './json.js'

export function formatSarif(diagnostics: readonly Diagnostic[], version?: string): string {
  const codes = [...new Set(diagnostics.map(diagnostic => diagnostic.code))].sort()
  return printableJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'pipyc', version, rules: codes.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(diagnostic => result(diagnostic, codes.indexOf(diagnostic.code))),
      },
    ],
  })
}

function rule(code: Diagnostic['code']): object {
  const { severity, message, explanation, remedy } = CATALOGUE[code]
  return {
    id: code,
    shortDescription: { text: message },
    fullDescription: { text: explanation || message },
    ...(remedy && { help: { text: remedy } }),
    defaultConfiguration: { level: severity },
  }
}

function result(diagnostic: Diagnostic, ruleIndex: number): object {
  const { code, severity, message, notes, remedy, location, pointer, related } = diagnostic
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: [message, ...notes, ...(remedy ? [`remedy: ${remedy}`] : [])].join('\n') },
    ...((location || pointer !== undefined) && { locations: [sarifLocation(location, pointer)] }),
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({ id, ...sarifLocation(place.location, place.pointer), message: { text: place.message } })),
    }),
  }
}

function sarifLocation(location: Location | undefined, pointer: string | undefined): object {
  return {
    ...(location && {
      physicalLocation: {
        artifactLocation: { uri: fileUri(location.file) },
        region: { startLine: location.line, startColumn: location.column, endColumn: location.endColumn },
      },
    }),
    ...(pointer !== undefined && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  }
}

/** A relative path stays a relative reference, so that a service resolves it against the repository. */
function fileUri(file: string): string {
  const path = file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split(/[\\/]/)
    .map(encodeURIComponent)
    .join('/')
  return path.startsWith('/') ? `file://${path}` : path
}

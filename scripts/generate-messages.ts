// Turns the message catalogue (Markdown, for people) into a typed table (for the sink) and a reference page (for users).
// Each entry: `## area/problem`, severity, `> message with {params}`, prose, and optionally `remedy: …`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeGenerated } from './write-generated.ts'

interface Entry {
  code: string
  severity: string
  message: string
  explanation: string
  remedy: string | undefined
}

const MESSAGES = 'src/diagnostics/messages'
const entries = readdirSync(MESSAGES)
  .filter(name => name.endsWith('.md'))
  .sort()
  .flatMap(name => parseMessages(name, readFileSync(join(MESSAGES, name), 'utf8')))
  .sort((a, b) => (a.code < b.code ? -1 : 1))

entries.forEach((entry, i) => {
  if (entries[i + 1]?.code === entry.code) throw new Error(`${entry.code} is in the catalogue twice`)
})

writeGenerated('src/diagnostics/catalogue.generated.ts', typescript(entries))
writeGenerated('docs/messages.md', reference(entries))

function parseMessages(file: string, text: string): Entry[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map(section => {
      const [code = '', severity = '', ...rest] = section.trim().split('\n')
      if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(code)) throw new Error(`${file}: "${code}" is not a code of the form area/problem`)
      if (!/^(error|warning|note)$/.test(severity)) throw new Error(`${file}: ${code} has severity "${severity}"`)
      const lines = rest.join('\n').trim().split('\n')
      const quoted = lines.filter(line => line.startsWith('> ')).map(line => line.slice(2))
      if (quoted.length !== 1) throw new Error(`${file}: ${code} needs one message line that begins with "> "`)
      const remedy = lines.find(line => line.startsWith('remedy: '))?.slice('remedy: '.length)
      const prose = lines.filter(line => !line.startsWith('> ') && !line.startsWith('remedy: '))
      return { code, severity, message: quoted.join(' '), explanation: prose.join('\n').trim(), remedy }
    })
}

function typescript(all: Entry[]): string {
  const params = (entry: Entry) => {
    const names = new Set([...`${entry.message} ${entry.remedy ?? ''}`.matchAll(/\{(\w+)\}/g)].map(match => match[1]))
    return `{ ${[...names].map(name => `readonly ${name}: string | number`).join('; ')} }`.replace('{  }', 'Record<never, never>')
  }
  return [
    '// Generated from src/diagnostics/messages by `npm run generate`; do not edit.',
    '',
    'export interface MessageParams {',
    ...all.map(entry => `  '${entry.code}': ${params(entry)}`),
    '}',
    '',
    '/** Codes of findings, area/problem. A code keeps its meaning from release to release. */',
    'export type DiagnosticCode = keyof MessageParams',
    '',
    '/** What is known of a code before anything is found: texts with {holes} for what a finding fills in. */',
    'export interface CatalogueEntry {',
    "  readonly severity: 'error' | 'warning' | 'note'",
    '  readonly message: string',
    '  readonly explanation: string',
    '  readonly remedy?: string',
    '}',
    '',
    '/** All codes; docs/messages.md shows the same. */',
    'export const CATALOGUE: Readonly<Record<DiagnosticCode, CatalogueEntry>> = {',
    ...all.map(({ code, ...entry }) => `  '${code}': ${JSON.stringify(entry)},`),
    '}',
    '',
  ].join('\n')
}

function reference(all: Entry[]): string {
  return [
    '# Diagnostics',
    '',
    'Generated from `src/diagnostics/messages` by `npm run generate`; `pipyc help <code>` prints the same.',
    ...all.flatMap(entry => [
      '',
      `## ${entry.code}`,
      '',
      `${entry.severity}: ${entry.message}`,
      ...(entry.explanation ? ['', entry.explanation] : []),
      ...(entry.remedy ? ['', `Remedy: ${entry.remedy}.`] : []),
    ]),
    '',
  ].join('\n')
}

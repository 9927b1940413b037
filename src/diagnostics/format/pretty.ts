// For people: the place, the line with carets, what is known, and what to do now.
import pc from 'picocolors'
import type { Diagnostic, Location, Severity } from '../diagnostic.js'
import { codeFrame } from './code-frame.js'
import { countsText } from './counts.js'
import type { FormatOptions } from './options.js'
import { plainText } from './plain-text.js'

type Colors = ReturnType<typeof pc.createColors>

/** A broken generator repeats one mistake a thousand times; the first ten tell the story. */
const LIMIT_PER_CODE = 10

export function formatPretty(diagnostics: readonly Diagnostic[], options: Omit<FormatOptions, 'format'>): string {
  const colors = pc.createColors(options.color ?? false)
  const limit = options.limitPerCode ?? LIMIT_PER_CODE
  const seen = new Map<string, number>()
  const lines: string[] = []
  for (const diagnostic of diagnostics) {
    const count = (seen.get(diagnostic.code) ?? 0) + 1
    seen.set(diagnostic.code, count)
    if (count <= limit) lines.push(...finding(diagnostic, options.sources, colors))
  }
  for (const [code, count] of seen) {
    if (count > limit) lines.push(`and ${count - limit} more ${code}`)
  }
  if (options.totals ?? true) lines.push(countsText(diagnostics))
  return lines.map(line => `${line}\n`).join('')
}

function finding(diagnostic: Diagnostic, sources: FormatOptions['sources'], colors: Colors): string[] {
  const paint = painter(diagnostic.severity, colors)
  const { location } = diagnostic
  const source = location && sources?.(location.file)
  const frame = source === undefined ? undefined : codeFrame(source, location!)
  const place = location ? placeText(location) : diagnostic.pointer
  const resource = location?.resource !== undefined && !frame ? `  (${location.resource})` : ''
  const message = plainText(diagnostic.message)
  return [
    `${paint(diagnostic.severity)} ${colors.bold(diagnostic.code)}${place ? `  ${plainText(place + resource)}` : ''}`,
    ...(frame
      ? [
          ...frame.lines.map(line => `${colors.dim(`${line.number} |`)} ${line.text}`.trimEnd()),
          `${colors.dim(`${frame.gutter} |`)} ${frame.indent}${paint(frame.carets)} ${message}`,
        ]
      : [`  ${message}`]),
    ...diagnostic.notes.map(note => `  ${plainText(note)}`),
    ...diagnostic.related.map(related => {
      const where = related.location ? placeText(related.location) : related.pointer
      return `  ${plainText(where ? `see ${where}  ${related.message}` : related.message)}`
    }),
    ...(diagnostic.remedy ? [`  ${colors.green('remedy:')} ${plainText(diagnostic.remedy)}`] : []),
  ]
}

export function placeText(location: Location): string {
  return `${location.file}:${location.line}:${location.column}`
}

function painter(severity: Severity, colors: Colors): (text: string) => string {
  const color = { error: colors.red, warning: colors.yellow, note: colors.cyan }[severity]
  return text => colors.bold(color(text))
}

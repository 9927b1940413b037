// Whether the head of an answer is what the interpreter says proxies make of it.
import type { Answer } from '../../../src/explain/decision.ts'
import type { Observation } from '../run/observation.ts'

/** Headers that only policies and what a flow asks of the application write; of others nothing is known. */
const KNOWN = [
  'vary',
  'set-cookie',
  'location',
  'x-new',
  'x-upstream-2',
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-allow-credentials',
  'access-control-expose-headers',
  'access-control-max-age',
]

/** Undefined: as it should be. */
export function answerHeadProblem({ answerHeaders, location, verdict, forwarded }: Answer, { headers }: Observation): string | undefined {
  const expected = new Map(verdict === 'allowed' ? applicationSays(forwarded?.path ?? '') : [])
  for (const { change, name, value } of answerHeaders) {
    if (change === 'remove') for (const known of [...expected.keys()]) if (isMeant(name, known)) expected.delete(known)
    if (change === 'set') expected.set(name, [value!])
    if (change === 'add') expected.set(name, added(name, expected.get(name), value!))
  }
  if (location !== null) expected.set('location', [location])
  for (const name of KNOWN) {
    const seen = headers.filter(([key]) => key.toLowerCase() === name).map(([, text]) => Buffer.from(text, 'latin1').toString('utf8'))
    // Blanks at the end are no part of a value, and the client that reads it takes them off: an empty one that was added leaves its comma.
    const wanted = (expected.get(name) ?? []).map(value => value.trimEnd())
    if (JSON.stringify(seen) !== JSON.stringify(wanted))
      return `header ${name} of the answer: ${JSON.stringify(seen)} came, ${JSON.stringify(wanted)} expected`
  }
  return undefined
}

function isMeant(name: string, known: string): boolean {
  return name.endsWith('*') ? known.startsWith(name.slice(0, -1)) : known === name
}

function added(name: string, before: readonly string[] | undefined, value: string): string[] {
  if (before === undefined) return [value]
  return name === 'set-cookie' ? [...before, value] : [`${before.join(', ')}, ${value}`.trim()]
}

/** What the request asks the application to say: query parameters `reply-header`. */
function applicationSays(path: string): [string, string[]][] {
  const query = path.includes('?') ? path.slice(path.indexOf('?') + 1) : ''
  return new URLSearchParams(query).getAll('reply-header').map(line => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).trim().toLowerCase(), [line.slice(colon + 1).trim()]]
  })
}

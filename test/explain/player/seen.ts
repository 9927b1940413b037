// What the client sees of an answer, in the words in which a step expects it.
import type { Answer, HeaderChange } from '../../../src/explain/decision.ts'
import type { HeaderList } from '../../../src/testing/address.ts'
import type { Outcome as Seen } from '../../../src/testing/traffic/outcome.ts'
import type { TrafficStep } from '../../../src/testing/traffic/traffic.generated.ts'
import type { Served } from './servers.ts'

/** What came of a try. */
export interface Tried {
  readonly outcome: Seen
  /** Id of the rule that a log line names; undefined: it has been let through. */
  readonly rule: string | undefined
}

export interface Exchanged {
  readonly outcome: Seen
  /** Ids of the rules that log lines name; each try may have one, at the destination's proxy. */
  readonly rules: readonly string[]
}

/** Of a proxy that answers in place of the endpoint. */
export function ownAnswer(
  { closed, status, grpcStatus, rule, answerHeaders, location }: Answer,
  body: string | undefined,
  firstByteMs: number,
): Tried {
  if (closed) return { outcome: { closed: true }, rule }
  const headers = changed(location === null ? [] : [['location', location]], answerHeaders)
  const outcome = { closed: false, headers, firstByteMs, ...(body !== undefined && { body }) }
  return { outcome: { ...outcome, ...(status !== null && { status }), ...(grpcStatus !== null && { grpcStatus }) }, rule }
}

/** Of an endpoint. `status`: also where it stands for an answer that has not come. */
export function seenAnswer({ answerHeaders }: Answer, { outcome, seen }: Served, status: number, { tcp }: TrafficStep, firstByteMs: number): Tried {
  const isAnswered = outcome.kind === 'status'
  if (tcp) return { outcome: isAnswered ? { ...seen, closed: false } : { closed: true }, rule: undefined }
  return { outcome: { ...seen, closed: false, status, headers: changed(seen.headers ?? [], answerHeaders), firstByteMs }, rule: undefined }
}

function changed(headers: HeaderList, changes: readonly HeaderChange[]): HeaderList {
  return changes.reduce<HeaderList>((all, { change, name, value }) => {
    const isMeant = (own: string) => (name.endsWith('*') ? own.toLowerCase().startsWith(name.slice(0, -1)) : own.toLowerCase() === name)
    if (change === 'remove') return all.filter(([own]) => !isMeant(own))
    const before = all.filter(([own]) => isMeant(own)).map(([, text]) => text)
    if (change === 'add' && before.length > 0 && name !== 'set-cookie') {
      return [...all.filter(([own]) => !isMeant(own)), [name, [...before, value!].join(', ')]]
    }
    return [...(change === 'set' ? all.filter(([own]) => !isMeant(own)) : all), [name, value!]]
  }, headers)
}

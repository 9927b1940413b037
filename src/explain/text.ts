// A decision as a short trail for people.
import { plainText } from '../diagnostics/format/plain-text.js'
import type { Locate } from '../diagnostics/sink.js'
import type { Answer, Decision, NearMiss } from './decision.js'
import type { Flow } from './flow.js'
import { placeText } from './place.js'
import type { RuleMeaning } from './rule.js'

/** What a decision in words may refer to. */
export interface TextOptions {
  readonly locate?: Locate
  /** What would come of the same flow past the caller's own sidecar. */
  readonly past?: Decision | undefined
}

export function rulesText(meanings: readonly RuleMeaning[], locate?: Locate): string {
  return meanings
    .map(
      ({ id, text, places }) =>
        `${id}\n  ${text}\n${layOut(places.map(({ what, place }) => ({ label: '', text: what, place: placeText(place, locate) })))}`,
    )
    .join('')
}

/** One line of the block under the headline: label, text, where it was written. */
export interface Line {
  readonly label: string
  readonly text: string
  readonly place?: string | undefined
  readonly remark?: string | undefined
}

/** Ends with a newline. */
export function decisionText(decision: Decision, { locate, past }: TextOptions = {}): string {
  const { flow, answers, nearest, next } = decision
  const lines: Line[] = [
    { label: 'caller', text: callerText(flow) },
    { label: 'asks for', text: askedText(flow) },
    ...routeLine(decision, locate),
    ...answers.flatMap(answer => answerLines(answer, answers.length > 1, locate)),
    ...nearestLines(nearest, locate),
    ...(past ? [{ label: 'past it', text: headline(past) }] : []),
    ...next.map(({ text }) => ({ label: 'then', text })),
    ...[...new Set(answers.map(({ rule }) => rule))].map(rule => ({ label: 'rule id', text: rule })),
  ]
  return `${plainText(headline(decision))}\n${layOut(lines)}`
}

function headline({ answers, trail }: Decision): string {
  const outcomes = [...new Set(answers.map(outcomeText))]
  if (outcomes.length > 1)
    return outcomes.map(outcome => `${outcome} ${percent(sum(answers.filter(one => outcomeText(one) === outcome)))}`).join(', ')
  const [first] = answers
  if (!first) return ''
  const where = [...new Set(answers.map(({ proxy }) => proxy))].join(' and ')
  const reasons = [...new Set(answers.map(({ rule }) => trail.findLast(({ id }) => id === rule)?.reason))]
  if (first.verdict === 'allowed') return 'ALLOWED'
  return `${outcomes[0]}  ${where ? `at the ${first.side} sidecar of ${where}, ` : ''}${reasons.join('; ')}`
}

function outcomeText({ verdict, status, grpcStatus, closed }: Answer): string {
  const seen = closed ? ', connection closed' : grpcStatus !== null ? `, gRPC status ${grpcStatus}` : status === null ? '' : ` ${status}`
  return verdict.toUpperCase() + seen
}

export function callerText({ caller }: Pick<Flow, 'caller'>): string {
  if ('workload' in caller) return `workload ${caller.workload}, through its own sidecar`
  if ('principals' in caller) return `${caller.principals.join(', ') || 'nobody'}, by certificate`
  return caller.certificate === 'none' ? 'nobody: no certificate' : "nobody: a certificate that the mesh's CA did not sign"
}

function askedText({ destination, request }: Flow): string {
  const what = request ? `${request.method ?? 'GET'} ${request.path ?? '/'}` : 'a connection'
  if ('host' in destination) return `${what}  at ${request?.host ?? ''}`
  const at = 'service' in destination ? destination.service : destination.workload
  return `${what}  at ${at}${destination.port === undefined ? '' : `:${destination.port}`}`
}

function routeLine({ trail, answers }: Decision, locate: Locate | undefined): Line[] {
  const taken = answers.some(({ route }) => route !== null) ? trail.find(({ kind, matched }) => kind === 'route' && matched) : undefined
  return taken ? [{ label: 'route', text: taken.id, place: taken.place && placeText(taken.place, locate) }] : []
}

function answerLines(answer: Answer, isOneOfMany: boolean, locate: Locate | undefined): Line[] {
  const { share, backend, endpoints, verdict, rule, place, forwarded } = answer
  if (verdict !== 'allowed' && !isOneOfMany) return []
  const to = endpoints.length > 0 ? `  (${endpoints.slice(0, 3).join(', ')}${endpoints.length > 3 ? ', …' : ''})` : ''
  const label = isOneOfMany ? percent(share) : 'goes to'
  return [
    { label, text: `${backend ?? answer.workload}${to}${isOneOfMany ? `  ${outcomeText(answer)}` : ''}` },
    ...(verdict === 'allowed' ? [{ label: '', text: `by ${rule}`, place: place && placeText(place, locate) }] : []),
    ...(forwarded && !isOneOfMany ? [{ label: 'forwarded', text: `${forwarded.method} ${forwarded.path}  Host: ${forwarded.host}` }] : []),
  ]
}

/** `skip`: predicates that say nothing new, such as the destination. */
export function nearestLines(nearest: readonly NearMiss[], locate: Locate | undefined, skip = 1): Line[] {
  const [first] = nearest
  if (!first) return []
  const { id, place, predicates } = first
  const name = place.origin?.resource ?? (id.startsWith('allow/') ? `rule ${id}` : `policy ${id}`)
  return [
    { label: 'nearest', text: name, place: placeText(place, locate), remark: nearest.length > 1 ? `of ${nearest.length} policies` : undefined },
    ...predicates.slice(skip).map(({ text, holds, place: at }) => ({
      label: '',
      text,
      place: at && placeText(at, locate),
      remark: holds ? 'holds' : '<- does not hold',
    })),
  ]
}

export function layOut(lines: readonly Line[]): string {
  const width = Math.min(56, Math.max(...lines.filter(({ place }) => place !== undefined).map(({ text }) => text.length), 0))
  const columns = lines.map(({ label, text, place, remark }) => {
    const rest = place === undefined ? text : `${text.padEnd(width)}  ${place}`
    return `  ${label.padEnd(11)}${rest}${remark ? `  ${remark}` : ''}`.trimEnd()
  })
  return columns.map(line => `${plainText(line)}\n`).join('')
}

const sum = (answers: readonly Answer[]): number => answers.reduce((total, { share }) => total + share, 0)
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`

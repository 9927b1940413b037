// Whether what came of an exchange is what the interpreter says of the requests that a strict reader finds in it, or what HTTP/2 says of broken ones.
import { decide } from '../../../src/explain/decide.ts'
import type { Decision } from '../../../src/explain/decision.ts'
import type { Flow } from '../../../src/explain/flow.ts'
import type { ResolvedMesh } from '../../../src/phases/2-resolve/resolved.ts'
import type { HeaderList } from '../../../src/testing/index.ts'
import type { WrittenRequest } from '../generate/http2.ts'
import { disagreement } from '../judge/compare.ts'
import { FLOW_HEADER, type HttpAnswer } from '../run/http-lane.ts'
import { type Arrival, observe } from '../run/send-flows.ts'
import type { ReadConnection, ReadStream } from './read-strictly.ts'

export interface SeenStream {
  /** Undefined: nothing came, and nothing had to. */
  readonly answer: HttpAnswer | undefined
  readonly arrivals: readonly Arrival[]
}

/** What Pipy does not show to scripts (docs/pipy-limits.md): such a request may be taken for what is left of it. So may one that its client resets. */
const OVERLOOKED = [/^different fields/, /^the same :authority/, /^a body of another length/]
const MAY_BE_HALVES = ['GET', 'HEAD', 'OPTIONS', 'DELETE']
/** There are more fields, or longer ones, than every proxy takes. */
const SURE_FIELDS = 90
const SURE_BYTES = 7000

/** A sentence for each stream that is not as it should be. `flow`: who asks whom. */
export function problemsOf(
  mesh: ResolvedMesh,
  read: ReadConnection,
  flows: ReadonlyMap<number, Flow>,
  seen: ReadonlyMap<number, SeenStream>,
): string[] {
  const isSpoilt = read.problem !== undefined || [...read.streams.values()].some(one => one.problem ?? one.laterProblem)
  // Pipy checks lengths for the connection, not for the stream.
  const isCounted = [...read.streams.values()].some(({ fields }) => fields?.some(([name]) => name === 'content-length'))
  return [...flows].flatMap(([id, flow]) => {
    const problem = streamProblem(mesh, read.streams.get(id), flow, seen.get(id)!, isSpoilt || isCounted, read.problem !== undefined)
    return problem === undefined ? [] : [`stream ${id}: ${problem}`]
  })
}

function streamProblem(
  mesh: ResolvedMesh,
  stream: ReadStream | undefined,
  flow: Flow,
  seen: SeenStream,
  mayClose: boolean,
  isBroken: boolean,
): string | undefined {
  const { answer, arrivals } = seen
  if (answer?.fault !== undefined) return answer.fault
  // Pipy reads on where a header block is interrupted, and nobody knows what it finds.
  if (!stream?.fields) return arrivals.length > 0 && !isBroken ? 'what has no head has arrived' : undefined
  const decision = decide(mesh, { ...flow, request: asRead(stream.fields, stream.body) })
  const isWhole = stream.isEnded && stream.problem === undefined
  const isOverlooked = OVERLOOKED.some(pattern => pattern.test(stream.problem ?? ''))
  const isLarge = stream.fields.length > SURE_FIELDS || stream.fields.join('').length > SURE_BYTES
  // A client that resets its stream looks like a server that has failed to a retry.
  if (arrivals.length > 1 && !stream.isReset) return `arrived ${arrivals.length} times`
  const [arrival] = arrivals
  const arrived = arrival && arrivalProblem(decision, arrival, isWhole || isOverlooked || stream.isReset)
  if (arrived !== undefined) return arrived
  if (!answer || stream.isReset) return undefined
  if (answer.closed) return mayClose || !isWhole || stream.laterProblem || isLarge ? undefined : wrong(decision, answer, arrivals)
  const isRefused = answer.response?.header('x-upstream') === undefined
  if (!isWhole || isLarge) {
    // An application may answer before the end.
    if (isRefused || (arrival && arrival.request.state !== 'complete')) return undefined
    if (!isOverlooked && !isLarge) return `answered with ${answer.response?.status}, but ${stream.problem ?? 'it has not ended'}`
  }
  return wrong(decision, answer, arrivals)
}

function wrong(decision: Decision, answer: HttpAnswer, arrivals: readonly Arrival[]): string | undefined {
  const problem = disagreement(decision, observe(answer, arrivals))
  return problem && answer.how ? `${problem} (${answer.how})` : problem
}

/** It may only be what the interpreter lets through, and whole only if it was. */
function arrivalProblem({ answers }: Decision, { request }: Arrival, isWhole: boolean): string | undefined {
  const host = request.headers.find(([name]) => /^(?:host|:authority)$/i.test(name))?.[1]
  const target = Buffer.from(request.url, 'latin1').toString('utf8')
  const isLetThrough = answers.some(
    ({ verdict, forwarded }) =>
      verdict === 'allowed' && (!forwarded || (forwarded.method === request.method && forwarded.path === target && forwarded.host === host)),
  )
  if (!isLetThrough) return `${request.method} ${target} of ${host} arrived, but ${answers[0]?.verdict} was expected`
  // Node ends what breaks off over HTTP/2. Bodies of the others are sent when they end, however they do (docs/pipy-limits.md).
  const isTold = request.httpVersion !== '2.0' && !MAY_BE_HALVES.includes(request.method)
  return isTold && request.state === 'complete' && !isWhole ? 'half a request arrived as a whole one' : undefined
}

function asRead(fields: HeaderList, body: string): WrittenRequest {
  const text = (bytes: string) => Buffer.from(bytes, 'latin1').toString('utf8')
  const pseudo = (name: string) => text(fields.find(([key]) => key === name)?.[1] ?? '')
  const method = pseudo(':method')
  return {
    protocol: 'http2',
    method,
    path: pseudo(':path'),
    host: pseudo(':authority'),
    headers: fields.filter(([name]) => !name.startsWith(':') && name !== FLOW_HEADER).map(([name, value]) => [name, text(value)] as const),
    // A body with HEAD is dropped.
    body: method === 'HEAD' ? '' : text(body),
  }
}

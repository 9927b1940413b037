// Whether what a real Pipy did is among the answers of the interpreter; if not, in which way.
import type { Answer, Decision } from '../../../src/explain/decision.ts'
import { FLOW_HEADER } from '../run/http-lane.ts'
import type { WrittenRequest } from '../generate/http2.ts'
import { answerHeadProblem } from './answer-heads.ts'
import { arrivalProblem } from './arrivals.ts'
import type { Observation } from '../run/observation.ts'

/** What Pipy and the codecs add on their own. */
const FRAMING = ['host', FLOW_HEADER, 'connection', 'content-length', 'transfer-encoding', 'keep-alive', ':method', ':path', ':scheme', ':authority']

/** A sentence, or undefined where they agree. */
export function disagreement({ answers, flow }: Decision, seen: Observation): string | undefined {
  if (seen.fault !== undefined) return seen.fault
  const expected = new Set(answers.map(signatureOf))
  if (!expected.has(seenSignature(seen))) return `expected ${[...expected].join(' or ')}, seen ${seenSignature(seen)}`
  const problems = answers.filter(one => signatureOf(one) === seenSignature(seen)).map(one => headProblem(one, seen, flow.request))
  return problems.every(Boolean) ? problems[0] : undefined
}

function headProblem(answer: Answer, seen: Observation, request: WrittenRequest | undefined): string | undefined {
  const arrived = seen.forwarded && answer.forwarded ? headerProblem(answer.forwarded.headers, seen.forwarded.headers) : undefined
  return arrived ?? arrivalProblem(request, seen) ?? answerHeadProblem(answer, seen)
}

/** What a caller and the applications can tell of an answer; answers with equal signatures look alike. */
export function signatureOf({ closed, status, grpcStatus, verdict, workload, endpoints, forwarded }: Answer): string {
  if (closed) return 'closed'
  if (verdict !== 'allowed') return `${status}${grpcStatus === null ? '' : ` grpc ${grpcStatus}`} by a proxy`
  return reached(workload ?? endpoints.join(), forwarded)
}

export function seenSignature({ closed, status, grpcStatus, upstream, forwarded }: Observation): string {
  if (closed) return 'closed'
  if (upstream === null) return `${status}${grpcStatus === null ? '' : ` grpc ${grpcStatus}`} by a proxy`
  return reached(upstream, forwarded) + (status === 200 || status === null ? '' : ` with ${status}`)
}

function reached(upstream: string, forwarded: Answer['forwarded']): string {
  return forwarded ? `${upstream} gets ${forwarded.method} ${forwarded.path} of ${forwarded.host}` : upstream
}

type Pairs = readonly (readonly [name: string, value: string])[]

/** Nothing is lost on the way, and nothing is added. */
function headerProblem(expected: Pairs, arrived: Pairs): string | undefined {
  // Blanks at the end are no part of a value, and the application that reads it takes them off.
  const left = new Map(expected.map(([name, value]) => [name, value.trimEnd()]))
  const all = new Map<string, string>()
  for (const [name, value] of arrived) {
    if (all.has(name) && name !== 'cookie') return `header ${name} arrived twice`
    append(all, name, value)
  }
  for (const [name, value] of all) {
    if (FRAMING.includes(name)) continue
    if (left.get(name) !== value.trimEnd()) return `header ${name}: ${JSON.stringify(value)} arrived, ${JSON.stringify(left.get(name))} expected`
    left.delete(name)
  }
  const [missing] = left
  return missing && `header ${missing[0]}: ${JSON.stringify(missing[1])} did not arrive`
}

/** Cookies are a list, whether on one line or on several. */
function append(headers: Map<string, string>, name: string, value: string): void {
  const earlier = name === 'cookie' ? headers.get(name) : undefined
  headers.set(name, earlier === undefined ? value : `${earlier}; ${value}`)
}

// Whether what a real Pipy did is among the answers of the interpreter; if not, in which way.
import type { Answer, Decision } from '../../../src/explain/decision.ts'
import type { Flow } from '../../../src/explain/flow.ts'
import { FLOW_HEADER } from '../run/http-lane.ts'
import type { Observation } from '../run/observation.ts'

/** What Pipy and the codecs add on their own. */
const FRAMING = ['host', FLOW_HEADER, 'connection', 'content-length', 'transfer-encoding', 'keep-alive', ':method', ':path', ':scheme', ':authority']

/** A sentence, or undefined where they agree. */
export function disagreement({ answers, flow }: Decision, seen: Observation): string | undefined {
  if (seen.fault !== undefined) return seen.fault
  const expected = new Set(answers.map(signatureOf))
  if (!expected.has(seenSignature(seen))) return `expected ${[...expected].join(' or ')}, seen ${seenSignature(seen)}`
  const hasSidecar = answers.some(({ workload }) => workload === seen.upstream)
  return seen.forwarded ? headerProblem(flow, seen.forwarded.headers, hasSidecar) : undefined
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

/** Of headers with one name the last one arrives; what could be taken for an identity stays at the entrance of a sidecar; nothing is added. */
function headerProblem({ request }: Flow, arrived: readonly (readonly [string, string])[], hasSidecar: boolean): string | undefined {
  const expected = new Map<string, string>()
  for (const [name, value] of request?.headers ?? []) append(expected, name.toLowerCase(), value.trim())
  for (const name of expected.keys()) if (hasSidecar && isIdentity(name)) expected.delete(name)
  const left = new Map(expected)
  const all = new Map<string, string>()
  for (const [name, value] of arrived) {
    if (all.has(name) && name !== 'cookie') return `header ${name} arrived twice`
    append(all, name, value)
  }
  for (const [name, value] of all) {
    if (FRAMING.includes(name)) continue
    if (left.get(name) !== value) return `header ${name}: ${JSON.stringify(value)} arrived, ${JSON.stringify(left.get(name))} expected`
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

function isIdentity(name: string): boolean {
  return ['serviceidentity', 'x-forwarded-client-cert'].includes(name.replaceAll('_', '-'))
}

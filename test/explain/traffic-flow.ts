// A step of a traffic.yaml as a flow, and its expectation as a verdict: what ties the interpreter to what runs in a real Pipy.
import type { Answer, Forwarded, HeaderChange } from '../../src/explain/decision.ts'
import type { Caller, Destination, Flow, FlowRequest } from '../../src/explain/flow.ts'
import { formatAddress } from '../../src/testing/address.ts'
import type { Layout } from '../../src/testing/mesh/layout.ts'
import { parseHeaders } from '../../src/testing/traffic/check-step.ts'
import type { ResolvedMesh } from '../../src/phases/2-resolve/resolved.ts'
import type { Traffic, TrafficCaller, TrafficStep, TrafficUpstream } from '../../src/testing/traffic/traffic.generated.ts'

/** Undefined: the step is not about one request or connection that the interpreter could read. */
export function flowOf(step: TrafficStep, layout: Layout, trustDomain: string): Flow | undefined {
  const { via, from } = step
  const place = layout.workloads.get((via.outbound ?? via.inbound)!)!
  const port = via.port ?? (via.inbound === undefined ? undefined : [...place.inbound.keys()][0]!)
  const destination: Destination =
    via.inbound !== undefined
      ? { workload: via.inbound, port: port! }
      : via.service === undefined
        ? { host: true }
        : { service: via.service, by: 'listener', ...(port !== undefined && { port }) }
  const caller: Caller = via.outbound === undefined ? callerOf(from!, trustDomain) : { workload: via.outbound }
  const dialled = via.inbound === undefined ? place.outboundHttp : place.inbound.get(port!)!
  if (step.tcp) return { caller, destination }
  const request = requestOf(step, formatAddress(dialled))
  return request && { caller, destination, request }
}

function callerOf(from: TrafficCaller, trustDomain: string): Caller {
  if (from === 'anonymous' || from === 'plain') return { certificate: 'none' }
  if (typeof from === 'string') return { principals: [`${from.split('/').reverse().join('.')}.${trustDomain}`] }
  if (from.authority === 'other' || from.expired) return { certificate: 'foreign' }
  const names = from.dnsNames?.length ? from.dnsNames : from.commonName === undefined ? [] : [from.commonName]
  return { principals: names }
}

function requestOf({ request, grpc, websocket, raw }: TrafficStep, dialled: string): FlowRequest | undefined {
  if (raw !== undefined) return rawRequest(raw)
  if (grpc) {
    const { path, host = dialled, metadata = [], contentType = 'application/grpc' } = grpc
    return { protocol: 'http2', method: 'POST', path, host, headers: [['content-type', contentType], ...parseHeaders(metadata)] }
  }
  const { protocol, method, path, host = dialled, headers = [], body, bodyBytes, chunked } = request ?? { ...websocket }
  const length = bodyBytes ?? body?.length
  const framing = chunked ? [['transfer-encoding', 'chunked'] as const] : length === undefined ? [] : [['content-length', String(length)] as const]
  return {
    host: host ?? '',
    headers: [...parseHeaders(headers), ...framing],
    ...(protocol !== undefined && { protocol }),
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
  }
}

/** One well-formed request and nothing after it. */
function rawRequest(raw: string): FlowRequest | undefined {
  const [line = '', ...lines] = raw.split('\r\n')
  const [method, path, version, ...more] = line.split(' ')
  const end = lines.indexOf('')
  if (!method || !path || !version?.startsWith('HTTP/1.1') || more.length > 0 || end < 0 || lines.slice(end).some(rest => rest !== ''))
    return undefined
  return { method, path, host: '', headers: parseHeaders(lines.slice(0, end)) }
}

/** What a case is played in. */
export interface Surroundings {
  readonly traffic: Traffic
  readonly layout: Layout
  readonly mesh: ResolvedMesh
}

/** Differences between what came of the step in a real Pipy and these answers; none: they agree. */
export function disagreements({ expect, websocket, request, repeat = 1 }: TrafficStep, answers: readonly Answer[], around: Surroundings): string[] {
  const problems = new Set<string>()
  const check = (what: string, wanted: unknown, got: unknown) => {
    if (wanted !== undefined && JSON.stringify(wanted) !== JSON.stringify(got)) {
      problems.add(`${what}: Pipy gives ${JSON.stringify(wanted)}, the interpreter ${JSON.stringify(got)}`)
    }
  }
  const shares: Record<string, number> = {}
  // The usual servers answer as they are told.
  const [, asked] = parseHeaders(request?.headers ?? []).find(([name]) => name === 'x-reply-status') ?? []
  for (const one of answers.flatMap(perEndpoint)) {
    const server = one.verdict === 'allowed' ? serverOf(one, around) : undefined
    if (server?.isThere) shares[server.name] = (shares[server.name] ?? 0) + one.share
    check('closed', expect.closed, one.closed)
    check('status', expect.status, server ? (server.status ?? (asked === undefined ? (websocket ? 101 : 200) : Number(asked))) : one.status)
    if (!server || one.grpcStatus !== null) check('grpc-status', expect.grpcStatus, one.grpcStatus)
    check('forwarded path', expect.forwarded?.path, one.forwarded?.path)
    check('forwarded method', expect.forwarded?.method, one.forwarded?.method)
    if (one.forwarded) checkHeaders(expect, one.forwarded, check)
    const location = parseHeaders(expect.headers ?? []).find(([name]) => name.toLowerCase() === 'location')?.[1]
    if (location !== undefined || one.location !== null) check('location', location, one.location)
    checkAnswerHeaders(expect, one, check)
    if (expect.received !== undefined || expect.messages?.length) check('verdict', 'allowed', one.verdict)
  }
  if (expect.backend !== undefined) check('backend', expect.backend === 'none' ? [] : [expect.backend], Object.keys(shares))
  // Endpoints in turn: every one is reached when there are requests enough.
  if (expect.backendCount !== undefined && repeat >= Object.keys(shares).length)
    check('backendCount', expect.backendCount, Object.keys(shares).length)
  const { backends = {}, tolerance = 0.1 } = expect
  for (const name of expect.backends ? new Set([...Object.keys(backends), ...Object.keys(shares)]) : []) {
    const [wanted, got] = [backends[name] ?? 0, shares[name] ?? 0]
    // Nothing: less than one of all repetitions.
    const isFar = wanted === 0 ? got * repeat >= 1 : Math.abs(wanted - got) > tolerance
    if (isFar) check(`share of ${name}`, wanted, got)
  }
  return [...problems]
}

/** Endpoints without a workload that are answered alike are one answer; in these cases they have one weight. */
function perEndpoint(one: Answer): Answer[] {
  const { workload, endpoints, share } = one
  if (workload !== null || endpoints.length < 2) return [one]
  return endpoints.map(endpoint => ({ ...one, endpoints: [endpoint], share: share / endpoints.length }))
}

/** Of the request as it is forwarded. What proxies and servers add of their own, the interpreter does not know. */
function checkHeaders(
  { forwarded: wanted }: TrafficStep['expect'],
  forwarded: Forwarded,
  check: (what: string, wanted: unknown, got: unknown) => void,
) {
  const got = new Map([...forwarded.headers, ['host', forwarded.host]])
  for (const [name, value] of parseHeaders(wanted?.headers ?? [])) {
    const key = name === ':authority' ? 'host' : name.toLowerCase()
    if (!isOfAConnection(key)) check(`forwarded header ${name}`, value, got.get(key))
  }
  for (const name of wanted?.absentHeaders ?? []) check(`forwarded header ${name}`, 'absent', got.has(name.toLowerCase()) ? 'present' : 'absent')
}

/** Of the answer's head, as far as a policy has proxies write it. */
function checkAnswerHeaders(
  { headers = [], absentHeaders = [] }: TrafficStep['expect'],
  { answerHeaders, location }: Answer,
  check: (what: string, wanted: unknown, got: unknown) => void,
) {
  const names = [...parseHeaders(headers).map(([name]) => name.toLowerCase()), ...absentHeaders.map(name => name.toLowerCase())]
  for (const name of new Set(names)) {
    const value = writtenValue(answerHeaders, name)
    if (value === undefined || (name === 'location' && location !== null)) continue
    const wanted = parseHeaders(headers).filter(([own]) => own.toLowerCase() === name)
    check(`header ${name} of the answer`, wanted.map(([, text]) => text).join(', ') || 'absent', value ?? 'absent')
  }
}

/** Null: it is removed; undefined: nothing is known of it. What comes after a value that the application may have given is not known. */
function writtenValue(changes: readonly HeaderChange[], name: string): string | null | undefined {
  let value: string | null | undefined
  for (const { change, name: about, value: text } of changes) {
    if (about.endsWith('*') ? !name.startsWith(about.slice(0, -1)) : about !== name) continue
    if (change === 'remove') value = null
    else if (change === 'set') value = text
    else if (value !== undefined) value = value === null ? text : `${value}, ${text}`
  }
  return value
}

/** Whether a header belongs to a single connection, so that the interpreter knows nothing of it. */
export function isOfAConnection(name: string): boolean {
  return ['connection', 'content-length', 'transfer-encoding', 'upgrade'].includes(name.toLowerCase())
}

interface Server {
  readonly name: string
  /** What plays it; undefined: the usual one. */
  readonly played: TrafficUpstream | undefined
  /** False: nothing listens, or it is somebody else. */
  readonly isThere: boolean
  /** Undefined: its usual one. */
  readonly status: number | undefined
}

/** What the model does not say, and so the interpreter cannot know: how the server behind an endpoint behaves in this case. */
export function serverOf({ workload, endpoints, backend }: Answer, { traffic, layout, mesh }: Surroundings): Server {
  const [endpoint = ''] = endpoints
  const external = [...layout.external.values()].find(({ at }) => formatAddress(at) === endpoint)
  const bare = [...layout.workloads.values()].find(({ address, hasSidecar }) => !hasSidecar && endpoint.startsWith(`${address}:`))
  const name = workload ?? external?.name ?? bare?.id ?? endpoint
  const ports = [...(layout.workloads.get(workload ?? '')?.inbound ?? [])].filter(([, at]) => formatAddress(at) === endpoint)
  const isPort = (port: number) => ports.length === 0 || ports.some(([own]) => own === port)
  const played = traffic.upstreams?.find(
    upstream => (upstream.workload ?? upstream.endpoint) === name && (upstream.port === undefined || isPort(upstream.port)),
  )
  const service = mesh.services.get(backend?.replace(/:\d+$/, '') ?? '')
  const isImpostor = external?.identity !== undefined && !service?.identities.some(({ id }) => id === external.identity)
  const isThere = played?.kind !== 'none' && !isImpostor
  return { name, played, isThere, status: isThere ? played?.replyStatus : 502 }
}

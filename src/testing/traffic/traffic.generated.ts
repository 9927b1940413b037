// Generated from schemas/traffic.schema.json by `npm run generate`; do not edit.

/**
 * namespace/name.
 *
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "ObjectId".
 */
export type ObjectId = string
/**
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "Status".
 */
export type Status = number
/**
 * Lines of the form "Name: value"; a name may come more than once, and begins with a colon for HTTP/2's own.
 *
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "HeaderLines".
 */
export type HeaderLines = string[]
/**
 * Lines of the form "Name: value"; a name may come more than once, and begins with a colon for HTTP/2's own.
 */
export type HeaderLines1 = string[]
/**
 * Names of headers that must not be there.
 *
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "HeaderNames".
 */
export type HeaderNames = string[]
/**
 * Lines of the form "Name: value"; a name may come more than once, and begins with a colon for HTTP/2's own.
 */
export type HeaderLines2 = string[]
/**
 * An identity (namespace/serviceAccount); anonymous: TLS without a certificate; plain: no TLS; or a certificate of its own making.
 *
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "TrafficCaller".
 */
export type TrafficCaller = ObjectId | ('anonymous' | 'plain') | TrafficCertificate
/**
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "Port".
 */
export type Port = number
/**
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "Milliseconds".
 */
export type Milliseconds = number

/**
 * Behaviour of a mesh: who sends what, and what must come of it. Lies as traffic.yaml beside a model; runs in a real Pipy of every version.
 */
export interface Traffic {
  description?: string
  /**
   * Workloads that run with a sidecar; all others are reached in plain. Default: all.
   */
  proxies?: ObjectId[]
  /**
   * Servers other than the usual ones, which follow the service port's protocol: http1 for http, h2c for h2c, grpc for grpc, mqtt for mqtt, tcp-echo for the others.
   */
  upstreams?: TrafficUpstream[]
  /**
   * One after the other, on one running mesh.
   *
   * @minItems 1
   */
  steps: TrafficStep[]
}
/**
 * What plays the application behind a workload's port, or an endpoint that has no workload.
 *
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "TrafficUpstream".
 */
export interface TrafficUpstream {
  workload?: ObjectId
  /**
   * Of the workload. Default: all of them.
   */
  port?: number
  /**
   * address:port as in the model.
   */
  endpoint?: string
  /**
   * none: nothing listens there.
   */
  kind:
    | 'http1'
    | 'h2c'
    | 'http1-h2c'
    | 'grpc'
    | 'tcp-echo'
    | 'server-first'
    | 'sink'
    | 'sse'
    | 'websocket'
    | 'mqtt'
    | 'none'
  /**
   * HTTP status of every answer that its request does not ask to be otherwise. Default: 200.
   */
  replyStatus?: number
  /**
   * Wait before every answer. Default: 0.
   */
  replyDelayMs?: number
  /**
   * http1, h2c, grpc: how the first requests are answered, one each: a status; a status of gRPC; reset: by closing the connection (HTTP/2: the stream); hang: never.
   *
   * @minItems 1
   */
  turns?: (Status | TrafficGrpcStatus | ('reset' | 'hang'))[]
}
/**
 * How a call ends whose messages a usual upstream has echoed.
 *
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "TrafficGrpcStatus".
 */
export interface TrafficGrpcStatus {
  grpcStatus: number
  /**
   * The status comes with the head of the answer, and nothing else does. Default: false.
   */
  trailersOnly?: boolean
}
/**
 * One exchange, or the same one several times, and what must come of it.
 *
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "TrafficStep".
 */
export interface TrafficStep {
  /**
   * What is claimed, as a sentence.
   */
  name: string
  /**
   * Who dials an inbound side; the outbound side takes plain traffic and is its workload.
   */
  from?: ObjectId | ('anonymous' | 'plain') | TrafficCertificate
  via: TrafficEntrance
  request?: TrafficRequest
  /**
   * HTTP/1.1 bytes, sent as they are (line ends included).
   */
  raw?: string
  grpc?: TrafficGrpc
  websocket?: TrafficWebSocket
  tcp?: TrafficTcp
  /**
   * How many times. Default: 1.
   */
  repeat?: number
  /**
   * All repetitions of an HTTP/1.1 request on one connection. Default: each on its own.
   */
  keepAlive?: boolean
  /**
   * All repetitions at once. Default: one after the other.
   */
  parallel?: boolean
  /**
   * Servers (http1, h2c, grpc) keep their answers back until so many of the repetitions have been answered without them, so that nothing depends on how fast all are sent. Needs parallel. Default: they answer at once.
   */
  heldUntilAnswered?: number
  /**
   * Wait before the step. Default: 0.
   */
  pauseMs?: number
  /**
   * The step is sent again until all of it holds, for at most so long. Default: 0, which is once.
   */
  withinMs?: number
  expect: TrafficExpectation
}
/**
 * A client certificate that is unlike those of the mesh.
 *
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "TrafficCertificate".
 */
export interface TrafficCertificate {
  /**
   * DNS SANs.
   */
  dnsNames?: string[]
  /**
   * URI SANs.
   */
  uris?: string[]
  commonName?: string
  /**
   * mesh (default): signed by the mesh CA. other: by another one.
   */
  authority?: 'mesh' | 'other'
  /**
   * Default: false.
   */
  expired?: boolean
}
/**
 * Where the traffic enters: the outbound side of a workload's proxy, as its application would, or the inbound side, as another proxy would.
 *
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "TrafficEntrance".
 */
export interface TrafficEntrance {
  /**
   * namespace/name.
   */
  outbound?: string
  /**
   * namespace/name.
   */
  service?: string
  /**
   * namespace/name.
   */
  inbound?: string
  /**
   * outbound with service: the service's port; inbound: the workload's. Default: the only one.
   */
  port?: number
  /**
   * inbound: SNI to send. Default: none.
   */
  serverName?: string
  /**
   * inbound: protocols to offer. Default: no ALPN.
   */
  alpn?: string[]
}
/**
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "TrafficRequest".
 */
export interface TrafficRequest {
  /**
   * Default: http1.
   */
  protocol?: 'http1' | 'http2'
  /**
   * Default: GET.
   */
  method?: string
  /**
   * Request target, sent as it is. Default: /.
   */
  path?: string
  /**
   * Host or :authority; null sends none. Default: the address that is dialled.
   */
  host?: string | null
  headers?: HeaderLines
  body?: string
  /**
   * A body of so many bytes instead.
   */
  bodyBytes?: number
  /**
   * HTTP/1.1: chunked coding instead of a length. Default: false.
   */
  chunked?: boolean
}
/**
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "TrafficGrpc".
 */
export interface TrafficGrpc {
  /**
   * /package.Service/Method.
   */
  path: string
  /**
   * :authority. Default: the address that is dialled.
   */
  host?: string
  metadata?: HeaderLines
  /**
   * Texts, one message each; a usual upstream echoes them.
   */
  messages?: string[]
  /**
   * Default: application/grpc.
   */
  contentType?: string
}
/**
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "TrafficWebSocket".
 */
export interface TrafficWebSocket {
  /**
   * Default: /.
   */
  path?: string
  /**
   * Default: the address that is dialled.
   */
  host?: string
  headers?: HeaderLines
  /**
   * A text message once the connection is upgraded.
   */
  send?: string
}
/**
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "TrafficTcp".
 */
export interface TrafficTcp {
  /**
   * Default: nothing; the server speaks first.
   */
  send?: string
}
/**
 * All of it must hold, for each repetition where that makes sense. A step that expects nothing is an error.
 *
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "TrafficExpectation".
 */
export interface TrafficExpectation {
  /**
   * HTTP status of every answer.
   */
  status?: number
  /**
   * How many answers have which status.
   */
  statuses?: {
    [k: string]: number
  }
  /**
   * true: the connection is refused or closed in place of an answer. false: it stays open (TCP).
   */
  closed?: boolean
  /**
   * The one upstream that was reached: its workload, or address:port of an endpoint without one; none: no upstream was.
   */
  backend?: string
  /**
   * Share of the traffic, from 0 to 1, that reached each upstream; those not named must get nothing.
   */
  backends?: {
    [k: string]: number
  }
  /**
   * How many requests reached upstreams in all.
   */
  tries?: number
  /**
   * How many different upstreams were reached.
   */
  backendCount?: number
  /**
   * Largest difference between a share and the expected one. Default: 0.1.
   */
  tolerance?: number
  headers?: HeaderLines1
  absentHeaders?: HeaderNames
  /**
   * Seconds in the response's retry-after if no time had passed since the first step began; what has passed is taken off.
   */
  retryAfter?: number
  /**
   * Text that the response's body contains.
   */
  body?: string
  /**
   * Length of the response's body.
   */
  bodyBytes?: number
  /**
   * The answer does not begin before this time.
   */
  firstByteAboveMs?: number
  /**
   * The answer begins within this time.
   */
  firstByteBelowMs?: number
  /**
   * gRPC status code as a client sees it.
   */
  grpcStatus?: number
  /**
   * gRPC messages, or the WebSocket message, that come back.
   */
  messages?: string[]
  /**
   * First bytes that come back over TCP.
   */
  received?: string
  forwarded?: TrafficForwarded
  /**
   * Text that a proxy's log shows during the step, such as a rule id.
   */
  log?: string
}
/**
 * The last request as the upstream received it.
 *
 * This interface was referenced by `Traffic`'s JSON-Schema
 * via the `definition` "TrafficForwarded".
 */
export interface TrafficForwarded {
  method?: string
  /**
   * With the query, byte for byte.
   */
  path?: string
  headers?: HeaderLines2
  absentHeaders?: HeaderNames
  /**
   * The whole body.
   */
  body?: string
  bodyBytes?: number
  /**
   * Text among the raw bytes that a sink or TCP upstream received.
   */
  bytes?: string
}

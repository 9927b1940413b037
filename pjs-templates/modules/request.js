// What a request goes through on its way, whichever side it is on.
import config from './config.js'
import { isTimed } from './deadlines.js'
import { queryOf } from './path.js'
import { holdsBodies } from './platform.js'

/** What `isGrpc` says of the usual content types: a look-up costs less than a call. */
export var GRPC_TYPES = { 'application/grpc': true, 'application/grpc+proto': true, 'application/json': false }

/** gRPC-Web is a protocol of its own, made for HTTP/1.1, in which a proxy's refusal is HTTP's. */
export function isGrpc(head) {
  var type = head.headers['content-type']
  return (type?.startsWith?.('application/grpc') ?? false) && !type.startsWith('application/grpc-web')
}

/** Statuses of gRPC that count against the server: UNKNOWN, DEADLINE_EXCEEDED, INTERNAL, UNAVAILABLE, DATA_LOSS. */
export var GRPC_FAILURES = { 2: true, 4: true, 13: true, 14: true, 15: true }

/**
 * The answer that Pipy makes of a failure has a reason phrase and no headers. Over HTTP/1.1 no other answer is without headers, and over HTTP/2 none has a
 * phrase.
 */
export function isUpstreams(head) {
  return (head.status !== 502 && head.status !== 504) || Object.keys(head.headers).length > 0 || !head.statusText
}

/** Puts the normal path, which was matched, in the place of what the client wrote. */
export function forwardPath(head, path) {
  var target = path + queryOf(head.path)
  if (head.path !== target) head.path = target
}

/**
 * The way on to `endpoint`, { isHttp2, way }, for a request with this head, from which headers are removed that Pipy cannot carry. `ways` lead to any
 * endpoint; the endpoint's own `way`, unless null, is for HTTP/1.1 without an upgrade.
 */
export function chooseWay(head, ways, endpoint) {
  var headers = head.headers
  // Of what came over HTTP/2 the head has a scheme.
  var special = headers.upgrade ?? headers.expect ?? head.scheme ?? headers['content-length'] ?? headers['transfer-encoding']
  if (special === undefined && !endpoint.isHttp2) return endpoint.way ?? ways.http1

  // Pipy never answers 100-continue, and would hold the request back until the client gives up waiting.
  if (headers.expect !== undefined) delete headers.expect
  if (endpoint.isHttp2 || (head.scheme && isGrpc(head))) {
    // Pipy checks it for the connection, not for the stream.
    delete headers['content-length']
    return ways.http2
  }
  if (headers.upgrade !== undefined && isUpgrade(headers)) {
    // Pipy takes the header off, and strict peers refuse an upgrade without it.
    headers.connection = 'upgrade'
    return ways.upgrade
  }
  if (isLarge(head)) return ways.upload
  if (head.scheme) return headers['content-length'] === undefined ? ways.short : ways.whole
  return headers['content-length'] === undefined || holdsBodies ? (endpoint.way ?? ways.http1) : ways.whole
}

/**
 * Whether a request with an upgrade header goes on as an upgrade; if not, it goes on without the header. Pipy makes tunnels for WebSocket alone, and knows
 * the word in lower case only: for any other protocol the client would get a 101, and nothing after it. An upgrade to HTTP/2 would open a tunnel in which
 * nobody looks at the requests. An upgrade with a body would not be watched to its end, as the ways `upload` and `whole` do.
 */
function isUpgrade(headers) {
  if (headers.upgrade.toLowerCase() === 'websocket' && headers['transfer-encoding'] === undefined && !(Number(headers['content-length']) > 0)) {
    headers.upgrade = 'websocket'
    return true
  }
  delete headers.upgrade
  delete headers['http2-settings']
  return false
}

/** Whether a plain request to a service may have a body. Not where there are deadlines: they end connections, and a body that is held back has none yet. */
export var plainMayHaveBody = holdsBodies && !isTimed

/** Whether a request to a service came over HTTP/1.1, and asks for nothing special: then it may go an endpoint's own way as it is. */
export function isPlain(head) {
  var headers = head.headers
  if ((headers.upgrade ?? headers.expect ?? head.scheme ?? headers['transfer-encoding']) !== undefined) return false
  var length = headers['content-length']
  return length === undefined || (plainMayHaveBody && !isLarge(head))
}

/** Whether a request that came over HTTP/2 has no body and is not gRPC: then it may go the endpoint's own way as it is. */
export function isPlainOverHttp2(head) {
  var headers = head.headers
  return (
    BODILESS[head.method] === true &&
    (headers.upgrade ?? headers.expect ?? headers['content-type'] ?? headers['content-length'] ?? headers['transfer-encoding']) === undefined
  )
}

/** Methods whose requests have no body, unless a header announces one. */
var BODILESS = { GET: true, HEAD: true, OPTIONS: true, DELETE: true }

/** Undefined where the request has none of that name. */
export function cookieOf(head, name) {
  var cookies = head.headers.cookie
  if (cookies === undefined) return undefined
  var text = cookies instanceof Array ? cookies.join('; ') : cookies
  var isFirst = text.startsWith(name + '=')
  // An empty cookie line leaves nothing before the first separator.
  var at = isFirst ? 0 : text.indexOf('; ' + name + '=')
  if (at < 0) return undefined
  var start = at + name.length + (isFirst ? 1 : 3)
  var end = text.indexOf(';', start)
  return end < 0 ? text.substring(start) : text.substring(start, end)
}

/** A HEAD that announces a body: Pipy would wait for ever for what follows. */
export function isHeadWithBody(head) {
  if (head.method !== 'HEAD') return false
  var length = head.headers['content-length']
  return head.headers['transfer-encoding'] !== undefined || (length !== undefined && Number(length) !== 0)
}

/** Whether the body is sent on as it comes, before it is whole. */
function isLarge(head) {
  var headers = head.headers
  var length = headers['content-length']
  if (length !== undefined) return Number(length) > config.limits.bufferedRequestBytes
  if (headers['transfer-encoding'] !== undefined) return true
  return Boolean(head.scheme) && (head.method === 'POST' || head.method === 'PUT' || head.method === 'PATCH')
}

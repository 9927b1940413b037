// Tries at the endpoints of a cluster: what each takes up there, and what came of it.
import { hasLeft } from './pool.js'
import { GRPC_FAILURES, isUpstreams } from './request.js'
import addCookie from './set-cookie.js'

/** Ends of a stream that say that no connection was there. */
var CONNECT_FAILURES = { CannotResolve: true, ConnectionRefused: true, ConnectionTimeout: true, Unauthorized: true, ProtocolError: true }

/** The request or connection that the pipeline carries. */
var $flow
/** Which of its tries the pipeline carries: the pipeline of a try that was given up ends only after the next one has begun. */
var $try

/** A try at an endpoint of such a cluster: its path, and what it takes up. */
export function begin(flow, endpoint) {
  var managed = endpoint.cluster
  if (flow.head !== null && (flow.target !== undefined || endpoint.pathPrefix !== '')) {
    flow.target = flow.target ?? flow.head.path
    flow.head.path = endpoint.pathPrefix + flow.target
  }
  var sticky = managed.sticky
  if (sticky === null || flow.head === null) flow.cookie = null
  else flow.cookie = flow.head.headers.cookie === undefined ? endpoint.cookie : sticky.cookieFor(flow, endpoint)
  if (managed.watches === '') return
  $flow = flow
  $try = flow.tries
  flow.held = endpoint
  flow.heldTry = flow.tries
  flow.unjudged = managed.outlier === null ? null : endpoint
  if (managed.counts) endpoint.active++
}

/** Before another try: one without an answer has failed. The room that it had is the next one's. */
export function giveUp(flow) {
  judge(flow, false)
  letGo(flow)
}

/** `flow`: undefined where nothing is watched. */
function judge(flow, isGood) {
  var endpoint = flow?.unjudged
  if (!endpoint) return
  flow.unjudged = null
  if (isGood || !hasLeft(flow)) endpoint.cluster.outlier.report(endpoint, isGood)
}

export function release(flow) {
  if (flow.slot) {
    flow.slot.leave()
    flow.slot = null
  }
  letGo(flow)
}

function letGo(flow) {
  if (flow.held) {
    if (flow.held.cluster.counts) flow.held.active--
    flow.held = null
  }
}

/**
 * For each combination of what a cluster can watch: ways that report what came of a request. `onHead` and `onEnd` write out what `judge` and `release`
 * do, because most requests then need no call.
 */
export function watchRequests(ways) {
  var onHead = answer => {
    var flow = $flow
    var status = answer.head.status
    var endpoint = flow.unjudged
    if (endpoint && status < 500 && !flow.isGrpc && endpoint.outlier.failures === 0) flow.unjudged = null
    else if (!flow.isGrpc || status >= 500) judge(flow, status < 500)
    // Retries know failures by their lack of headers, and nobody should stay with an endpoint that has not answered.
    if (flow.cookie && isUpstreams(answer.head)) addCookie(answer.head.headers, flow.cookie)
  }
  var onStreamEnd = end => {
    if (end.error) judge($flow, false)
  }
  // The status of gRPC comes last.
  var onTail = end => judge($flow, GRPC_FAILURES[end.tail?.headers?.['grpc-status']] !== true)
  var onEnd = () => {
    var flow = $flow
    if ($try !== flow.heldTry) return
    if (flow.slot) {
      flow.slot.leave()
      flow.slot = null
    }
    if (flow.held) {
      if (flow.held.cluster.counts) flow.held.active--
      flow.held = null
    }
  }
  var around = (way, heads, tails, ends) =>
    pipeline($ => {
      $.pipe(way)
      if (heads) $.handleMessageStart(onHead).handleStreamEnd(onStreamEnd)
      if (heads && tails) $.handleMessageEnd(onTail)
      if (ends) $.onEnd(onEnd)
    })
  var variant = (heads, ends) => ({
    http1: around(ways.http1, heads, false, ends),
    http2: around(ways.http2, heads, true, ends),
    upgrade: around(ways.upgrade, heads, false, ends),
    upload: around(ways.upload, heads, false, ends),
    whole: around(ways.whole, heads, false, ends),
    short: around(ways.short, heads, false, ends),
  })
  return { '': ways, head: variant(true, false), end: variant(false, true), headend: variant(true, true) }
}

/** A connection has succeeded with the first byte of the endpoint, or with an end that comes after it was there. */
export function watchConnection(connection) {
  return pipeline($ =>
    $.pipe(connection)
      .handleStreamStart(first => judge($flow, !(first instanceof StreamEnd) || !CONNECT_FAILURES[first.error]))
      .onEnd(() => {
        if ($flow && $try === $flow.heldTry) release($flow)
      }),
  )
}

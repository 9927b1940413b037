// Carries requests to an endpoint.
import config from './config.js'
import connecting, { connected, optionsOf, secured } from './connect.js'
import { fitRequest, fitTrailers } from './http2-fields.js'
import lastingStreams, { cut, linkOptions } from './http2-stream.js'
import { encoderBuffer, http1Options, http2Options } from './platform.js'
import { badRequest } from './replies.js'
import { refuseRequest } from './report.js'
import { isGrpc } from './request.js'

/** What the answer ends with, or null; undefined before it has begun. */
var $trailers
/** Bytes of a body that have been let through. */
var $passed

var broken = pipeline($ => $)

/**
 * HTTP/1.1 to one endpoint. Where it is known beforehand, a pipeline of its own costs each request less than one that asks which it is. `watch` may
 * add stages that answers go through.
 */
export function wayTo(endpoint, watch) {
  var one = () => endpoint
  var options = optionsOf(one)
  return pipeline($ => {
    $.muxHTTP(one, http1Options).to($ => (endpoint.tls ? secured($, one, options) : connected($, one, options)))
    if (watch) watch($)
  })
}

/**
 * `endpoint` gives the one chosen for the current stream; it is read when a connection opens, and pooled connections are kept for each.
 */
export default function forwarding(endpoint) {
  var way = connecting(endpoint).way
  var session = $ => $.pipe(way)

  var http1 = pipeline($ => $.muxHTTP(endpoint, http1Options).to(session))

  /** Pipy writes `connection: keep-alive` over an upgrade; strict peers refuse that. */
  var upgrade = pipeline($ =>
    $.muxHTTP(endpoint, http1Options)
      .to(session)
      .handleMessageStart(response => {
        if (response.head.headers.upgrade) response.head.headers.connection = 'upgrade'
      }),
  )

  /**
   * Content-Length is left out: Pipy checks it for the connection, not for the stream. A gRPC status in the response's head moves to
   * trailers: Pipy adds an empty DATA frame, after which strict clients look for it there. The end that Pipy makes of a reset before the answer has
   * begun is left out: a 502 follows, which nobody would hear after it.
   */
  var stream = lastingStreams(($, stream) => {
    var way = connecting(() => stream().endpoint, linkOptions(stream)).way
    return (
      $.handleMessageEnd(end => {
        stream().isSent = true
        fitTrailers(end)
      })
        // Nothing of a request that breaks off is to look like an end.
        .replaceStreamEnd(end => {
          if (stream().isSent) return end
          cut(stream())
          return undefined
        })
        .muxHTTP(() => stream().link, http2Options)
        .to($ => $.pipe(way))
        .handleMessageStart(response => {
          var headers = response.head.headers
          delete headers['content-length']
          $trailers = null
          if (headers['grpc-status'] !== undefined) {
            $trailers = { 'grpc-status': headers['grpc-status'] }
            delete headers['grpc-status']
            if (headers['grpc-message'] !== undefined) $trailers['grpc-message'] = headers['grpc-message']
            delete headers['grpc-message']
          }
        })
        .replaceMessageEnd(end => {
          if ($trailers === undefined) return undefined
          stream().isOver = true
          return $trailers === null ? end : new MessageEnd({ headers: $trailers })
        })
    )
  })

  var http2 = pipeline($ => $.pipe(request => (fitRequest(request.head) ? stream(endpoint()) : refuseUnfit(request.head))))

  /**
   * A body of known length that is no larger than what may be held: sent when it is whole. One that breaks off goes nowhere; the end that is left of it
   * ends the client's wait.
   */
  var whole = pipeline($ =>
    $.replaceData(onlySo)
      .replaceMessage(request => ((request.body?.size ?? 0) === Number(request.head.headers['content-length']) ? request : new StreamEnd()))
      .pipe(first => (first instanceof StreamEnd ? broken : http1)),
  )

  /**
   * A connection of its own, which ends with a body that breaks off. Over a pooled one 1.5 would hold it, and 2.0 would make a whole one of it, or put
   * the next request into it when the answer has come first.
   */
  var upload = pipeline($ => $.encodeHTTPRequest({ bufferSize: encoderBuffer }).pipe(way).decodeHTTPResponse())

  return { http1: http1, http2: http2, upgrade: upgrade, upload: upload, whole: whole, short: shortBodies(http1) }
}

/** For requests over HTTP/2 that have no body as a rule, and do not tell: nothing of one is sent before it has ended, and no more than may be held. */
export function shortBodies(way) {
  return pipeline($ => $.replaceData(onlySo).pipe(way))
}

/** The bytes that may be held. */
function onlySo(data) {
  $passed = ($passed ?? 0) + data.size
  return $passed <= config.limits.bufferedRequestBytes ? data : undefined
}

function refuseUnfit(head) {
  refuseRequest('deny/bad-request@' + config.proxy, null, badRequest.status, head)
  return isGrpc(head) ? badRequest.grpc : badRequest.http
}

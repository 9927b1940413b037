// Carries requests to an endpoint.
import config from './config.js'
import connecting, { connected, optionsOf, secured } from './connect.js'
import { fitRequest, fitTrailers } from './http2-fields.js'
import lastingStreams from './http2-stream.js'
import { buffersUploads, encoderBuffer, http1Options, http2Options } from './platform.js'
import { badRequest } from './replies.js'
import { refuseRequest } from './report.js'
import { isGrpc } from './request.js'

/** What the answer ends with, or null; undefined before it has begun. */
var $trailers

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
  var stream = lastingStreams(($, one) => {
    var way = connecting(one).way
    return $.handleMessageEnd(fitTrailers)
      .muxHTTP(one, http2Options)
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
      .replaceMessageEnd(end => ($trailers === undefined ? undefined : $trailers === null ? end : new MessageEnd({ headers: $trailers })))
  })

  var http2 = pipeline($ => $.pipe(request => (fitRequest(request.head) ? stream(endpoint()) : refuseUnfit(request.head))))

  /** A connection of its own: the only way that 1.5 streams a request body. */
  var upload = pipeline($ => $.encodeHTTPRequest({ bufferSize: encoderBuffer }).pipe(way).decodeHTTPResponse())

  return { http1: http1, http2: http2, upgrade: upgrade, upload: buffersUploads ? upload : http1 }
}

function refuseUnfit(head) {
  refuseRequest('deny/bad-request@' + config.proxy, null, badRequest.status, head)
  return isGrpc(head) ? badRequest.grpc : badRequest.http
}

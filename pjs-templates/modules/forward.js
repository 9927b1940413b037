// Carries requests to an endpoint.
import config from './config.js'
import connecting, { closeSoon, connected, holding, secured } from './connect.js'
import { fitRequest } from './http2-fields.js'
import { streams } from './http2-stream.js'
import { encoderBuffer, http1Options } from './platform.js'
import guard, { withoutProvisional } from './odd-answers.js'
import { abandonRequest, pooled, pooledByEndpoint } from './pool.js'
import { badRequest } from './replies.js'
import { refuseRequest } from './report.js'
import { isGrpc } from './request.js'

/** Bytes of a body that have been let through. */
var $passed
/** Whether an upload has come to its end. */
var $isSent
/** Whether the client's stream has. */
var $hasEnded
/** { socket } of an upgrade's connection; Pipy pools connections under such an object. */
var $tunnel
/** The same of an upload's. */
var $upload

/** Seconds that a server has to end a WebSocket whose client has ended it. Nobody waits for what it may still send: browsers read nothing after their end. */
var ENDS_WITHIN = 3

/** Head of a request over HTTP/2 that has another length than it says. @type {any} */
var $wrong

var broken = pipeline($ => $)
var wrong = pipeline($ => $.replaceStreamEnd(refuseWrong))

/**
 * HTTP/1.1 to one endpoint. If the endpoint is known beforehand, a pipeline of its own costs each request less than one that has to ask for it. A request
 * passes such a pipeline once. `watch`: as in pool.js, or nothing.
 */
export function wayTo(endpoint, watch) {
  var one = () => endpoint
  var connect = ($, options) => endingAsError(endpoint.tls ? secured($, one, options) : connected($, one, options))
  return pipeline($ => pooled($, endpoint, connect, watch ?? null))
}

/**
 * `endpoint()` gives the endpoint chosen for the current stream. It is called when a connection opens; each endpoint has pooled connections of its own.
 * `left()`, unless it is left out, is told that the client of the current stream wants no answer any more.
 */
export default function forwarding(endpoint, left) {
  var http1 = pipeline($ => pooledByEndpoint($, endpoint, ($, options) => endingAsError($.pipe(connecting(endpoint, options).way))))

  var ownWay = connecting(endpoint, () => holding(endpoint(), $tunnel)).way

  /**
   * On a connection of its own, because 2.0 would keep a pooled one for ever if the client leaves before the answer. Pipy replaces the `connection` header of
   * an upgrade by `keep-alive`, which strict peers refuse. A WebSocket is ended when its client has gone: 2.0 would keep it if the server does not end it.
   */
  var upgrade = pipeline($ =>
    $.onStart(() => {
      $tunnel = { socket: null }
    })
      .onEnd(() => {
        closeSoon($tunnel)
      })
      .handleStreamEnd(() => {
        left?.()
        var tunnel = $tunnel
        new Timeout(ENDS_WITHIN).wait().then(() => closeSoon(tunnel))
      })
      .muxHTTP(() => $tunnel, http1Options)
      .to($ => endingAsError($.pipe(ownWay)))
      .replaceMessageStart(guard(() => endpoint().address, true))
      .handleMessageStart(response => {
        if (response.head.headers.upgrade) response.head.headers.connection = 'upgrade'
      }),
  )

  var http2 = pipeline($ =>
    (left ? $.handleStreamEnd(onSecondEnd(left)) : $).pipe(request => {
      if (!fitRequest(request.head)) return refuseUnfit(request.head)
      var to = endpoint()
      return to.streams ?? streams(to)
    }),
  )

  var uploadWay = connecting(endpoint, () => holding(endpoint(), $upload)).way

  /**
   * A connection of its own, which ends with a body that breaks off, or when the client has left. On a pooled one, 1.5 would hold the body back, and 2.0 would
   * make it look complete, or put the next request into it if the answer came first. A client over HTTP/2 ends its stream with its request. If that end were
   * passed on, it would end the connection before its TLS handshake is done, and to servers it would look like a client that has gone.
   */
  var upload = pipeline($ =>
    withoutProvisional(
      endingAsError(
        $.onStart(() => {
          $upload = { socket: null }
        })
          .handleMessageEnd(() => {
            $isSent = true
          })
          .replaceStreamEnd(end => {
            if (!$isSent || $hasEnded) left?.()
            if (!$isSent) return end
            if ($hasEnded) closeSoon($upload)
            $hasEnded = true
          })
          .encodeHTTPRequest({ bufferSize: encoderBuffer })
          .pipe(uploadWay),
      ).decodeHTTPResponse(),
    ),
  )

  return { http1: http1, http2: http2, upgrade: upgrade, upload: upload, whole: wholeBodies(http1, left), short: shortBodies(http1, left) }
}

/** If an endpoint ends its connection before an answer, 1.5 ends the client's without one. Passed on as an error, it becomes 502. Once for a connection. */
function endingAsError($) {
  return $.replaceStreamEnd(end => (end.error ? end : new StreamEnd('ConnectionReset')))
}

/**
 * For a body of known length that is no larger than what may be held: the request is sent when its body is whole. A request that breaks off goes nowhere,
 * and its end ends the client's wait. Over HTTP/2 a body may also end with another length than was said, since Pipy checks it for the connection, not for
 * the stream; and of an end without an answer Pipy would make two answers there.
 */
export function wholeBodies(way, left) {
  return pipeline($ =>
    $.handleStreamEnd(onSecondEnd(left))
      .replaceData(withinBuffer)
      .replaceMessage(request => {
        var head = request.head
        if ((request.body?.size ?? 0) === Number(head.headers['content-length'])) return request
        if (head.scheme !== undefined) $wrong = head
        return new StreamEnd()
      })
      .pipe(first => {
        if (!(first instanceof StreamEnd)) return way
        if ($wrong) return wrong
        left?.()
        return broken
      }),
  )
}

function refuseWrong(end) {
  var head = $wrong
  if (head === null) return end
  $wrong = null
  refuseRequest('deny/bad-request@' + config.proxy, null, badRequest.status, head)
  return [new Message({ status: badRequest.status, headers: { 'content-type': 'text/plain' } }, 'bad request\n'), end]
}

/** For requests over HTTP/2 that usually have no body and do not announce one: a body is sent when it has ended, and no more of it than may be held. */
export function shortBodies(way, left) {
  return pipeline($ => $.handleStreamEnd(onSecondEnd(left)).replaceData(withinBuffer).pipe(way))
}

/** If an HTTP/2 client resets its stream, Pipy ends the request a second time. */
function onSecondEnd(left) {
  return () => {
    if ($hasEnded) {
      left?.()
      abandonRequest()
    }
    $hasEnded = true
  }
}

/** Drops what is more than may be held. */
function withinBuffer(data) {
  $passed = ($passed ?? 0) + data.size
  return $passed <= config.limits.bufferedRequestBytes ? data : undefined
}

function refuseUnfit(head) {
  refuseRequest('deny/bad-request@' + config.proxy, null, badRequest.status, head)
  return isGrpc(head) ? unfitGrpc : unfit
}

var unfit = withOwnHead(badRequest.http)
var unfitGrpc = withOwnHead(badRequest.grpc)

/** Policies may change the head of the answer, and all other requests share that of `reply`. */
function withOwnHead(reply) {
  return pipeline($ =>
    $.pipe(reply).replaceMessageStart(start => new MessageStart({ status: start.head.status, headers: { ...start.head.headers } })),
  )
}

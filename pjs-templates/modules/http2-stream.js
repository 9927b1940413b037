// Requests over HTTP/2 to an endpoint, each in a pipeline of its own that lasts until the answer has ended. A client's pipeline may end earlier: when the
// client goes, or has waited long enough. Pipy then uses that pipeline for the next request, and goes on to put into it what comes of the old stream:
// somebody would get another client's answer, or the proxy would crash.
// Each also has a connection to itself meanwhile. While one client is slow to take its answer, Pipy reads nothing from the connection that it comes from, so
// all other streams there would wait. A stream that is given up ends with its connection: Pipy does not reset streams, and would end a broken body as if it
// were whole.
import connecting, { closeSoon, holding } from './connect.js'
import { fitField, fitTrailers } from './http2-fields.js'
import { known } from './http2-known-fields.js'
import muxedConnection from './muxed-connection.js'
import { unexpectedAnswer, unexpectedRule } from './odd-answers.js'
import { http2Options } from './platform.js'
import { watchStream } from './pool.js'
import { refuseConnection } from './report.js'

/** Begins a pipeline. */
var NOTHING = new Data()

/** Of a request: what a server's window has room for, unless it is a strange one. More may still lie in Pipy when the answer has come. */
var MOST_SURELY_SENT = 32768

/**
 * Of the stream: { hub, endpoint, link, bytes, isSent, hasEnded, isBroken, isOver, isCut }. The hub is where the client's pipeline and that of the stream meet:
 * whoever is joined there gets what others send. A link, { socket, idle, next, isDead }, is what Pipy keeps a connection for, and is of no use after it;
 * `idle.last` is the idle one that was used last, from which `next` leads to those before it. `bytes` are those of the request's body; it `isSent` when it has
 * ended properly, and `hasEnded` when its stream has as well, or `isBroken` when only that has; it `isOver` when the answer has ended.
 */
/** @type {any} */
var $joined
/** @type {any} */
var $stream
/** What the answer ends with, or null; undefined before it has begun, and when it has ended. */
var $trailers

/**
 * Functions endpoint -> the pipeline that takes requests there. An answer must not come while the request is being handed over: the hub would drop it. None does,
 * because what Pipy knows of connections it learns from events of their own. The answers of `fittingStreams` are such as HTTP/2 can carry.
 */
export var streams = joining('streams', lastingWay(false), true)
export var fittingStreams = joining('fittingStreams', lastingWay(true), false)

/**
 * `name`: under which an endpoint has its pipeline. `isWatched`: whether the client's connection has to know of its last stream; over HTTP/2 a client says when
 * it has done with one.
 */
function joining(name, lasting, isWatched) {
  return endpoint => endpoint[name] ?? (endpoint[name] = joiningTo(endpoint, lasting, isWatched))
}

function joiningTo(endpoint, lasting, isWatched) {
  /** @type {any} */
  var idle = { last: null }

  function join() {
    var link = idle.last
    if (link === null || link.isDead) link = living(idle)
    else idle.last = link.next
    $joined = { hub: new pipeline.Hub(), endpoint: endpoint, link: link, bytes: 0, isSent: false, hasEnded: false, isOver: false, isCut: false }
    if (isWatched) watchStream($joined)
    lasting.spawn($joined)
  }

  return pipeline($ =>
    $.onStart(join)
      .onEnd(leave)
      .swap(() => $joined.hub),
  )
}

function living(idle) {
  var link = idle.last
  for (var i = 0; link !== null && link.isDead; i++) link = link.next
  if (link === null) link = { socket: null, idle: idle, next: null, isDead: false }
  idle.last = link.next
  return link
}

/** A stream's own pipeline. `fits`: whether its answers are made such as HTTP/2 can carry. */
function lastingWay(fits) {
  var way = connecting(
    () => $stream.endpoint,
    () => holding($stream.endpoint, $stream.link),
  ).way

  // What comes out at the end goes in at the start, into the hub, and from there to the client; an end of it ends the pipeline, too.
  return pipeline($ =>
    $.onStart(stream => {
      $stream = stream
      return NOTHING
    })
      .onEnd(giveBack)
      .loop($ =>
        $.swap(() => $stream.hub)
          .handleData(data => {
            $stream.bytes += data.size
          })
          .replaceMessageEnd(sent)
          .replaceStreamEnd(whenWhole)
          .muxHTTP(() => $stream.link, http2Options)
          .to($ => muxedConnection($, () => $stream.link, way))
          .replaceMessageStart(fits ? beginFitting : begin)
          .replaceMessageEnd(fits ? endFitting : end)
          .replaceStreamEnd(whenSent),
      ),
  )
}

/** Trailers of a request are left out: when the server's window grows after them, Pipy ends the stream once more, and the server resets it. */
function sent(end) {
  if ($stream.isSent) return undefined
  $stream.isSent = true
  return end.tail === null ? end : new MessageEnd()
}

/** Nothing of a request that breaks off is to look like an end. If a client resets a stream, Pipy ends the request once more. */
function whenWhole(end) {
  if ($stream.isSent && !$stream.hasEnded) {
    $stream.hasEnded = true
    return end
  }
  if (!$stream.isSent) $stream.isBroken = true
  if (!$stream.isOver) cut($stream)
  return undefined
}

/**
 * Content-Length is left out: Pipy checks it for the connection, not for the stream. A gRPC status in the response's head moves to trailers: Pipy adds
 * an empty DATA frame, after which strict clients look for it there.
 */
function begin(answer) {
  var headers = answer.head.headers
  delete headers['content-length']
  if (answer.head.status < 200) return refuseProvisional(answer.head.status)
  var status = headers['grpc-status']
  if (status === undefined) {
    $trailers = null
    return answer
  }
  $trailers = { 'grpc-status': status }
  delete headers['grpc-status']
  if (headers['grpc-message'] !== undefined) $trailers['grpc-message'] = headers['grpc-message']
  delete headers['grpc-message']
  return answer
}

/** What `fitAnswer` of http2-fields.js does, and `begin` for most answers, written out: each of ten calls would cost a twentieth of the whole. */
function beginFitting(answer) {
  var head = answer.head
  var headers = head.headers
  var all = Object.keys(headers)
  var count = all.length
  var table = known
  for (var i = 0; i < count; i++) {
    var name = all[i]
    if (table[name]?.[headers[name]] !== true) fitField(headers, name, true)
  }
  if (head.status < 200 || headers['grpc-status'] !== undefined) return begin(answer)
  delete headers['content-length']
  $trailers = null
  return answer
}

/** Pipy takes a provisional answer for the final one, and resets the stream when that comes: nothing may come of it any more before the pipeline ends. */
function refuseProvisional(status) {
  $trailers = null
  refuseConnection(unexpectedRule, null, $stream.endpoint.address)
  return cut($stream)
    .then(() => new Timeout(0).wait())
    .then(() => [unexpectedAnswer(status), new StreamEnd()])
}

/** The end that Pipy makes of a reset before the answer has begun is left out: a 502 follows, which nobody would hear after it. */
function end(given) {
  if ($trailers === undefined) return undefined
  var trailers = $trailers
  $trailers = undefined
  $stream.isOver = true
  return trailers === null ? given : new MessageEnd({ headers: trailers })
}

function endFitting(given) {
  if ($trailers === null && given.tail === null) {
    $trailers = undefined
    $stream.isOver = true
    return given
  }
  var last = end(given)
  if (last) fitTrailers(last)
  return last
}

/** Pipy may have more to send, and would crash if the pipeline had gone before its stream. */
function whenSent(end) {
  if ($stream.isOver && $stream.isSent && $stream.bytes <= MOST_SURELY_SENT) return end
  return cut($stream).then(() => end)
}

function giveBack() {
  if (!$stream.isSent || !$stream.isOver || $stream.isCut) {
    cut($stream)
    return
  }
  var link = $stream.link
  link.next = link.idle.last
  link.idle.last = link
}

/** The client has its answer, or wants it no more. */
function leave() {
  if (!$joined.isOver) cut($joined)
}

/** Ends it with its connection. */
function cut(stream) {
  stream.isCut = true
  return closeSoon(stream.link)
}

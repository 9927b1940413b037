// Pooled HTTP/1.1 connections, each for one request at a time. Pipy's own pools do not tell which connection a request has. They keep one whose request was
// given up until the server has answered or the idle time-out ends it, which with a stream of events is never.
import { holding } from './connect.js'
import { isTimed, next } from './deadlines.js'
import givingUpHalfClosed from './half-closed.js'
import { abandon, drop, newPool, takeOther } from './links.js'
import guard, { odd } from './odd-answers.js'
import { http1Options } from './platform.js'

/** The link that carries the request. */
var $link
/** The same, where the endpoint is not known beforehand: a request may have several in turn. */
var $laterLink
/** The link whose connection this is. */
var $opened
/**
 * The client's connection: { isOver, hasEnded, hasLeft, stream }. It `hasEnded` its side, and `hasLeft` when it has done so for long. `stream`: its last request
 * over HTTP/2, as in http2-stream.js.
 */
var $client
/** Until when the answer has to begin: a `Deadline` of deadlines.js, or null. */
var $deadline

/**
 * Adds the stages that carry requests to one endpoint. `connect($, options)` lays out those of a connection. `watch`: null, or what looks at answers, as in
 * `answered`, and what a request gives back at its end: with `isCounted` one of `endpoint.active`, and with `limits` (connection-limits.js; null: none) its
 * room. The steps of a request are written out, because calls are what is expensive.
 */
export function pooled($, endpoint, connect, watch) {
  /** @type {any} */
  var idle = null
  var pool = newPool(() => {
    var links = idle
    idle = null
    return links
  })
  var take = isTimed
    ? () => (
        ($link = idle ?? takeOther(pool)),
        (idle = $link.next),
        ($link.client = $client),
        ($link.deadline = $deadline = next.deadline),
        (next.deadline = null),
        $link
      )
    : () => (($link = idle ?? takeOther(pool)), (idle = $link.next), ($link.client = $client), $link)
  var giveBack = () => $link && (($link.next = idle), (idle = $link), ($link = null))
  var isCounted = watch?.isCounted
  var limits = watch?.limits ?? null
  var own = limits?.own
  var leave =
    limits === null
      ? () => (endpoint.active--, $link && (($link.next = idle), (idle = $link), ($link = null)))
      : () => {
          if (isCounted) endpoint.active--
          if (own.isFree) own.left++
          else limits.leave()
          if ($link) {
            $link.next = idle
            idle = $link
            $link = null
          }
        }
  $.onEnd(isCounted || limits !== null ? leave : giveBack)
    .muxHTTP(take, http1Options)
    .to($ =>
      connect(
        opening($, () => $link),
        () => holding(endpoint, $opened),
      ),
    )
  answered($, watch, () => {
    if ($link) drop($link)
    $link = null
    return endpoint.address
  })
}

/** The same for the endpoint that `endpoint()` gives for the current request. */
export function pooledByEndpoint($, endpoint, connect) {
  // Pipy finds connections only from the stage that has opened them.
  var stage = stages++

  function giveBack() {
    if (!$laterLink) return
    $laterLink.next = $laterLink.pool.idle
    $laterLink.pool.idle = $laterLink
    $laterLink = null
  }

  function take() {
    // That of the try before.
    giveBack()
    var found = poolAt(endpoint(), stage)
    $laterLink = found.idle ?? takeOther(found)
    found.idle = $laterLink.next
    $laterLink.client = $client
    if (isTimed) {
      $deadline = next.deadline
      $laterLink.deadline = $deadline
      next.deadline = null
    }
    return $laterLink
  }

  $.onEnd(giveBack)
    .muxHTTP(take, http1Options)
    .to($ =>
      connect(
        opening($, () => $laterLink),
        () => holding(endpoint(), $opened),
      ),
    )
  answered($, null, () => {
    if ($laterLink) drop($laterLink)
    $laterLink = null
    return endpoint().address
  })
}

/**
 * Adds the stage that every answer goes through. `watch`: null, or { head(renew), end }. `head`, unless null, gives the stage's callback, which then has to
 * do what `guard` does; `end` is told how the stream ends then. `renew` gives up the request's connection, over which the answer to another request would
 * be wrong.
 */
function answered($, watch, renew) {
  var onHead = watch?.head ? watch.head(renew) : null
  if (isTimed) $.replaceStreamEnd(lateEnd).replaceMessageStart(onHead === null ? guardInTime(renew) : watchInTime(onHead))
  else $.replaceMessageStart(onHead ?? guard(renew, false))
  if (watch?.end) $.handleStreamEnd(watch.end)
}

/** What `guard` does, written out. */
function guardInTime(renew) {
  return start => {
    var status = start.head.status
    var deadline = $deadline
    if (deadline) {
      // Pipy's or `lateEnd`'s answer is 502 or 504.
      if (status >= 500 && deadline.isOver) return lateAnswer()
      deadline.until = Infinity
    }
    return status >= 200 && status !== 304 ? start : odd(start, renew)
  }
}

function watchInTime(onHead) {
  return start => {
    if ($deadline) {
      if ($deadline.isOver) {
        onHead(start)
        return lateAnswer()
      }
      $deadline.until = Infinity
    }
    return onHead(start)
  }
}

/** 2.0 makes no answer of the end of a connection, and 1.5 none where the server has sent what is no answer. */
function lateEnd(end) {
  return $deadline?.isOver ? new Message({ status: 504, headers: {} }) : end
}

/** Tells of the current request's stream, which is ended if its client has ended its side for long. */
export function watchStream(stream) {
  if ($client) $client.stream = stream
}

/** Closes the connection of the current request, whose client has left. */
export function abandonRequest() {
  if ($link) abandon($link)
  if ($laterLink) abandon($laterLink)
}

/**
 * Whether the client of the current request, which has failed, has left: then this says nothing about the endpoint. `flow`: the request's, or null where it has
 * none. `end`: what it ended with, if that was no answer.
 */
export function hasLeft(flow, end) {
  if (flow?.hasLeft === true) return true
  var client = $client
  if (!client) return false
  // In the middle of its body, which 1.5 then ends without an error.
  var isBrokenOff = client.stream?.isBroken === true || (client.hasEnded && end !== undefined && !end.error)
  return client.hasLeft || isBrokenOff
}

/** Whether the last answer to the current request was late. */
export function wasLate() {
  return $deadline?.isOver === true
}

/** Its end follows. */
function lateAnswer() {
  var answer = $deadline.timeouts.answerFor($deadline)
  return [new MessageStart(answer.head), answer.body]
}

/** In 1.5 a connection has the variables of the request that opens it, which may end before anything is sent. */
function opening($, link) {
  return $.onStart(() => {
    $opened = link()
  })
}

var stages = 0

function poolAt(endpoint, stage) {
  var own = endpoint.pools ?? (endpoint.pools = {})
  if (own[stage] !== undefined) return own[stage]
  var pool = newPool(() => {
    var links = pool.idle
    pool.idle = null
    return links
  })
  own[stage] = pool
  return pool
}

/** Adds stages to a client's connection, before its requests are told apart. */
export function watchingClient($) {
  $.onStart(() => {
    $client = { isOver: false, hasEnded: false, hasLeft: false, stream: null }
  }).onEnd(() => {
    $client.isOver = true
  })
  return givingUpHalfClosed($, () => $client)
}

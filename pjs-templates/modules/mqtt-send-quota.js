// What goes to the broker of a topic route, in the order in which it may: a broker of version 5 says how many publishes it takes at once, and which.
// Publishes beyond that wait. None of them goes before the broker has said so.
import { collected, newOutbox, post } from './mqtt-link.js'
import { REASON } from './mqtt-packets.js'
import { MAXIMUM_PACKET_SIZE, MAXIMUM_QOS, RECEIVE_MAXIMUM, RETAIN_AVAILABLE, valueOf } from './mqtt-properties.js'
import { publish } from './mqtt-publish.js'
import { canWait, firstOf, isEmpty, newWaiting, putLast, takeFirst } from './mqtt-waiting.js'

/** What a broker takes that says nothing else. */
var ANYTHING = { most: 65535, qos: 2, retain: 1, bytes: 268435460 }

/**
 * `outbox`: what goes to the broker. `own`: the proxy's own packets, for which there is no place within a publish. `open`: ids of publishes that the broker
 * has not done with, for QoS 2 with the code of its PUBREC.
 */
export function newQuota(session, outbox, reject) {
  return {
    session: session,
    outbox: outbox,
    own: newOutbox(outbox.hub),
    waiting: newWaiting(),
    open: new Map(),
    // Null until the broker has said it.
    takes: session.level === 5 ? null : ANYTHING,
    // Called with the session, { qos, id, topic } of a publish that is not sent, and why. Must not know the session itself: nothing would free the two.
    reject: reject,
  }
}

/** The properties in CONNACK of version 5; an empty list for 3.1.1. */
export function setQuota(quota, properties) {
  quota.takes = {
    most: valueOf(properties, RECEIVE_MAXIMUM) ?? ANYTHING.most,
    qos: valueOf(properties, MAXIMUM_QOS) ?? ANYTHING.qos,
    retain: valueOf(properties, RETAIN_AVAILABLE) ?? ANYTHING.retain,
    bytes: valueOf(properties, MAXIMUM_PACKET_SIZE) ?? ANYTHING.bytes,
  }
}

export function hasWaiting(quota) {
  return !isEmpty(quota.waiting)
}

/**
 * Takes the publish that was read last: `written` is everything before its payload. Returns the outbox for its payload, or null if it goes nowhere, of
 * which the client has been told then.
 */
export function take(quota, topic, written, payloadSize) {
  var one = { qos: publish.qos, id: publish.id, topic: topic, isRetained: publish.isRetained, size: written.size + payloadSize }
  var isNext = one.qos === 0 || (isEmpty(quota.waiting) && hasRoom(quota, one.size))
  if (!isNext && !canWait(quota.waiting, one.size)) return rejected(quota, one, REASON.QUOTA_EXCEEDED)
  var reason = faultOf(quota, one)
  if (reason !== null) return rejected(quota, one, reason)
  if (!isNext) return putLast(quota.waiting, one, written)
  if (one.qos > 0) quota.open.set(one.id, 0)
  post(quota.outbox, written)
  return quota.outbox
}

/** Before the broker has said how many, there is room for one, if it is too large to wait. */
function hasRoom(quota, size) {
  return quota.takes === null ? quota.open.size === 0 && !canWait(quota.waiting, size) : quota.open.size < quota.takes.most
}

/** Why the broker does not take the publish; null if it does, or has not said anything yet. */
function faultOf(quota, one) {
  if (quota.takes === null) return null
  if (one.size > quota.takes.bytes) return REASON.PACKET_TOO_LARGE
  if (one.qos > quota.takes.qos) return REASON.QOS_NOT_SUPPORTED
  return one.isRetained && quota.takes.retain === 0 ? REASON.RETAIN_NOT_SUPPORTED : null
}

function rejected(quota, one, reason) {
  quota.reject(quota.session, one, reason)
  return null
}

/** Puts into the outbox what may go now: nothing within a publish whose payload is still on its way there. */
export function release(quota) {
  var up = quota.session.up
  if (up.left > 0 && !up.isKept && up.divert === quota.outbox) return
  var own = collected(quota.own)
  if (own.size > 0) post(quota.outbox, own.shift(own.size))
  if (quota.takes === null) return
  for (var one = nextOf(quota); one !== null; one = nextOf(quota)) {
    var bytes = takeFirst(quota.waiting)
    var reason = faultOf(quota, one)
    if (reason === null) {
      quota.open.set(one.id, 0)
      post(quota.outbox, bytes)
    } else quota.reject(quota.session, one, reason)
  }
}

function nextOf(quota) {
  return quota.open.size < quota.takes.most ? firstOf(quota.waiting) : null
}

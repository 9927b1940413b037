// At most so many requests in a time: a token of a bucket for each.
import answeredWith from './answered.js'
import { clock } from './clock.js'
import { refuseRequest } from './report.js'
import staticReply from './static-reply.js'
import tokenBuckets from './token-bucket.js'
import trafficKey from './traffic-key.js'

/** Of the current connection: { caller, source }. */
var $client

export default {
  load: limits => withRequest(limits.map(limitOf)),
  /** Of the nearest target, and of farther ones what they want counted as well; once, though several matches of one policy hold. */
  merge: values => {
    var all = values[0].limits.concat(values.slice(1).flatMap(each => each.limits.filter(limit => limit.combine === 'all')))
    return withRequest(all.filter((limit, i) => all.findIndex(other => other.key === limit.key) === i))
  },
  begin: connection => {
    $client = { caller: connection.names[0], source: connection.peer }
  },
}

/** Keys that all requests of a connection share, by the field of `$client` that has them. */
var CLIENT_FIELDS = { identity: 'caller', ip: 'source' }

function limitOf(settings) {
  var on = settings.on
  var isKeyed = on.kind !== 'instance'
  var field = CLIENT_FIELDS[on.kind] ?? null
  return {
    key: settings.key,
    combine: settings.combine,
    rule: settings.rule,
    keyOf: isKeyed ? trafficKey(on) : null,
    isOfClient: field !== null,
    /**
     * The field of the client, or the header, that tells apart; null for what takes a closer look: only of `cookie` there may be several, and of `set-cookie`.
     */
    field: on.kind === 'header' && !on.name.endsWith('cookie') ? on.name : field,
    buckets: tokenBuckets(settings.key, settings.perSecond, settings.burst, isKeyed ? settings.maxKeys : 0),
    reply: staticReply(settings.reply, '8', 'rate limit'),
  }
}

function withRequest(limits) {
  var limit = limits.length === 1 ? limits[0] : null
  return {
    limits: limits,
    needs: 'nothing',
    step: inner => (limit?.keyOf === null ? takingOnly(limit, inner) : limit?.field ? takingByField(limit, inner) : takingAll(limits, inner)),
  }
}

/** One limit for all requests: tries to do what `take` does without the call. */
function takingOnly(limit, inner) {
  var take = limit.buckets.take
  var interval = limit.buckets.interval
  var room = limit.buckets.room
  var only = limit.buckets.only
  return request => {
    var now = clock.now
    var fullAt = only.fullAt
    if (fullAt <= now + room) {
      if (fullAt < now) fullAt = now
      only.fullAt = fullAt + interval
      return inner
    }
    var wait = take('', now)
    return wait === 0 ? inner : refuse(limit, wait, request.head)
  }
}

/** The same for one limit of which clients, or values of a header, have a bucket each. */
function takingByField(limit, inner) {
  var buckets = limit.buckets
  var take = buckets.take
  var interval = buckets.interval
  var room = buckets.room
  var field = limit.field
  var isOfClient = limit.isOfClient
  var keyOf = limit.keyOf
  return request => {
    var now = clock.now
    var bucket = buckets.seen[(isOfClient ? $client[field] : request.head.headers[field]) ?? '']
    var fullAt = bucket?.fullAt
    if (fullAt <= now + room) {
      if (fullAt < now) fullAt = now
      bucket.fullAt = fullAt + interval
      return inner
    }
    var wait = take(keyOf(isOfClient ? $client : request), now)
    return wait === 0 ? inner : refuse(limit, wait, request.head)
  }
}

function takingAll(limits, inner) {
  return request => {
    var now = clock.now
    for (var i = 0; i < limits.length; i++) {
      var limit = limits[i]
      var wait = limit.buckets.take(limit.keyOf === null ? '' : limit.keyOf(limit.isOfClient ? $client : request), now)
      if (wait > 0) return refuse(limit, wait, request.head)
    }
    return inner
  }
}

function refuse(limit, wait, head) {
  var answer = limit.reply(head)
  answer.head.headers['retry-after'] = String(Math.max(1, Math.ceil(wait)))
  refuseRequest(limit.rule, $client.caller, answer.head.status, head)
  return answeredWith({ head: head }, answer)
}

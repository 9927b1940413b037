// At most so many requests in a time: a token of a bucket for each.
import answeredWith from './answered.js'
import { clock } from './clock.js'
import { current, flowOf } from './current.js'
import { refuseRequest } from './report.js'
import staticReply from './static-reply.js'
import tokenBuckets from './token-bucket.js'
import trafficKey from './traffic-key.js'

export default {
  load: limits => withRequest(limits.map(limitOf)),
  /** Of the nearest target, and of farther ones what they want counted as well; once, though several matches of one policy hold. */
  merge: values => {
    var all = values[0].limits.concat(values.slice(1).flatMap(each => each.limits.filter(limit => limit.combine === 'all')))
    return withRequest(all.filter((limit, i) => all.findIndex(other => other.key === limit.key) === i))
  },
}

function limitOf(settings) {
  var isKeyed = settings.on.kind !== 'instance'
  return {
    key: settings.key,
    combine: settings.combine,
    rule: settings.rule,
    keyOf: isKeyed ? trafficKey(settings.on) : null,
    /** Only of `cookie` there may be several, and of `set-cookie`. */
    header: settings.on.kind === 'header' && !settings.on.name.endsWith('cookie') ? settings.on.name : null,
    // What tells apart by headers asks for the head alone.
    needsFlow: settings.on.kind === 'identity' || settings.on.kind === 'ip',
    buckets: tokenBuckets(settings.key, settings.perSecond, settings.burst, isKeyed ? settings.maxKeys : 0),
    reply: staticReply(settings.reply, '8', 'rate limit'),
  }
}

function withRequest(limits) {
  return {
    limits: limits,
    needs: limits.some(limit => limit.needsFlow) ? 'flow' : 'decision',
    step: inner => (limits.length === 1 && !limits[0].needsFlow ? takingOne(limits[0], inner) : takingAll(limits, inner)),
  }
}

/** What tells limits by one header apart, or all requests count for: tries to do what `take` does without the call. */
function takingOne(limit, inner) {
  if (limit.keyOf === null) return takingOnly(limit, inner)
  if (limit.header !== null) return takingByHeader(limit, inner)
  var keyOf = limit.keyOf
  var take = limit.buckets.take
  return (request, decision) => {
    var wait = take(keyOf(request), clock.now)
    return wait === 0 ? inner : refuse(limit, wait, flowOf(request.head, decision))
  }
}

function takingOnly(limit, inner) {
  var take = limit.buckets.take
  var interval = limit.buckets.interval
  var room = limit.buckets.room
  var only = limit.buckets.only
  return (request, decision) => {
    var now = clock.now
    var fullAt = only.fullAt
    if (fullAt < now) fullAt = now
    if (fullAt <= now + room) {
      only.fullAt = fullAt + interval
      return inner
    }
    var wait = take('', now)
    return wait === 0 ? inner : refuse(limit, wait, flowOf(request.head, decision))
  }
}

function takingByHeader(limit, inner) {
  var buckets = limit.buckets
  var take = buckets.take
  var interval = buckets.interval
  var room = buckets.room
  var header = limit.header
  return (request, decision) => {
    var now = clock.now
    var bucket = buckets.seen[request.head.headers[header] ?? '']
    var fullAt = bucket?.fullAt
    if (fullAt < now) fullAt = now
    if (fullAt <= now + room) {
      bucket.fullAt = fullAt + interval
      return inner
    }
    var wait = take(request.head.headers[header], now)
    return wait === 0 ? inner : refuse(limit, wait, flowOf(request.head, decision))
  }
}

function takingAll(limits, inner) {
  return (request, decision) => {
    var now = clock.now
    for (var i = 0; i < limits.length; i++) {
      var limit = limits[i]
      var wait = limit.buckets.take(limit.keyOf === null ? '' : limit.keyOf(limit.needsFlow ? current.flow : request), now)
      if (wait > 0) return refuse(limit, wait, flowOf(request.head, decision))
    }
    return inner
  }
}

function refuse(limit, wait, flow) {
  var answer = limit.reply(flow.head)
  answer.head.headers['retry-after'] = String(Math.max(1, Math.ceil(wait)))
  refuseRequest(limit.rule, flow.caller, answer.head.status, flow.head)
  return answeredWith(flow, answer)
}

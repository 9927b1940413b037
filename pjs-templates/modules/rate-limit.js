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
    header: settings.on.kind === 'header' ? settings.on.name : null,
    // What tells apart by headers asks for the head alone.
    needsFlow: settings.on.kind === 'identity' || settings.on.kind === 'ip',
    take: tokenBuckets(settings.key, settings.perSecond, settings.burst, isKeyed ? settings.maxKeys : 0),
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

function takingOne(limit, inner) {
  var take = limit.take
  var header = limit.header
  var keyOf = limit.keyOf
  if (header !== null)
    return (request, decision) => {
      // A call costs more than the look-up.
      var value = request.head.headers[header]
      var wait = take(value instanceof Array ? keyOf(request) : value, clock.now)
      return wait === 0 ? inner : refuse(limit, wait, flowOf(request.head, decision))
    }
  return (request, decision) => {
    var wait = take(keyOf === null ? '' : keyOf(request), clock.now)
    return wait === 0 ? inner : refuse(limit, wait, flowOf(request.head, decision))
  }
}

function takingAll(limits, inner) {
  return (request, decision) => {
    var now = clock.now
    for (var i = 0; i < limits.length; i++) {
      var limit = limits[i]
      var wait = limit.take(limit.keyOf === null ? '' : limit.keyOf(limit.needsFlow ? current.flow : request), now)
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

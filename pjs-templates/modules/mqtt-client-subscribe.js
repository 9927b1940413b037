// What a client subscribes to, and no longer: each filter is judged by itself and gets the broker's name for it. The broker's answers to the others are merged
// with those of the proxy.
import { head } from './mqtt-framing.js'
import { DROP, PASS, STOP, replaceWhole } from './mqtt-verdict.js'
import { REASON, TYPE } from './mqtt-packets.js'
import { brokerLevels } from './mqtt-rewrite.js'
import { maySubscribe } from './mqtt-rights.js'
import { answer, end } from './mqtt-session.js'
import { readSubscribe, readUnsubscribe, writeAnswer, writeFilters } from './mqtt-subscribe.js'
import { filterLevels, fitsPacket, withoutShare } from './mqtt-topics.js'
import { reportDenial } from './report.js'

/** Subscriptions that were allowed in part and that the broker has not answered. */
var MOST_PENDING = 100

/** In SUBACK of 3.1.1. */
var FAILURE = 0x80

/** In UNSUBACK: a success. */
var NO_SUBSCRIPTION_EXISTED = 0x11

/** `config`: the port's. Each function takes what follows the fixed header, and gives an answer for framing. */
export default function judgingSubscriptions(config) {
  var refusals = config.refusals
  var limits = config.limits

  function decideSubscribe(session, body) {
    var request = readSubscribe(body, session.level)
    if (request === null) return fault(session, REASON.MALFORMED, 'SUBSCRIBE')
    var isChanged = false
    var own = request.filters.map(each => {
      var code = refusalOf(session, each)
      if (code < 0 && limits.maxQos < (each.options & 3)) {
        each.options = (each.options & 0xfc) + limits.maxQos
        isChanged = true
      }
      return code
    })
    return forward(session, request, own, isChanged || session.rights.rewrites.length > 0, TYPE.SUBACK)
  }

  /** -1 if the subscription is allowed; `each.filter` is then the broker's name for it. */
  function refusalOf(session, each) {
    var written = filterLevels(each.filter)
    var levels = written === null ? null : withoutShare(written)
    if (levels === null) return denied(session, refusals.packet, each.filter, REASON.FILTER_INVALID)
    if (!maySubscribe(session.rights, levels)) return denied(session, refusals.subscribe, each.filter, REASON.NOT_AUTHORIZED)
    return renamed(session, each, written, levels) ? -1 : denied(session, refusals.rewrite, each.filter, REASON.NOT_AUTHORIZED)
  }

  function renamed(session, each, written, levels) {
    if (session.rights.rewrites.length === 0) return true
    var name = brokerLevels(session.rights.rewrites, levels)
    if (name === null) return false
    var share = written.slice(0, written.length - levels.length)
    var filter = [...share, ...name].join('/')
    if (!fitsPacket(filter)) return false
    each.filter = filter
    return true
  }

  function denied(session, rule, filter, reason) {
    reportDenial(rule, session, 'SUBSCRIBE', filter)
    return session.level === 5 ? reason.code : FAILURE
  }

  function decideUnsubscribe(session, body) {
    var request = readUnsubscribe(body, session.level)
    if (request === null) return fault(session, REASON.MALFORMED, 'UNSUBSCRIBE')
    if (session.rights.rewrites.length === 0) return PASS
    // A filter without a name at the broker was never subscribed to.
    var own = request.filters.map(each => {
      var written = filterLevels(each.filter)
      var levels = written === null ? null : withoutShare(written)
      return levels !== null && renamed(session, each, written, levels) ? -1 : NO_SUBSCRIPTION_EXISTED
    })
    return forward(session, request, own, true, TYPE.UNSUBACK)
  }

  /** Sends on what `own` does not answer, and remembers the answers in `own` until the broker's answer comes. */
  function forward(session, request, own, isChanged, answerType) {
    var rest = request.filters.filter((_, i) => own[i] < 0)
    var isWhole = rest.length === own.length && !isChanged
    var changed = rest.length === 0 || isWhole ? null : writeFilters(head.first, request, rest)
    if (changed !== null && changed.size > session.mostToBroker) {
      // UNSUBACK does not know that a quota is exceeded.
      var tooLargeCode = answerType === TYPE.SUBACK ? REASON.QUOTA_EXCEEDED.code : REASON.IMPLEMENTATION_SPECIFIC.code
      rest.forEach(each => reportDenial(refusals.packetSize, session, 'SUBSCRIBE', each.filter))
      return answered(
        session,
        request.id,
        answerType,
        own.map(code => (code < 0 ? tooLargeCode : code)),
      )
    }
    if (rest.length === 0) return answered(session, request.id, answerType, own)
    if (rest.length < own.length && !(answerType === TYPE.UNSUBACK && session.level !== 5)) {
      var key = answerType + ':' + request.id
      if (!session.pending.has(key) && session.pending.size >= MOST_PENDING) return fault(session, REASON.QUOTA_EXCEEDED, 'subscriptions')
      session.pending.set(key, own)
    }
    return isWhole ? PASS : replaceWhole(changed)
  }

  /** An answer in the broker's place. */
  function answered(session, id, type, codes) {
    var told = type === TYPE.UNSUBACK && session.level !== 5 ? [] : codes
    answer(session, writeAnswer(type * 16, id, session.level === 5 ? new Data() : null, told))
    return DROP
  }

  function fault(session, reason, what) {
    end(session, refusals.packet, reason, what, null)
    return STOP
  }

  return { decideSubscribe: decideSubscribe, decideUnsubscribe: decideUnsubscribe }
}

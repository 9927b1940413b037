// Time-outs until the head of an answer, for one try and for all tries together. An answer that comes later is dropped. Bodies have no time-out.
import config from './config.js'
import { current } from './current.js'
import { next } from './deadlines.js'
import { refuseRequest } from './report.js'
import staticReply from './static-reply.js'

/** The request's flow. */
var $flow
/** The two branches of each try: the timer, and the try. */
var BRANCHES = ['time', 'try']

var gatewayTimeout = staticReply({ status: 504, headers: { 'content-type': 'text/plain' }, body: 'no answer in time\n' }, '4', 'no answer in time')

export default {
  load: settings => {
    var most = settings.requestSeconds
    var perTry = settings.perTrySeconds
    var firstSeconds = perTry > 0 && (most === 0 || perTry < most) ? perTry : most
    var races = []
    return {
      settings: settings,
      needs: 'decision',
      firstMs: firstSeconds * 1000,
      wrap: inner => racing(settings, inner, 0),
      stepPlain: settingDeadline,
      refused: flow => refuseRequest(settings.rule, config.identity, flow.isGrpc ? 200 : 504, flow.head),
      /** Milliseconds for a further try, which may be few. */
      laterMs: flow => {
        var ms = Math.min(perTry > 0 ? perTry * 1000 : Infinity, most > 0 ? secondsLeft(flow, most) * 1000 : Infinity)
        next.dueAt = Math.min(next.dueAt, next.now + ms)
        return ms
      },
      /** The pipeline `inner`, which carries the try that has begun, in a race with a timer. */
      raced: inner => {
        var known = races.find(each => each.inner === inner)
        if (!known) races.push((known = { inner: inner, race: racing(settings, inner, 1) }))
        return known.race
      },
      answerFor: lateAnswer,
    }
  },
}

/** For a plain request that goes straight to a pooled connection over HTTP/1.1, behind other policies. `timeouts`: as the policies' chain has it. */
function settingDeadline(inner, timeouts) {
  var ms = timeouts.firstMs
  return request => {
    next.deadline = { until: next.now + ms, head: request.head, flow: current.flow, timeouts: timeouts }
    return inner
  }
}

function lateAnswer(deadline) {
  // Where tries are repeated, `retry` reports what came of this one.
  if (!deadline.timeouts.isRepeated) refuseRequest(deadline.timeouts.settings.rule, config.identity, 504, deadline.head)
  return gatewayTimeout(deadline.head)
}

/**
 * For any other way: the first of two branches to answer counts. They are started in turn, one right after the other, the timer first: to tell them apart by an
 * argument would cost more. `begun`: 1 where the try has been counted, 0 where `inner` will count it.
 */
function racing(settings, inner, begun) {
  var perTry = settings.perTrySeconds
  var most = settings.requestSeconds
  var firstTry = late(perTry > 0 && (most === 0 || perTry < most) ? perTry : most)
  var laterTry = perTry > 0 ? late(perTry) : null
  var lateAtEnd = pipeline($ =>
    $.replaceData()
      .replaceMessageEnd()
      .replaceMessageStart(() => new Timeout(secondsLeft($flow, most)).wait().then(expired)),
  )

  var isTime = true
  function branch() {
    if (!isTime) {
      isTime = true
      return inner
    }
    $flow = current.flow
    $flow.racedTry = $flow.tries + 1 - begun
    var time = $flow.racedTry > 1 ? lateFor($flow) : firstTry
    isTime = false
    return time
  }

  /** What is left of the time for all tries may be less than the time for one try. */
  function lateFor(flow) {
    if (most === 0) return laterTry
    return perTry > 0 && perTry <= secondsLeft(flow, most) ? laterTry : lateAtEnd
  }

  return pipeline($ =>
    $.forkRace(BRANCHES)
      .to($ => $.pipe(branch))
      .replaceStreamEnd(end => (end.error?.head === undefined ? end : answerInstead(end.error))),
  )
}

/** Holds the request for that long. It uses Pipy's own timer, because a promise for each request costs more than everything else. */
function late(seconds) {
  return pipeline($ =>
    $.replaceData()
      .replaceMessageEnd()
      .wait(() => false, { timeout: seconds })
      .replaceMessageStart(expired),
  )
}

function secondsLeft(flow, most) {
  return Math.max(0.001, most - (Date.now() - flow.startedAt) / 1000)
}

/** Ends here if the answer has begun. */
function expired() {
  return new StreamEnd($flow)
}

function answerInstead(flow) {
  flow.timedOut = flow.tries
  // Where tries are repeated, `retry` reports what came of this one.
  if (!flow.policy.timeouts.isRepeated) flow.policy.timeouts.refused(flow)
  // A client that leaves earlier says nothing about the endpoint; this time-out does.
  var endpoint = flow.unjudged
  if (endpoint) {
    flow.unjudged = null
    endpoint.cluster.outlier.report(endpoint, false)
  }
  return gatewayTimeout(flow.head)
}

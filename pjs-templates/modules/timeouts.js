// Time-outs until the head of an answer, for one try and for all tries together. An answer that comes later is dropped. Bodies have no time-out.
import config from './config.js'
import { current } from './current.js'
import { refuseRequest } from './report.js'
import staticReply from './static-reply.js'

/** The request's flow. */
var $flow
/** The two branches of each try: the timer, and the try. */
var BRANCHES = ['time', 'try']

var gatewayTimeout = staticReply({ status: 504, headers: { 'content-type': 'text/plain' }, body: 'no answer in time\n' }, '4', 'no answer in time')

export default {
  load: settings => {
    var timeouts = {
      settings: settings,
      repeats: true,
      wrap: (inner, _, later) => timing(timeouts, inner, inner === later),
      refused: flow => refuseRequest(settings.rule, config.identity, flow.isGrpc ? 200 : 504, flow.head),
    }
    return timeouts
  },
}

/**
 * The first of two branches to answer counts. They are started in turn, one right after the other, the timer first: to tell them apart by an argument
 * would cost more. `repeats`: whether later tries take `inner` as well.
 */
function timing(timeouts, inner, repeats) {
  var settings = timeouts.settings
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
    var time = repeats && $flow.tries > 0 ? lateFor($flow) : firstTry
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
  if (!flow.policy.knobs.retry) flow.policy.knobs.timeouts.refused(flow)
  // A client that leaves earlier says nothing about the endpoint; this time-out does.
  var endpoint = flow.unjudged
  if (endpoint) {
    flow.unjudged = null
    endpoint.cluster.outlier.report(endpoint, false)
  }
  return gatewayTimeout(flow.head)
}

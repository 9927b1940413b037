// Time-outs until the head of an answer: of one try, and of all together. What comes later is dropped; bodies take as long as they take.
import config from './config.js'
import { current } from './current.js'
import { refuseRequest } from './report.js'
import staticReply from './static-reply.js'

/** Its request, as `flow` has it, and which try of it is being timed. */
var $flow
var $try
var BRANCHES = ['try', 'time']

var gatewayTimeout = staticReply({ status: 504, headers: { 'content-type': 'text/plain' }, body: 'no answer in time\n' }, '4', 'no answer in time')

export default {
  load: settings => {
    var timeouts = {
      settings: settings,
      repeats: true,
      wrap: inner => timing(timeouts, inner),
      refused: flow => refuseRequest(settings.rule, config.identity, flow.isGrpc ? 200 : 504, flow.head),
    }
    return timeouts
  },
}

/** Of two branches the first to answer counts. They are begun in turn, the try before its time: telling them by argument costs more. */
function timing(timeouts, inner) {
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

  function branch() {
    var flow = $flow
    if (!flow.isTimed) {
      flow.isTimed = true
      return inner
    }
    flow.isTimed = false
    $try = flow.tries
    return flow.tries === 1 ? firstTry : lateFor(flow)
  }

  /** What is left of the time for all tries may be less than a try may take. */
  function lateFor(flow) {
    if (most === 0) return laterTry
    return perTry > 0 && perTry <= secondsLeft(flow, most) ? laterTry : lateAtEnd
  }

  return pipeline($ =>
    $.forkRace(begin)
      .to($ => $.pipe(branch))
      .handleMessageStart(() => {
        $flow.heard = $flow.tries
      }),
  )
}

/** Of a later try the flow is there already. */
function begin() {
  if (!$flow) $flow = current.flow
  return BRANCHES
}

/** Holds the request for so long, and then answers it. Pipy's own timer, because a promise for each request costs more than all the rest. */
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

/** Of a try that is over nobody hears; one whose answer has begun may take as long as it takes. */
function expired() {
  var flow = $flow
  if (flow.tries === $try && flow.heard !== $try) {
    flow.timedOut = $try
    // Where tries are repeated, it is for `retry` to tell what came of this one.
    if (!flow.policy.knobs.retry) flow.policy.knobs.timeouts.refused(flow)
    // A client that goes away before says nothing of the endpoint, this does.
    var endpoint = flow.unjudged
    if (endpoint) {
      flow.unjudged = null
      endpoint.cluster.outlier.report(endpoint, false)
    }
  }
  return gatewayTimeout(flow.head)
}

// Time-outs until the head of an answer: of one try, and of all together. What comes later is dropped; bodies take as long as they take.
import { refuseRequest } from './report.js'
import config from './config.js'
import staticReply from './static-reply.js'

/** Its request, as `flow` has it, and which try of it is being timed. */
var $flow
var $try
var BRANCHES = ['try', 'time']

var gatewayTimeout = staticReply({ status: 504, headers: { 'content-type': 'text/plain' }, body: 'no answer in time\n' }, '4', 'no answer in time')

export default {
  load: settings => {
    var perTry = settings.perTrySeconds
    var most = settings.requestSeconds
    return {
      settings: settings,
      firstTry: late(perTry > 0 && (most === 0 || perTry < most) ? perTry : most),
      laterTry: perTry > 0 ? late(perTry) : null,
      request: flow => {
        $flow = flow
        flow.branches = 0
        return null
      },
      response: flow => {
        if (flow.timedOut === flow.tries) refuseRequest(settings.rule, config.identity, flow.isGrpc ? 200 : 504, flow.head)
      },
    }
  },

  /** Of two branches the first to answer counts. They are begun in turn, the try before its time: telling them by argument costs more. */
  wrap: inner => {
    var isFunction = typeof inner === 'function'
    var branch = () => {
      var flow = $flow
      if (++flow.branches % 2 === 1) return isFunction ? inner() : inner
      $try = flow.tries
      return $try === 1 ? flow.policy.knobs.timeouts.firstTry : lateFor(flow)
    }
    return pipeline($ => $.forkRace(BRANCHES).to($ => $.pipe(branch)))
  },
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

/** What is left of the time for all tries may be less than a try may take. */
var lateAtEnd = pipeline($ =>
  $.replaceData()
    .replaceMessageEnd()
    .replaceMessageStart(() => new Timeout(secondsLeft($flow)).wait().then(expired)),
)

function lateFor(flow) {
  var timeouts = flow.policy.knobs.timeouts
  var perTry = timeouts.settings.perTrySeconds
  if (timeouts.settings.requestSeconds === 0) return timeouts.laterTry
  return perTry > 0 && perTry <= secondsLeft(flow) ? timeouts.laterTry : lateAtEnd
}

function secondsLeft(flow) {
  return Math.max(0.001, flow.policy.knobs.timeouts.settings.requestSeconds - (Date.now() - flow.startedAt) / 1000)
}

/** Of a try that is over nobody hears. */
function expired() {
  if ($flow.tries === $try) $flow.timedOut = $try
  return gatewayTimeout($flow.head)
}

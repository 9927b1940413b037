// Time-outs until the head of an answer: of one try, and of all together. What comes later is dropped; bodies take as long as they take.
import { isGrpc } from './request.js'
import { refuseRequest } from './report.js'
import config from './config.js'
import staticReply from './static-reply.js'

/** Of the try that is being timed. */
var $flow
var $try
var $branch

var gatewayTimeout = staticReply({ status: 504, headers: { 'content-type': 'text/plain' }, body: 'no answer in time\n' }, '4', 'no answer in time')

export default {
  load: settings => {
    var perTry = settings.perTrySeconds
    var most = settings.requestSeconds
    return {
      settings: settings,
      firstTry: late(perTry > 0 && (most === 0 || perTry < most) ? perTry : most),
      laterTry: perTry > 0 ? late(perTry) : null,
      response: flow => {
        if (flow.timedOut === flow.tries) refuseRequest(settings.rule, config.identity, isGrpc(flow.head) ? 200 : 504, flow.head)
      },
    }
  },

  wrap: (inner, flow) =>
    pipeline($ =>
      $.forkRace(() => {
        $flow = flow()
        $try = $flow.tries + 1
        return [inner, lateFor($flow)]
      }).to($ =>
        $.onStart(branch => {
          $branch = branch
        }).pipe(() => $branch),
      ),
    ),
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
  if (flow.tries === 0) return timeouts.firstTry
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

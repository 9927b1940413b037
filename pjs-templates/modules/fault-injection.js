// Faults made on purpose: some requests are held for a time, some are answered with an error instead of being carried on.
import answeredWith from './answered.js'
import { current, flowOf } from './current.js'
import { afterDelay } from './delay.js'
import { hasLeft } from './pool.js'
import { refusedWith } from './refusal.js'
import { unanswered } from './replies.js'
import spread, { GOLDEN, NO_SPREAD, SILVER } from './spread.js'
import staticReply from './static-reply.js'

var $flow
/** Whether a request that is held has ended. */
var $hasEnded

export default {
  load: settings => {
    var delay = settings.delay
    var delays = delay === null ? NO_SPREAD : spread(settings.key + '#delay', delay.percent)
    var abort = settings.abort
    var aborts = abort === null ? NO_SPREAD : spread(settings.key + '#abort', abort.percent)
    var reply = faultReply(abort ?? { status: 503, grpcStatus: 14 })

    return {
      needs: 'decision',
      step: inner => {
        var held = delay === null ? null : holding(inner)
        var delaysAt = delays.at
        var delayedPart = delays.part
        var abortsAt = aborts.at
        var abortedPart = aborts.part

        return (request, decision) => {
          var isDelayed = delaysAt !== null && (delaysAt.place = (delaysAt.place + GOLDEN) % 1) < delayedPart
          var isAborted = abortsAt !== null && (abortsAt.place = (abortsAt.place + SILVER) % 1) < abortedPart
          if (!isDelayed && !isAborted) return inner
          var flow = flowOf(request.head, decision)
          if (isDelayed) flow.delay = delay.minSeconds + Math.random() * (delay.maxSeconds - delay.minSeconds)
          if (isAborted) return answeredWith(flow, refusedWith(flow, settings.rule, reply(flow.head)))
          if (!flow.delay) return inner
          $flow = flow
          return held
        }
      },
    }
  },
}

/** Nothing waits but the one stream; what comes of its body meanwhile is kept. Pipy ends the request a second time if an HTTP/2 client resets its stream. */
function holding(inner) {
  return pipeline($ =>
    $.handleStreamEnd(() => {
      if ($hasEnded) $flow.hasLeft = true
      $hasEnded = true
    })
      .replaceMessageStart(start => afterDelay($flow, start))
      .handleMessageStart(() => {
        current.flow = $flow
      })
      .pipe(() => (hasLeft($flow) ? unanswered : inner)),
  )
}

function faultReply(abort) {
  var answer = { status: abort.status, headers: { 'content-type': 'text/plain' }, body: 'fault injected\n' }
  return staticReply(answer, abort.grpcStatus + '', 'fault injected')
}

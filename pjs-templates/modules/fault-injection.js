// Faults made on purpose: some requests are held for a time, some are answered with an error instead of being carried on.
import answeredWith from './answered.js'
import { current } from './current.js'
import { afterDelay } from './delay.js'
import { told } from './refusal.js'
import spread, { GOLDEN, SILVER } from './spread.js'
import staticReply from './static-reply.js'

var $flow

export default {
  load: settings => {
    var delay = settings.delay
    var isDelayed = delay === null ? null : spread(settings.key + '#delay', delay.percent, GOLDEN)
    var abort = settings.abort
    var isAborted = abort === null ? null : spread(settings.key + '#abort', abort.percent, SILVER)
    var reply = faultReply(abort ?? { status: 503, grpcStatus: 14 })

    return {
      wrap: inner => {
        var held = isDelayed === null ? null : holding(inner)
        return pipeline($ =>
          $.pipe(() => {
            var flow = current.flow
            if (isDelayed?.()) flow.delay = delay.minSeconds + Math.random() * (delay.maxSeconds - delay.minSeconds)
            if (isAborted?.()) return answeredWith(flow, told(flow, settings.rule, reply(flow.head)))
            if (!flow.delay) return inner
            $flow = flow
            return held
          }),
        )
      },
    }
  },
}

/** Nothing waits but the one stream; what comes of its body meanwhile is kept. */
function holding(inner) {
  return pipeline($ =>
    $.replaceMessageStart(start => afterDelay($flow, start))
      .handleMessageStart(() => {
        current.flow = $flow
      })
      .pipe(inner),
  )
}

function faultReply(abort) {
  var answer = { status: abort.status, headers: { 'content-type': 'text/plain' }, body: 'fault injected\n' }
  return staticReply(answer, abort.grpcStatus + '', 'fault injected')
}

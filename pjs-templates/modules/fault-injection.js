// Faults made on purpose: some requests are held for a time, some are answered with an error instead of being carried on.
import { afterDelay } from './delay.js'
import { told } from './refusal.js'
import spread, { GOLDEN, SILVER } from './spread.js'
import staticReply from './static-reply.js'

export default {
  load: settings => {
    var delay = settings.delay
    var isDelayed = delay === null ? () => false : spread(settings.key + '#delay', delay.percent, GOLDEN)
    var abort = settings.abort
    var isAborted = abort === null ? () => false : spread(settings.key + '#abort', abort.percent, SILVER)
    var reply = faultReply(abort ?? { status: 503, grpcStatus: 14 })
    return {
      wraps: delay !== null,
      request: flow => {
        if (isDelayed()) flow.delay = delay.minSeconds + Math.random() * (delay.maxSeconds - delay.minSeconds)
        return isAborted() ? told(flow, settings.rule, reply(flow.head)) : null
      },
    }
  },

  /** Nothing waits but the one stream; what comes of its body meanwhile is kept. */
  wrap: (inner, flow) => pipeline($ => $.replaceMessageStart(start => afterDelay(flow(), start)).pipe(inner)),
}

function faultReply(abort) {
  var answer = { status: abort.status, headers: { 'content-type': 'text/plain' }, body: 'fault injected\n' }
  return staticReply(answer, abort.grpcStatus + '', 'fault injected')
}

// Fallback: what callers get in place of a refusal of their own proxy, a reply or another service's answer.
import { choiceOf } from './clusters.js'
import staticReply from './static-reply.js'

export default {
  load: settings => {
    var choice = settings.cluster === null ? null : choiceOf([{ cluster: settings.cluster, weight: 1 }])
    return {
      needs: 'nothing',
      mayDivert: choice !== null,
      reasons: Object.fromEntries(settings.on.map(reason => [reason, true])),
      reply: settings.reply === null ? null : staticReply(settings.reply, '14', 'unavailable'),
      divert: flow => {
        flow.isDiverted = true
        flow.choice = choice
        flow.head.headers.host = settings.host
        // HTTP/2 carries the host twice.
        if (flow.head.authority) flow.head.authority = settings.host
      },
    }
  },
}

// What a request gets that cannot be carried on: the fallback of its policy, or a refusal.
import config from './config.js'
import { refuseRequest } from './report.js'
import staticReply from './static-reply.js'

var badRequest = staticReply({ status: 400, headers: { 'content-type': 'text/plain' }, body: 'bad request\n' }, '13', 'bad request')

/**
 * `reason`: open, empty or limit. `reply`: head -> Message. Gives the answer; or null, when the request goes on to another service:
 * then `flow.choice` leads there.
 */
export default function refused(flow, reason, rule, reply) {
  var fallback = flow.policy.knobs.fallback
  var instead = fallback !== undefined && fallback.reasons[reason] === true && !flow.isDiverted ? fallback : null
  if (instead !== null && instead.reply === null) {
    instead.divert(flow)
    return null
  }
  return refusedWith(flow, rule, (instead === null ? reply : instead.reply)(flow.head))
}

/** A request that two readers could take for different ones. */
export function refusedAsBad(flow, rule) {
  return refusedWith(flow, rule, badRequest(flow.head))
}

/** Gives `answer`, which stands in for the upstream's, and counts it as a refusal. */
export function refusedWith(flow, rule, answer) {
  refuseRequest(rule, config.identity, answer.head.status, flow.head)
  return answer
}

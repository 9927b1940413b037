// What a request gets that cannot be carried on: the fallback of its policy, or a refusal.
import config from './config.js'
import { refuseRequest } from './report.js'

/**
 * `reason`: open, empty or limit. `reply`: head -> Message. Gives the answer; or null, when the request goes on to another service:
 * then `flow.route` leads there.
 */
export default function refused(flow, reason, rule, reply) {
  var fallback = flow.policy.knobs.fallback
  var instead = fallback !== undefined && fallback.reasons[reason] === true && !flow.isDiverted ? fallback : null
  if (instead !== null && instead.reply === null) {
    instead.divert(flow)
    return null
  }
  var answer = (instead === null ? reply : instead.reply)(flow.head)
  refuseRequest(rule, config.identity, answer.head.status, flow.head)
  return answer
}

// The traffic policies that the destination's sidecar keeps for a flow, in the order in which they are applied.
import type { NextStep } from './decision.js'
import { keyText } from './endpoint-steps.js'
import type { LimitOn } from './rate-limits.js'
import { type Bearing, nearestWith } from './traffic-policy.js'

/** `limits`: those that take a token of the flow. */
export function inboundSteps(bearing: readonly Bearing[], limits: readonly LimitOn[]): NextStep[] {
  const cors = nearestWith(bearing, 'cors')
  const bandwidth = nearestWith(bearing, 'bandwidth')
  return [
    ...(cors ? [step('cors', cors.policy.id, `scripts of ${cors.settings.origins.join(', ')} may read the answer`)] : []),
    ...limits.map(limit => step('rateLimits', limit.policy.id, limitText(limit))),
    ...(bandwidth ? [step('bandwidth', bandwidth.policy.id, bandwidthText(bandwidth.settings))] : []),
  ]
}

const step = (kind: string, policy: string, text: string): NextStep => ({ kind, text: `${kind} of ${policy}: ${text}` })

function limitText({ settings }: LimitOn): string {
  const { level, perSecond, burst, on, reply } = settings
  const whose = on.kind === 'instance' ? '' : `, for each ${keyText(on)}`
  const past = level === 'connection' ? 'closed' : `answered with ${reply.status}`
  return `a ${level} takes one of ${rate(perSecond)}, ${burst} at once${whose}; past that ${past}`
}

/** In the largest unit that is no fraction. */
function rate(perSecond: number): string {
  if (perSecond >= 1) return `${rounded(perSecond)} a second`
  return perSecond * 60 >= 1 ? `${rounded(perSecond * 60)} a minute` : `${rounded(perSecond * 3600)} an hour`
}

const rounded = (amount: number): number => Number(amount.toFixed(3))

function bandwidthText({ upload, download, per }: { upload: number; download: number; per: string }): string {
  const ways = [...(upload > 0 ? [`${upload} bytes a second up`] : []), ...(download > 0 ? [`${download} down`] : [])]
  return `${ways.join(', ')}, for each ${per}`
}

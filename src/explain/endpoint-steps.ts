// The knobs of a service port's endpoints that bear on a flow, in the order in which the caller's sidecar looks at them.
import { type ResolvedTrafficKey, UNLIMITED } from '../phases/2-resolve/resolved.js'
import type { NextStep } from './decision.js'
import { hashText } from './consistent-hash.js'
import { type Chooser, endpointKnob } from './endpoint-knob.js'
import { tiersOf } from './tiers.js'
import { keyOf, type ServicePortOf } from './reach.js'

export function endpointSteps(chooser: Chooser, { service, port }: ServicePortOf): NextStep[] {
  const limits = endpointKnob(chooser, service, port, 'connectionLimits')
  const health = endpointKnob(chooser, service, port, 'healthCheck')
  const outlier = endpointKnob(chooser, service, port, 'outlierDetection')
  const at = keyOf({ service, port })
  const step = (kind: string, policy: string, text: string): NextStep => ({ kind, text: `${kind} of ${policy}, at ${at}: ${text}` })
  return [
    ...(limits ? [step('connectionLimits', limits.policy.id, limitsText(limits.settings))] : []),
    ...(health ? [step('healthCheck', health.policy.id, healthText(health.settings))] : []),
    ...(outlier ? [step('outlierDetection', outlier.policy.id, outlierText(outlier.settings))] : []),
    ...balancingSteps(chooser, { service, port }, step),
  ]
}

function limitsText({ most, pending }: { most: number; pending: number }): string {
  if (most === UNLIMITED) return 'any number under way at a time'
  const waiting = pending > 0 ? `; ${pending} more wait for room` : ''
  return `at most ${most} under way at a time${waiting}; past that refused with 503, or closed`
}

function healthText(check: { http: { path: string } | null; intervalSeconds: number; unhealthyAfter: number; healthyAfter: number }): string {
  const { http, intervalSeconds, unhealthyAfter, healthyAfter } = check
  const asked = http ? `asked for ${http.path}` : 'dialled'
  return `each endpoint is ${asked} every ${intervalSeconds} s; out after ${unhealthyAfter} failures in a row, back after ${healthyAfter} successes`
}

function outlierText(settings: { consecutiveFailures: number; ejectSeconds: number; maxEjectSeconds: number; maxEjectedPercent: number }): string {
  const { consecutiveFailures, ejectSeconds, maxEjectSeconds, maxEjectedPercent } = settings
  return `out for ${ejectSeconds} s (at most ${maxEjectSeconds} s) after ${consecutiveFailures} failures in a row; at most ${maxEjectedPercent} % at a time`
}

function balancingSteps(
  chooser: Chooser,
  { service, port }: ServicePortOf,
  step: (kind: string, policy: string, text: string) => NextStep,
): NextStep[] {
  const found = endpointKnob(chooser, service, port, 'loadBalancing')
  if (!found) return []
  const { algorithm, hashOn, stickyCookie, locality, overflowThreshold } = found.settings
  const tiers = tiersOf(chooser, service, port).length
  const texts = [
    ...(stickyCookie ? [`whoever has the cookie ${stickyCookie.name} stays with its endpoint`] : []),
    algorithm === 'consistent-hash' && hashOn ? hashedText(hashOn, chooser) : `chosen by ${algorithm}`,
    ...(locality === 'failover' ? ['nearer endpoints before farther ones'] : []),
    ...(tiers > 1
      ? [`${tiers} tiers, the next one when ${overflowThreshold > 0 ? `less than ${overflowThreshold} % are well` : 'nobody is well'}`]
      : []),
  ]
  return [step('loadBalancing', found.policy.id, texts.join('; '))]
}

function hashedText(on: ResolvedTrafficKey, chooser: Chooser): string {
  const what = keyText(on)
  if (on.kind === 'ip') return `chosen by consistent hash of ${what}`
  return hashText(on, chooser) === undefined ? `has no ${what}, so each endpoint in turn` : `chosen by consistent hash of its ${what}`
}

/** `header x-user`. */
export function keyText({ kind, name }: ResolvedTrafficKey): string {
  return { instance: 'instance', identity: 'identity', ip: 'source address', header: `header ${name}`, cookie: `cookie ${name}` }[kind]
}

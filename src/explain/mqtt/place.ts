// Where a session is, and how things end there.
import type { NodePlace } from '../../phases/2-resolve/resolved.js'
import type { Verdict } from '../decision.js'
import type { MqttAnswer, MqttForwarded, MqttPacket, MqttStep } from './decision.js'
import type { MqttSession } from './flow.js'
import { codeOf, type Reason } from './reasons.js'

/** The inbound side of one broker's sidecar. */
export interface Post {
  /** namespace/name:port of the workload; ends rule ids. */
  readonly key: string
  readonly at: Pick<MqttAnswer, 'side' | 'proxy' | 'broker' | 'endpoints' | 'workload'>
  readonly version: MqttSession['version']
  readonly trail: MqttTrail
}

export class MqttTrail {
  readonly steps: MqttStep[] = []

  add(
    { side, proxy }: Pick<Post['at'], 'side' | 'proxy'>,
    kind: MqttStep['kind'],
    id: string,
    matched: boolean,
    reason: string,
    place?: NodePlace,
  ): void {
    this.steps.push({ side, proxy, kind, id, matched, reason, place })
  }
}

const ruleAt = (what: string, { key }: Post): string => `deny/mqtt-${what}@${key}`

export function allow({ at }: Post, rule: string, place: NodePlace | undefined, forwarded: MqttForwarded): MqttAnswer {
  return { ...at, share: 1, verdict: 'allowed', packet: null, code: null, closed: false, rule, forwarded, place }
}

interface Refusal {
  /** Of the rule id: deny/mqtt-<what>@… */
  readonly what: string
  readonly verdict?: Verdict
  readonly packet: MqttPacket | null
  readonly reason: Reason
  readonly closed: boolean
  readonly place?: NodePlace | undefined
}

export function refuse(post: Post, { what, verdict = 'denied', packet, reason, closed, place }: Refusal): MqttAnswer {
  const code = packet === null ? null : codeOf(reason, post.version)
  return { ...post.at, share: 1, verdict, packet, code, closed, rule: ruleAt(what, post), forwarded: null, place }
}

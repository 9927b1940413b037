// One filter of a SUBSCRIBE in its session.
import type { ResolvedMqttPort } from '../../phases/2-resolve/mqtt/resolved.js'
import type { Session } from './connect.js'
import type { MqttAnswer } from './decision.js'
import { allow, type Post, refuse } from './place.js'
import type { Reason } from './reasons.js'
import { atBroker } from './rewrite.js'
import { subscribeRule } from './rights.js'
import { isFilter, withoutGroup } from './topics.js'

export function subscribe(port: ResolvedMqttPort, { person, isProbe }: Session, asked: { filter: string; qos?: 0 | 1 | 2 }, post: Post): MqttAnswer {
  const { trail, at } = post
  const shared = withoutGroup(asked.filter)
  if (!shared || !isFilter(shared.filter)) return denied('packet', 'filter-invalid', `${asked.filter} is no topic filter`, 'rejected')
  const { group, filter } = shared
  const right = subscribeRule(port, person, filter)
  if (isProbe || !right.allowed) return denied('subscribe', 'not-authorized', `${filter} reaches topics that no rule lets it subscribe to`)
  const id = right.rule?.id ?? `allow/mqtt@${post.key}`
  const together = port.topics === null ? 'no policy has topic rules for this port' : 'several rules together allow it'
  trail.add(at, 'topic', id, true, right.rule ? `it may subscribe to ${filter}` : together, right.rule?.place)
  const { name, rule } = atBroker(port.rewrite, person, filter, group)
  if (name === undefined) return denied('rewrite', 'not-authorized', `${filter} has no one name at the broker: ${rule?.id}`)
  if (rule) trail.add(at, 'rewrite', rule.id, true, `${filter} is ${name} at the broker`, rule.place)
  const qos = Math.min(asked.qos ?? 0, port.limits.maxQos) as 0 | 1 | 2
  return allow(post, id, right.rule?.place, { kind: 'subscribe', filter: group + name, qos })

  /** 3.1.1 has one code for all that fails. */
  function denied(what: string, reason: Reason, text: string, verdict: 'denied' | 'rejected' = 'denied'): MqttAnswer {
    trail.add(at, what === 'rewrite' ? 'rewrite' : 'topic', `deny/mqtt-${what}@${post.key}`, false, text)
    const answer = refuse(post, { what, verdict, packet: 'SUBACK', reason, closed: false })
    return post.version === '5' ? answer : { ...answer, code: 0x80 }
  }
}

// PUBLISH of a client in its session.
import type { ResolvedMqttPort } from '../../phases/2-resolve/mqtt/resolved.js'
import type { Session } from './connect.js'
import type { MqttAnswer } from './decision.js'
import type { MqttMessage } from './flow.js'
import { allow, type Post, refuse } from './place.js'
import { codeOf, type Reason } from './reasons.js'
import { atBroker } from './rewrite.js'
import { publishRule } from './rights.js'
import { isTopic } from './topics.js'

export function publish(port: ResolvedMqttPort, { person, isProbe }: Session, message: MqttMessage, post: Post): MqttAnswer {
  const { trail, at, version } = post
  const { topic, qos = 0, retain = false, payloadBytes = 0 } = message
  const { limits } = port
  if (!isTopic(topic)) {
    trail.add(at, 'topic', `deny/mqtt-packet@${post.key}`, false, `${topic} is no topic: it is empty, or has a wildcard in it`)
    const packet = version === '5' ? 'DISCONNECT' : null
    return refuse(post, { what: 'packet', verdict: 'rejected', packet, reason: 'malformed', closed: true })
  }
  const right = publishRule(port, person, topic)
  if (isProbe || !right.allowed) return denied('publish', 'not-authorized', `no rule lets it publish to ${topic}`)
  const id = right.rule?.id ?? `allow/mqtt@${post.key}`
  trail.add(at, 'topic', id, true, right.rule ? `it may publish to ${topic}` : 'no policy has topic rules for this port', right.rule?.place)
  if (limits.maxPayloadBytes !== null && payloadBytes > limits.maxPayloadBytes) {
    return denied('payload', 'quota-exceeded', `${payloadBytes} bytes, allowed: ${limits.maxPayloadBytes}`, 'packet-too-large')
  }
  if (qos > limits.maxQos) return denied('qos', 'not-authorized', `QoS ${qos}, allowed: ${limits.maxQos}`, 'qos-not-supported')
  if (retain && limits.retain === 'deny') return denied('retain', 'not-authorized', 'retained publishes are not allowed', 'retain-not-supported')
  const { name, rule } = atBroker(port.rewrite, person, topic)
  if (name === undefined) return denied('rewrite', 'not-authorized', `${rule?.id} gives ${topic} no name at the broker`)
  if (rule) trail.add(at, 'rewrite', rule.id, true, `${topic} is ${name} at the broker`, rule.place)
  return allow(post, id, right.rule?.place, { kind: 'publish', topic: name, retain: retain && limits.retain === 'allow' })

  /** QoS 0 is dropped. Of the others, version 5 is told; 3.1.1 gets an acknowledgement, or its connection is closed. */
  function denied(what: string, reason: Reason, text: string, reasonToLeave: Reason = reason): MqttAnswer {
    trail.add(at, what === 'rewrite' ? 'rewrite' : what === 'publish' ? 'topic' : 'limit', `deny/mqtt-${what}@${post.key}`, false, text)
    const { mqtt3, mqtt5 } = port.onDeny
    const isEnd = qos > 0 && (version === '5' ? mqtt5 : mqtt3) === 'disconnect'
    if (isEnd) return refuse(post, { what, packet: version === '5' ? 'DISCONNECT' : null, reason: reasonToLeave, closed: true })
    const packet = qos === 0 ? null : qos === 1 ? 'PUBACK' : 'PUBREC'
    const code = packet === null ? null : version === '5' ? codeOf(reason, version) : 0
    return { ...refuse(post, { what, packet, reason, closed: false }), code }
  }
}

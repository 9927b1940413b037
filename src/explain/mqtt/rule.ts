// What rule ids about MQTT mean, and where they were written.
import type { NodePlace, ResolvedMesh } from '../../phases/2-resolve/resolved.js'
import type { RuleMeaning } from '../rule.js'

const REFUSALS: Readonly<Record<string, string>> = {
  version: 'Refused (CONNACK 0x84, or 0x01 in 3.1.1): the client may not use this protocol version.',
  credentials: 'Refused (CONNACK 0x86, or 0x04 in 3.1.1): user name, password or token are wrong, or missing where they are required.',
  anonymous: 'Refused (CONNACK 0x87, or 0x05 in 3.1.1): the client has neither certificate nor credentials.',
  connect: 'Refused (CONNACK 0x87, or 0x05 in 3.1.1): no connect rule is about the client.',
  'client-id': 'Refused (CONNACK 0x85, or 0x02 in 3.1.1): the client may not use this client id.',
  'keep-alive': 'Refused (CONNACK 0x87, or 0x05 in 3.1.1): the keep-alive is out of bounds.',
  will: 'Refused (CONNACK 0x87, or 0x05 in 3.1.1): the client may set no will, or none on this topic.',
  publish: 'A publish was not forwarded: no topic rule lets the client publish there.',
  subscribe: 'A filter was refused (SUBACK 0x87, or 0x80 in 3.1.1): it reaches topics that no rule lets the client subscribe to.',
  delivery: 'A message of the broker was not delivered: the client may not subscribe to its topic.',
  payload: 'A publish or will was refused: its payload is larger than maxPayloadBytes.',
  qos: 'A publish or will was refused: its QoS is above maxQos.',
  retain: 'A publish or will was refused: it is retained.',
  rewrite: 'A topic or filter was refused: a rewrite rule covers it only in part, or leaves no name of it.',
  packet: 'A packet was malformed or against the protocol; the connection was closed, or the filter refused.',
  'packet-size':
    'A packet was larger than the client, or anybody, may send, and the connection was closed; or larger than its receiver takes, with another name for its topic or at the broker of a topic route, and it was not sent on.',
  timeout: 'The connection was closed: no CONNECT came in time.',
  broker:
    'The broker could not be reached, or went away; or the broker of a topic route does not take a publish: too many wait for it, or its QoS or retain flag is not supported there.',
}

/** Empty: no rule about MQTT has the id. */
export function mqttRuleMeanings(mesh: ResolvedMesh, id: string): RuleMeaning[] {
  const named = namedRules(mesh).get(id)
  if (named) return [{ id, text: named.text, places: [{ what: named.what, place: named.place }] }]
  const [, what = '', object = '', port] = /^deny\/mqtt-([a-z-]+)@(.+):(\d+)$/s.exec(id) ?? []
  const text = Object.hasOwn(REFUSALS, what) ? REFUSALS[what] : undefined
  const workload = mesh.workloads.get(object)
  const policies =
    workload?.mqtt.get(Number(port))?.policies ?? mesh.services.get(object)?.ports.find(own => own.port === Number(port))?.mqtt?.policies
  if (text === undefined || !policies) return []
  return [{ id, text, places: policies.map(policy => ({ what: `MQTT policy ${policy.id}`, place: policy.place })) }]
}

export function mqttRuleIds(mesh: ResolvedMesh): string[] {
  const ports = [...mesh.workloads.values()].flatMap(({ id, mqtt }) => [...mqtt.keys()].map(number => `${id}:${number}`))
  return [...namedRules(mesh).keys(), ...ports.flatMap(port => Object.keys(REFUSALS).map(what => `deny/mqtt-${what}@${port}`))]
}

interface NamedRule {
  readonly text: string
  readonly what: string
  readonly place: NodePlace
}

function namedRules(mesh: ResolvedMesh): Map<string, NamedRule> {
  const found = new Map<string, NamedRule>()
  const add = (text: string, what: string, rules: readonly { readonly id: string; readonly place: NodePlace }[]) => {
    for (const { id, place } of rules) found.set(id, { text, what, place })
  }
  for (const { mqtt } of mesh.workloads.values()) {
    for (const { connect, topics, rewrite, limits } of mqtt.values()) {
      add('Allowed by this connect rule.', 'connect rule', connect ?? [])
      add('Allowed by this topic rule.', 'topic rule', topics ?? [])
      add('Topics have another name at the broker by this rule.', 'rewrite rule', rewrite)
      add('Refused: there were more sessions at once than this limit allows.', 'connection limit', limits.connections)
      add('Refused, delayed or closed: more came than this limit allows.', 'rate limit', limits.rates)
    }
  }
  for (const { ports } of mesh.services.values()) {
    for (const { mqtt } of ports) add("Publishes went to another service's broker by this route.", 'topic route', mqtt?.publishes ?? [])
  }
  return found
}

// CONNECT: who the client is, whether it may open this session, and what of it the broker sees.
import type { ResolvedConnectRule, ResolvedMqttPort } from '../../phases/2-resolve/mqtt/resolved.js'
import { authenticate, fits, isAbout, missingOf, type MqttPerson, textOf } from './client.js'
import type { MqttAnswer } from './decision.js'
import type { MqttSession } from './flow.js'
import { allow, type Post, refuse } from './place.js'
import type { Reason } from './reasons.js'
import { atBroker } from './rewrite.js'
import { inClientId } from './substitute.js'
import { isTopic } from './topics.js'
import { publishRule } from './rights.js'

export interface Session {
  readonly person: MqttPerson
  readonly isProbe: boolean
}

/** The session, or the answer that refuses it. */
export type Opened = { readonly session: Session; readonly answer: MqttAnswer } | { readonly session: undefined; readonly answer: MqttAnswer }

export function open(port: ResolvedMqttPort, certificate: readonly string[], asked: MqttSession, post: Post): Opened {
  const { trail, at } = post
  const { clientId = '' } = asked
  if (isProbe(port, certificate, asked)) {
    const person = { names: certificate, identity: certificate[0] ?? null, username: null, clientId, hasCertificate: true, hasCredentials: false }
    const id = `health/mqtt@${post.key}`
    trail.add(at, 'connect', id, true, `a client id that begins with ${port.probes?.clientIdPrefix} is a health probe`)
    return { session: { person, isProbe: true }, answer: allow(post, id, undefined, forwarded(port, asked, undefined, null)) }
  }
  const { person, refusal } = authenticate(port.authentication, certificate, asked)
  if (refusal !== null) {
    const reason = refusal === 'credentials' ? 'user name, password or token are wrong or missing' : 'it has neither certificate nor credentials'
    trail.add(at, 'client', `deny/mqtt-${refusal}@${post.key}`, false, reason, port.authentication.place)
    return refused(post, refusal, refusal === 'credentials' ? 'bad-credentials' : 'not-authorized', port.authentication.place)
  }
  trail.add(at, 'client', `client ${person.identity ?? 'anonymous'}`, true, personText(person))
  const rule = port.connect?.find(one => isAbout(one.clients, person))
  for (const one of port.connect ?? []) {
    trail.add(
      at,
      'connect',
      one.id,
      one === rule,
      one === rule ? 'it is about the client' : `not so: ${missingOf(one.clients, person).join('; ')}`,
      one.place,
    )
    if (one === rule) break
  }
  if (port.connect && !rule) return refused(post, 'connect', 'not-authorized', undefined)
  const fault = (rule && ruleFault(rule, person, asked)) ?? willFault(port, person, asked)
  if (fault) {
    trail.add(at, 'connect', `deny/mqtt-${fault.what}@${post.key}`, false, fault.text, rule?.place)
    return refused(post, fault.what, fault.reason, rule?.place, fault.what === 'packet' ? 'rejected' : 'denied')
  }
  const willTopic = asked.will ? (atBroker(port.rewrite, person, asked.will.topic).name ?? null) : null
  const id = rule?.id ?? `allow/mqtt@${post.key}`
  return { session: { person, isProbe: false }, answer: allow(post, id, rule?.place, forwarded(port, asked, rule, willTopic)) }
}

function refused(post: Post, what: string, reason: Reason, place: MqttAnswer['place'], verdict: 'denied' | 'rejected' = 'denied'): Opened {
  return { session: undefined, answer: refuse(post, { what, verdict, packet: 'CONNACK', reason, closed: true, place }) }
}

function isProbe(
  { probes }: ResolvedMqttPort,
  certificate: readonly string[],
  { version, cleanStart = true, clientId = '', username, password, will }: MqttSession,
): boolean {
  if (probes === null || certificate.length === 0 || version !== '3.1.1' || !cleanStart) return false
  return username === undefined && password === undefined && will === undefined && clientId.startsWith(probes.clientIdPrefix)
}

interface Fault {
  readonly what: string
  readonly reason: Reason
  readonly text: string
}

function ruleFault(rule: ResolvedConnectRule, person: MqttPerson, { version, keepAlive = 60, will }: MqttSession): Fault | undefined {
  if (!rule.levels.includes(version === '5' ? 5 : 4)) {
    return { what: 'version', reason: 'unsupported-version', text: `its clients may not use version ${version}` }
  }
  if (!hasClientId(rule, person)) {
    const wanted = rule.clientIds?.map(one => textOf({ ...one, value: filledIn(one, person) ?? one.value })).join(' or ')
    return {
      what: 'client-id',
      reason: 'bad-client-id',
      text: `client id ${JSON.stringify(person.clientId)}, wanted: one that ${wanted || 'nobody has'}`,
    }
  }
  const { minSeconds, maxSeconds } = rule.keepAlive
  const isBelow = keepAlive < minSeconds && keepAlive !== 0
  const isAbove = maxSeconds !== null && (keepAlive > maxSeconds || keepAlive === 0)
  if (isBelow || isAbove) {
    return { what: 'keep-alive', reason: 'not-authorized', text: `keep-alive ${keepAlive} s is not from ${minSeconds} to ${maxSeconds ?? 'any'} s` }
  }
  return will && !rule.will ? { what: 'will', reason: 'not-authorized', text: 'its clients may not set a will' } : undefined
}

function hasClientId({ clientIds }: ResolvedConnectRule, person: MqttPerson): boolean {
  if (clientIds === null) return true
  return clientIds.some(one => {
    const value = filledIn(one, person)
    return value !== undefined && fits({ kind: one.kind, value }, person.clientId)
  })
}

function filledIn({ value, substituted }: { readonly value: string; readonly substituted: boolean }, person: MqttPerson): string | undefined {
  return substituted ? inClientId(value, person) : value
}

/** A will is published one day, and is checked like a publish now. */
function willFault(port: ResolvedMqttPort, person: MqttPerson, { will }: MqttSession): Fault | undefined {
  if (!will) return undefined
  const { limits, rewrite } = port
  const { topic, qos = 0, retain = false, payloadBytes = 0 } = will
  if (!isTopic(topic)) return { what: 'packet', reason: 'protocol-error', text: `${topic} is no topic for a will` }
  if (!publishRule(port, person, topic).allowed) return { what: 'will', reason: 'not-authorized', text: `it may not publish to ${topic}` }
  if (qos > limits.maxQos) return { what: 'qos', reason: 'qos-not-supported', text: `a will of QoS ${qos}, allowed: ${limits.maxQos}` }
  if (limits.maxPayloadBytes !== null && payloadBytes > limits.maxPayloadBytes) {
    return { what: 'payload', reason: 'packet-too-large', text: `a will of ${payloadBytes} bytes, allowed: ${limits.maxPayloadBytes}` }
  }
  if (retain && limits.retain === 'deny') return { what: 'retain', reason: 'retain-not-supported', text: 'a will that is retained' }
  const { name, rule } = atBroker(rewrite, person, topic)
  return name === undefined ? { what: 'rewrite', reason: 'not-authorized', text: `${rule?.id} gives ${topic} no name at the broker` } : undefined
}

function forwarded(
  { authentication }: ResolvedMqttPort,
  { cleanStart = true }: MqttSession,
  rule: ResolvedConnectRule | undefined,
  willTopic: string | null,
): NonNullable<MqttAnswer['forwarded']> {
  return { kind: 'connect', cleanStart: cleanStart || (rule?.forceCleanStart ?? false), withCredentials: authentication.forward, willTopic }
}

function personText({ names, username, hasCertificate, hasCredentials }: MqttPerson): string {
  const by = [...(hasCertificate ? ['by certificate'] : []), ...(hasCredentials ? ['by user name'] : [])]
  const who = names.join(', ') || (hasCredentials ? username : null) || 'nobody in particular'
  return `the client is ${who}${by.length > 0 ? ` (${by.join(' and ')})` : ''}`
}

// Limits of MQTT sessions; each one that keeps state has a name of its own, so that the state outlives changes around it.
import type { MqttConnectionLimit, MqttLimits, MqttRateLimit } from '../../../model/mesh-model.generated.js'
import { seconds } from '../duration.js'
import { placeOf, related } from '../references.js'
import type { NodePlace } from '../resolved.js'
import type { MqttContext } from './clients.js'
import type { ResolvedConnectionLimit, ResolvedMqttLimits, ResolvedMqttRate } from './resolved.js'
import { resolvePlainFilters } from './topic-filter.js'

const MAX_KEYS = 10_000

export const NO_LIMITS: ResolvedMqttLimits = {
  connectSeconds: 10,
  controlPacketBytes: 262_144,
  maxPayloadBytes: null,
  maxQos: 2,
  retain: 'allow',
  connections: [],
  rates: [],
  overLimit: { mqtt3: 'delay', mqtt5: 'reject' },
}

export function resolveLimits(written: MqttLimits, policyId: string, policy: NodePlace, context: MqttContext): ResolvedMqttLimits {
  const at = placeOf(written, `${policy.pointer}/limits`, policy)
  const named = uniqueNames(policyId, context)
  return {
    connectSeconds: written.connectWithin === undefined ? NO_LIMITS.connectSeconds : seconds(written.connectWithin),
    controlPacketBytes: written.controlPacketBytes ?? NO_LIMITS.controlPacketBytes,
    maxPayloadBytes: written.maxPayloadBytes ?? NO_LIMITS.maxPayloadBytes,
    maxQos: written.maxQos ?? NO_LIMITS.maxQos,
    retain: written.retain ?? NO_LIMITS.retain,
    connections: (written.connections ?? []).flatMap((limit, i) => {
      const place = placeOf(limit, `${at.pointer}/connections/${i}`, at)
      return named(limit, place, `connections-by-${keyName(limit)}`, id => connectionLimit(limit, id, place))
    }),
    rates: (written.rates ?? []).flatMap((rate, i) => {
      const place = placeOf(rate, `${at.pointer}/rates/${i}`, at)
      return named(rate, place, `${rate.of}-by-${keyName(rate)}`, id => rateLimit(rate, id, place, context))
    }),
    overLimit: { ...NO_LIMITS.overLimit, ...withoutOrigin(written.overLimit) },
  }
}

function connectionLimit({ key = 'instance', max }: MqttConnectionLimit, id: string, place: NodePlace): ResolvedConnectionLimit {
  return { id, place, key, max }
}

function rateLimit(rate: MqttRateLimit, id: string, place: NodePlace, { sink }: MqttContext): ResolvedMqttRate {
  const { of, key = 'instance', amount, per = '1s', burst = amount, maxKeys = MAX_KEYS } = rate
  if (of === 'connects' && rate.topics) sink.report('mqtt/no-topic', place, {})
  if (seconds(per) === 0) sink.report('mqtt/no-time', place, {})
  const topics = rate.topics ? resolvePlainFilters(rate.topics, i => topicPlace(place, i), sink) : null
  return { id, place, of, key, topics, amount, seconds: seconds(per), burst, maxKeys }
}

function topicPlace(place: NodePlace, i: number): NodePlace {
  return { pointer: `${place.pointer}/topics/${i}`, origin: undefined, around: place.origin ?? place.around }
}

/** Connection limits and rates have their names together: both are keys of state. */
function uniqueNames(policyId: string, { sink }: MqttContext) {
  const seen = new Map<string, NodePlace>()
  return <T>(limit: { readonly name?: string }, place: NodePlace, otherwise: string, make: (id: string) => T): T[] => {
    const id = `limit/mqtt/${policyId}#${limit.name ?? otherwise}`
    const first = seen.get(id)
    if (first) {
      const details = { related: [related('the first limit of this id', first)], remedy: 'give one of them a name' }
      sink.report('reference/duplicate-id', place, { kind: 'limit', id }, details)
      return []
    }
    seen.set(id, place)
    return [make(id)]
  }
}

const keyName = ({ key = 'instance' }: { readonly key?: string }): string => key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

function withoutOrigin({ mqtt3, mqtt5 }: NonNullable<MqttLimits['overLimit']> = {}) {
  return { ...(mqtt3 && { mqtt3 }), ...(mqtt5 && { mqtt5 }) }
}

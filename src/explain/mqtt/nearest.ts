// Of a denied publish or subscription: the topic rules that come nearest. Of an allowed one: the limits that still bear on it.
import type { ResolvedMqttPort } from '../../phases/2-resolve/mqtt/resolved.js'
import type { NearMiss } from '../decision.js'
import type { Session } from './connect.js'
import type { MqttAction } from './flow.js'
import type { Post } from './place.js'
import { predicatesOf } from './rights.js'
import { matches, withoutGroup } from './topics.js'

export function nearestRules({ topics }: ResolvedMqttPort, { person }: Session, action: MqttAction, { at }: Post): NearMiss[] {
  if (action.kind === 'connect') return []
  const asked = action.kind === 'publish' ? action.topic : (withoutGroup(action.filter)?.filter ?? action.filter)
  const misses = (topics ?? []).map(rule => ({
    id: rule.id,
    place: rule.place,
    proxy: at.proxy,
    predicates: predicatesOf(rule, person, action.kind, asked),
  }))
  const failed = ({ predicates }: NearMiss) => predicates.filter(({ holds }) => !holds).length
  return misses.filter(miss => failed(miss) > 0).sort((a, b) => failed(a) - failed(b) || (a.id < b.id ? -1 : 1))
}

export function whatLimits({ limits }: ResolvedMqttPort, action: MqttAction, next: Map<string, string>): void {
  const { kind } = action
  for (const { id, of, key, topics, amount, seconds, burst } of limits.rates) {
    const isAbout = kind === 'connect' ? of === 'connects' : kind === 'publish' && of !== 'connects'
    if (!isAbout || (topics && kind === 'publish' && !topics.some(({ filter }) => matches(filter, action.topic)))) continue
    next.set(id, `${amount} ${of} in ${seconds} s, ${burst} at once, ${forEach(key)}`)
  }
  if (kind === 'connect') for (const { id, key, max } of limits.connections) next.set(id, `${max} sessions at once, ${forEach(key)}`)
}

const forEach = (key: string): string =>
  key === 'instance' ? 'for all clients of a proxy together' : `for each ${key === 'clientId' ? 'client id' : key === 'username' ? 'user name' : key}`

// Topic rules: which one lets a client publish or subscribe, and what the others lack.
import type { ResolvedFilter, ResolvedMqttPort, ResolvedTopicRule } from '../../phases/2-resolve/mqtt/resolved.js'
import type { Predicate } from '../decision.js'
import { isAbout, missingOf, type MqttPerson } from './client.js'
import { inTopic } from './substitute.js'
import { allMatched, matches } from './topics.js'

export interface Right {
  readonly allowed: boolean
  /** Null: the port has no topic rules, or several together allow it. */
  readonly rule: ResolvedTopicRule | null
}

export function publishRule({ topics }: ResolvedMqttPort, person: MqttPerson, topic: string): Right {
  if (topics === null) return { allowed: true, rule: null }
  const rule = topics.find(one => isAbout(one.clients, person) && own(one.publish, person).some(filter => matches(filter, topic))) ?? null
  return { allowed: rule !== null, rule }
}

/** `filter` without its group. What several rules match together is allowed, too. */
export function subscribeRule({ topics }: ResolvedMqttPort, person: MqttPerson, filter: string): Right {
  if (topics === null) return { allowed: true, rule: null }
  const about = topics.filter(one => isAbout(one.clients, person))
  const rule = about.find(one => allMatched(own(one.subscribe, person), filter)) ?? null
  const together = about.flatMap(one => own(one.subscribe, person))
  return { allowed: rule !== null || allMatched(together, filter), rule }
}

/** The filters as they are for this client. */
export function own(filters: readonly ResolvedFilter[], person: MqttPerson): string[] {
  return filters.flatMap(({ filter, substituted }) => (substituted ? (inTopic(filter, person) ?? []) : filter))
}

/** Of a rule that does not allow it. */
export function predicatesOf(rule: ResolvedTopicRule, person: MqttPerson, kind: 'publish' | 'subscribe', asked: string): Predicate[] {
  const { place } = rule
  const missing = missingOf(rule.clients, person)
  const clients =
    missing.length > 0 ? missing.map(text => ({ text, holds: false, place })) : [{ text: 'the rule is about the client', holds: true, place }]
  const filters = rule[kind].map(({ filter }) => filter)
  const holds = kind === 'publish' ? own(rule.publish, person).some(filter => matches(filter, asked)) : allMatched(own(rule.subscribe, person), asked)
  const what = kind === 'publish' ? 'topic matches' : 'filter stays within'
  return [...clients, { text: `${what} ${filters.join(' or ') || 'nothing'}`, holds, place }]
}

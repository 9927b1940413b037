// What one client may publish and subscribe to, put together at its CONNECT from the rules that apply to it.
import { clientsTest } from './mqtt-clients.js'
import { covers, matches, substitute } from './mqtt-topics.js'

/** Compiled at load; `rightsOf(client)` then returns { publish, subscribe }: filters as levels, or null if every topic is allowed. */
export default function topicRights(rules) {
  if (rules === null) return () => ({ publish: null, subscribe: null })
  var compiled = rules.map(rule => ({ isFor: clientsTest(rule.clients), publish: rule.publish, subscribe: rule.subscribe }))
  return client => {
    var own = compiled.filter(rule => rule.isFor(client))
    return { publish: filtersOf(own, 'publish', client), subscribe: filtersOf(own, 'subscribe', client) }
  }
}

function filtersOf(rules, kind, client) {
  return rules
    .flatMap(rule => rule[kind])
    .map(filter => (filter.substituted ? substitute(filter.levels, client) : filter.levels))
    .filter(levels => levels !== null)
}

/** `topic` as levels. */
export function mayPublish(rights, topic) {
  return rights.publish === null || rights.publish.some(filter => matches(filter, topic))
}

/** `filter` as levels, without `$share`. */
export function maySubscribe(rights, filter) {
  return rights.subscribe === null || covers(rights.subscribe, filter)
}

/** Whether a topic that the broker sends, as levels, is one that the client may subscribe to. */
export function mayReceive(rights, topic) {
  return rights.subscribe === null || rights.subscribe.some(filter => matches(filter, topic))
}

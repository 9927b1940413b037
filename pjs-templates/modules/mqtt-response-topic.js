// The topic to which the sender of a request wants the answer. Where topics have other names at the broker, so has this one.
import { sizedText, textOf } from './mqtt-bytes.js'
import { RESPONSE_TOPIC, without } from './mqtt-properties.js'
import { isTopic } from './mqtt-topics.js'

/** Levels of the Response Topic in `properties`; undefined if there is none, null if it is not a topic. */
export function responseLevels(properties) {
  var property = properties.find(each => each.id === RESPONSE_TOPIC)
  if (property === undefined) return undefined
  var bytes = new Data(property.bytes)
  // The id, and the length.
  bytes.shift(3)
  var topic = textOf(bytes)
  return topic !== null && isTopic(topic) ? topic.split('/') : null
}

/** With other levels; without it for null. */
export function withResponse(properties, levels) {
  var rest = without(properties, RESPONSE_TOPIC)
  return levels === null ? rest : [...rest, { id: RESPONSE_TOPIC, value: 0, bytes: new Data([RESPONSE_TOPIC]).push(sizedText(levels.join('/'))) }]
}

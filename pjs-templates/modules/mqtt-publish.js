// PUBLISH: everything before its payload.
import { integer, readInteger, readUint16, sizedText, textOf, uint16 } from './mqtt-bytes.js'
import { head } from './mqtt-framing.js'
import { TOPIC_ALIAS, readProperties, without, writeProperties } from './mqtt-properties.js'

/** Longer properties are refused, to limit what is held back of a stream. (A topic has at most 65535 bytes anyway.) */
var LONGEST_PROPERTIES = 65536

/** The packet that `readPublish` read last. `size`: bytes up to the payload; `topic` may be empty unless there is no `alias`. */
/** @type {any} */
export var publish = { size: 0, qos: 0, isRetained: false, isDuplicate: false, id: 0, topic: '', alias: 0, properties: null, needed: 0 }

/** Results of `readPublish`. */
export var COMPLETE = 0
export var MORE = 1
export var BAD = 2
export var TOO_LARGE = 3

/** Fills `publish` from the beginning of `ahead`, whose fixed header is in `head`. MORE: `publish.needed` bytes are needed. */
export function readPublish(ahead, level) {
  var flags = head.first & 15
  publish.qos = (flags >> 1) & 3
  publish.isRetained = (flags & 1) === 1
  publish.isDuplicate = (flags & 8) === 8
  if (publish.qos === 3 || (publish.qos === 0 && publish.isDuplicate)) return BAD
  var body = new Data(ahead)
  body.shift(head.size)
  if (head.length < 2) return BAD
  var topicSize = readUint16(body)
  if (topicSize < 0) return more(head.size + 2)
  var fixed = 2 + topicSize + (publish.qos > 0 ? 2 : 0)
  if (fixed > head.length) return BAD
  if (ahead.size < head.size + fixed) return more(head.size + fixed)
  var topic = textOf(topicSize > 0 ? body.shift(topicSize) : new Data())
  if (topic === null) return BAD
  publish.topic = topic
  publish.id = publish.qos > 0 ? readUint16(body) : 0
  if (publish.qos > 0 && publish.id === 0) return BAD
  publish.alias = 0
  publish.properties = null
  publish.size = head.size + fixed
  if (level === 5) return readAlias(body, fixed, ahead)
  return topic === '' ? BAD : COMPLETE
}

function readAlias(body, fixed, ahead) {
  var before = body.size
  var size = readInteger(body)
  if (size === -2) return BAD
  if (size === -1) return fixed >= head.length ? BAD : more(ahead.size + 1)
  var width = before - body.size
  if (fixed + width + size > head.length) return BAD
  if (size > LONGEST_PROPERTIES) return TOO_LARGE
  publish.size += width + size
  if (body.size < size) return more(publish.size)
  if (size > 0) {
    publish.properties = readProperties(body.shift(size))
    if (publish.properties === null) return BAD
    var alias = publish.properties.find(property => property.id === TOPIC_ALIAS)
    if (alias !== undefined && alias.value === 0) return BAD
    publish.alias = alias === undefined ? 0 : alias.value
  }
  return publish.topic === '' && publish.alias === 0 ? BAD : COMPLETE
}

function more(needed) {
  publish.needed = needed
  return MORE
}

/** Whether other packets with the same head may be treated like this one: nothing in the head belongs to this packet alone. */
export function isPlain() {
  return publish.qos === 0 && publish.properties === null && publish.size < 300
}

/** Everything before the payload, with another topic and retain flag; `payloadSize` bytes follow. */
export function writePublish(level, topic, isRetained, hasAlias) {
  var payloadSize = head.size + head.length - publish.size
  var body = sizedText(topic)
  if (publish.qos > 0) body.push(new Data(uint16(publish.id)))
  if (level === 5) body.push(writeProperties(hasAlias ? (publish.properties ?? []) : without(publish.properties ?? [], TOPIC_ALIAS)))
  return new Data([(head.first & 0xfe) + (isRetained ? 1 : 0), ...integer(body.size + payloadSize)]).push(body)
}

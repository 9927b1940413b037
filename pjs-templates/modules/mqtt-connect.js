// CONNECT: read completely, and written again if a policy changes it.
import { packet, readByte, readBytes, readText, readUint16, sizedBytes, sizedText, textOf, uint16 } from './mqtt-bytes.js'
import { REASON } from './mqtt-packets.js'
import { readProperties, takeProperties, writeProperties } from './mqtt-properties.js'

/**
 * `body`: what follows the fixed header. Returns { reason: null, level, … }, or { reason, level } if it cannot be served; `level` then says how to answer,
 * and 0 means not at all.
 */
export function readConnect(body) {
  var name = readText(body)
  var level = readByte(body)
  if (name === 'MQIsdp' && level === 3) return faulty(REASON.UNSUPPORTED_VERSION, 4)
  if (name !== 'MQTT' || level < 0) return faulty(REASON.MALFORMED, 0)
  if (level !== 4 && level !== 5) return faulty(REASON.UNSUPPORTED_VERSION, level > 5 ? 5 : 4)
  var flags = readByte(body)
  var keepAlive = readUint16(body)
  if (flags < 0 || keepAlive < 0 || !areValid(flags, level)) return faulty(REASON.MALFORMED, level)
  var properties = propertiesOf(body, level)
  var clientId = readText(body)
  if (properties === null || clientId === null) return faulty(REASON.MALFORMED, level)
  /** @type {any} */
  var will = null
  if (flags & 4) {
    will = readWill(body, level, flags)
    if (will === null) return faulty(REASON.MALFORMED, level)
  }
  var username = flags & 128 ? readText(body) : null
  var password = flags & 64 ? readBytes(body) : null
  if ((flags & 128 && username === null) || (flags & 64 && password === null) || body.size > 0) return faulty(REASON.MALFORMED, level)
  return {
    reason: null,
    level: level,
    flags: flags,
    keepAlive: keepAlive,
    properties: properties,
    clientId: clientId,
    will: will,
    username: username,
    password: password,
  }
}

/** 3.1.1 has no return code for a malformed CONNECT. */
function faulty(reason, level) {
  return { reason: reason, level: reason === REASON.MALFORMED && level !== 5 ? 0 : level }
}

function areValid(flags, level) {
  if (flags & 1) return false
  if (flags & 4) {
    if ((flags & 24) === 24) return false
  } else if (flags & 56) return false
  return level === 5 || (flags & 192) !== 64
}

/** The properties of version 5; an empty list for 3.1.1. Null if they are malformed. */
function propertiesOf(body, level) {
  if (level !== 5) return []
  var properties = takeProperties(body)
  return properties === null ? null : readProperties(properties)
}

function readWill(body, level, flags) {
  var properties = propertiesOf(body, level)
  var topic = readBytes(body)
  var payload = readBytes(body)
  if (properties === null || topic === null || payload === null) return null
  var text = textOf(topic)
  return text === null ? null : { properties: properties, topic: text, payload: payload, qos: (flags >> 3) & 3, isRetained: (flags & 32) !== 0 }
}

/** The packet, with the fields of `connect` as they are now. */
export function writeConnect(connect) {
  var flags = connect.flags & 2
  if (connect.will !== null) flags += 4 + connect.will.qos * 8 + (connect.will.isRetained ? 32 : 0)
  if (connect.username !== null) flags += 128
  if (connect.password !== null) flags += 64
  var body = sizedText('MQTT').push(new Data([connect.level, flags, ...uint16(connect.keepAlive)]))
  if (connect.level === 5) body.push(writeProperties(connect.properties))
  body.push(sizedText(connect.clientId))
  if (connect.will !== null) {
    if (connect.level === 5) body.push(writeProperties(connect.will.properties))
    body.push(sizedText(connect.will.topic)).push(sizedBytes(connect.will.payload))
  }
  if (connect.username !== null) body.push(sizedText(connect.username))
  if (connect.password !== null) body.push(sizedBytes(connect.password))
  return packet(0x10, body)
}

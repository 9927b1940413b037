// SUBSCRIBE and UNSUBSCRIBE: read completely, and written again with other filters. And their answers, with the proxy's own codes filled in.
import { integer, packet, readByte, readText, readUint16, sizedText, uint16 } from './mqtt-bytes.js'
import { takeProperties } from './mqtt-properties.js'

/** `body`: what follows the fixed header. Gives { id, properties, filters: [{ filter, options }] } or null. */
export function readSubscribe(body, level) {
  return readFilters(body, level, options => options >= 0 && (options & 3) !== 3 && options < (level === 5 ? 48 : 3))
}

/** As readSubscribe; `options` are -1. */
export function readUnsubscribe(body, level) {
  return readFilters(body, level, null)
}

function readFilters(body, level, areValid) {
  var id = readUint16(body)
  if (id < 1) return null
  var properties = level === 5 ? takeProperties(body) : null
  if (level === 5 && properties === null) return null
  var filters = []
  for (var isMore = body.size > 0; isMore; isMore = body.size > 0) {
    var filter = readText(body)
    if (filter === null) return null
    var options = -1
    if (areValid !== null) {
      options = readByte(body)
      if (!areValid(options)) return null
    }
    filters.push({ filter: filter, options: options })
  }
  return filters.length === 0 ? null : { id: id, properties: properties, filters: filters }
}

/** `first`: the packet's first byte. */
export function writeFilters(first, request, filters) {
  var body = new Data(uint16(request.id))
  if (request.properties !== null) body.push(sized(request.properties))
  filters.forEach(each => {
    body.push(sizedText(each.filter))
    if (each.options >= 0) body.push(new Data([each.options]))
  })
  return packet(first, body)
}

/** SUBACK or UNSUBACK as the broker sent it: { id, properties, codes }, or null. */
export function readAnswer(body, level) {
  var id = readUint16(body)
  var properties = level === 5 ? takeProperties(body) : null
  if (id < 1 || (level === 5 && properties === null)) return null
  return { id: id, properties: properties, codes: body.toArray() }
}

/** The codes of `own`, with the broker's codes in the places that are -1. Null if their number does not match. */
export function mergeCodes(own, codes) {
  var next = 0
  var merged = own.map(code => (code >= 0 ? code : (codes[next++] ?? -1)))
  return next === codes.length && !merged.includes(-1) ? merged : null
}

/** `properties` null: 3.1.1. */
export function writeAnswer(first, id, properties, codes) {
  var body = new Data(uint16(id))
  if (properties !== null) body.push(sized(properties))
  return packet(first, body.push(new Data(codes)))
}

function sized(properties) {
  return new Data(integer(properties.size)).push(new Data(properties))
}

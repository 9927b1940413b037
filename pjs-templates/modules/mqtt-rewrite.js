// Other names for topics at the broker. Each rule has two templates with the same variables; rules are tried in order, in both directions.
import { clientsTest } from './mqtt-clients.js'
import { fitsPacket, substitute } from './mqtt-topics.js'

/** A filter that a rule covers only in part has no single name at the broker. */
var PARTLY = {}

/** Compiled at load; `rulesFor(client, own)` then returns the rules for one client. */
export default function rewriting(rules) {
  var compiled = rules.map(rule => ({
    id: rule.id,
    isFor: clientsTest(rule.clients),
    client: rule.client,
    broker: rule.broker,
    substituted: rule.substituted,
  }))
  return (client, own) =>
    compiled
      .filter(rule => rule.isFor(client))
      .map(rule => (rule.substituted ? { id: rule.id, client: fill(rule.client, own), broker: fill(rule.broker, own) } : rule))
      .filter(rule => rule.client !== null && rule.broker !== null)
}

/** A template with the client's own names put in, or null. */
function fill(template, own) {
  var texts = substitute(
    template.map(level => (typeof level === 'string' ? level : '')),
    own,
  )
  return texts === null ? null : template.map((level, i) => (typeof level === 'string' ? texts[i] : level))
}

/** The broker's levels for a client's topic or filter; null if it has no name there. */
export function brokerLevels(rules, levels) {
  for (var i = 0; i < rules.length; i++) {
    var found = match(rules[i].client, levels)
    if (found === PARTLY) return null
    if (found !== null) return guard(rules[i].broker, write(rules[i].broker, found), levels)
  }
  return levels
}

/** The client's levels for a broker's topic; null if no name that the client uses leads to it. */
export function clientLevels(rules, levels) {
  for (var i = 0; i < rules.length; i++) {
    var found = match(rules[i].broker, levels)
    if (found !== null && found !== PARTLY) {
      var name = write(rules[i].client, found)
      if (name !== null && leadsTo(rules, name, levels)) return name
    }
  }
  return leadsTo(rules, levels, levels) ? levels : null
}

function leadsTo(rules, name, levels) {
  var written = brokerLevels(rules, name)
  return written !== null && written.join('/') === levels.join('/')
}

/** No name may turn into one of `$SYS` or `$share`, unless the template itself begins so. */
function guard(template, written, levels) {
  if (written === null || isSystem(template[0])) return written
  return written[0].charAt(0) === '$' && levels[0].charAt(0) !== '$' ? null : written
}

/** Variables by number, and `rest`; null if the template matches nothing of `levels`, PARTLY if it matches only a part of a filter. */
function match(template, levels) {
  var found = { values: {}, rest: [] }
  var isPartly = false
  for (var i = 0; i < template.length; i++) {
    var expected = template[i]
    if (expected === null) {
      if (i >= levels.length && i === 0) return null
      found.rest = levels.slice(i, levels.length)
      return isPartly ? PARTLY : found
    }
    if (i >= levels.length) return null
    var level = levels[i]
    if (level === '#') return i === 0 && isSystem(expected) ? null : PARTLY
    if (typeof expected === 'number') found.values[expected] = level
    else if (level === '+') {
      if (i === 0 && isSystem(expected)) return null
      isPartly = true
    } else if (level !== expected) return null
  }
  if (levels.length > template.length) return levels[template.length] === '#' ? PARTLY : null
  return isPartly ? PARTLY : found
}

function isSystem(level) {
  return typeof level === 'string' && level.charAt(0) === '$'
}

/** Null for a name without a level, or longer than a name may be: when written, it would become another name, followed by more packets. */
function write(template, found) {
  var levels = []
  template.forEach(level => {
    if (level === null) found.rest.forEach(each => levels.push(each))
    else levels.push(typeof level === 'number' ? found.values[level] : level)
  })
  return levels.length === 0 || (levels.length === 1 && levels[0] === '') || !fitsPacket(levels.join('/')) ? null : levels
}

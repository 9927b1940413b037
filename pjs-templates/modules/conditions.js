// Header and query conditions, compiled at load to one test for each.
import { NON_HEX, queryOf } from './path.js'

/** A longer value matches no regex: Pipy's engine recurses for each character. */
var LONGEST_VALUE = 4096

/** An array takes memory even when it is empty. */
var NONE = []

/** Gives the tests of a match; all of them must pass. */
export default function compileConditions(match) {
  if (match.headers.length + match.query.length === 0) return NONE
  return [...match.headers.map(headerTest), ...match.query.map(queryTest)]
}

/** An absent header never satisfies a value. Repeated cookies are joined as HTTP/2 does. */
function headerTest(condition) {
  var name = condition.name
  var accepts = valueTest(condition)
  return head => {
    var value = head.headers[name]
    return accepts(value instanceof Array ? value.join('; ') : value)
  }
}

/** The first value of the name, percent-decoded. */
function queryTest(condition) {
  var name = condition.name
  var accepts = valueTest(condition)
  return head => accepts(firstValue(queryOf(head.path).substring(1), name))
}

function valueTest(condition) {
  var expected = condition.value
  switch (condition.kind) {
    case 'exact':
      return value => value === expected
    case 'present':
      return value => value !== undefined
    case 'absent':
      return value => value === undefined
    default:
      var pattern = new RegExp(expected)
      return value => value !== undefined && value.length <= LONGEST_VALUE && pattern.test(value)
  }
}

function firstValue(query, name) {
  var pair = query.split('&').find(text => decode(beforeEquals(text)) === name)
  if (pair === undefined) return undefined
  var equals = pair.indexOf('=')
  return equals < 0 ? '' : decode(pair.substring(equals + 1))
}

function beforeEquals(text) {
  var equals = text.indexOf('=')
  return equals < 0 ? text : text.substring(0, equals)
}

/** Undefined for a broken escape, and for bytes that are no UTF-8. URL.decodeComponent leaves letters and digits encoded. */
function decode(text) {
  if (text.indexOf('%') < 0) return text
  var bytes = new Data()
  var isValid = true
  text.split('%').forEach((part, i) => {
    var hex = part.substring(0, 2)
    if (i === 0) bytes.push(part)
    else if (hex.length < 2 || NON_HEX.test(hex)) isValid = false
    else {
      bytes.push(new Data([Number.parseInt(hex, 16)]))
      bytes.push(part.substring(2))
    }
  })
  return isValid ? bytes.toString() : undefined
}

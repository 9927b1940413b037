// Fields that Pipy's HPACK encoder writes wrongly are changed before they reach it: a name or value of exactly 127 bytes, and the name accept-charset,
// number 15 of the static table. The encoder leaves out the byte that has to follow such a number; the reader takes the next byte for it, and reads on
// into the fields behind. That ends the connection, or whoever chose the value has written fields of their own.
import { isKept, isStartKept, known, starts } from './http2-known-fields.js'

/** What a seven bit number cannot hold any more. */
var BROKEN_BYTES = 127

/** Values in which a letter may as well be percent-encoded. */
var ENCODED = { location: true, 'content-location': true, referer: true, 'grpc-message': true }

var LETTER = new RegExp('[A-Za-z0-9]')

/** Written in full, since a text's length is no measure: what is not UTF-8 is not counted. */
function isBroken(text) {
  return text.length <= BROKEN_BYTES && new Data(text).size === BROKEN_BYTES
}

function fits(name, value) {
  return isKept(name, value) || (!isBroken(name) && !isBroken(value))
}

/** The same for what a request begins with. */
function fitsStart(text) {
  return isStartKept(text) || !isBroken(text)
}

/**
 * Makes a request's head fit, by a change that means nothing; false where there is none. Without an authority Pipy writes `host` where it stands among the
 * headers, as a pseudo-header field, which servers refuse behind an ordinary one.
 */
export function fitRequest(head) {
  head.authority = head.headers.host
  if (starts[head.method] !== true && !fitsStart(head.method)) return false
  if (head.scheme && starts[head.scheme] !== true && !fitsStart(head.scheme)) return false
  if (starts[head.path] !== true && !fitsStart(head.path)) {
    var path = respelled(head.path)
    if (path === null) return false
    head.path = path
  }
  // Written out, here and below, because each call costs as much as the look at ten fields.
  var headers = head.headers
  var all = Object.keys(headers)
  var count = all.length
  var table = known
  for (var i = 0; i < count; i++) {
    var name = all[i]
    if (table[name]?.[headers[name]] !== true && !fitField(headers, name, false)) return false
  }
  return true
}

export function fitAnswer(start) {
  // A message made in a script may have none.
  var headers = start.head.headers
  if (!headers) return
  var all = Object.keys(headers)
  var count = all.length
  var table = known
  for (var i = 0; i < count; i++) {
    var name = all[i]
    if (table[name]?.[headers[name]] !== true) fitField(headers, name, true)
  }
}

export function fitTrailers(end) {
  var headers = end.tail?.headers
  if (!headers) return
  var all = Object.keys(headers)
  var count = all.length
  var table = known
  for (var i = 0; i < count; i++) {
    var name = all[i]
    if (table[name]?.[headers[name]] !== true) fitField(headers, name, true)
  }
}

/** False where it cannot be made to fit. `isForced`: instead it puts a blank at a value's end, which readers may refuse, and leaves out a name. */
export function fitField(headers, given, isForced) {
  var name = given
  var value = headers[name]
  if (name === 'accept-charset') {
    // Under another case it is not looked up in the table, and written in small letters.
    delete headers[name]
    name = 'Accept-Charset'
    headers[name] = value
  }
  if (value instanceof Array) {
    var all = value.map(each => (isBroken(each) ? stretched(name, each, isForced) : each))
    if (all.includes(null)) return false
    headers[name] = all
  } else if (!fits(name, value)) {
    if (isBroken(name)) {
      delete headers[name]
      return isForced
    }
    headers[name] = stretched(name, value, isForced)
    return headers[name] !== null
  }
  return true
}

/** A letter percent-encoded, or one blank more between two words or behind a comma. Null where the value has neither, unless it is forced. */
function stretched(name, value, isForced) {
  if (ENCODED[name] === true) {
    var encoded = respelled(value)
    if (encoded !== null) return encoded
  }
  var blank = value.indexOf(' ')
  var at = blank < 0 ? value.indexOf(',') : blank
  if (at >= 0) return value.substring(0, at + 1) + ' ' + value.substring(at + 1)
  if (name === 'cookie') return value + ';'
  return isForced ? value + ' ' : null
}

/** With its last letter or digit percent-encoded. */
function respelled(path) {
  for (var i = path.length - 1; i > 0; i--) {
    var isEncoded = path.charAt(i - 1) === '%' || path.charAt(i - 2) === '%'
    if (!isEncoded && LETTER.test(path.charAt(i)))
      return path.substring(0, i) + '%' + new Data(path.charAt(i)).toString('hex') + path.substring(i + 1)
  }
  return null
}

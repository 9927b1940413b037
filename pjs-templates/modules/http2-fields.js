// Fields of HTTP/2. What it forbids is refused; and what Pipy cannot write never gets to an encoder as it is: a name or value of exactly 127
// bytes, and the name accept-charset, number 15 of the static table. Its HPACK leaves out the byte that has to follow such a number; the reader
// then takes the next one for it and reads on into the fields behind. The connection ends with that, or whoever chose the value has written
// fields of his own.

/** What a seven bit number cannot hold any more. */
var BROKEN_BYTES = 127

/** Texts once found to be in order: most come again. Clients choose them, so that a table is emptied when it is full, and keeps no long ones. */
var MOST_KNOWN = 1000
var LONGEST_KNOWN = 128
var allowedNames = { known: {}, count: 0 }
var allowedValues = { known: {}, count: 0 }
var fitting = { known: {}, count: 0 }

function keep(table, text) {
  if (!(text.length <= LONGEST_KNOWN) || new Data(text).size > LONGEST_KNOWN) return
  if (++table.count > MOST_KNOWN) {
    table.count = 1
    table.known = {}
  }
  table.known[text] = true
}

var CONTROL = new RegExp('[\\x00-\\x08\\x0a-\\x1f\\x7f]')
var NO_NAME = new RegExp('[^!-9;-~]')

/**
 * Only requests that came over HTTP/2 have a scheme. Pipy passes on what HTTP/2 forbids; written as HTTP/1.1, a line break in a header would
 * begin another header, or another request. Of two names for the host one would be judged and the other forwarded.
 */
export function isForbiddenInHttp2(head) {
  var headers = head.headers
  if (head.authority && head.authority !== headers.host) return true
  var names = Object.keys(headers)
  for (var i = 0; i < names.length; i++) {
    var name = names[i]
    var value = headers[name]
    if (allowedNames.known[name] !== true && !isAllowed(allowedNames, NO_NAME, name)) return true
    if (value instanceof Array) {
      if (value.some(each => CONTROL.test(each))) return true
    } else if (allowedValues.known[value] !== true && !isAllowed(allowedValues, CONTROL, value)) return true
  }
  return false
}

function isAllowed(table, forbidden, text) {
  if (forbidden.test(text)) return false
  keep(table, text)
  return true
}

/** Values in which a letter may as well be percent-encoded. */
var ENCODED = { location: true, 'content-location': true, referer: true, 'grpc-message': true }

var LETTER = new RegExp('[A-Za-z0-9]')

/** A text's length is no measure: what is not UTF-8 is not counted. */
function isBroken(text) {
  return text.length <= BROKEN_BYTES && new Data(text).size === BROKEN_BYTES
}

function fits(text) {
  if (isBroken(text)) return false
  keep(fitting, text)
  return true
}

/** Makes a request's head fit, by a change that means nothing; false where there is none. */
export function fitRequest(head) {
  if (fitting.known[head.method] !== true && !fits(head.method)) return false
  if (head.scheme && fitting.known[head.scheme] !== true && !fits(head.scheme)) return false
  if (isBroken(head.path)) {
    var path = respelled(head.path)
    if (path === null) return false
    head.path = path
  }
  return fitFields(head.headers, false)
}

export function fitAnswer(start) {
  // A message made in a script may have none.
  var headers = start.head.headers
  if (headers) fitFields(headers, true)
}

export function fitTrailers(end) {
  var headers = end.tail?.headers
  if (headers) fitFields(headers, true)
}

/** `isForced`: instead of giving false it puts a blank at a value's end, which readers may refuse, and leaves out a name. */
function fitFields(headers, isForced) {
  var names = Object.keys(headers)
  for (var i = 0; i < names.length; i++) {
    var name = names[i]
    var value = headers[name]
    if (name === 'accept-charset') {
      // Under another case it is not looked up in the table, and written in small letters.
      delete headers[name]
      name = 'Accept-Charset'
      headers[name] = value
    }
    if (fitting.known[name] !== true && !fits(name)) {
      if (!isForced) return false
      delete headers[name]
    } else if (value instanceof Array) {
      var all = value.map(each => (isBroken(each) ? stretched(name, each, isForced) : each))
      if (all.includes(null)) return false
      headers[name] = all
    } else if (fitting.known[value] !== true && !fits(value)) {
      var longer = stretched(name, value, isForced)
      if (longer === null) return false
      headers[name] = longer
    }
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

var $way

var fittingAnswer = pipeline($ =>
  $.pipe(() => $way)
    .handleMessageStart(fitAnswer)
    .handleMessageEnd(fitTrailers),
)

/** `way` for a request whose client speaks HTTP/2. */
export function answeringHttp2(way) {
  $way = way
  return fittingAnswer
}

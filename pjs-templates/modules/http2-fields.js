// Fields of HTTP/2. What it forbids is refused; and what Pipy cannot write never gets to an encoder as it is: a name or value of exactly 127
// bytes, and the name accept-charset, number 15 of the static table. Its HPACK leaves out the byte that has to follow such a number; the reader
// then takes the next one for it and reads on into the fields behind. The connection ends with that, or whoever chose the value has written
// fields of his own.

/** What a seven bit number cannot hold any more. */
var BROKEN_BYTES = 127

/**
 * Fields once found to be in order, a table of values for each name: most come again, and a call costs more than looking. Clients choose them, so
 * that the tables are emptied when they are full, and keep nothing long.
 */
var MOST_KNOWN = 1000
var LONGEST_KNOWN = 128
var allowed = { fields: {}, count: 0 }
var fitting = { fields: {}, count: 0 }

/** What every object has (toString, valueOf) would be found in every table. */
var EMPTY = {}

function keep(table, name, value) {
  if (isLong(name) || isLong(value) || EMPTY[name] !== undefined) return
  if (++table.count > MOST_KNOWN) {
    table.count = 1
    table.fields = {}
  }
  var values = table.fields[name] ?? (table.fields[name] = {})
  values[value] = true
}

/** A text's length is no measure: what is not UTF-8 is not counted. */
function isLong(text) {
  return !(text.length <= LONGEST_KNOWN) || new Data(text).size > LONGEST_KNOWN
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
  var known = allowed.fields
  for (var i = 0; i < names.length; i++) {
    var name = names[i]
    if (known[name]?.[headers[name]] !== true && !isAllowed(name, headers[name])) return true
  }
  return false
}

function isAllowed(name, value) {
  if (NO_NAME.test(name)) return false
  if (value instanceof Array) return !value.some(each => CONTROL.test(each))
  if (CONTROL.test(value)) return false
  keep(allowed, name, value)
  return true
}

/** Values in which a letter may as well be percent-encoded. */
var ENCODED = { location: true, 'content-location': true, referer: true, 'grpc-message': true }

var LETTER = new RegExp('[A-Za-z0-9]')

/** Written in full, since a text's length is no measure. */
function isBroken(text) {
  return text.length <= BROKEN_BYTES && new Data(text).size === BROKEN_BYTES
}

function fits(name, value) {
  if (fitting.fields[name]?.[value] === true) return true
  if (isBroken(name) || isBroken(value)) return false
  // Several lines of cookies are an array, whose text has commas.
  if ((name !== 'cookie' && name !== 'set-cookie') || value.indexOf(',') < 0) keep(fitting, name, value)
  return true
}

/** Makes a request's head fit, by a change that means nothing; false where there is none. */
export function fitRequest(head) {
  var known = fitting.fields
  if (known[':method']?.[head.method] !== true && !fits(':method', head.method)) return false
  if (head.scheme && known[':scheme']?.[head.scheme] !== true && !fits(':scheme', head.scheme)) return false
  if (known[':path']?.[head.path] !== true && !fits(':path', head.path)) {
    var path = respelled(head.path)
    if (path === null) return false
    head.path = path
  }
  return fitFields(head.headers, false)
}

export function fitAnswer(start) {
  // A message made in a script may have none.
  var headers = start.head.headers
  if (!headers) return
  var names = Object.keys(headers)
  var known = fitting.fields
  for (var i = 0; i < names.length; i++) {
    var name = names[i]
    if (known[name]?.[headers[name]] !== true) fitField(headers, name, true)
  }
}

export function fitTrailers(end) {
  var headers = end.tail?.headers
  if (headers) fitFields(headers, true)
}

/** `isForced`: instead of giving false it puts a blank at a value's end, which readers may refuse, and leaves out a name. */
function fitFields(headers, isForced) {
  var names = Object.keys(headers)
  var known = fitting.fields
  for (var i = 0; i < names.length; i++) {
    var name = names[i]
    if (known[name]?.[headers[name]] !== true && !fitField(headers, name, isForced)) return false
  }
  return true
}

function fitField(headers, given, isForced) {
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

var $way
var fittingAnswer = fittingAnswers(() => $way)

/** `way` for a request whose client speaks HTTP/2. */
export function answeringHttp2(way) {
  $way = way
  return fittingAnswer
}

/** The same as a pipeline of its own, which costs a request less. */
export function fittingAnswers(way) {
  return pipeline($ => $.pipe(way).handleMessageStart(fitAnswer).handleMessageEnd(fitTrailers))
}

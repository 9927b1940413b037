// Header fields of HTTP/2. Those that HTTP/2 forbids are refused. Those that Pipy's HPACK encoder writes wrongly are changed before they reach it: a
// name or value of exactly 127 bytes, and the name accept-charset, number 15 of the static table. The encoder leaves out the byte that has to follow such
// a number; the reader takes the next byte for it, and reads on into the fields behind. That ends the connection, or whoever chose the value has
// written fields of their own.
import config from './config.js'

/** What a seven bit number cannot hold any more. */
var BROKEN_BYTES = 127

/**
 * Fields that were once found in order, for requests and answers alike: by name, a table of values. Most come again, and a look-up costs less than a call.
 * Clients choose them, so the tables are emptied when they are full, and keep no long values. No kept text may have 127 bytes or more: several cookie
 * lines are looked up by the text that joins them, which must not be found if one of them has 127.
 */
var LONGEST_KNOWN = 100
var MOST_NAMES = 128
var MOST_VALUES = 64
var known = {}
var counts = {}
var names = 0

/** The same for the values of :method, :scheme and :path. */
var MOST_STARTS = 1000
var starts = {}
var startCount = 0

/**
 * Of a request. A field of 4 KB that HPACK has in its table takes one byte more each time that it comes again: some kilobytes of cookies would keep the proxy
 * busy for minutes. Of the bytes only those count that are not short.
 */
var MOST_FIELDS = 256
var MOST_BYTES = config.limits.headerBytes

/** What every object has (toString, valueOf) would be found in every table. */
var EMPTY = {}

/**
 * ASCII: as many bytes as characters; and no blanks around it, which HTTP/2 forbids and over HTTP/1.1 are no part of a value. For short texts only, since an
 * anchored pattern is faster, but recurses for each character.
 */
var PLAIN = new RegExp('^([\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?)?$')
var CONTROL = new RegExp('[\\x00-\\x08\\x0a-\\x1f\\x7f]')
var BLANKS = new RegExp('^[ \\t]|[ \\t]$')
var NON_ASCII = new RegExp('[^\\t -~]')
var NO_NAME = new RegExp('[^!-9;-~]')

/** Whether a field is in order, and kept. False of those that need a closer look. */
function isKept(name, value) {
  if (value instanceof Array || value.length > LONGEST_KNOWN || !PLAIN.test(value) || EMPTY[name] !== undefined) return false
  var values = known[name]
  if (values === undefined || counts[name] >= MOST_VALUES) {
    if (values === undefined && !keepName(name)) return false
    known[name] = values = {}
    counts[name] = 0
  }
  values[value] = true
  counts[name]++
  return true
}

function keepName(name) {
  if (name.length > LONGEST_KNOWN || name === 'accept-charset' || NO_NAME.test(name)) return false
  if (++names > MOST_NAMES) {
    known = {}
    counts = {}
    names = 1
  }
  return true
}

/** What `judge` says of a head: that it may not go on; that it may go on over HTTP/2 as it is. Anything else: it may go on when it is made to fit. */
export var FORBIDDEN = 0
export var FITTING = 2

/**
 * Only requests that came over HTTP/2 have a scheme. Pipy passes on what HTTP/2 forbids; written as HTTP/1.1, a line break in a header would
 * begin another header, or another request. Of two names for the host one would be judged and the other forwarded, and of one with blanks around it
 * a reader of HTTP/1.1 takes them off: so it would name one service to us, and another to the application.
 */
export function judge(head) {
  var headers = head.headers
  var host = headers.host
  if (head.authority !== host) {
    if (head.authority) return FORBIDDEN
    head.authority = host
  }
  var all = Object.keys(headers)
  var bytes = (headers.cookie ?? headers['set-cookie']) === undefined ? 0 : bytesOf(headers.cookie) + bytesOf(headers['set-cookie'])
  if (all.length > MOST_FIELDS || bytes > MOST_BYTES) return FORBIDDEN
  var fits = starts[head.path] === true && starts[head.method] === true && starts[head.scheme] === true
  for (var i = 0; i < all.length; i++) {
    var name = all[i]
    var value = headers[name]
    if (known[name]?.[value] !== true && !isKept(name, value)) {
      if (name.length > LONGEST_KNOWN || value.length > LONGEST_KNOWN) {
        bytes += name.length + value.length
        if (bytes > MOST_BYTES) return FORBIDDEN
      }
      if (!isAllowed(name, value)) return FORBIDDEN
      if (hasBlanksAround(value) && !trim(headers, name, value)) return FORBIDDEN
      fits = false
    }
  }
  return fits ? FITTING : 1
}

/** Of several lines; one line is a field like others. */
function bytesOf(lines) {
  if (!(lines instanceof Array)) return 0
  return lines.length > MOST_FIELDS ? MOST_BYTES + 1 : lines.reduce((sum, line) => sum + line.length, 0)
}

function isAllowed(name, value) {
  if (NO_NAME.test(name)) return false
  return value instanceof Array ? !value.some(each => CONTROL.test(each)) : !CONTROL.test(value)
}

function hasBlanksAround(value) {
  return value instanceof Array ? value.some(each => BLANKS.test(each)) : BLANKS.test(value)
}

/** False where that cannot be: Pipy's `trim` takes bytes above 127 for blanks. */
function trim(headers, name, value) {
  if (name === 'host') return false
  var trimmed = value instanceof Array ? value.map(withoutBlanks) : withoutBlanks(value)
  headers[name] = trimmed
  return trimmed !== null && !(trimmed instanceof Array && trimmed.includes(null))
}

function withoutBlanks(text) {
  if (!BLANKS.test(text)) return text
  return NON_ASCII.test(text) ? null : text.trim()
}

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
  if (text.length <= LONGEST_KNOWN && PLAIN.test(text) && EMPTY[text] === undefined) {
    if (++startCount > MOST_STARTS) {
      startCount = 1
      starts = {}
    }
    starts[text] = true
    return true
  }
  return !isBroken(text)
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
  return fitFields(head.headers, false)
}

export function fitAnswer(start) {
  // A message made in a script may have none.
  var headers = start.head.headers
  if (!headers) return
  var all = Object.keys(headers)
  for (var i = 0; i < all.length; i++) {
    var name = all[i]
    if (known[name]?.[headers[name]] !== true) fitField(headers, name, true)
  }
}

export function fitTrailers(end) {
  var headers = end.tail?.headers
  if (headers) fitFields(headers, true)
}

/** `isForced`: instead of giving false it puts a blank at a value's end, which readers may refuse, and leaves out a name. */
function fitFields(headers, isForced) {
  var all = Object.keys(headers)
  for (var i = 0; i < all.length; i++) {
    var name = all[i]
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

/**
 * Without a body: over HTTP/1.1 Pipy writes the length of a HEAD's body, and no body. The server would take the beginning of the next request for it, and the
 * rest for a request that nobody has looked at.
 */
var fittingHeadAnswer = pipeline($ => $.replaceData().pipe(fittingAnswer))

/** `way` for a request whose client speaks HTTP/2. */
export function answeringHttp2(way, head) {
  $way = way
  return head.method === 'HEAD' ? fittingHeadAnswer : fittingAnswer
}

/** The same as a pipeline of its own, which costs a request less. */
export function fittingAnswers(way) {
  return pipeline($ => $.pipe(way).handleMessageStart(fitAnswer).handleMessageEnd(fitTrailers))
}

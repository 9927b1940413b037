// Whether a request that came over HTTP/2 may go on: fields that HTTP/2 forbids are refused. Pipy passes them on; written as HTTP/1.1, a line break in a
// header would begin another header, or another request.
import config from './config.js'
import { isKept, isName, isNoLength, known, LONGEST_KNOWN, starts } from './http2-known-fields.js'

/**
 * Of a request. A field of 4 KB that HPACK has in its table takes one byte more each time that it comes again: some kilobytes of cookies would keep the proxy
 * busy for minutes. Of the bytes only those count that are not short.
 */
var MOST_FIELDS = config.limits.headerFields
var MOST_BYTES = config.limits.headerBytes

var CONTROL = new RegExp('[\\x00-\\x08\\x0a-\\x1f\\x7f]')
var BLANKS = new RegExp('^[ \\t]|[ \\t]$')
var NON_ASCII = new RegExp('[^\\t -~]')
/** Of schemes, all that come but in attacks. */
var SCHEMES = { http: true, https: true }
var NO_SCHEME = new RegExp('^[^A-Za-z]|[^A-Za-z0-9+.-]')

/** What `judge` says of a head: that it may not go on; that it may go on over HTTP/2 as it is. Anything else: it may go on when it is made to fit. */
export var FORBIDDEN = 0
export var FITTING = 2

/**
 * Only requests that came over HTTP/2 have a scheme. Of two names for the host one would be judged and the other forwarded, and of one with blanks around it
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
  // Of an array Pipy reads every property, its length too, as a number at first.
  var count = all.length
  var bytes = (headers.cookie ?? headers['set-cookie']) === undefined ? 0 : bytesOf(headers.cookie) + bytesOf(headers['set-cookie'])
  if (count > MOST_FIELDS || bytes > MOST_BYTES) return FORBIDDEN
  var isUsual = SCHEMES[head.scheme] === true
  if (!isUsual && NO_SCHEME.test(head.scheme)) return FORBIDDEN
  var fits = isUsual && starts[head.path] === true && starts[head.method] === true
  var table = known
  for (var i = 0; i < count; i++) {
    var name = all[i]
    if (table[name]?.[headers[name]] !== true && !isKept(name, headers[name])) {
      bytes = withField(bytes, headers, name)
      if (bytes > MOST_BYTES) return FORBIDDEN
      fits = false
    }
  }
  return fits ? FITTING : 1
}

/** The bytes that count so far, and those of one field more; more than may be where it may not go on. Blanks around its value are taken off. */
function withField(bytes, headers, name) {
  var value = headers[name]
  var sum = name.length > LONGEST_KNOWN || value.length > LONGEST_KNOWN ? bytes + name.length + value.length : bytes
  if (sum > MOST_BYTES || !isName(name)) return MOST_BYTES + 1
  var accepted = acceptedValue(value)
  if (accepted === null || (accepted !== value && name === 'host') || isNoLength(name, accepted)) return MOST_BYTES + 1
  headers[name] = accepted
  return sum
}

/** Of several lines; one line is a field like others. */
function bytesOf(lines) {
  if (!(lines instanceof Array)) return 0
  return lines.length > MOST_FIELDS ? MOST_BYTES + 1 : lines.reduce((sum, line) => sum + line.length, 0)
}

/** The value without blanks around it, or null. Only cookies have several lines. */
function acceptedValue(value) {
  if (!(value instanceof Array)) return acceptedLine(value)
  var lines = value.map(acceptedLine)
  return lines.includes(null) ? null : lines
}

/** Pipy's `trim` takes bytes above 127 for blanks: it only tells of most lines that there are none. */
function acceptedLine(line) {
  if (CONTROL.test(line)) return null
  var trimmed = line.trim()
  if (trimmed === line || !BLANKS.test(line)) return line
  return NON_ASCII.test(line) ? null : trimmed
}

// Fields of HTTP/2 that were once found in order, for requests and answers alike. Most come again, and a look-up costs less than a call. Clients choose
// them, so the tables are emptied when they are full, and keep no long values. No kept text may have 127 bytes or more: several cookie lines are looked
// up by the text that joins them, which must not be found if one of them has 127.

export var LONGEST_KNOWN = 100
var MOST_NAMES = 128
var MOST_VALUES = 64
var MOST_STARTS = 1000

/** By name, a table of values. Those who look one up need no call. */
export var known = {}
var counts = {}
var names = 0

/** The same for the values of :method, :scheme and :path. */
export var starts = {}
var startCount = 0

/** What every object has (toString, valueOf) would be found in every table. */
var EMPTY = {}

/**
 * ASCII: as many bytes as characters; and no blanks around it, which HTTP/2 forbids and over HTTP/1.1 are no part of a value. For short texts only, since an
 * anchored pattern is faster, but recurses for each character.
 */
var PLAIN = new RegExp('^([\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?)?$')
var NO_NAME = new RegExp('[^!-9;-~]')
var NO_DIGIT = new RegExp('[^0-9]')

export function isName(name) {
  return !NO_NAME.test(name)
}

/** As Pipy reads it, a number with something behind it is one: it would agree with the body, and be no number to others. */
export function isNoLength(name, value) {
  return name === 'content-length' && (value === '' || NO_DIGIT.test(value))
}

/** Whether a field is in order, and kept. False of those that need a closer look. */
export function isKept(name, value) {
  if (value instanceof Array || value.length > LONGEST_KNOWN || !PLAIN.test(value) || EMPTY[name] !== undefined || isNoLength(name, value))
    return false
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

/** The same for what a request begins with. */
export function isStartKept(text) {
  if (text.length > LONGEST_KNOWN || !PLAIN.test(text) || EMPTY[text] !== undefined) return false
  if (++startCount > MOST_STARTS) {
    startCount = 1
    starts = {}
  }
  starts[text] = true
  return true
}

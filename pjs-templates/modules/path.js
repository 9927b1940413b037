// One reading of a request target: what is matched is what is forwarded, so that two readers never disagree.

/** A longer path gets 400: Pipy's regex engine recurses for each character, and its stack ends somewhere above 20,000 of them. */
export var LONGEST_PATH = 4096

export var NON_HEX = new RegExp('[^0-9A-Fa-f]')
var UNRESERVED = new RegExp('[A-Za-z0-9._~-]')

/** Where the path ends: at the query or the fragment. */
export function pathLength(target) {
  var query = target.indexOf('?')
  var fragment = target.indexOf('#')
  if (query < 0) return fragment < 0 ? target.length : fragment
  return fragment < 0 || query < fragment ? query : fragment
}

/** `?…` without the fragment, or ''. */
export function queryOf(target) {
  var fragment = target.indexOf('#')
  var end = fragment < 0 ? target.length : fragment
  var query = target.indexOf('?')
  return query < 0 || query > end ? '' : target.substring(query, end)
}

/** The normal form of a path, or null where readers could disagree about it. */
export function normalPath(path) {
  if (path.charAt(0) !== '/' || path.indexOf('\\') >= 0) return null
  var decoded = path.indexOf('%') < 0 ? path : decodeUnreserved(path)
  if (decoded === null) return null
  return decoded.indexOf('//') < 0 && decoded.indexOf('/.') < 0 ? decoded : resolveSegments(decoded)
}

/** Null for a broken escape, and for an encoded slash, backslash or NUL. */
function decodeUnreserved(path) {
  var parts = path.split('%')
  var valid = true
  var decoded = parts.map((part, i) => {
    if (i === 0) return part
    var hex = part.substring(0, 2)
    if (hex.length < 2 || NON_HEX.test(hex)) {
      valid = false
      return ''
    }
    var code = Number.parseInt(hex, 16)
    if (code === 0 || code === 0x2f || code === 0x5c) valid = false
    var character = code < 0x80 ? String.fromCharCode(code) : ''
    return character !== '' && UNRESERVED.test(character) ? character + part.substring(2) : '%' + part
  })
  return valid ? decoded.join('') : null
}

function resolveSegments(path) {
  var kept = []
  var segments = path.split('/')
  var last = segments[segments.length - 1]
  segments.forEach(segment => {
    if (segment === '..') kept.pop()
    else if (segment !== '' && segment !== '.') kept.push(segment)
  })
  var isFolder = last === '' || last === '.' || last === '..'
  return '/' + kept.join('/') + (isFolder && kept.length > 0 ? '/' : '')
}

// What of a request or connection has a bucket, a place on a ring or a share of its own.

/** Longer texts are kept by their hash: clients choose them, and they stay in memory. */
var LONGEST_KEPT = 100

/** `on`: a TrafficKey. Gives a function of what is known of a request (head, caller, peer) -> text. */
export default function trafficKey(on) {
  switch (on.kind) {
    case 'identity':
      return flow => bounded(flow.caller)
    case 'ip':
      return flow => bounded(flow.peer)
    case 'header':
      return flow => bounded(textOf(flow.head.headers[on.name]))
    case 'cookie':
      return flow => bounded(cookieValue(textOf(flow.head.headers.cookie), on.name))
    default:
      return () => ''
  }
}

function textOf(value) {
  return value instanceof Array ? value.join('; ') : value
}

/** Undefined where the cookie is not there. */
export function cookieValue(cookies, name) {
  if (cookies === undefined) return undefined
  var start = name + '='
  var pair = cookies.split(';').find(text => text.trim().startsWith(start))
  return pair === undefined ? undefined : pair.trim().substring(start.length)
}

function bounded(text) {
  if (text === undefined) return ''
  return text.length <= LONGEST_KEPT ? text : '#' + algo.hash(text)
}

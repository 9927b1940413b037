// Remembers what was decided for a host, path and method, so that a hot request costs three look-ups.
import config from './config.js'
import { LONGEST_PATH, normalPath, pathLength } from './path.js'

/** Longer texts are decided anew each time. So what clients can put into memory is limited to this times cachedDecisions. */
export var LONGEST_REMEMBERED = 512
var LONGEST_HOST = 255

/** A path over HTTP/2 may contain what would be a second request in an HTTP/1.1 request line. */
var NO_TARGET = new RegExp('[\\x00-\\x20\\x7f]')
var NO_METHOD = new RegExp('[^A-Za-z0-9_-]')
/** An answer 2xx to CONNECT makes a tunnel, in which nobody looks at the requests any more. */
var TUNNEL_METHOD = 'CONNECT'
/** The same after the question mark, the fragment, which is not forwarded, and what asks for a closer look. */
var NO_QUERY = new RegExp('[^!-"$-~]')
/** Pipy gives an empty text for a part of a text that is not UTF-8, so another path would be forwarded. */
var NON_ASCII = new RegExp('[^ -~]')

/** Properties that every object has (toString, valueOf) are not entries of ours. */
var EMPTY = {}

var scopes = []
var entries = 0

/**
 * A scope decides for one caller or one listener. `resolve(host, path, method)` gets the Host header and the normalised path, and returns { known, … }.
 * Only decisions that are `known` (about a host of the configuration) are remembered, so that random hosts cannot displace others.
 */
export function newScope(resolve) {
  var scope = uncachedScope(resolve)
  scope.remembers = true
  scopes.push(scope)
  return scope
}

/** A scope for a caller that comes once: nothing is remembered. */
export function uncachedScope(resolve) {
  return { byHost: {}, resolve: resolve, remembers: false }
}

/**
 * What is remembered for a target with a query, which `scope.byHost[host]?.[target]?.[method]` does not hold: queries differ too much for that. The
 * target may go on as it is. Undefined for all others.
 */
export function recalled(scope, head) {
  if (head === undefined) return undefined
  var parts = head.path.split('?')
  if (parts.length !== 2) return undefined
  var decision = scope.byHost[head.headers.host]?.[parts[0]]?.[head.method]
  return decision === undefined || NO_QUERY.test(parts[1]) ? undefined : decision
}

/**
 * What `scope.byHost[host]?.[target]?.[method]` does not hold yet: callers look there themselves, because a call costs more than the
 * three look-ups; an entry is one that is `known`. Null for a request that has no one reading (400). The decision's `path` is the path to forward;
 * its `way` and `http2`, for those who give them, are where requests without anything special may go as they are, and `isSettled` leads there.
 */
export function decide(scope, head) {
  var host = head.headers.host ?? ''
  var target = head.path
  if (NO_TARGET.test(target) || NO_METHOD.test(head.method) || head.method === TUNNEL_METHOD) return null
  // With a letter behind it, because a cut off one at the end is taken for text.
  if (NON_ASCII.test(target) && new Data(target + '.').toString() !== target + '.') return null
  var end = pathLength(target)
  var path = end === target.length ? target : target.substring(0, end)
  var known = scope.byHost[host]?.[path]?.[head.method]
  if (known?.known === true) return known
  var normal = path.length > LONGEST_PATH ? null : normalPath(path)
  if (normal === null || host === '') return null
  var decision = scope.resolve(host, normal, head.method)
  decision.path = normal
  if (normal !== path) {
    decision.way = null
    decision.http2 = null
  }
  if (decision.known && scope.remembers && path.length <= LONGEST_REMEMBERED && host.length <= LONGEST_HOST)
    remember(scope, host, path, head.method, decision)
  return decision
}

function remember(scope, host, path, method, decision) {
  // A request without a host is looked up under this name.
  if (host === 'undefined' || EMPTY[host] !== undefined || EMPTY[method] !== undefined) return
  if (++entries > config.limits.cachedDecisions) {
    entries = 1
    scopes.forEach(each => {
      each.byHost = {}
    })
  }
  var byPath = scope.byHost[host] ?? (scope.byHost[host] = {})
  var byMethod = byPath[path] ?? (byPath[path] = {})
  byMethod[method] = decision
}

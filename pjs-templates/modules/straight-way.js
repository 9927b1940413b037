// The straight way to a cluster with knobs, for plain requests over HTTP/1.1. One call chooses an endpoint, and the endpoint's own pipeline observes the
// answer, so no flow is needed. Requests that need a closer look (an endpoint is out, a limit is reached, a cookie comes for the first time) go the
// long way, by `attempt` of outbound-policies.js.
import config from './config.js'
import { current } from './current.js'
import { wayTo } from './forward.js'
import { isUpstreams } from './request.js'
import addCookie from './set-cookie.js'

/** Whether the endpoint's answer has begun: after that, the way it ends says nothing about the endpoint. */
var $isTold

/** What the choice of an endpoint gets to know about a request. */
var plain = { head: null, caller: config.identity, source: undefined, tried: [] }

/**
 * `managed`: a cluster of cluster-policy.js. `long`: the pipeline of the long way. Returns a function (request, decision) that gives a request's pipeline;
 * `decision` is null if `current` already has it, or the request's flow. The function contains its steps instead of calling them, because calls are
 * what is expensive.
 */
export default function straightWay(managed, long) {
  var sticky = managed.sticky
  var counts = managed.counts
  var isByRequest = managed.isByRequest
  var room = managed.limits === null ? null : managed.limits.counts
  var roomKey = managed.limits?.key
  var most = managed.limits?.most
  var waiting = managed.limits?.waiting
  managed.endpoints.forEach(endpoint => {
    endpoint.straight = watchedWay(managed, endpoint)
    endpoint.introducing = sticky === null ? endpoint.straight : introducing(endpoint)
  })

  function goLong(decision) {
    if (decision !== null) {
      current.flow = null
      current.decision = decision
    }
    return long
  }

  return (request, decision) => {
    if (!managed.isSteady) return goLong(decision)
    var endpoint = managed.only
    var cookies = sticky === null ? undefined : request.head.headers.cookie
    if (cookies !== undefined) {
      endpoint = sticky.recalled[cookies]
      // Properties that every object has (toString, valueOf) are not endpoints.
      if (endpoint?.isHealthy !== true) return goLong(decision)
    } else if (endpoint === null) {
      if (isByRequest) plain.head = request.head
      endpoint = managed.pick(plain)
    }
    if (room !== null) {
      // Requests that wait are not overtaken.
      if (waiting.length > 0) return goLong(decision)
      if (room.add(roomKey, 1) > most) {
        room.sub(roomKey, 1)
        return goLong(decision)
      }
    }
    if (counts) endpoint.active++
    return cookies === undefined ? endpoint.introducing : endpoint.straight
  }
}

/** The way to one endpoint, with what observes the answer for its cluster. */
function watchedWay(managed, endpoint) {
  var counts = managed.counts
  var outlier = managed.outlier
  var limits = managed.limits
  var waiting = limits?.waiting

  function judge(answer) {
    $isTold = true
    if (answer.head.status >= 500) outlier.report(endpoint, false)
    else if (endpoint.outlier.failures !== 0) endpoint.outlier.failures = 0
  }

  function judgeEnd(end) {
    if (end.error && !$isTold) outlier.report(endpoint, false)
  }

  function leave() {
    if (counts) endpoint.active--
    if (limits !== null) {
      limits.counts.sub(limits.key, 1)
      if (waiting.length > 0) limits.serve()
    }
  }

  var way = wayTo(endpoint, $ => {
    if (outlier !== null) $.handleMessageStart(judge).handleStreamEnd(judgeEnd)
  })
  return counts || limits !== null ? pipeline($ => $.onEnd(leave).pipe(way)) : way
}

/** The same for clients that do not know the endpoint yet. */
function introducing(endpoint) {
  return pipeline($ =>
    $.pipe(endpoint.straight).handleMessageStart(answer => {
      var head = answer.head
      if (head.status >= 500 && !isUpstreams(head)) return
      var headers = head.headers
      if (headers['set-cookie'] === undefined) headers['set-cookie'] = endpoint.cookie
      else addCookie(headers, endpoint.cookie)
    }),
  )
}

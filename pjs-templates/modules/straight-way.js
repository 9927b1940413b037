// The straight way to a cluster with knobs, for plain requests over HTTP/1.1. One call chooses an endpoint, and the endpoint's own pipeline observes the
// answer, so no flow is needed. Requests that need a closer look (an endpoint is out, a limit is reached, a cookie comes for the first time) go the
// long way, by `attempt` of outbound-policies.js.
import config from './config.js'
import { current } from './current.js'
import { wayTo } from './forward.js'
import { odd } from './odd-answers.js'
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
  var limits = managed.limits
  var own = limits?.own
  var most = limits?.most
  var waiting = limits?.waiting
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
    var endpoint = managed.only
    if (endpoint === undefined) return goLong(decision)
    var cookies = sticky === null ? undefined : request.head.headers.cookie
    if (cookies !== undefined) {
      endpoint = sticky.recalled[cookies]
      // Properties that every object has (toString, valueOf) are not endpoints.
      if (endpoint?.isHealthy !== true) return goLong(decision)
    } else if (endpoint === null) {
      if (isByRequest) plain.head = request.head
      endpoint = managed.pick(plain)
    }
    if (limits !== null) {
      // Requests that wait are not overtaken.
      if (own.taken < most && waiting.length === 0) own.taken++
      else if (!limits.enter()) return goLong(decision)
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
  var own = limits?.own
  var waiting = limits?.waiting

  var state = endpoint.outlier

  /** Written into the stage that every answer goes through: one more would cost more than what it does. */
  function judging(renew) {
    return answer => {
      $isTold = true
      var status = answer.head.status
      // Of an odd one the client gets a 502.
      if (status >= 500 || status < 200) outlier.report(endpoint, false)
      else if (state.failures !== 0) state.failures = 0
      return status >= 200 && status !== 304 ? answer : odd(answer, renew)
    }
  }

  function judgeEnd(end) {
    if (end.error && !$isTold) outlier.report(endpoint, false)
  }

  function leave() {
    if (counts) endpoint.active--
    if (limits !== null) {
      if (own.taken === undefined || waiting.length > 0) limits.leave()
      else own.taken--
    }
  }

  var way = wayTo(endpoint, outlier === null ? null : { head: judging, end: judgeEnd })
  return counts || limits !== null ? pipeline($ => $.onEnd(leave).pipe(way)) : way
}

/** The same for clients that do not know the endpoint yet. */
function introducing(endpoint) {
  return pipeline($ =>
    $.pipe(endpoint.straight).handleMessageStart(answer => {
      var head = answer.head
      // Nobody should stay with an endpoint that has not answered. That of a time-out has no reason phrase.
      if (head.status >= 500 && (!isUpstreams(head) || (head.status === 504 && !head.statusText))) return
      var headers = head.headers
      if (headers['set-cookie'] === undefined) headers['set-cookie'] = endpoint.cookie
      else addCookie(headers, endpoint.cookie)
    }),
  )
}

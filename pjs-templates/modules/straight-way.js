// The straight way to a cluster with knobs, for plain requests over HTTP/1.1. One call chooses an endpoint, and the endpoint's own pipeline observes the
// answer, so no flow is needed. Requests that need a closer look (an endpoint is out, a limit is reached, a cookie comes for the first time) go the
// long way, by `attempt` of outbound-policies.js.
import config from './config.js'
import { current } from './current.js'
import { wayTo } from './forward.js'
import { odd } from './odd-answers.js'
import { hasLeft } from './pool.js'
import { isUpstreams } from './request.js'
import addCookie from './set-cookie.js'

/** Whether the endpoint's answer has begun: after that, the way it ends says nothing about the endpoint. */
var $isTold
/** Whether the client does not know yet which endpoint it is to stay with. */
var $isNew

/** What the choice of an endpoint gets to know about a request. */
var plain = { head: null, caller: config.identity, source: undefined, tried: [] }

/**
 * `managed`: a cluster of cluster-policy.js. `long`: the pipeline of the long way. Returns a function (request, decision) that gives a request's pipeline;
 * `decision` is null if `current` already has it, or the request's flow. There are three such functions, for the steps that a cluster needs. They contain
 * these steps instead of calling them, because calls are what is expensive.
 */
export default function straightWay(managed, long) {
  var sticky = managed.sticky
  var counts = managed.counts
  var isByRequest = managed.isByRequest
  var limits = managed.limits
  var own = limits?.own
  managed.endpoints.forEach(endpoint => {
    endpoint.straight = watchedWay(managed, endpoint)
  })

  function goLong(decision) {
    if (decision !== null) {
      current.flow = null
      current.decision = decision
    }
    return long
  }

  function choosing(request, decision) {
    var endpoint = managed.only
    if (endpoint === undefined) return goLong(decision)
    if (endpoint === null) {
      if (isByRequest) plain.head = request.head
      endpoint = managed.pick(plain)
    }
    if (counts) endpoint.active++
    return endpoint.straight
  }

  function limited(request, decision) {
    var endpoint = managed.only
    if (endpoint === undefined) return goLong(decision)
    if (endpoint === null) {
      if (isByRequest) plain.head = request.head
      endpoint = managed.pick(plain)
    }
    if (own.left > 0) own.left--
    else if (!limits.enter()) return goLong(decision)
    if (counts) endpoint.active++
    return endpoint.straight
  }

  function sticking(request, decision) {
    var endpoint = managed.only
    if (endpoint === undefined) return goLong(decision)
    var cookies = request.head.headers.cookie
    if (cookies !== undefined) {
      endpoint = sticky.recalled[cookies]
      // Properties that every object has (toString, valueOf) are not endpoints.
      if (endpoint?.isHealthy !== true) return goLong(decision)
    } else {
      if (endpoint === null) {
        if (isByRequest) plain.head = request.head
        endpoint = managed.pick(plain)
      }
      $isNew = true
    }
    if (limits !== null) {
      if (own.left > 0) own.left--
      else if (!limits.enter()) return goLong(decision)
    }
    if (counts) endpoint.active++
    return endpoint.straight
  }

  return sticky !== null ? sticking : limits !== null ? limited : choosing
}

/** The way to one endpoint, with what observes the answer for its cluster: in the stage that every answer goes through, because one more would cost more. */
function watchedWay(managed, endpoint) {
  var outlier = managed.outlier
  var state = endpoint.outlier

  function judging(renew) {
    return answer => {
      $isTold = true
      var status = answer.head.status
      // Of an odd one the client gets a 502.
      if (status >= 500 || status < 200) fail()
      else if (state.failures !== 0) state.failures = 0
      return status >= 200 && status !== 304 ? answer : odd(answer, renew)
    }
  }

  function judgeEnd(end) {
    if (end.error && !$isTold) fail()
  }

  function fail() {
    if (!hasLeft(null)) outlier.report(endpoint, false)
  }

  function introducing(renew) {
    return answer => {
      var head = answer.head
      var status = head.status
      // Nobody should stay with an endpoint that has not answered.
      if ($isNew && (status < 500 || isUpstreams(head))) {
        var headers = head.headers
        if (headers['set-cookie'] === undefined) headers['set-cookie'] = endpoint.cookie
        else addCookie(headers, endpoint.cookie)
      }
      return status >= 200 && status !== 304 ? answer : odd(answer, renew)
    }
  }

  function judgingAndIntroducing(renew) {
    var judge = judging(renew)
    var introduce = introducing(renew)
    return answer => {
      judge(answer)
      return introduce(answer)
    }
  }

  var head = managed.sticky === null ? judging : outlier === null ? introducing : judgingAndIntroducing
  return wayTo(endpoint, {
    head: managed.sticky === null && outlier === null ? null : head,
    end: outlier === null ? null : judgeEnd,
    isCounted: managed.counts,
    limits: managed.limits,
  })
}

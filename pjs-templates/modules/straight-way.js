// The straight way to a cluster with knobs, for plain requests over HTTP/1.1: one call chooses an endpoint, and what is to be seen of the answer is
// seen by the endpoint's own pipeline, so that no flow is needed. What asks for a second look (an endpoint is out, a limit is reached, a cookie
// comes for the first time) goes the long way, by `attempt` of outbound-policies.js.
import config from './config.js'
import { current } from './current.js'
import { wayTo } from './forward.js'
import addCookie from './set-cookie.js'

/** Whether the endpoint's answer has begun: how it ends tells nothing of the endpoint then. */
var $isTold

/** What a choice is told of a request. */
var plain = { head: null, caller: config.identity, source: undefined, tried: [] }

/**
 * `managed`: a cluster of cluster-policy.js. `long`: the pipeline of the long way. Gives a function (request, decision) -> the pipeline of a request;
 * `decision` is null where `current` has it, or the request's flow, already. What the function does is written out rather than called, because calls
 * are what costs.
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
      // What every object has (toString, valueOf) is no endpoint.
      if (endpoint?.isHealthy !== true) return goLong(decision)
    } else if (endpoint === null) {
      if (isByRequest) plain.head = request.head
      endpoint = managed.pick(plain)
    }
    if (room !== null) {
      // Nobody overtakes those who wait.
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

/** To one endpoint, with what its cluster wants to know of the answer. */
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

  return wayTo(endpoint, $ => {
    if (outlier !== null) $.handleMessageStart(judge).handleStreamEnd(judgeEnd)
    if (counts || limits !== null) $.onEnd(leave)
  })
}

/** The same for clients that do not know the endpoint yet. */
function introducing(endpoint) {
  return pipeline($ =>
    $.pipe(endpoint.straight).handleMessageStart(answer => {
      var headers = answer.head.headers
      if (headers['set-cookie'] === undefined) headers['set-cookie'] = endpoint.cookie
      else addCookie(headers, endpoint.cookie)
    }),
  )
}

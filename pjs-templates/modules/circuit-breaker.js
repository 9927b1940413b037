// Circuit breaker: closed -> open -> half-open -> closed, for a service or for each of its endpoints. Each thread keeps its own.
import answeredWith from './answered.js'
import { clock } from './clock.js'
import { current, flowOf } from './current.js'
import { hasLeft } from './pool.js'
import refused from './refusal.js'
import { GRPC_FAILURES } from './request.js'
import { advance, count, forget, newWindow } from './sliding-window.js'
import stateFor from './state.js'
import staticReply from './static-reply.js'

/** Of the window: what is counted is at most a tenth of it older. */
var SLOTS = 10

/** The request's flow; null where nobody has asked for one. */
var $flow
/** The breaker's epoch when it let the request in; 0 once the outcome is recorded. */
var $epoch
/** When it let the request in. */
var $admittedAt

export default {
  load: settings => {
    var reply = staticReply(settings.reply, '14', 'circuit breaker is open')
    var refuse = flow => refused(flow, 'open', settings.rule, reply)
    return settings.scope === 'service' ? forService(settings, refuse) : forEndpoints(settings, refuse)
  },
}

function forService(settings, refuse) {
  var state = stateFor(settings.key, () => newBreaker(settings))
  var counts = state.counts
  // To the clock's hundredth of a second.
  var slowMs = settings.slowSeconds * 1000 - 10

  /** Most answers are good, at a time when nothing was wrong: for them only one number changes. */
  function onResponse(answer) {
    var now = clock.now
    if (answer.head.status < 500 && $epoch === state.quietEpoch && now < counts.until && now - $admittedAt < slowMs && !$flow?.isDiverted) {
      counts.fresh++
      $epoch = 0
    } else judge(answer)
  }

  function judge(answer) {
    record(state, $flow, settings, answer.head.status >= 500 || isTimedOut($flow))
  }

  return {
    needs: 'decision',
    asksWhoAnswered: true,
    step: inner => request => {
      $flow = current.flow
      if (state.isOpen && !admits(state, settings, Date.now())) {
        $epoch = 0
        $flow = flowOf(request.head)
        var answer = refuse($flow)
        return answer === null ? inner : answeredWith($flow, answer)
      }
      $epoch = state.epoch
      $admittedAt = clock.now
      return inner
    },
    watch: ($, isGrpc) => {
      if (isGrpc) judgingGrpc($, isBad => record(state, $flow, settings, isBad))
      else $.handleMessageStart(onResponse).handleStreamEnd(end => record(state, $flow, settings, true, end))
    },
  }
}

function forEndpoints(settings, refuse) {
  // Behind time-outs a try has variables of its own, so the flow carries what was set there.
  var tell = (flow, isBad, end) => {
    $epoch = flow.admittedEpoch
    $admittedAt = flow.admittedAt
    flow.admittedEpoch = 0
    record(flow.breaker, flow, settings, isBad, end)
  }

  var stateOf = endpoint => stateFor(settings.key + '@' + endpoint.address, () => newBreaker(settings))

  return {
    wrap: (inner, kind) =>
      pipeline($ => {
        $.handleMessageStart(() => {
          $flow = current.flow
        }).pipe(inner)
        if (kind === 'grpc') judgingGrpc($, isBad => tell($flow, isBad))
        else
          $.handleMessageStart(answer => tell($flow, answer.head.status >= 500 || isTimedOut($flow))).handleStreamEnd(end => tell($flow, true, end))
      }),
    wouldAdmit: endpoint => !isClosedTo(stateOf(endpoint), settings, Date.now()),
    admits: (flow, endpoint) => {
      var now = Date.now()
      var state = stateOf(endpoint)
      if (!admits(state, settings, now)) return false
      flow.breaker = state
      flow.admittedEpoch = state.epoch
      flow.admittedAt = now
      return true
    },
    refuse: refuse,
    retried: (flow, event) => tell(flow, isFailure(flow, event)),
  }
}

/** The status of gRPC comes last. `tell(isBad)`: what came of the current request, or try. */
function judgingGrpc($, tell) {
  $.handleMessageStart(answer => {
    if (answer.head.status < 500) $flow.answeredAt = clock.now
    else tell(true)
  })
    .handleStreamEnd(() => tell(true))
    .handleMessageEnd(end => tell(isGrpcFailure($flow, end)))
}

/**
 * `epoch` changes with each change of state: the outcome of a request that was let in before says nothing about the present state. `quietEpoch` equals
 * it while the breaker is closed and nothing went wrong within the window, and is null otherwise.
 */
function newBreaker(settings) {
  return {
    isOpen: false,
    until: 0,
    probes: 0,
    passed: 0,
    epoch: 1,
    quietEpoch: 1,
    counts: newWindow(['errors', 'slow'], SLOTS, (settings.windowSeconds * 1000) / SLOTS),
  }
}

/** Half-open, it lets probes in. Those that have come to no end in as long as it was open are given up. */
function isClosedTo(state, settings, now) {
  if (!state.isOpen) return false
  return now < state.until || (state.probes >= settings.probes && now < state.until + settings.openSeconds * 1000)
}

function admits(state, settings, now) {
  if (!state.isOpen) return true
  if (isClosedTo(state, settings, now)) return false
  if (state.probes >= settings.probes) reopen(state, now)
  if (state.probes === 0) state.until = now
  state.probes++
  return true
}

/** `event`: what a try came to. Statuses below 500 are asked for again, too. */
function isFailure(flow, event) {
  if (event instanceof MessageEnd) return isGrpcFailure(flow, event)
  return event.head === undefined || event.head.status >= 500 || isTimedOut(flow)
}

function isGrpcFailure(flow, end) {
  return GRPC_FAILURES[end.tail?.headers?.['grpc-status']] === true || isTimedOut(flow)
}

function isTimedOut(flow) {
  return flow !== null && flow.timedOut === flow.tries
}

/**
 * Once for each request, or try. Answers that this proxy gives itself, or that come from a fallback's service, say nothing, and neither do requests whose
 * client has left. `state`: undefined where no breaker has let it in. `end`: of a stream, where there was no answer.
 */
function record(state, flow, settings, isBad, end) {
  if (!state || $epoch !== state.epoch) return
  $epoch = 0
  if (flow?.isOwnAnswer || flow?.isDiverted || (isBad && hasLeft(flow, end))) {
    if (state.isOpen) state.probes--
    return
  }
  var now = Date.now()
  clock.now = now
  var isSlow = (flow?.answeredAt || now) - $admittedAt > settings.slowSeconds * 1000
  if (state.isOpen) {
    if (isBad || (isSlow && settings.slowRatio + settings.slowCount > 0)) open(state, settings, now)
    else if (++state.passed >= settings.probes) close(state)
    return
  }
  var counts = state.counts
  advance(counts, now)
  count(counts, 'requests')
  if (isBad) count(counts, 'errors')
  if (isSlow) count(counts, 'slow')
  var isQuiet = counts.errors + counts.slow === 0
  state.quietEpoch = isQuiet ? state.epoch : null
  if (!isQuiet && trips(counts, settings)) open(state, settings, now)
}

function trips(counts, settings) {
  return (
    isOver(counts.errors, counts.requests, settings.errorCount, settings.errorRatio, settings.minRequests) ||
    isOver(counts.slow, counts.requests, settings.slowCount, settings.slowRatio, settings.minRequests)
  )
}

function isOver(bad, all, most, ratio, minRequests) {
  if (most > 0 && bad >= most) return true
  return ratio > 0 && all >= minRequests && bad >= ratio * all
}

function open(state, settings, now) {
  state.isOpen = true
  state.until = now + settings.openSeconds * 1000
  state.probes = 0
  state.passed = 0
  state.epoch++
  state.quietEpoch = null
}

/** Half-open anew. */
function reopen(state, now) {
  state.until = now
  state.probes = 0
  state.passed = 0
  state.epoch++
}

function close(state) {
  state.isOpen = false
  state.epoch++
  state.quietEpoch = state.epoch
  forget(state.counts)
}

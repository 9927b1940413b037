// Circuit breaker: closed -> open -> half-open -> closed, for a service or for each of its endpoints. Each thread keeps its own.
import { clock } from './clock.js'
import refused from './refusal.js'
import { advance, count, forget, newWindow } from './sliding-window.js'
import stateFor from './state.js'
import staticReply from './static-reply.js'

/** Of the window: what is counted is at most a tenth of it older. */
var SLOTS = 10

/** UNKNOWN, DEADLINE_EXCEEDED, INTERNAL, UNAVAILABLE, DATA_LOSS. */
var GRPC_ERRORS = { 2: true, 4: true, 13: true, 14: true, 15: true }

export default {
  load: settings => {
    var reply = staticReply(settings.reply, '14', 'circuit breaker is open')
    var breaker = key => stateFor(key, () => newBreaker(settings))
    var refuse = flow => refused(flow, 'open', settings.rule, reply)
    var own = breaker(settings.key)
    // To the clock's hundredth of a second.
    var slowMs = settings.slowSeconds * 1000 - 10
    var forService = {
      request: flow => {
        if (own.isOpen && !admits(own, settings, Date.now())) return refuse(flow)
        flow.breaker = own
        flow.epoch = own.epoch
        flow.admittedAt = clock.now
        return null
      },
    }
    var forEndpoint = {
      admits: (flow, endpoint) => {
        var now = Date.now()
        var state = breaker(settings.key + '@' + endpoint.address)
        if (!admits(state, settings, now)) return false
        flow.breaker = state
        flow.epoch = state.epoch
        flow.admittedAt = now
        return true
      },
      refuse: refuse,
      retried: flow => record(flow, settings, true),
    }
    return {
      ...(settings.scope === 'service' ? forService : forEndpoint),
      response: (flow, answer) => {
        var state = flow.breaker
        var now = clock.now
        // Most answers: nothing but two numbers changes.
        if (
          state &&
          !flow.isGrpc &&
          !state.isOpen &&
          flow.epoch === state.epoch &&
          answer.head.status < 500 &&
          !flow.timedOut &&
          now < state.counts.until &&
          now - flow.admittedAt < slowMs &&
          state.counts.errors + state.counts.slow === 0
        ) {
          flow.breaker = null
          state.counts.requests++
          state.counts.running.requests++
          return
        }
        if (flow.isGrpc && answer.head.status < 500) flow.answeredAt = now
        else record(flow, settings, answer.head.status >= 500 || flow.timedOut === flow.tries)
      },
      tail: (flow, end) => record(flow, settings, isGrpcError(flow, end)),
      failure: flow => record(flow, settings, true),
    }
  },
}

/** `epoch` tells requests that were let in before the last change of state, whose outcome says nothing of the present one. */
function newBreaker(settings) {
  return {
    isOpen: false,
    until: 0,
    probes: 0,
    passed: 0,
    epoch: 1,
    counts: newWindow(['requests', 'errors', 'slow'], SLOTS, (settings.windowSeconds * 1000) / SLOTS),
  }
}

function admits(state, settings, now) {
  if (!state.isOpen) return true
  if (now < state.until) return false
  // Half-open. Probes that have come to no end in as long as it was open are given up.
  if (state.probes >= settings.probes && now < state.until + settings.openSeconds * 1000) return false
  if (state.probes >= settings.probes) reopen(state, now)
  if (state.probes === 0) state.until = now
  state.probes++
  return true
}

function isGrpcError(flow, end) {
  return GRPC_ERRORS[end.tail?.headers?.['grpc-status']] === true || flow.timedOut === flow.tries
}

/** Once for each request, or try; an answer that is this proxy's own says nothing. */
function record(flow, settings, isBad) {
  var state = flow.breaker
  if (!state || flow.epoch !== state.epoch) return
  flow.breaker = null
  if (flow.isOwnAnswer) {
    if (state.isOpen) state.probes--
    return
  }
  var now = Date.now()
  clock.now = now
  var isSlow = (flow.answeredAt || now) - flow.admittedAt > settings.slowSeconds * 1000
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
  if (counts.errors + counts.slow > 0 && trips(counts, settings)) open(state, settings, now)
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
  forget(state.counts)
}

// Retries: another try where the answer, or the lack of one, is of a kind that the policy names. Decided on the answer's head, so that
// bodies stream through untouched; a request is kept only as far as its policy's bound for bodies.
import { advance, count, newWindow } from './sliding-window.js'
import stateFor from './state.js'

/** Seconds of requests that the budget is a part of. */
var BUDGET_SECONDS = 10

/** Ends of a stream without a connection having been there; all others are resets. */
var NOT_CONNECTED = { CannotResolve: true, ConnectionRefused: true, ConnectionTimeout: true, Unauthorized: true, ProtocolError: true }

/** HTTP's word for a gRPC status that may be gone with another try: RESOURCE_EXHAUSTED, ABORTED, INTERNAL, UNAVAILABLE; and UNKNOWN. */
var GRPC_AS_HTTP = { 2: 500, 8: 429, 10: 409, 13: 500, 14: 503 }

var passed = pipeline($ => $)

export default {
  load: settings => {
    var retry = {
      settings: settings,
      methods: Object.fromEntries(settings.methods.map(method => [method, true])),
      statuses: Object.fromEntries(settings.statuses.map(status => [status, true])),
      budget: stateFor(settings.key, () => newWindow(['requests', 'retries'], BUDGET_SECONDS, 1000)),
      // Each thread has its part of what is always allowed.
      always: (settings.budgetPerSecond * BUDGET_SECONDS) / pipy.thread.concurrency,
      part: settings.budgetPercent / 100,
      request: flow => {
        var now = Date.now()
        advance(retry.budget, now)
        count(retry.budget, 'requests')
        flow.startedAt = now
        flow.retry = retry.methods[flow.head.method] === true && mayBeKept(flow.head, settings.maxBodyBytes) ? retry : null
        return null
      },
    }
    return retry
  },

  wrap: (inner, flow) => {
    var decide = event => {
      var current = flow()
      if (current.retry === null) return passed
      if (current.isGrpc && !isTold(current, event)) return null
      if (!calledFor(current, event)) return passed
      current.policy.retried.forEach(each => each(current))
      return event instanceof StreamEnd ? afterEnd : afterHead
    }
    var tried = pipeline($ => $.pipe(inner).pipe(decide))
    var repeated = () => again(flow())
    var afterEnd = pipeline($ => $.replaceStreamEnd(repeated).pipe(tried))
    var afterHead = pipeline($ => $.replaceData().replaceMessageEnd().replaceStreamEnd().replaceMessageStart(repeated).pipe(tried))
    return pipeline($ =>
      $.handleData(data => keep(flow(), data))
        .handleMessageEnd(() => {
          flow().isWhole = true
        })
        .pipe(tried),
    )
  },
}

/** gRPC's status comes at the end; an answer with a message is passed on when the first byte of it is there. */
function isTold(flow, event) {
  var head = event.head
  if (head !== undefined) return head.status !== 200
  if (event instanceof MessageEnd) flow.grpcStatus = Number(event.tail?.headers?.['grpc-status'] ?? 0)
  return !(event instanceof Data) || event.size > 0
}

/** A chunked body may be of any length. HTTP/2 needs no length: there the bound is seen to as the body comes. */
function mayBeKept(head, most) {
  var length = head.headers['content-length']
  return length === undefined ? head.headers['transfer-encoding'] === undefined : Number(length) <= most
}

function keep(flow, data) {
  var retry = flow.retry
  if (retry === null) return
  if (flow.kept === null) flow.kept = new Data()
  if (flow.kept.size + data.size > retry.settings.maxBodyBytes) {
    flow.retry = null
    flow.kept = null
  } else flow.kept.push(data)
}

function calledFor(flow, event) {
  if (event.head?.status < 400 && flow.timedOut !== flow.tries) return false
  if (flow.isOwnAnswer || !isWanted(flow, event)) return false
  var settings = flow.retry.settings
  if (flow.tries > settings.attempts || !flow.isWhole) return false
  var budget = flow.retry.budget
  var now = Date.now()
  advance(budget, now)
  if (budget.retries + 1 > Math.max(flow.retry.part * budget.requests, flow.retry.always)) return false
  var wait = Math.random() * Math.min(settings.maxSeconds, settings.baseSeconds * 2 ** (flow.tries - 1))
  // A wait past the end of all tries would turn the answer that is there into a 504.
  var limit = flow.policy.knobs.timeouts?.settings?.requestSeconds ?? 0
  if (limit > 0 && now + wait * 1000 >= flow.startedAt + limit * 1000) return false
  count(budget, 'retries')
  flow.wait = wait
  return true
}

function isWanted(flow, event) {
  var settings = flow.retry.settings
  if (flow.timedOut === flow.tries) return settings.timeout
  if (event instanceof StreamEnd) return NOT_CONNECTED[event.error] ? settings.connectFailure : settings.reset
  return flow.retry.statuses[event.head === undefined ? GRPC_AS_HTTP[flow.grpcStatus] : event.head.status] === true
}

function again(flow) {
  var message = new Message(flow.head, flow.kept === null ? null : new Data(flow.kept))
  flow.grpcStatus = 0
  return flow.wait === 0 ? message : new Timeout(flow.wait).wait().then(() => message)
}

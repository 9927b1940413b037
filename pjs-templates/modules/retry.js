// Retries: makes another try if the answer, or the lack of one, is of a kind that the policy names. This is decided on the answer's head, so that bodies
// stream through untouched. A request is kept only up to its policy's bound for bodies.
import { current } from './current.js'
import { isTimed, mostAhead, next } from './deadlines.js'
import { holdsBodies } from './platform.js'
import { hasLeft, wasLate } from './pool.js'
import { isUpstreams } from './request.js'
import { advance, count, newWindow } from './sliding-window.js'
import stateFor from './state.js'
import threadCount from './threads.js'

/** Seconds of requests that the budget is a part of. */
var BUDGET_SECONDS = 10
var SLOT_MS = 1000

/**
 * How 2.0, which ends the stream, and 1.5, which makes an answer of it, report that there was no connection. After any other failure there was one, and it
 * ended.
 */
var NOT_CONNECTED = { CannotResolve: true, ConnectionRefused: true, ConnectionTimeout: true }
var NOT_CONNECTED_TEXTS = { 'Cannot Resolve': true, 'Connection Refused': true, 'Gateway Timeout': true }

/** The HTTP status for each gRPC status that another try may avoid: RESOURCE_EXHAUSTED, ABORTED, INTERNAL, UNAVAILABLE; and UNKNOWN. */
var GRPC_AS_HTTP = { 2: 500, 8: 429, 10: 409, 13: 500, 14: 503 }

/** Methods whose requests are taken to have no body if no header gives its length. */
var ASSUMED_EMPTY = { GET: true, HEAD: true, OPTIONS: true, TRACE: true, DELETE: true }

/** The request's flow; undefined where nobody has asked for one. */
var $flow
/** What makes one then. */
var $request
var $decision
/** When the first try began, where there are time-outs. */
var $startedAt
var passed = pipeline($ => $)
var isEnded = event => event instanceof StreamEnd
/** 1.5 closes the client's connection if the upstream's connection ends with neither an answer nor an error. */
var failed = pipeline($ => $.replaceStreamEnd(end => new Message({ status: end.error === 'ConnectionTimeout' ? 504 : 502, headers: {} })))

/** Windows of all budgets. @type {any[]} */
var budgets = []

export default {
  load: settings => {
    var retry = {
      settings: settings,
      methods: Object.fromEntries(settings.methods.map(method => [method, true])),
      statuses: Object.fromEntries(settings.statuses.map(status => [status, true])),
      budget: stateFor(settings.key, newBudget),
      always: settings.budgetPerSecond * BUDGET_SECONDS,
      part: settings.budgetPercent / 100,
    }
    return { repeats: true, needs: 'decision', wrap: (inner, kind, later) => retrying(retry, inner, kind, later) }
  },
}

function newBudget() {
  var budget = newWindow(['retries'], BUDGET_SECONDS, SLOT_MS)
  advance(budget, Date.now())
  if (budgets.length === 0) advanceLater()
  budgets.push(budget)
  return budget
}

/** At the end of each slot, so that requests need not look at a clock. */
function advanceLater() {
  new Timeout((SLOT_MS - (Date.now() % SLOT_MS)) / 1000).wait().then(() => {
    var now = Date.now()
    budgets.forEach(budget => advance(budget, now))
    advanceLater()
  })
}

function retrying(retry, inner, kind, later) {
  var budget = retry.budget
  var isGrpc = kind === 'grpc'
  var isStraight = kind === 'straight'

  /** Of a body that may have to be sent again. */
  var keeping = pipeline($ => {
    $.handleData(keep)
    // A body whose length is known only when it has ended.
    if (isGrpc) {
      $.handleMessageEnd(() => {
        $flow.hasEnded = true
      })
    }
    $.pipe(inner)
  })

  function take(request) {
    budget.fresh++
    var flow = current.flow
    if (flow === null) {
      $request = request
      $decision = current.decision
    } else $flow = flow
    if (isTimed) $startedAt = next.now
    // Few have to be repeated. For a plain one it is early enough to ask then whether it may be, or when a body comes.
    if (isStraight) return inner
    begin()
    return $flow.retry && mayHaveBody($flow.head) ? keeping : inner
  }

  function keepPlain(data) {
    if ($flow?.bodyBytes === undefined) begin()
    keep(data)
  }

  /** Finds out whether the request may be repeated. */
  function begin() {
    var flow = $flow ?? $decision.newFlow($decision, $request.head)
    $flow = flow
    flow.startedAt = $startedAt
    if (isTimed && wasLate()) flow.timedOut = flow.tries
    var head = flow.head
    flow.bodyBytes = bodyBytes(flow, head)
    flow.retry = retry.methods[head.method] === true && flow.bodyBytes <= retry.settings.maxBodyBytes ? retry : null
  }

  function decide(event) {
    if (!isGrpc && event.head?.status < 400) return passed
    if (isStraight && $flow?.bodyBytes === undefined) begin()
    var flow = $flow
    var isEnd = event instanceof StreamEnd
    if (flow.retry) {
      if (isGrpc && !isTold(flow, event)) return null
      if (calledFor(flow, event)) {
        flow.policy.retried.forEach(each => each(flow, event))
        return isEnd ? afterEnd : afterHead
      }
    }
    if (flow.timedOut === flow.tries) flow.policy.timeouts.refused(flow)
    return isEnd && !isGrpc ? failed : passed
  }

  var repeated = () => again($flow)
  // While it waited, other requests have passed.
  var tries = pipeline($ =>
    $.onEnd(() => {
      // Pipy would keep for ever what refers to itself.
      $flow.onLeft = null
    })
      .handleMessageStart(() => {
        current.flow = $flow
      })
      .replaceStreamEnd(end => whenLeft($flow, end))
      .pipe(first => (isEnded(first) ? passed : later))
      .pipe(decide),
  )
  var afterEnd = pipeline($ => $.replaceStreamEnd(repeated).pipe(tries))
  var afterHead = pipeline($ => $.replaceData().replaceMessageEnd().replaceStreamEnd().replaceMessageStart(repeated).pipe(tries))

  return pipeline($ => {
    // A stage that most requests have nothing for costs them less than to be asked for a length.
    if (isStraight && holdsBodies) $.handleData(keepPlain)
    $.pipe(take).pipe(decide)
  })
}

/** gRPC's status comes at the end; an answer with a message is passed on when the first byte of it is there. */
function isTold(flow, event) {
  var head = event.head
  if (head !== undefined) return head.status !== 200
  if (event instanceof MessageEnd) flow.grpcStatus = Number(event.tail?.headers?.['grpc-status'] ?? 0)
  return !(event instanceof Data) || event.size > 0
}

/** Over HTTP/1.1 a header says so; of what came over HTTP/2 the head has a scheme. */
function mayHaveBody(head) {
  return (head.headers['content-length'] ?? head.headers['transfer-encoding'] ?? head.scheme) !== undefined
}

/** Size of a request's body. Infinity if nothing tells it before the end; gRPC bodies are checked as they come. */
function bodyBytes(flow, head) {
  var length = head.headers['content-length']
  if (length !== undefined) return Number(length)
  if (flow.isGrpc || ASSUMED_EMPTY[head.method] === true || !mayHaveBody(head)) return 0
  return Infinity
}

function keep(data) {
  var flow = $flow
  var retry = flow.retry
  if (!retry) return
  if (!flow.kept) flow.kept = new Data()
  if (flow.kept.size + data.size > retry.settings.maxBodyBytes) {
    flow.retry = null
    flow.kept = null
  } else flow.kept.push(data)
}

function isWhole(flow) {
  return flow.isGrpc ? flow.hasEnded : (flow.kept?.size ?? 0) === flow.bodyBytes
}

function calledFor(flow, event) {
  var settings = flow.retry.settings
  if (flow.isOwnAnswer || flow.tries > settings.attempts || !isWanted(flow, event) || !isWhole(flow) || hasLeft(flow)) return false
  var budget = flow.retry.budget
  var now = Date.now()
  advance(budget, now)
  // Each thread has its share of what is always allowed.
  if (budget.retries + 1 > Math.max(flow.retry.part * budget.requests, flow.retry.always / threadCount())) return false
  var wait = Math.random() * Math.min(settings.maxSeconds, settings.baseSeconds * 2 ** (flow.tries - 1))
  // A wait beyond the time for all tries would turn the answer that is there into a 504.
  var limit = flow.policy.timeouts?.settings?.requestSeconds ?? 0
  if (limit > 0 && now + wait * 1000 >= flow.startedAt - mostAhead + limit * 1000) return false
  count(budget, 'retries')
  flow.wait = wait
  return true
}

function isWanted(flow, event) {
  var settings = flow.retry.settings
  if (flow.timedOut === flow.tries) return settings.timeout
  var head = event.head
  if (event instanceof StreamEnd) return NOT_CONNECTED[event.error] ? settings.connectFailure : settings.reset
  if (head === undefined) return flow.retry.statuses[GRPC_AS_HTTP[flow.grpcStatus]] === true
  if (!isUpstreams(head)) return NOT_CONNECTED_TEXTS[head.statusText] ? settings.connectFailure : settings.reset
  return flow.retry.statuses[head.status] === true
}

/** A try is not made for a client that leaves meanwhile. */
function again(flow) {
  flow.grpcStatus = 0
  return new Promise(resolve => {
    flow.onLeft = resolve
    new Timeout(flow.wait).wait().then(resolve)
  }).then(() => {
    if (hasLeft(flow)) return new StreamEnd()
    var message = new Message(flow.head, flow.kept ? new Data(flow.kept) : null)
    return flow.head.scheme === undefined ? message : [message, new StreamEnd()]
  })
}

/** What Pipy makes of a client over HTTP/2 that leaves: the end of its request once more. Only the first try hears of it from Pipy. */
function whenLeft(flow, end) {
  if (hasLeft(flow)) return end
  return new Promise(resolve => {
    flow.onLeft = resolve
  }).then(() => [end, end])
}

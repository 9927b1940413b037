// What policies add up to for a request: functions that look at it on its way, and the pipeline that carries it.

/**
 * A filter's `load` gives, for one policy's settings, any of
 *   before(flow)    what a request is answered with before access is decided (inbound), or null
 *   request(flow)   what it is answered with in place of being carried on, or null
 *   response(flow, response)   looks at the head of the answer
 *   failure(flow, end)         there is no answer, or no more of it: Pipy makes a 502 or 504 of what comes without a head
 *   tail(flow, end)            looks at the end of a gRPC answer, where the status is
 *   retried(flow)   the try at flow.endpoint came to nothing, and another follows
 *   admits(flow, endpoint)     whether a try may go there; with it `refuse(flow)`, what is answered when none may
 *   end(flow)       when the request is over, however it ended
 * and a filter that must hold the request or repeat it has `wrap(inner, flow)`, a pipeline around `inner` that is built once, at load;
 * `wrapGrpc` where gRPC needs another one. `inner`: a pipeline, or a function that names one. `flow()` names what is known of the current
 * request. `look`: callbacks that run the hooks response, failure, tail and end for the current request; absent: by `flow`, which costs a call
 * more.
 */
export default function policyChain(filters, inner, flow, look) {
  var wrapping = filters.filter(each => each.filter.wrap)
  var looks = look ?? looksOf(flow)
  var layouts = {}
  var grpcLayouts = {}
  subsets(wrapping).forEach(subset => {
    var carried = inner
    var carriedGrpc = inner
    for (var i = subset.length - 1; i >= 0; i--) {
      var filter = subset[i].filter
      carried = filter.wrap(carried, flow)
      carriedGrpc = (filter.wrapGrpc ?? filter.wrap)(carriedGrpc, flow)
    }
    layouts[nameOf(subset)] = variants(carried, looks)
    grpcLayouts[nameOf(subset)] = variants(carriedGrpc, looks)
  })

  return knobs => {
    var used = filters.filter(each => knobs[each.knob])
    var of = hook => used.map(each => knobs[each.knob][hook]).filter(each => each)
    var responses = of('response').reverse()
    var failures = of('failure').reverse()
    var ends = of('end').reverse()
    var before = of('before')
    var variant = (responses.length + failures.length > 0 ? 'response' : '') + (ends.length > 0 ? 'end' : '')
    var tails = of('tail').reverse()
    var wraps = nameOf(used.filter(each => each.filter.wrap && knobs[each.knob].wraps !== false))
    return {
      knobs: knobs,
      before: before.length > 0 ? before : null,
      request: of('request'),
      response: responses,
      failure: failures,
      tail: tails,
      retried: of('retried').reverse(),
      admits: of('admits'),
      refuse: of('refuse'),
      end: ends,
      // Null: only the inner function.
      pipeline: look && wraps === '' && variant === '' ? null : layouts[wraps][variant],
      grpcPipeline: grpcLayouts[wraps][tails.length > 0 ? variant + 'tail' : variant],
    }
  }
}

function looksOf(flow) {
  return {
    response: response => flow().policy.response.forEach(each => each(flow(), response)),
    failure: end => flow().policy.failure.forEach(each => each(flow(), end)),
    tail: end => flow().policy.tail.forEach(each => each(flow(), end)),
    end: () => flow().policy.end.forEach(each => each(flow())),
  }
}

/** With and without what looks at answers, because each callback costs. */
function variants(carried, looks) {
  var variant = (looksAtHead, looksAtTail, looksAtEnd) =>
    pipeline($ => {
      $.pipe(carried)
      if (looksAtHead) $.handleMessageStart(looks.response).handleStreamEnd(looks.failure)
      if (looksAtTail) $.handleMessageEnd(looks.tail)
      if (looksAtEnd) $.onEnd(looks.end)
    })
  return {
    '': variant(false, false, false),
    end: variant(false, false, true),
    response: variant(true, false, false),
    responseend: variant(true, false, true),
    responsetail: variant(true, true, false),
    responseendtail: variant(true, true, true),
  }
}

function subsets(list) {
  /** @type {any[][]} */
  var all = [[]]
  list.forEach(each => {
    all = all.concat(all.map(subset => subset.concat([each])))
  })
  return all
}

function nameOf(subset) {
  return subset.map(each => each.knob).join()
}

/** The first answer that a policy gives in place of carrying the request on; null: carry it on. */
export function firstAnswer(hooks, flow) {
  for (var i = 0; i < hooks.length; i++) {
    var answer = hooks[i](flow)
    if (answer) return answer
  }
  return null
}

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
 * and a filter that must hold the request or repeat it has `wrap(inner, flow)`, a pipeline around `inner` that is built once, at load.
 * `flow()` names what is known of the current request.
 */
export default function policyChain(filters, inner, flow) {
  var wrapping = filters.filter(each => each.filter.wrap)
  var layouts = {}
  subsets(wrapping).forEach(subset => {
    var carried = inner
    for (var i = subset.length - 1; i >= 0; i--) carried = subset[i].filter.wrap(carried, flow)
    layouts[nameOf(subset)] = variants(carried, flow)
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
    var wrapped = layouts[nameOf(used.filter(each => each.filter.wrap && knobs[each.knob].wraps !== false))]
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
      pipeline: wrapped[variant],
      grpcPipeline: wrapped[tails.length > 0 ? variant + 'tail' : variant],
    }
  }
}

/** With and without what looks at answers, because each callback costs. */
function variants(carried, flow) {
  var onResponse = response => flow().policy.response.forEach(each => each(flow(), response))
  var onTail = end => flow().policy.tail.forEach(each => each(flow(), end))
  var onFailure = end => flow().policy.failure.forEach(each => each(flow(), end))
  var onEnd = () => flow().policy.end.forEach(each => each(flow()))
  var variant = (looks, tails, ends) =>
    pipeline($ => {
      $.pipe(carried)
      if (looks) $.handleMessageStart(onResponse).handleStreamEnd(onFailure)
      if (tails) $.handleMessageEnd(onTail)
      if (ends) $.onEnd(onEnd)
    })
  return {
    '': carried,
    end: variant(false, false, true),
    response: variant(true, false, false),
    responseend: variant(true, false, true),
    responsetail: variant(true, true, false),
    responseendtail: variant(true, true, true),
  }
}

function subsets(list) {
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

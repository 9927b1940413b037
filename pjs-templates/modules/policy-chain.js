// What policies add up to for a request: the pipelines that carry it.

/**
 * A filter's `load` makes of one policy's settings a knob, which has any of
 *   wrap(inner, isGrpc)   a pipeline around the pipeline `inner`
 *   before(flow)  what a request is answered with before access is decided (inbound), or null
 *   retried(flow) the try at flow.endpoint came to nothing, and another follows
 *   admits(flow, endpoint)   whether a try may go there; with it `refuse(flow)`, what is answered when none may
 *   needsNoFlow   `wrap` and what it makes ask nothing of the current flow
 *   asksAnew      the endpoint is not settled with the route: `inner` has to be asked for each try
 * Requests pass the filters from first to last, answers from last to first: an answer that one of them gives is seen by those before it.
 *
 * Gives a function that makes of knobs, { name: knob }, what a request carries along. Its `wayFor(kind, direct)` is the pipeline for requests of
 * that kind: grpc, any other, or plain, which may lead to the pipeline `direct` without asking. Each is built when it is first needed.
 */
export default function policyChain(filters, inner) {
  return knobs => {
    var used = filters.filter(each => knobs[each.knob]).map(each => knobs[each.knob])
    var of = hook => used.map(each => each[hook]).filter(each => each)
    var before = of('before')
    var ways = {}
    var directs = []
    var isSettled = of('asksAnew').length + of('admits').length === 0

    function build(innermost, isGrpc) {
      var wraps = of('wrap')
      var carried = innermost
      for (var i = wraps.length - 1; i >= 0; i--) carried = wraps[i](carried, isGrpc)
      return carried
    }

    function straightTo(direct) {
      var known = directs.find(each => each.to === direct)
      if (known) return known.way
      var way = build(direct, false)
      directs.push({ to: direct, way: way })
      return way
    }

    return {
      knobs: knobs,
      before: before.length > 0 ? before : null,
      retried: of('retried').reverse(),
      admits: of('admits'),
      refuse: of('refuse'),
      needsFlow: !isSettled || used.some(each => !each.needsNoFlow),
      wayFor: (kind, direct) =>
        kind === 'plain' && direct && isSettled ? straightTo(direct) : (ways[kind] ?? (ways[kind] = build(inner, kind === 'grpc'))),
    }
  }
}

/** The first answer that a policy gives in place of carrying the request on; null: carry it on. */
export function firstAnswer(hooks, flow) {
  for (var i = 0; i < hooks.length; i++) {
    var answer = hooks[i](flow)
    if (answer) return answer
  }
  return null
}

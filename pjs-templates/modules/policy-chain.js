// What policies add up to for a request: the pipelines that carry it.

/**
 * A filter's `load` makes of one policy's settings a knob, which has any of
 *   step(inner)      a function of the request -> the pipeline to take next: `inner`, or one in its place
 *   watch($, isGrpc) adds the stages that answers go through
 *   wrap(inner, isGrpc, later)   in place of both: a pipeline around the pipeline `inner`, or around `later` for the tries after the first
 *   preflight(flow)  what an OPTIONS request is answered with before access is decided (inbound), or null; one filter has it
 *   retried(flow, event)   the try at flow.endpoint came to `event` (a head, the end of a gRPC answer, the stream's end), and another follows
 *   admits(flow, endpoint)   whether a try may go there; with it `refuse(flow)`, what is answered when none may
 *   mayDivert        it may lead a request to another service before it is tried
 *   repeats          it counts tries, and may make more than one
 *   needsNoFlow      none of these asks for the current flow, unless by `flowOf`
 *   asksWhoAnswered  it tells answers of upstreams from those of this proxy: needs a flow where the choice of an endpoint may come to nothing
 * Requests pass the filters from first to last, answers from last to first: an answer that one of them gives is seen by those before it.
 *
 * `attempt`: the pipeline of one try, which chooses an endpoint. Gives a function that makes of knobs, { name: knob }, what a request carries along:
 * its `wayFor(kind)` is the pipeline for requests that are grpc or any, and `straightTo(way)` that of plain ones whose first try takes the pipeline
 * `way`, where `isSettled` says that this may be. Each is built when it is first needed.
 */
export default function policyChain(filters, attempt) {
  return knobs => {
    var used = filters.filter(each => knobs[each.knob]).map(each => knobs[each.knob])
    var of = hook => used.map(each => each[hook]).filter(each => each)
    var passed = used.filter(each => each.wrap || each.step || each.watch)
    var isSettled = of('mayDivert').length + of('admits').length === 0
    var ways = {}
    var straight = []

    function build(first, isGrpc) {
      var carried = first
      var later = attempt
      for (var i = passed.length - 1; i >= 0; i--) {
        var around = wrapped(passed[i], carried, isGrpc, later)
        later = carried === later ? around : wrapped(passed[i], later, isGrpc, later)
        carried = around
      }
      return carried
    }

    return {
      knobs: knobs,
      preflight: of('preflight')[0] ?? null,
      retried: of('retried').reverse(),
      admits: of('admits'),
      refuse: of('refuse'),
      isEmpty: passed.length === 0,
      isSettled: isSettled,
      repeats: of('repeats').length > 0,
      asksWhoAnswered: of('asksWhoAnswered').length > 0,
      needsFlow: !isSettled || used.some(each => !each.needsNoFlow),
      wayFor: kind => ways[kind] ?? (ways[kind] = build(attempt, kind === 'grpc')),
      straightTo: way => {
        var known = straight.find(each => each.to === way)
        if (!known) straight.push((known = { to: way, carried: build(way, false) }))
        return known.carried
      },
    }
  }
}

function wrapped(knob, inner, isGrpc, later) {
  if (knob.wrap) return knob.wrap(inner, isGrpc, later)
  return pipeline($ => {
    $.pipe(knob.step ? knob.step(inner) : inner)
    if (knob.watch) knob.watch($, isGrpc)
  })
}

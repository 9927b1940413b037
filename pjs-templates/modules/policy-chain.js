// Makes the pipelines that carry a request from the policies that apply to it.

/**
 * A filter's `load` turns the settings of one policy into a knob, which has any of
 *   step(inner)      a function of the request -> the pipeline to take next: `inner`, or one in its place. Where it needs the decision and is all that is done
 *                    for requests, it is called with the decision as well, and `current` has not been told of them.
 *   watch($, isGrpc) adds the stages that answers go through
 *   wrap(inner, kind, later)   instead of both: a pipeline around the pipeline `inner`, or around `later` for tries after the first. `kind`: of requests, as in
 *                    `wayFor`, or straight: plain ones that go straight to an endpoint
 *   stepPlain(inner, knob) in place of `wrap` for those of the kind straight; for others that are plain, `attempt` does it
 *   preflight(flow)  the answer to an OPTIONS request before access is decided (inbound), or null; only one filter has it
 *   retried(flow, event)   is called when the try at flow.endpoint led to `event` (a head, the end of a gRPC answer, the stream's end) and another try follows
 *   admits(flow, endpoint)   whether a try may go there; it comes with `wouldAdmit(endpoint)`, which asks without letting it in, and with `refuse(flow)`, the
 *                    answer when no endpoint is admitted
 *   mayDivert        it may send a request to another service before any try
 *   repeats          it counts tries, and may make more than one
 *   needs            what `current` has to have: 'flow' (also where nothing is said), 'decision' where only `flowOf` is asked, or 'nothing'
 *   asksWhoAnswered  it distinguishes answers of upstreams from those of this proxy, so it needs a flow where no endpoint may be found
 * For requests to the workload, a filter's `begin(connection)` is told of each connection; what it puts in fiber variables its requests inherit.
 * Requests pass the filters from first to last, and answers from last to first: an answer that a filter gives itself is seen by the filters before it.
 *
 * `attempt`: the pipeline of one try, which chooses an endpoint. Returns a function that makes a chain from knobs, { name: knob }, for requests to carry along.
 * The chain's `wayFor(kind)` is the pipeline for requests of the kind grpc, plain or any. Its `straightTo(way)` is the pipeline for plain requests whose
 * first try takes the pipeline `way`; `isSettled` says whether this is possible. Each is built when it is first needed. Its `needs` are the most that a
 * filter needs, or null for nothing. `choosing(way)` is a function (request, decision) -> pipeline which does all that there is to do for plain requests,
 * or null: such a call costs less than to tell `current` and a pipeline. `isTimedOnly` says that for plain requests there is nothing to do but to set a
 * deadline.
 */
export default function policyChain(filters, attempt) {
  return knobs => {
    var used = filters.filter(each => knobs[each.knob]).map(each => knobs[each.knob])
    var of = hook => used.map(each => each[hook]).filter(each => each)
    var passed = used.filter(each => each.wrap || each.step || each.watch)
    var isSettled = of('mayDivert').length + of('admits').length === 0
    var needs = isSettled ? NEEDS.find(level => used.some(each => (each.needs ?? 'flow') === level)) : 'flow'
    var timeouts = knobs.timeouts ? { ...knobs.timeouts, isRepeated: knobs.retry !== undefined } : null
    var onlyStep = passed.length === 1 && needs === 'decision' ? stepOf(passed[0]) : null
    var ways = {}
    var straight = []
    var choices = []

    if (timeouts !== null) passed = passed.map(each => (each === knobs.timeouts ? timeouts : each))

    function build(first, kind) {
      var carried = first
      var later = attempt
      for (var i = passed.length - 1; i >= 0; i--) {
        var around = wrapped(passed[i], carried, kind, later)
        later = carried === later ? around : wrapped(passed[i], later, kind === 'straight' ? 'plain' : kind, later)
        carried = around
      }
      return carried
    }

    return {
      knobs: knobs,
      timeouts: timeouts,
      isTimedOnly: passed.length === 1 && knobs.timeouts !== undefined && needs !== 'flow',
      preflight: of('preflight')[0] ?? null,
      retried: of('retried').reverse(),
      admits: of('admits'),
      wouldAdmit: of('wouldAdmit'),
      refuse: of('refuse'),
      isEmpty: passed.length === 0,
      isSettled: isSettled,
      repeats: of('repeats').length > 0,
      asksWhoAnswered: of('asksWhoAnswered').length > 0,
      needs: needs ?? null,
      /** Ways of `wayFor` whose answers are such as HTTP/2 can carry, by kind: for whoever makes them to keep. */
      fitting: { grpc: null, any: null },
      wayFor: kind => ways[kind] ?? (ways[kind] = build(attempt, kind)),
      straightTo: way => {
        var known = straight.find(each => each.to === way)
        if (!known) straight.push((known = { to: way, carried: build(way, 'straight') }))
        return known.carried
      },
      choosing: way => {
        if (onlyStep === null) return null
        var known = choices.find(each => each.to === way)
        if (!known) choices.push((known = { to: way, choose: onlyStep(way) }))
        return known.choose
      },
    }
  }
}

/** The most that a filter needs comes first. */
var NEEDS = ['flow', 'decision']

/** All that it does with plain requests, if that is a step; else null. */
function stepOf(knob) {
  return knob.wrap || knob.watch ? null : knob.step
}

function wrapped(knob, inner, kind, later) {
  if (knob.stepPlain && kind === 'straight') return pipeline($ => $.pipe(knob.stepPlain(inner, knob)))
  if (knob.stepPlain && kind === 'plain') return inner
  if (knob.wrap) return knob.wrap(inner, kind, later)
  return pipeline($ => {
    $.pipe(knob.step ? knob.step(inner) : inner)
    if (knob.watch) knob.watch($, kind === 'grpc')
  })
}

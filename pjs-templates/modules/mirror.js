// Copies of requests, sent to another service. Their answers are thrown away, and the original never waits for them.
import { nextEndpoint } from './clusters.js'
import { flowOf } from './current.js'
import forwarding from './forward.js'
import { chooseWay, isGrpc } from './request.js'
import spread, { GOLDEN } from './spread.js'
import stateFor from './state.js'

/** Most copies under way, for each policy and thread. This limits what a service that hangs can hold. */
var MOST_AT_ONCE = 64
/** A copy that has no answer by then is given up. */
var LONGEST_SECONDS = 15

/** Copies are not tried again. */
var NONE = []

/** What the copy that is sent by the current pipeline knows. */
var $copy
/** The copy that is being made of the request that passes, or null. */
var $making
var $branch

var left = new stats.Counter('pipyc_mirror_left_out', ['policy'])
var ways = forwarding(() => $copy.endpoint)
var way = pipeline($ => $.pipe(() => chooseWay($copy.head, ways, $copy.endpoint)))
/** A complete answer, because only the end of an answer ends the copy. */
var tooLong = pipeline($ =>
  $.wait(() => new Timeout(LONGEST_SECONDS).wait())
    .replaceData()
    .replaceMessage(new Message({ status: 504 })),
)

/** The copy has a pipeline of its own: one that belonged to the original's pipeline would end with that. */
var sent = pipeline($ =>
  $.onStart(copy => {
    $copy = copy
    return new Message(copy.head, copy.body)
  })
    .onEnd(() => {
      $copy.load.current--
      if ($copy.slot) $copy.slot.leave()
    })
    .forkRace(['way', 'tooLong'])
    .to($ =>
      $.onStart(branch => {
        $branch = branch
      }).pipe(() => $branch, { way: way, tooLong: tooLong }),
    )
    .replaceData()
    .replaceMessageStart()
    .replaceMessageEnd(new StreamEnd()),
)

export default {
  load: settings => {
    var picks = spread(settings.key + '#part', settings.percent)
    var mirror = {
      next: nextEndpoint([{ cluster: settings.cluster, weight: 1 }]),
      host: settings.host,
      most: settings.maxBodyBytes,
      load: stateFor(settings.key, () => ({ current: 0 })),
      leftOut: left.withLabels(settings.key),
      needs: 'decision',
      /** The copy is sent when the request is complete. */
      step: inner => {
        var copying = pipeline($ => $.handleData(keep).handleMessageEnd(send).pipe(inner))
        var at = picks.at
        var part = picks.part
        return (request, decision) => {
          if ((at.place = (at.place + GOLDEN) % 1) >= part || !mayBeCopied(request.head, settings.maxBodyBytes)) return inner
          $making = copyFor(mirror, flowOf(request.head, decision))
          return $making === null ? inner : copying
        }
      },
    }
    return mirror
  },
}

/** An upgraded connection has no request that could be repeated. */
function mayBeCopied(head, most) {
  var length = head.headers['content-length']
  return head.headers.upgrade === undefined && (length === undefined || Number(length) <= most)
}

/** Pipelines share heads by reference. So the copy has a head of its own, as it is now, without what later filters change. */
function copyFor(mirror, flow) {
  var head = flow.head
  if (mirror.load.current >= MOST_AT_ONCE) {
    mirror.leftOut.increase()
    return null
  }
  var copied = { method: head.method, path: head.path, headers: { ...head.headers, host: mirror.host } }
  // A call of gRPC goes on over HTTP/2 if it came so. Any other copy is whole, and needs no way of its own.
  if (head.scheme && isGrpc(head)) copied.scheme = head.scheme
  return {
    mirror: mirror,
    head: copied,
    body: new Data(),
    load: mirror.load,
    caller: flow.caller,
    source: flow.source,
    endpoint: null,
    tried: NONE,
    slot: null,
  }
}

function keep(data) {
  if ($making === null) return
  if ($making.body.size + data.size > $making.mirror.most) $making = null
  else $making.body.push(data)
}

function send() {
  var copy = $making
  $making = null
  if (copy === null || copy.load.current >= MOST_AT_ONCE) return
  copy.endpoint = copy.mirror.next(copy)
  if (!copy.endpoint) {
    if (copy.slot) copy.slot.leave()
    return
  }
  copy.head.path = copy.endpoint.pathPrefix + copy.head.path
  copy.load.current++
  sent.spawn(copy)
}

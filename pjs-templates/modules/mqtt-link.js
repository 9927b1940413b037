// The way between a client and its broker, into which the proxy can put packets of its own, in either direction and at any time.

/** { toClient, toBroker }: hubs. Whoever is joined in one gets what the others send into it. */
var $hubs
var $letter
var $branch

/** Keeps a branch alive without a byte. */
var NOTHING = new Data()

export function newHubs() {
  return { toClient: new pipeline.Hub(), toBroker: new pipeline.Hub() }
}

/** Puts one event into a hub, and is gone. */
var sender = pipeline($ =>
  $.onStart(letter => {
    $letter = letter
    return [new MessageStart({ event: letter.event }), new StreamEnd()]
  })
    .fork([0])
    .to($ => $.replaceStreamEnd().swap(() => $letter.hub)),
)

/**
 * Sends a packet or a stream end to whoever is joined in the hub. It travels inside of a message's head, where no socket takes it for bytes, and
 * is `opened` at its end of the way. Not to be called for the hub whose event is just being handled: Pipy drops it then.
 */
export function send(hub, event) {
  sender.spawn({ hub: hub, event: event })
}

function opened(start) {
  return start.head?.event
}

/** A session that ends before a byte of it goes to a broker. */
var unopened = pipeline($ => $)

/** What the client sends goes into the hub to the broker. */
var upward = pipeline($ => $.swap(() => $hubs.toBroker))

/**
 * `connection`: pipeline to the broker, which opens with the first bytes. `fromBroker` gets what comes from it, and gives what goes to the client;
 * it may call `send` with the hub to the broker. Each end of a stream is passed on.
 */
export default function linking(connection, fromBroker, brokerEnd) {
  var downward = pipeline($ =>
    $.replaceStreamEnd()
      .replaceData(NOTHING)
      .swap(() => $hubs.toBroker)
      .replaceMessageStart(opened)
      .pipe(event => (event instanceof StreamEnd ? unopened : event.size > 0 ? connection : null))
      .swap(() => $hubs.toClient),
  )

  return pipeline($ =>
    $.onStart(hubs => {
      $hubs = hubs
      return new MessageStart()
    })
      .fork([upward, downward])
      .to($ => $.onStart(branch => void ($branch = branch)).pipe(() => $branch))
      .replaceStreamEnd()
      .replaceData(NOTHING)
      .swap(() => $hubs.toClient)
      .replaceData(fromBroker)
      .replaceStreamEnd(brokerEnd)
      .replaceMessageStart(opened),
  )
}

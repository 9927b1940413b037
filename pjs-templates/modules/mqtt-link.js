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

/** Bytes that are copied together: each sending, and each piece of its own, would keep a page of memory until the present event is done. */
var MOST_COLLECTED = 16384

/** Larger pieces go as they are. */
var MOST_COPIED = 1024

/** What is to go into a hub when the present event is done. */
export function newOutbox(hub) {
  return { hub: hub, bytes: [], data: new Data() }
}

/** Puts bytes into an outbox. */
export function post(outbox, data) {
  if (data.size > MOST_COPIED) {
    join(outbox)
    outbox.data.push(data)
    return
  }
  data.toArray().forEach(byte => outbox.bytes.push(byte))
  if (outbox.bytes.length > MOST_COLLECTED) join(outbox)
}

function join(outbox) {
  if (outbox.bytes.length === 0) return
  outbox.data.push(new Data(outbox.bytes))
  outbox.bytes = []
}

/** Sends what is in an outbox. */
export function dispatch(outbox) {
  join(outbox)
  if (outbox.data.size === 0) return
  var data = outbox.data
  outbox.data = new Data()
  send(outbox.hub, data)
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

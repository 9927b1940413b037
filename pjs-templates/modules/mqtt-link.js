// The way between a client and its broker, into which the proxy can put packets of its own, in either direction and at any time.

/** { toClient, toBroker }: hubs. Whoever has joined a hub gets what the others send into it. */
var $hubs
var $letter
var $branch

/** Keeps a branch alive without sending a byte. */
var NOTHING = new Data()

export function newHubs() {
  return { toClient: new pipeline.Hub(), toBroker: new pipeline.Hub() }
}

/** Puts one event into a hub, and ends. */
var sender = pipeline($ =>
  $.onStart(letter => {
    $letter = letter
    return [new MessageStart({ event: letter.event }), new StreamEnd()]
  })
    .fork([0])
    .to($ => $.replaceStreamEnd().swap(() => $letter.hub)),
)

/**
 * Sends a packet or a stream end to whoever has joined the hub. It travels inside a message's head, which no socket takes for bytes, and is `opened` at
 * the end of its way. Must not be called for the hub whose event is just being handled, because Pipy would drop it.
 */
export function send(hub, event) {
  sender.spawn({ hub: hub, event: event })
}

/** Up to this size, pieces are copied together: every sending, and every piece, keeps a page of memory until the current event is done. */
var MOST_COLLECTED = 16384

/** Larger pieces are passed on as they are. */
var MOST_COPIED = 1024

/** What is to go into a hub when the current event is done. */
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

/** What is in an outbox: whoever takes it out of there may send it another way. */
export function collected(outbox) {
  join(outbox)
  return outbox.data
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

/** For a session that ends before any byte of it goes to a broker. */
var unopened = pipeline($ => $)

/** What the client sends goes into the hub to the broker. */
var upward = pipeline($ => $.swap(() => $hubs.toBroker))

/**
 * `connection`: the pipeline to the broker, which connects at the first bytes. `fromBroker` gets what comes from the broker, and returns what goes to the
 * client; it may call `send` with the hub to the broker. Each end of a stream is passed on.
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

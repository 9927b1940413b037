// The connection of a session to the broker of a topic route. It has no session at that broker which would outlive it.
import config from './config.js'
import { writeConnect } from './mqtt-connect.js'
import { cut, newStream } from './mqtt-framing.js'
import linking, { collected, dispatch, newHubs, newOutbox, post, send } from './mqtt-link.js'
import { REASON } from './mqtt-packets.js'
import { MAXIMUM_PACKET_SIZE, REQUEST_PROBLEM_INFORMATION } from './mqtt-properties.js'
import { newCredit, spend } from './mqtt-secondary-credit.js'
import { readSecondary } from './mqtt-secondary-packets.js'
import { stopPings } from './mqtt-secondary-pings.js'
import { hasWaiting, newQuota, release } from './mqtt-send-quota.js'
import { end, sendAnswers } from './mqtt-session.js'
import connectingBroker from './mqtt-tunnel.js'

/** What the client says of the acknowledgements that it takes. */
var ABOUT_ANSWERS = [MAXIMUM_PACKET_SIZE, REQUEST_PROBLEM_INFORMATION]

var $secondary
var link = linking(
  connectingBroker(() => $secondary.endpoint, true),
  fromSecondary,
  onSecondaryEnd,
)
var carrier = pipeline($ =>
  $.onStart(secondary => {
    $secondary = secondary
    return new Data()
  }).pipe(link, () => $secondary.hubs),
)

/** `rule`: the id under which it is reported that the broker has gone. `reject`: as for newQuota. */
export function connectSecondary(session, endpoint, rule, reject) {
  var hubs = newHubs()
  var outbox = newOutbox(hubs.toBroker)
  var connect = connectPacket(session)
  var secondary = {
    session: session,
    endpoint: endpoint,
    hubs: hubs,
    outbox: outbox,
    quota: newQuota(session, outbox, reject),
    // Null without a tunnel.
    credit: endpoint.isTunnelled ? newCredit(connect.size) : null,
    isAsked: false,
    unreleased: session.secondaries.unreleased,
    keepAlive: session.connect.keepAlive,
    down: newStream(),
    isOpen: false,
    isClosed: false,
    rule: rule,
    timer: null,
    pinger: null,
    flush: flush,
    leave: leave,
  }
  carrier.spawn(secondary)
  post(outbox, connect)
  return secondary
}

function fromSecondary(data) {
  var secondary = $secondary
  cut(secondary, secondary.down, data, readSecondary)
  if (secondary.down.isStopped) return fail(secondary)
  if (secondary.credit === null) flush(secondary)
  else flushLater(secondary)
  sendAnswers(secondary.session)
  hangUpIfDone(secondary)
}

/** Whoever writes to a full tunnel while reading from it would stop reading. */
function flushLater(secondary) {
  if (secondary.isAsked) return
  secondary.isAsked = true
  new Timeout(0).wait().then(() => {
    secondary.isAsked = false
    flush(secondary)
    sendAnswers(secondary.session)
    hangUpIfDone(secondary)
  })
}

function onSecondaryEnd(end) {
  return $secondary.isClosed ? end : fail($secondary)
}

/** Sends what may go to the broker. */
function flush(secondary) {
  release(secondary.quota)
  if (secondary.credit === null) dispatch(secondary.outbox)
  else spend(secondary)
}

function isDone(secondary) {
  return hasAll(secondary) && !isSending(secondary)
}

/** Whether nothing of what the client has sent waits for more than credit. */
function hasAll(secondary) {
  return secondary.isOpen && !hasWaiting(secondary.quota)
}

function isSending(secondary) {
  return collected(secondary.outbox).size > 0
}

function hangUpIfDone(secondary) {
  if (secondary.isClosed && isDone(secondary)) hangUpIn(secondary, 0)
}

/** The client is gone. What it sent last may be still on its way: the broker has not answered CONNECT yet, or takes no more at once. */
function leave(secondary) {
  stopPings(secondary)
  secondary.isClosed = true
  hangUpIn(secondary, isDone(secondary) ? 0 : config.timeouts.connectSeconds)
}

function hangUpIn(secondary, seconds) {
  secondary.timer?.cancel?.()
  secondary.timer = new Timeout(seconds)
  secondary.timer
    .wait()
    .then(() => {
      // The broker's sidecar takes it as the session's turn comes, or ends the session.
      if (hasAll(secondary) && isSending(secondary)) return
      hangUp(secondary)
    })
    // Cancelled.
    .catch(() => {})
}

function hangUp(secondary) {
  send(secondary.hubs.toBroker, new StreamEnd())
  send(secondary.hubs.toClient, new StreamEnd())
}

/** What is not acknowledged by now never will be: the client has to connect again, and sends it again. */
function fail(secondary) {
  stopPings(secondary)
  secondary.isClosed = true
  if (secondary.session.state !== 'ended') end(secondary.session, secondary.rule, REASON.SERVER_SHUTTING_DOWN, 'broker', null)
  return new StreamEnd()
}

/** As the client's, but without a session of its own at that broker, and without a will. */
function connectPacket(session) {
  var connect = session.connect
  return writeConnect({
    level: connect.level,
    flags: 2,
    keepAlive: connect.keepAlive,
    properties: connect.properties.filter(property => ABOUT_ANSWERS.includes(property.id)),
    clientId: connect.clientId,
    will: null,
    username: connect.username,
    password: connect.password === null ? null : new Data(connect.password),
  })
}

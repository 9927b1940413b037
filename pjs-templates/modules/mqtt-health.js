// Checks whether brokers serve, with CONNECT and PINGREQ. The first thread checks for all threads.
import { packet, sizedText, uint16 } from './mqtt-bytes.js'
import linking, { newHubs, send } from './mqtt-link.js'
import { PINGREQ } from './mqtt-packets.js'
import connectingBroker from './mqtt-tunnel.js'

var CONNECTED = '20020000'
var PINGRESP = 'd000'
var DISCONNECT = new Data([0xe0, 0])

/** Seconds of keep-alive in a probe. */
var KEEP_ALIVE = 60

var state = new algo.SharedMap('pipyc-mqtt-health')

var $probe

/** A broker is healthy until it has failed often enough. `health` null: always. */
export function isHealthy(health, broker) {
  return health === null || state.get(keyOf(health, broker)) !== 'down'
}

function keyOf(health, broker) {
  return health.id + ' ' + broker.address
}

var link = linking(
  connectingBroker(() => $probe.broker, false),
  fromBroker,
  onBrokerEnd,
)
var probe = pipeline($ =>
  $.onStart(request => {
    $probe = request
    return new Data()
  }).pipe(link, () => $probe.hubs),
)

/** Both answers, in order, and nothing else. */
function fromBroker(data) {
  var wanted = CONNECTED + PINGRESP
  var text = $probe.answer.push(data).toString('hex')
  if (text.length < wanted.length && wanted.startsWith(text)) return undefined
  $probe.finish(text === wanted)
  return new StreamEnd()
}

function onBrokerEnd(end) {
  $probe.finish(false)
  return end
}

/** Asks each broker at each interval. */
export default function watch(health, brokers) {
  if (health === null || pipy.thread.id !== 0) return
  var connect = connectPacket(health.clientIdPrefix)
  brokers.forEach(broker => ask(health, broker, connect, { good: 0, bad: 0 }))
}

function ask(health, broker, connect, run) {
  probeOnce(health, broker, connect, isGood => {
    run.good = isGood ? run.good + 1 : 0
    run.bad = isGood ? 0 : run.bad + 1
    if (run.good >= health.healthyAfter) state.set(keyOf(health, broker), 'up')
    if (run.bad >= health.unhealthyAfter) state.set(keyOf(health, broker), 'down')
    new Timeout(health.intervalSeconds).wait().then(() => {
      ask(health, broker, connect, run)
    })
  })
}

/** CONNECT and PINGREQ go out together. */
function probeOnce(health, broker, connect, done) {
  var timer = new Timeout(health.timeoutSeconds)
  var hubs = newHubs()
  /** @type {any} */
  var request = { broker: broker, hubs: hubs, answer: new Data(), isDone: false, finish: null }
  request.finish = isGood => {
    if (request.isDone) return
    request.isDone = true
    request.finish = () => {}
    timer.cancel()
    send(hubs.toBroker, new Data(DISCONNECT))
    done(isGood)
  }
  timer
    .wait()
    .then(() => {
      if (request.isDone) return
      request.finish(false)
      send(hubs.toClient, new StreamEnd())
    })
    // Cancelled.
    .catch(() => {})
  probe.spawn(request)
  send(hubs.toBroker, new Data(connect))
}

/** Version 3.1.1, a clean session, no will. */
function connectPacket(prefix) {
  var body = sizedText('MQTT').push(new Data([4, 2, ...uint16(KEEP_ALIVE)]))
  return packet(0x10, body.push(sizedText(prefix + algo.uuid()))).push(new Data(PINGREQ))
}

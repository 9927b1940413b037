// MQTT over WebSocket: the bytes come in frames of any size, which have nothing to do with packets.
import serving from './http-server.js'
import { newFrames, onlyRight } from './mqtt-websocket-frames.js'
import { serverOptions } from './platform.js'

var BINARY = 2
var CLOSE = 8

/** From this the server computes its half of the handshake (RFC 6455). */
var HANDSHAKE = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

var VERSION = '13'

var NORMAL_CLOSE = new Data([0x03, 0xe8])
var PROTOCOL_ERROR = new Data([0x03, 0xea])

var $connection
var $isBinary
var $frames

/** Plain MQTT begins with CONNECT, WebSocket with GET, HTTP/2 with PRI. Null for what is not served, and as long as no byte has come. */
export function byFirstByte(event, plain, webSocket, tunnel) {
  if (!(event instanceof Data)) return plain
  if (event.size === 0) return null
  switch (new Data(event).shift(1).toArray()[0]) {
    case 0x47:
      return webSocket ?? plain
    case 0x50:
      return tunnel ?? plain
    default:
      return plain
  }
}

/** `session`: the pipeline for the bytes of MQTT, which is started with the same argument as this one. */
export default function overWebSocket(paths, session) {
  function accept(request) {
    var headers = request.head.headers
    var key = headers['sec-websocket-key']
    if (!paths.includes(pathOf(request.head.path))) return new Message({ status: 404 })
    if (headers.upgrade?.toLowerCase?.() !== 'websocket' || key === undefined || headers['sec-websocket-version'] !== VERSION)
      return new Message({ status: 426, headers: { upgrade: 'websocket', 'sec-websocket-version': VERSION } })
    if (!isOffered(headers['sec-websocket-protocol'])) return new Message({ status: 400 }, 'the subprotocol is mqtt\n')
    return new Message({
      status: 101,
      headers: { connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-protocol': 'mqtt', 'sec-websocket-accept': acceptKey(key) },
    })
  }

  var served = serving($ =>
    $.demuxHTTP(serverOptions).to($ =>
      $.acceptHTTPTunnel(accept).to($ =>
        $.onStart(() => {
          $frames = newFrames()
        })
          .replaceData(checkFrames)
          .decodeWebSocket()
          .replaceMessageStart(openFrame)
          .replaceData(data => ($isBinary ? data : undefined))
          .replaceMessageEnd()
          .pipe(session, () => $connection)
          .replaceData(data => (data.size > 0 ? new Message({ opcode: BINARY }, data) : undefined))
          .replaceStreamEnd(end => [new Message({ opcode: CLOSE }, new Data($frames.isFailed ? PROTOCOL_ERROR : NORMAL_CLOSE)), end])
          .encodeWebSocket(),
      ),
    ),
  )
  return pipeline($ =>
    $.onStart(connection => {
      $connection = connection
    }).pipe(served.way),
  )
}

function checkFrames(data) {
  if ($frames.isFailed) return undefined
  var right = onlyRight($frames, data)
  if (!$frames.isFailed) return right
  return right.size > 0 ? [right, new StreamEnd()] : new StreamEnd()
}

/** Pings are not answered, because MQTT has its own. A text frame or a close frame ends the session. */
function openFrame(start) {
  var opcode = start.head.opcode
  $isBinary = opcode === BINARY
  return opcode === 1 || opcode === CLOSE ? new StreamEnd() : undefined
}

function pathOf(target) {
  var query = target.indexOf('?')
  return query < 0 ? target : target.substring(0, query)
}

function isOffered(protocols) {
  return protocols !== undefined && protocols.split(',').some(name => name.trim() === 'mqtt')
}

function acceptKey(key) {
  var hash = new crypto.Hash('sha1')
  hash.update(key + HANDSHAKE)
  return hash.digest('base64')
}

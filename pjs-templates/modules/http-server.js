// Takes the requests of a client's connection. Pipy reuses the filters of a connection that has ended for the next one, and they remember an HTTP/2 frame
// that broke off. The next client's first bytes would then count as the rest of that frame: the client hangs, or makes the other client's request in its
// own name.
import { putsOff } from './platform.js'

/**
 * `build` lays out the stages that take a connection's bytes. Connections over HTTP/1.1 share one such pipeline; each one over HTTP/2 gets its own, which
 * nobody uses after it. Gives { way, renew }: `way` is the pipeline that a connection goes into; after `renew()` no later connection gets filters
 * that exist now. Nothing is chosen before the first byte, because redirected connections begin with an empty event.
 */
export default function serving(build) {
  var shared = pipeline(build)
  return {
    way: pipeline($ =>
      $.pipe(first => (!(first instanceof Data) ? pipeline(build) : first.size === 0 ? null : isHttp1(first) ? shared : ownPipeline(first, build))),
    ),
    renew: () => {
      shared = pipeline(build)
    },
  }
}

/** Whether the request asks for a tunnel: what an HTTP/1.1 client sends after it, Pipy 1.5 puts off until it is answered. */
export function isPutOff(head) {
  return putsOff && (head.headers.upgrade === 'websocket' || head.method === 'CONNECT')
}

var $decide
var $start

/** What follows an upgrade belongs to the tunnel, and passes; what follows CONNECT is dropped. */
var held = pipeline($ => deciding($))
var bodiless = pipeline($ => deciding($.replaceData()))

function deciding($) {
  return $.replaceMessageStart(start => {
    $start = start
  })
    .replaceMessageEnd(end => [$start, end])
    .pipe(start => $decide(start.head))
}

/**
 * For a request that `isPutOff`: decides about it when it has ended. If the answer came earlier, Pipy would put off what follows for ever. An upgrade with
 * a body is decided about at once, since it goes on without the upgrade.
 */
export function atItsEnd(head, decide) {
  $decide = decide
  if (head.method === 'CONNECT') return bodiless
  return head.headers['transfer-encoding'] !== undefined || Number(head.headers['content-length']) > 0 ? decide(head) : held
}

/** In hexadecimal digits, because Pipy makes no text of bytes that are not UTF-8. */
var PR = '5052'
var H2C = '683263'
var HEAD_END = '0d0a0d0a'
/** How a header that asks for a WebSocket ends. */
var SOCKET = hex('ocket\r\n')
var CAPITAL_SOCKET = hex('OCKET\r\n')
/** The header value that Pipy 1.5 makes a tunnel for, and other spellings, after which it would pass on the answer and make none. */
var SMALL = hex(': websocket\r\n')
var SPELLINGS = [': WebSocket\r\n', ': Websocket\r\n', ': WEBSOCKET\r\n'].map(hex)

function hex(text) {
  return new Data(text).toString('hex')
}

/**
 * Whether the first bytes surely are an ordinary request: no HTTP/2 preface (PRI * HTTP/2.0), no upgrade to h2c, which Pipy 1.5 carries out by itself, and
 * none to a WebSocket, which may be spelt as it does not know it.
 */
function isHttp1(data) {
  if (data.size < 2) return false
  if (new Data(data).shift(2).toString('hex') === PR) return false
  if (!putsOff) return true
  var digits = data.toString('hex')
  return digits.indexOf(H2C) < 0 && digits.indexOf(SOCKET) < 0 && digits.indexOf(CAPITAL_SOCKET) < 0
}

/** For a connection that `shared` is not for. Spells `Upgrade: WebSocket` in its first request as Pipy 1.5 knows it. */
function ownPipeline(first, build) {
  var digits = putsOff ? first.toString('hex') : ''
  var at = SPELLINGS.reduce((found, each) => (found < 0 ? digits.indexOf(each) : found), -1)
  if (at < 0 || at % 2 > 0 || at > digits.indexOf(HEAD_END)) return pipeline(build)
  /** @type {any} */
  var respelled = new Data(digits.substring(0, at) + SMALL + digits.substring(at + SMALL.length), 'hex')
  var own = pipeline(build)
  return pipeline($ =>
    $.replaceData(data => {
      if (respelled === null) return data
      var given = respelled
      respelled = null
      return given
    }).pipe(own),
  )
}

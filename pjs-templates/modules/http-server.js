// Takes the requests of a client's connection. Pipy uses the filters of a connection that has ended for another one, and forgets nothing of a frame of
// HTTP/2 that broke off: the next client's first bytes would be the rest of it, which hangs that client, or makes a request of the other's in its name.
import { putsOff } from './platform.js'

/**
 * `build` lays out what takes the connection's bytes; for each one over HTTP/2 anew, so that nobody has it after. `way` is a pipeline. Before the first
 * byte nothing is chosen: redirected connections begin with an empty event. After `renew()` no other connection gets the filters of those that there are.
 */
export default function serving(build) {
  var shared = pipeline(build)
  return {
    way: pipeline($ =>
      $.pipe(first => (!(first instanceof Data) ? pipeline(build) : first.size === 0 ? null : isHttp1(first) ? shared : layoutFor(first, build))),
    ),
    renew: () => {
      shared = pipeline(build)
    },
  }
}

/** Whether Pipy puts off what the client sends after this request of HTTP/1.1, until it is answered: if it asks for a tunnel. */
export function isPutOff(head) {
  return putsOff && (head.headers.upgrade === 'websocket' || head.method === 'CONNECT')
}

var $decide
var $start

/** What follows the request in a tunnel passes. */
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
 * For such a request: decided about when it has ended, because Pipy would put off what follows for ever if the answer came before. An upgrade with a body
 * goes on as what it is.
 */
export function atItsEnd(head, decide) {
  $decide = decide
  if (head.method === 'CONNECT') return bodiless
  return head.headers['transfer-encoding'] !== undefined || Number(head.headers['content-length']) > 0 ? decide(head) : held
}

/** In hexadecimal digits, because Pipy makes no text of bytes that are no UTF-8. */
var PR = '5052'
var H2C = '683263'
var HEAD_END = '0d0a0d0a'
/** How a header that asks for a WebSocket ends. */
var SOCKET = hex('ocket\r\n')
var CAPITAL_SOCKET = hex('OCKET\r\n')
/** A header's value, and how clients spell it that Pipy 1.5 does not know then: it would give the answer, and make no tunnel. */
var SMALL = hex(': websocket\r\n')
var SPELLINGS = [': WebSocket\r\n', ': Websocket\r\n', ': WEBSOCKET\r\n'].map(hex)

function hex(text) {
  return new Data(text).toString('hex')
}

/**
 * Whether the first bytes are surely not those of HTTP/2's preface (PRI * HTTP/2.0), nor a request for it, which Pipy 1.5 carries out unasked, nor one
 * for a WebSocket, which may be written in other letters than it knows.
 */
function isHttp1(data) {
  if (data.size < 2) return false
  if (new Data(data).shift(2).toString('hex') === PR) return false
  if (!putsOff) return true
  var digits = data.toString('hex')
  return digits.indexOf(H2C) < 0 && digits.indexOf(SOCKET) < 0 && digits.indexOf(CAPITAL_SOCKET) < 0
}

/** For a connection that `shared` is not for. */
function layoutFor(first, build) {
  var digits = putsOff ? first.toString('hex') : ''
  var at = SPELLINGS.reduce((found, each) => (found < 0 ? digits.indexOf(each) : found), -1)
  if (at < 0 || at % 2 > 0 || at > digits.indexOf(HEAD_END)) return pipeline(build)
  /** @type {any} */
  var respelled = new Data(digits.substring(0, at) + SMALL + digits.substring(at + SMALL.length), 'hex')
  return pipeline($ =>
    build(
      $.replaceData(data => {
        if (respelled === null) return data
        var given = respelled
        respelled = null
        return given
      }),
    ),
  )
}

// What the system knows of a socket. The numbers are those of Linux; elsewhere nothing is known, and nothing set.

var SOL_SOCKET = 1
var SO_LINGER = 13
var SO_COOKIE = 57
var SOL_TCP = 6
var TCP_INFO = 11
var TCP_USER_TIMEOUT = 18

/** In `struct tcp_info`: the state, and where the count of segments without an answer is. */
var CLOSED = '07'
var UNACKED = 24
var NONE = '00000000'
/** From Linux 4.6 on, the count of bytes that have not been sent yet. */
var NOT_SENT = 144

var FOR_NO_TIME = new Data([1, 0, 0, 0, 0, 0, 0, 0])

/** Belongs to this socket alone; file descriptors are used again. Null if the socket is closed. */
export function cookieOf(socket) {
  var cookie = new Data()
  return socket.getRawOption(SOL_SOCKET, SO_COOKIE, cookie) === 0 ? cookie.toString('hex') : null
}

/** Whether the connection is no more: after a reset, or when both sides have ended. */
export function isOver(socket) {
  var info = infoOf(socket)
  return info !== null && info.shift(1).toString('hex') === CLOSED
}

/** Whether bytes are on their way to the peer. */
export function isSending(socket) {
  var info = infoOf(socket)
  if (info === null) return false
  info.shift(UNACKED)
  return info.shift(NONE.length / 2).toString('hex') !== NONE
}

/** Whether bytes wait that the peer, or the network, has no room for. */
export function hasUnsent(socket) {
  var info = infoOf(socket)
  if (info === null || info.size < NOT_SENT + NONE.length / 2) return false
  info.shift(NOT_SENT)
  return info.shift(NONE.length / 2).toString('hex') !== NONE
}

function infoOf(socket) {
  var info = new Data()
  return socket.getRawOption(SOL_TCP, TCP_INFO, info) === 0 ? info : null
}

/** In milliseconds. */
var LONGEST_TIMEOUT = 2147483647

/** The peer gets a reset when the socket is closed. */
export function resetWhenClosed(socket) {
  socket.setRawOption(SOL_SOCKET, SO_LINGER, FOR_NO_TIME)
}

/** The connection breaks off if the peer takes nothing of what is to be sent for so long. */
export function breakOffAfter(socket, seconds) {
  var ms = Math.min(LONGEST_TIMEOUT, Math.ceil(seconds * 1000))
  socket.setRawOption(SOL_TCP, TCP_USER_TIMEOUT, new Data([ms & 255, (ms >> 8) & 255, (ms >> 16) & 255, ms >> 24]))
}

// What differs between Pipy 1.5 and 2.0, decided once at load; no other module asks for the version.
import config from './config.js'

/** 1.5 can restart its program in place; 2.0 dropped that. `pipy.version` is empty in private builds. */
var isPipy1 = Boolean(pipy.restart)

/**
 * 1.5 sends a request over a pooled connection when it is whole, and drops one that breaks off. 2.0 sends it as it comes, ends it properly if it breaks
 * off, and hands the connection on when the answer has come before the request was whole.
 */
export var holdsBodies = isPipy1

/**
 * Bytes of a message that the HTTP encoder may hold back. 2.0 streams chunked messages by itself;
 * 1.5 streams only past this size, and the first server-sent event may be a few bytes.
 */
export var encoderBuffer = isPipy1 ? 1 : 16384

/**
 * 1.5 puts off what a client sends after a request for a tunnel until that is answered; what is still put off when the connection ends is left in the
 * filters, and would be the first request of the next client that gets them.
 */
export var putsOff = isPipy1

/**
 * For both ends of HTTP/2: windows that never close. Where bytes have used up half a window, and the stream ends in the same piece (by RST_STREAM or GOAWAY),
 * Pipy crashes. Besides, Pipy keeps without bound what a window has no room for, but does not read on what TCP has no room for.
 */
var wideWindows = { connectionWindowSize: 1073741824, streamWindowSize: 1073741824 }

/** For demuxHTTP. */
export var serverOptions = { bufferSize: encoderBuffer, maxHeaderSize: config.limits.headerBytes, ...wideWindows }

/** For listen: 2.0 has no idle time-out unless told, 1.5 has 60 seconds. */
export var listenOptions = { idleTimeout: config.timeouts.idleSeconds }

/** For connect: without connectTimeout both wait for ever. */
export var connectOptions = {
  connectTimeout: config.timeouts.connectSeconds,
  idleTimeout: config.timeouts.idleSeconds,
}

/** For the listeners and connections of MQTT sessions, which have a keep-alive of their own. */
export var sessionListenOptions = { idleTimeout: 0 }
export var sessionOptions = { connectTimeout: config.timeouts.connectSeconds, idleTimeout: 0 }

/**
 * For muxHTTP. Requests there are whole, and sent with their Content-Length. 1.5 reads maxQueue, 2.0 maxSessions; each ignores the other's.
 */
export var http1Options = { version: 1, bufferSize: config.limits.bufferedRequestBytes, maxIdle: config.timeouts.poolIdleSeconds, maxQueue: 1 }
export var http2Options = { version: 2, bufferSize: encoderBuffer, maxIdle: config.timeouts.poolIdleSeconds, maxQueue: 1, ...wideWindows }

/** For muxHTTP of tunnels: one connection to an endpoint, however many sessions are in it. */
export var tunnelOptions = {
  version: 2,
  bufferSize: encoderBuffer,
  maxIdle: config.timeouts.poolIdleSeconds,
  maxQueue: 1000000,
  maxSessions: 1,
  ...wideWindows,
}

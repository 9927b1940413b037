// Requests over HTTP/2 to an endpoint, each in a pipeline of its own that lasts until the answer has ended. In its client's pipeline a stream would be
// left when the client goes, or has waited long enough. The next request uses that pipeline again, while Pipy goes on to put into it what comes of
// the old stream: somebody would get another client's answer, or the proxy would crash.
// And each has a connection to itself meanwhile: of one that streams share Pipy reads nothing while a single client is slow to take its answer, so that
// all others would wait for that one. What is given up ends with its connection, because Pipy resets no stream and would end a broken body properly.
import { connectOptions } from './platform.js'

/** Where the client's pipeline and that of its stream meet: whoever is joined there gets what others send. */
/** @type {any} */
var $joined
/** Of a request: what a server's window has room for, unless it is a strange one. More may still lie in Pipy when the answer has come. */
var MOST_SURELY_SENT = 32768

/** Of the stream: { hub, endpoint, link, bytes, isSent, isOver, isCut }. A link, { socket, idle }, is what Pipy keeps a connection for. */
/** @type {any} */
var $stream

var joined = pipeline($ => $.onEnd(() => leave($joined)).swap(() => $joined.hub))
var count = 0

/**
 * `build($, stream)` adds what carries a request to `stream().endpoint` over `stream().link`, and gives $; it sets `isSent` when the request has ended
 * properly, and `isOver` when the answer has. `bytes` are those of the body. Gives a function endpoint -> pipeline, to be called for each request when the pipeline is about to be
 * taken. An answer must not come while the request is being handed over: the hub would drop it. None does, because what Pipy knows of connections it
 * learns from events of their own.
 */
export default function lastingStreams(build) {
  var mine = 'links' + count++

  // What comes out at the end goes in at the start, into the hub, and from there to the client; an end of it ends the pipeline, too.
  var lasting = pipeline($ =>
    $.onStart(stream => {
      $stream = stream
      return new Data()
    })
      .onEnd(() => {
        var link = $stream.link
        if ($stream.isSent && $stream.isOver && !$stream.isCut) link.idle.push(link)
        else cut($stream)
      })
      .loop($ =>
        build(
          $.swap(() => $stream.hub).handleData(data => {
            $stream.bytes += data.size
          }),
          () => $stream,
        ).replaceStreamEnd(end => {
          if ($stream.isOver && $stream.isSent && $stream.bytes <= MOST_SURELY_SENT) return end
          // Pipy may have more to send, and would crash if the pipeline had gone before its stream.
          return cut($stream).then(() => end)
        }),
      ),
  )

  return endpoint => {
    var idle = endpoint[mine] ?? (endpoint[mine] = [])
    var link = idle.length > 0 ? idle.pop() : { socket: null, idle: idle }
    $joined = { hub: new pipeline.Hub(), endpoint: endpoint, link: link, bytes: 0, isSent: false, isOver: false, isCut: false }
    lasting.spawn($joined)
    return joined
  }
}

/** The client has its answer, or wants it no more. */
function leave(stream) {
  if (!stream.isOver) cut(stream)
}

/** Ends it with its connection; not at once, because Pipy may be at work there. */
export function cut(stream) {
  stream.isCut = true
  return new Timeout(0).wait().then(() => {
    var socket = stream.link.socket
    if (socket !== null) socket.close()
  })
}

/** For `connect`: tells the stream's link of the connection. */
export function linkOptions(stream) {
  return () => {
    var given = stream().endpoint.socket ?? connectOptions
    var link = stream().link
    return {
      ...given,
      onState: socket => {
        link.socket = socket
        if (given.onState) given.onState(socket)
      },
    }
  }
}

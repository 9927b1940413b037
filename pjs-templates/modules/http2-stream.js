// Requests over HTTP/2 to an endpoint, each in a pipeline of its own that lasts until the answer has ended. In its client's pipeline a stream would be
// left when the client goes, or has waited long enough. The next request uses that pipeline again, while Pipy goes on to put into it what comes of
// the old stream: somebody would get another client's answer, or the proxy would crash.

/** Where the client's pipeline and that of its stream meet: whoever is joined there gets what others send. */
var $hub
/** Of the stream: { hub, endpoint }. */
var $stream

var joined = pipeline($ => $.swap(() => $hub))

/**
 * `build($, endpoint)` adds what carries a request to `endpoint()`, and gives $. Gives a function endpoint -> pipeline, to be called for each
 * request when the pipeline is about to be taken. An answer must not come while the request is being handed over: the hub would drop it. None does,
 * because what Pipy knows of connections it learns from events of their own.
 */
export default function lastingStreams(build) {
  // What comes out at the end goes in at the start, into the hub, and from there to the client; an end of it ends the pipeline, too.
  var lasting = pipeline($ =>
    $.onStart(stream => {
      $stream = stream
      return new Data()
    }).loop($ =>
      build(
        $.swap(() => $stream.hub),
        () => $stream.endpoint,
      ),
    ),
  )

  return endpoint => {
    $hub = new pipeline.Hub()
    lasting.spawn({ hub: $hub, endpoint: endpoint })
    return joined
  }
}

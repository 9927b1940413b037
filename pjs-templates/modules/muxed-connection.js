// The connection under muxHTTP, for HTTP/2. What comes for a stream after its connection has ended would make Pipy open another one, with a stream in it that has
// no head. If the pipeline of the old stream is given back before that one ends, Pipy 1.5 goes on to use it for both: whoever gets it next loses bytes or gets
// somebody else's, or Pipy crashes. So there is a link for each connection, { isDead }, as the key of muxHTTP, and a dead one connects to nothing.

/**
 * The pipeline for `to` of a muxHTTP whose key is `link()`. `way()` gives the pipeline to the server. The link is dead as soon as Pipy has done with the
 * connection, which may not have ended yet: after GOAWAY 2.0 would put the next stream into it, where nobody hears it.
 */
export default function muxedConnection($, link, way) {
  return $.onStart(() => (link().isDead ? new StreamEnd() : undefined))
    .handleStreamEnd(() => {
      link().isDead = true
    })
    .pipe(() => (link().isDead ? nowhere : way()))
}

/** The end comes back at once, before there is a stream. */
var nowhere = pipeline($ => $)

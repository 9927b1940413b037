// Takes the requests of a client's connection. Pipy uses the filters of a connection that has ended for another one, and forgets nothing of a frame of
// HTTP/2 that broke off: the next client's first bytes would be the rest of it, which hangs that client, or makes a request of the other's in its name.

/**
 * `build` lays out what takes the connection's bytes; for each one over HTTP/2 anew, so that nobody has it after. Gives a pipeline. Before the first byte
 * nothing is chosen: redirected connections begin with an empty event.
 */
export default function serving(build) {
  var shared = pipeline(build)
  return pipeline($ =>
    $.pipe(first => (!(first instanceof Data) ? pipeline(build) : first.size === 0 ? null : isHttp1(first) ? shared : pipeline(build))),
  )
}

/** Whether the first bytes are surely not those of HTTP/2's preface (PRI * HTTP/2.0). */
function isHttp1(data) {
  if (data.size < 2) return false
  return new Data(data).shift(2).toString() !== 'PR'
}

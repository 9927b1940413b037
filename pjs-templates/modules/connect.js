// Opens connections to an endpoint: { address, tls, sni, principals, identityRule }.
import watching from './dropped-connections.js'
import { certificate, namesOf, trusted } from './identity.js'
import { connectOptions } from './platform.js'
import { refuseConnection } from './report.js'

var $secured
var $refused

/**
 * `endpoint()` gives the endpoint chosen for the current stream; it is called when a connection opens. `given`: connection options in place of the usual
 * ones. Gives { way, connection }: `way()` is the pipeline that carries the stream's bytes; `connection` is a pipeline that connects before the first byte.
 */
export default function connecting(endpoint, given) {
  var options = given ?? optionsOf(endpoint)
  var plain = pipeline($ => connected($, endpoint, options))
  var mutualTLS = pipeline($ => secured($, endpoint, options))
  var way = () => (endpoint().tls ? mutualTLS : plain)
  return { way: way, connection: pipeline($ => $.onStart(() => new Data()).pipe(way)) }
}

export function optionsOf(endpoint) {
  return () => watching(endpoint().socket ?? connectOptions, null)
}

/** Options for a connection whose socket `holder` is told of, so that it can be closed. A connection that the holder still has is closed. */
export function holding(endpoint, holder) {
  if (holder.socket !== null) closeSoon({ socket: holder.socket })
  return watching(endpoint.socket ?? connectOptions, holder)
}

/** Not at once, because Pipy may be at work there. Gives a promise. */
export function closeSoon(holder) {
  return new Timeout(0).wait().then(() => {
    if (holder.socket !== null) holder.socket.close()
  })
}

export function connected($, endpoint, options) {
  return $.connect(() => endpoint().address, options)
}

/**
 * Only a certificate that names an identity which serves the destination is accepted. 1.5 ends a failed handshake like a served
 * connection, which would leave the client without an answer; as an error it becomes 502.
 */
export function secured($, endpoint, options) {
  return $.connectTLS({
    certificate: certificate,
    trusted: trusted,
    sni: () => endpoint().sni,
    verify: (ok, peer) => ok && isServedBy(endpoint(), peer),
    onState: session => {
      if (session.state !== 'connected') return
      $secured = true
      endpoint().onSecured?.()
    },
  })
    .to($ => connected($, endpoint, options))
    .replaceStreamEnd(end => ($secured || end.error ? end : new StreamEnd('ProtocolError')))
}

/** Called for each certificate of the chain, always with the server's own. */
function isServedBy(endpoint, peer) {
  if (namesOf(peer).some(name => endpoint.principals[name])) return true
  if ($refused !== endpoint) refuseConnection(endpoint.identityRule, namesOf(peer)[0], endpoint.address)
  $refused = endpoint
  return false
}

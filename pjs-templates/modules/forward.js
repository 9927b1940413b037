// Carries requests and connections to an endpoint: { address, tls, sni, principals, identityRule }.
import { buffersUploads, connectOptions, encoderBuffer, http1Options, http2Options } from './platform.js'
import { certificate, namesOf, trusted } from './identity.js'
import config from './config.js'
import { refuseConnection } from './report.js'

/** Whether connections to some endpoints have time-outs or watchers of their own: then each is asked for its `socket`. */
var hasOwnSockets = Object.values(config.outbound.clusters).some(cluster => cluster.policy.timeouts || cluster.policy.healthCheck)

var $secured
var $refused
var $trailers

/** HTTP/1.1 to one endpoint. Where it is known beforehand, a pipeline of its own costs each request less than one that asks which it is. */
export function wayTo(endpoint) {
  var one = () => endpoint
  var options = optionsOf(one)
  return pipeline($ => $.muxHTTP(one, http1Options).to($ => (endpoint.tls ? secured($, one, options) : connected($, one, options))))
}

/**
 * `endpoint` gives the one chosen for the current stream; it is read when a connection opens, and pooled connections are kept for each.
 */
export default function forwarding(endpoint) {
  var options = optionsOf(endpoint)
  var plain = pipeline($ => connected($, endpoint, options))
  var mutualTLS = pipeline($ => secured($, endpoint, options))
  var way = () => (endpoint().tls ? mutualTLS : plain)
  var session = $ => $.pipe(way)
  var connection = pipeline($ => $.onStart(() => new Data()).pipe(way))

  var http1 = pipeline($ => $.muxHTTP(endpoint, http1Options).to(session))

  /** Pipy writes `connection: keep-alive` over an upgrade; strict peers refuse that. */
  var upgrade = pipeline($ =>
    $.muxHTTP(endpoint, http1Options)
      .to(session)
      .handleMessageStart(response => {
        if (response.head.headers.upgrade) response.head.headers.connection = 'upgrade'
      }),
  )

  /**
   * Content-Length is left out: Pipy checks it for the connection, not for the stream. A gRPC status in the response's head moves to
   * trailers: Pipy adds an empty DATA frame, after which strict clients look for it there.
   */
  var http2 = pipeline($ =>
    $.muxHTTP(endpoint, http2Options)
      .to(session)
      .handleMessageStart(response => {
        var headers = response.head.headers
        delete headers['content-length']
        $trailers = null
        if (headers['grpc-status'] !== undefined) {
          $trailers = { 'grpc-status': headers['grpc-status'] }
          delete headers['grpc-status']
          if (headers['grpc-message'] !== undefined) $trailers['grpc-message'] = headers['grpc-message']
          delete headers['grpc-message']
        }
      })
      .replaceMessageEnd(end => ($trailers ? new MessageEnd({ headers: $trailers }) : end)),
  )

  /** A connection of its own: the only way that 1.5 streams a request body. */
  var upload = pipeline($ => $.encodeHTTPRequest({ bufferSize: encoderBuffer }).pipe(way).decodeHTTPResponse())

  return { http1: http1, http2: http2, upgrade: upgrade, upload: buffersUploads ? upload : http1, connection: connection, way: way }
}

function optionsOf(endpoint) {
  return hasOwnSockets ? () => endpoint().socket ?? connectOptions : connectOptions
}

function connected($, endpoint, options) {
  return $.connect(() => endpoint().address, options)
}

/**
 * Only a certificate that names an identity which serves the destination is accepted. 1.5 ends a failed handshake like a served
 * connection, which would leave the client without an answer; as an error it becomes 502.
 */
function secured($, endpoint, options) {
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

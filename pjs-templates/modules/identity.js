// Certificates: ours, the mesh's CAs, and the names in a peer's.
import config from './config.js'

export var certificate = {
  cert: new crypto.CertificateChain(os.read(config.tls.certificate)),
  key: new crypto.PrivateKey(os.read(config.tls.key)),
}

export var trusted = config.tls.trusted.map(path => new crypto.Certificate(os.read(path)))

/** What every object has (toString, valueOf) would be found in every table. */
var EMPTY = {}

/** DNS SANs, or the CN where there are none, in lower case: DNS names have none. Pipy shows no URI and IP SANs. */
export function namesOf(peer) {
  return writtenNames(peer)
    .map(name => name.toLowerCase())
    .filter(name => EMPTY[name] === undefined)
}

function writtenNames(peer) {
  var names = peer?.subjectAltNames ?? []
  if (names.length > 0) return names
  var commonName = peer?.subject?.commonName
  return commonName === undefined ? [] : [commonName]
}

// Certificates: ours, the mesh's CAs, and the names in a peer's.
import config from './config.js'

export var certificate = {
  cert: new crypto.CertificateChain(os.read(config.tls.certificate)),
  key: new crypto.PrivateKey(os.read(config.tls.key)),
}

export var trusted = config.tls.trusted.map(path => new crypto.Certificate(os.read(path)))

/** What every object has (toString, valueOf) would be found in every table. */
var EMPTY = {}

/** Certificates of which the names are kept. */
var MOST_KNOWN = 1024
var known = new algo.Cache(null, null, { size: MOST_KNOWN })

/**
 * DNS SANs, or the CN where there are none, in lower case: DNS names have none. Pipy shows no URI and IP SANs. Each time that they are read from a
 * certificate anew, Pipy keeps some 200 bytes for good; so they are read once for each certificate, however many connections it opens.
 */
export function namesOf(peer) {
  if (!peer) return []
  var fingerprint = sha256(peer.toPEM())
  var names = known.find(fingerprint)
  if (names === undefined) {
    names = writtenNames(peer)
      .map(name => name.toLowerCase())
      .filter(name => EMPTY[name] === undefined)
    known.set(fingerprint, names)
  }
  return names
}

function sha256(data) {
  var hash = new crypto.Hash('sha256')
  hash.update(data)
  return hash.digest('hex')
}

function writtenNames(peer) {
  var names = peer.subjectAltNames ?? []
  if (names.length > 0) return names
  var commonName = peer.subject?.commonName
  return commonName === undefined ? [] : [commonName]
}

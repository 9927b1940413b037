// Who a client is: its certificate, its user name with password or token, or nobody.
import { takeOneOfEach } from './mqtt-limits.js'

/** Credentials are remembered by the hash of what was sent, because checking a password takes many thousand steps. Wrong ones cannot displace right ones. */
var REMEMBERED = 1000

/**
 * `config`: the port's authentication; `guesses`: rates of passwords that turn out to be wrong. Returns check(names, connect) ->
 * { refusal, limit, names, username, hasCertificate, hasCredentials }, where `refusal` is null, 'credentials', 'anonymous' or 'guesses'; `limit` is the id
 * of the rate that has no room for a guess, and `names` are those of the certificate and of the credential.
 */
export default function authenticating(config, guesses) {
  var right = new algo.Cache(null, undefined, { size: REMEMBERED })
  var wrong = new algo.Cache(null, undefined, { size: REMEMBERED })
  var passwords = config.passwords
  var tokens = config.tokens

  /** The credential, null, or { limit } where the password has not been checked. */
  function find(names, connect) {
    var username = connect.username
    var password = connect.password
    var key = sha256(new Data(sha256(new Data(username ?? '')) + (username === null ? '-' : '+')).push(new Data(password)))
    if (right.has(key)) return right.get(key)
    if (wrong.has(key)) return null
    var hash = sha256(new Data(password))
    var found = tokens.find(each => each.sha256 === hash && (username === null || username === each.username)) ?? null
    if (found === null) {
      var claimed = passwords.find(each => each.username === username)
      if (claimed === undefined) return null
      // Whoever it would be with the right password.
      var client = { identity: names[0] ?? claimed.identity ?? username, username: username, clientId: connect.clientId }
      var over = takeOneOfEach(guesses, client)
      if (over !== undefined) return { limit: over.id }
      if (pbkdf2(claimed, password) !== claimed.hash) {
        wrong.set(key, true)
        return null
      }
      guesses.forEach(rate => rate.give(client, 1))
      found = claimed
    }
    right.set(key, found)
    return found
  }

  return (names, connect) => {
    var hasCertificate = names.length > 0
    var isSent = connect.username !== null || connect.password !== null
    /** @type {any} */
    var credential = null
    if (isSent && config.checked) {
      credential = connect.password === null ? null : find(names, connect)
      if (credential?.limit) return { ...result('guesses', names, connect.username, hasCertificate, false), limit: credential.limit }
      if (credential === null) return result('credentials', names, connect.username, hasCertificate, false)
    }
    if (credential === null && config.checked && config.required && hasCertificate) return result('credentials', names, null, hasCertificate, false)
    if (!hasCertificate && credential === null && !config.anonymous) return result('anonymous', names, null, false, false)
    var own = credential !== null && credential.identity !== null ? [credential.identity] : []
    return result(null, [...names, ...own], credential?.username ?? connect.username, hasCertificate, credential !== null)
  }
}

function result(refusal, names, username, hasCertificate, hasCredentials) {
  return { refusal: refusal, limit: null, names: names, username: username, hasCertificate: hasCertificate, hasCredentials: hasCredentials }
}

function sha256(data) {
  var hash = new crypto.Hash('sha256')
  hash.update(data)
  return hash.digest('hex')
}

/** One block of PBKDF2 with HMAC, in hexadecimal. */
function pbkdf2(credential, password) {
  var digest = credential.digest
  var block = hmac(digest, password, new Data(credential.salt, 'hex').push(new Data([0, 0, 0, 1])))
  var sum = block.toArray()
  for (var i = 1; i < credential.iterations; i++) {
    block = hmac(digest, password, block)
    block.toArray().forEach((byte, at) => {
      sum[at] = sum[at] ^ byte
    })
  }
  return new Data(sum).toString('hex')
}

function hmac(digest, key, data) {
  var code = new crypto.Hmac(digest, key)
  code.update(data)
  return code.digest()
}

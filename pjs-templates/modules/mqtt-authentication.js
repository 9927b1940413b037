// Who a client is: its certificate, its user name with password or token, or nobody.

/** Correct credentials are remembered by the hash of what was sent, because checking a password takes many thousand steps. */
var REMEMBERED = 1000

/**
 * `config`: the port's authentication. Returns check(names, connect) -> { refusal, names, username, hasCertificate, hasCredentials }, where
 * `refusal` is null, 'credentials' or 'anonymous', and `names` are those of the certificate and of the credential.
 */
export default function authenticating(config) {
  var right = new algo.Cache(null, undefined, { size: REMEMBERED })
  var passwords = config.passwords
  var tokens = config.tokens

  function find(username, password) {
    var key = sha256(new Data(sha256(new Data(username ?? '')) + (username === null ? '-' : '+')).push(new Data(password)))
    if (right.has(key)) return right.get(key)
    var hash = sha256(new Data(password))
    var token = tokens.find(each => each.sha256 === hash && (username === null || username === each.username))
    var found = token ?? passwords.find(each => each.username === username && pbkdf2(each, password) === each.hash) ?? null
    if (found !== null) right.set(key, found)
    return found
  }

  return (names, connect) => {
    var hasCertificate = names.length > 0
    var isSent = connect.username !== null || connect.password !== null
    /** @type {any} */
    var credential = null
    if (isSent && config.checked) {
      credential = connect.password === null ? null : find(connect.username, connect.password)
      if (credential === null) return result('credentials', names, connect.username, hasCertificate, false)
    }
    if (credential === null && config.checked && config.required && hasCertificate) return result('credentials', names, null, hasCertificate, false)
    if (!hasCertificate && credential === null && !config.anonymous) return result('anonymous', names, null, false, false)
    var own = credential !== null && credential.identity !== null ? [credential.identity] : []
    return result(null, [...names, ...own], credential?.username ?? connect.username, hasCertificate, credential !== null)
  }
}

function result(refusal, names, username, hasCertificate, hasCredentials) {
  return { refusal: refusal, names: names, username: username, hasCertificate: hasCertificate, hasCredentials: hasCredentials }
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

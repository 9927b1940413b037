// Sticky cookie: the answer names its endpoint by a token, and later requests with it go there.
import config from './config.js'
import { cookieOf } from './request.js'

/** The mesh's CAs: the same in all proxies of a workload, and unknown outside the mesh, so that nobody can try which address has a token. */
var salt = config.tls.trusted.map(path => os.read(path).toString()).join('')

export default function stickyCookie(balancing, endpoints) {
  var name = balancing.stickyCookie.name
  var byToken = {}
  var EMPTY = {}
  endpoints.forEach(endpoint => {
    var hash = new crypto.Hash('sha256')
    hash.update(salt + balancing.key + '#' + endpoint.address)
    var token = hash.digest('hex').substring(0, 20)
    byToken[token] = endpoint
    endpoint.token = token
    endpoint.cookie = name + '=' + token + balancing.stickyCookie.attributes
  })
  return {
    find: flow => {
      var token = flow.head === null ? undefined : cookieOf(flow.head, name)
      return token === undefined || EMPTY[token] !== undefined ? undefined : byToken[token]
    },
    /** What the answer must set; null where the client has it. */
    cookieFor: (flow, endpoint) => (cookieOf(flow.head, name) === endpoint.token ? null : endpoint.cookie),
  }
}

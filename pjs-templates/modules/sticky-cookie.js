// Sticky cookie: the answer names its endpoint by a token, and later requests with it go there.
import config from './config.js'
import { cookieOf } from './request.js'

/** The mesh's CAs: the same in all proxies of a workload, and unknown outside the mesh, so that nobody can try which address has a token. */
var salt = config.tls.trusted.map(path => os.read(path).toString()).join('')

/** Clients write cookies: these bound what is kept of them. */
var MOST_RECALLED = 1000
var LONGEST_RECALLED = 512

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
  var sticky = {
    /** Endpoints by all of a request's cookies, as they are written: most come again. */
    recalled: {},
    find: flow => {
      var token = flow.head === null ? undefined : cookieOf(flow.head, name)
      var endpoint = token === undefined || EMPTY[token] !== undefined ? undefined : byToken[token]
      if (endpoint !== undefined) recall(flow.head.headers.cookie, endpoint)
      return endpoint
    },
    /** What the answer must set; null where the client has it. */
    cookieFor: (flow, endpoint) => (cookieOf(flow.head, name) === endpoint.token ? null : endpoint.cookie),
  }
  var count = 0

  function recall(cookies, endpoint) {
    if (cookies instanceof Array || cookies.length > LONGEST_RECALLED || sticky.recalled[cookies] !== undefined) return
    if (++count > MOST_RECALLED) {
      count = 1
      sticky.recalled = {}
    }
    sticky.recalled[cookies] = endpoint
  }

  return sticky
}

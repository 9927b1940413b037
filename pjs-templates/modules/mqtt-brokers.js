// The brokers of a service, and which of them a session goes to: by weight, by hash, or the one that it had before; only healthy ones while there are any.
import roundRobin from './balancer.js'
import config from './config.js'
import { isHealthy } from './mqtt-health.js'

var remembered = new algo.SharedMap('pipyc-mqtt-sticky')

var known = new Map()

/** All endpoints behind a service, each with its share. They are the same objects each time, so that state kept for them is shared. */
export function brokersOf(service) {
  var brokers = known.get(service)
  if (brokers) return brokers
  brokers = readBrokers(service)
  known.set(service, brokers)
  return brokers
}

function readBrokers(service) {
  var hasTunnel = service.mqtt !== undefined && service.mqtt.tunnel
  return service.routes[service.routes.length - 1].backends.flatMap((backend, at) => {
    var cluster = config.outbound.clusters[backend.cluster]
    var principals = Object.fromEntries(cluster.principals.map(principal => [principal, true]))
    return cluster.endpoints.map(endpoint => ({
      address: endpoint.address,
      backend: at,
      tier: endpoint.tier,
      share: (backend.weight * endpoint.weight) / totalOf(cluster, endpoint.tier),
      tls: endpoint.transport === 'mtls',
      isTunnelled: hasTunnel && endpoint.transport === 'mtls',
      sni: cluster.sni,
      principals: principals,
      identityRule: cluster.identityRule,
    }))
  })
}

function totalOf(cluster, tier) {
  return cluster.endpoints.reduce((sum, endpoint) => sum + (endpoint.tier === tier ? endpoint.weight : 0), 0)
}

/** The shares as whole numbers in the same proportions, for roundRobin. */
function weighted(brokers) {
  var least = brokers.reduce((small, broker) => Math.min(small, broker.share), 1000000)
  return brokers.map(broker => ({ weight: Math.max(1, Math.round((broker.share / least) * 100)), broker: broker }))
}

/** For a service about which no policy says more; publishes may be routed there. */
var BY_WEIGHT = { hash: null, sticky: null, health: null }

/**
 * Returns { choose, keep }: choose(client) gives a broker, or null if there is none; keep(clientId, broker) is for a client that was at a broker before its id
 * was known.
 */
export default function choosing(service, brokers) {
  var mqtt = service.mqtt === undefined ? BY_WEIGHT : service.mqtt
  var inUse = brokers.some(broker => broker.tier > 0) ? inFirstTiers(brokers, mqtt.health) : turning(brokers)
  var sticky = mqtt.sticky === null ? null : stickiness(mqtt.sticky)

  function byWeight(set) {
    for (var i = 0; i < set.brokers.length * 100; i++) {
      var broker = set.next().broker
      if (isHealthy(mqtt.health, broker)) return broker
    }
    return set.next().broker
  }

  function byName(client) {
    var set = inUse()
    var name = mqtt.hash === null ? '' : client[mqtt.hash]
    // All clients without a name would be at one broker.
    if (name === '' || name === null) return byWeight(set)
    var healthy = set.brokers.filter(broker => isHealthy(mqtt.health, broker))
    return byHash(healthy.length > 0 ? healthy : set.brokers, name)
  }

  function choose(client) {
    if (brokers.length === 0) return null
    if (sticky === null || client.clientId === '') return byName(client)
    var had = sticky.find(client.clientId)
    var broker = brokers.find(each => each.address === had)
    if (broker === undefined || !isHealthy(mqtt.health, broker)) broker = byName(client)
    sticky.keep(client.clientId, broker.address)
    return broker
  }

  function keep(clientId, broker) {
    if (sticky !== null) sticky.keep(clientId, broker.address)
  }

  return { choose: choose, keep: keep }
}

/** { brokers, next }: the same each time. */
function turning(brokers) {
  var set = { brokers: brokers, next: roundRobin(weighted(brokers)) }
  return () => set
}

/** For each backend, the first tier that has a healthy broker; if no tier has one, the first tier. */
function inFirstTiers(brokers, health) {
  var sets = {}
  return () => {
    var tiers = {}
    brokers.forEach(broker => {
      if (isHealthy(health, broker)) tiers[broker.backend] = Math.min(tiers[broker.backend] ?? broker.tier, broker.tier)
    })
    var used = brokers.filter(broker => broker.tier === (tiers[broker.backend] ?? 0))
    var key = used.map(broker => broker.address).join()
    return (sets[key] ?? (sets[key] = turning(used)))()
  }
}

/** Each broker gets a number from its share and the key, which is always the same. The largest wins, so only the clients of a broker that goes have to move. */
function byHash(brokers, key) {
  var best = null
  var most = 0
  brokers.forEach(broker => {
    var score = broker.share / -Math.log(fraction(broker.address + ' ' + key))
    if (best === null || score > most) {
      best = broker
      most = score
    }
  })
  return best
}

/** Between 0 and 1, exclusive. */
function fraction(text) {
  var hash = new crypto.Hash('sha256')
  hash.update(text)
  var bytes = hash.digest().shift(6).toArray()
  return (bytes.reduce((sum, byte) => sum * 256 + byte, 0) + 0.5) / 281474976710656
}

/** Which broker each client id had. It is shared by all threads, and bounded by the thread that remembered it. */
function stickiness(options) {
  var keys = new algo.Cache(null, key => void remembered.delete(key), { size: options.maxKeys })
  return {
    find: clientId => remembered.get(options.id + ' ' + clientId),
    keep: (clientId, address) => {
      var key = options.id + ' ' + clientId
      if (remembered.get(key) !== address) remembered.set(key, address)
      if (!keys.find(key)) keys.set(key, true)
    },
  }
}

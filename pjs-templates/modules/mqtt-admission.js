// Decides about a CONNECT: who the client is, whether it may connect as it asks to, and what is changed before the broker sees it.
import authenticating from './mqtt-authentication.js'
import { clientsTest, textTest } from './mqtt-clients.js'
import counting, { successions } from './mqtt-connections.js'
import { rateLimit, takeOneOfEach } from './mqtt-limits.js'
import { REASON } from './mqtt-packets.js'
import { MAXIMUM_PACKET_SIZE, MOST_ALIASES, TOPIC_ALIAS_MAXIMUM, atMost, numberOf } from './mqtt-properties.js'
import { responseLevels, withResponse } from './mqtt-response-topic.js'
import { brokerLevels } from './mqtt-rewrite.js'
import { mayPublish } from './mqtt-rights.js'
import { fillIn, isTopic } from './mqtt-topics.js'

/** Health probes that one identity may make in each interval: one for each of its proxies. Any more are treated like other clients. */
var MOST_PROBES = 100

/**
 * `port`: the compiled port. Returns admit(session, connect), which gives null if the client may connect, and { rule, reason } otherwise. It fills the
 * session, and changes `connect` into what the broker is to see; `connect.isChanged` says whether it has to be written again.
 */
export default function admission(port) {
  var config = port.config
  var refusals = config.refusals
  // Wrong passwords have a budget of their own: they are not to use up that of clients with right ones.
  var guesses = config.limits.rates.filter(limit => limit.of === 'connects').map(limit => rateLimit(limit, 'guesses ' + limit.id))
  var authenticate = authenticating(config.authentication, guesses)
  var rules = config.connect === null ? null : config.connect.map(compileRule)
  var count = counting(config.limits.connections, config.key)
  var succeed = successions()
  var probes = config.probes
  var probeRate = probes === null ? null : rateLimit(probeLimit(probes), 'probes@' + config.key)
  var connects = port.rates.filter(rate => rate.of === 'connects')

  return (session, connect) => {
    connect.isChanged = false
    if (admitProbe(session, connect)) return null
    var who = authenticate(session.names, connect)
    session.client = {
      names: who.names,
      identity: identityOf(who),
      username: who.username,
      clientId: connect.clientId,
      hasCertificate: who.hasCertificate,
      hasCredentials: who.hasCredentials,
    }
    if (who.refusal === 'guesses') return refused(who.limit, REASON.CONNECTION_RATE)
    if (who.refusal !== null) return refused(refusals[who.refusal], who.refusal === 'anonymous' ? REASON.NOT_AUTHORIZED : REASON.BAD_CREDENTIALS)
    var client = session.client
    /** @type {any} */
    var rule = null
    if (rules !== null) {
      rule = rules.find(each => each.isFor(client)) ?? null
      if (rule === null) return refused(refusals.connect, REASON.NOT_AUTHORIZED)
      if (!rule.levels.includes(connect.level)) return refused(refusals.version, REASON.UNSUPPORTED_VERSION)
      if (!rule.hasClientId(client)) return refused(refusals.clientId, REASON.BAD_CLIENT_ID)
      if (!isWithin(connect.keepAlive, rule.keepAlive)) return refused(refusals.keepAlive, REASON.NOT_AUTHORIZED)
      if (connect.will !== null && !rule.will) return refused(refusals.will, REASON.NOT_AUTHORIZED)
    }
    session.rights = port.rightsOf(client)
    session.rights.rewrites = port.rewritesFor(client, client)
    session.rights.maxPacketBytes = rule === null ? null : rule.maxPacketBytes
    session.mostToClient = numberOf(connect.properties, MAXIMUM_PACKET_SIZE) || session.mostToClient
    var fault = connect.will === null ? null : willFault(session.rights, connect)
    if (fault !== null) return fault
    fault = overLimit(session, client)
    if (fault !== null) return fault
    succeed(session)
    change(connect, rule)
    return null
  }

  /** Other clients may use such a name as well. All that they get by it is a short session that may do nothing. */
  function admitProbe(session, connect) {
    if (probes === null || probeRate === null || session.names.length === 0 || !isProbe(connect, probes.prefix)) return false
    var client = {
      names: session.names,
      identity: session.names[0],
      username: null,
      clientId: connect.clientId,
      hasCertificate: true,
      hasCredentials: false,
    }
    if (probeRate.take(client, 1, false) > 0) return false
    session.probeSeconds = probes.timeoutSeconds
    session.client = client
    session.rights = { publish: [], subscribe: [], rewrites: [], maxPacketBytes: null }
    return true
  }

  function willFault(rights, connect) {
    var will = connect.will
    if (!isTopic(will.topic)) return refused(refusals.packet, REASON.PROTOCOL_ERROR)
    var levels = will.topic.split('/')
    if (!mayPublish(rights, levels)) return refused(refusals.will, REASON.NOT_AUTHORIZED)
    if (will.qos > config.limits.maxQos) return refused(refusals.qos, REASON.QOS_NOT_SUPPORTED)
    if (config.limits.maxPayloadBytes !== null && will.payload.size > config.limits.maxPayloadBytes)
      return refused(refusals.payload, REASON.PACKET_TOO_LARGE)
    if (will.isRetained && config.limits.retain === 'deny') return refused(refusals.retain, REASON.RETAIN_NOT_SUPPORTED)
    if (will.isRetained && config.limits.retain === 'strip') {
      will.isRetained = false
      connect.isChanged = true
    }
    if (rights.rewrites.length === 0) return null
    var name = brokerLevels(rights.rewrites, levels)
    if (name === null) return refused(refusals.rewrite, REASON.NOT_AUTHORIZED)
    will.topic = name.join('/')
    connect.isChanged = true
    var response = responseLevels(will.properties)
    if (response === null) return refused(refusals.packet, REASON.MALFORMED)
    if (response === undefined) return null
    var responseName = brokerLevels(rights.rewrites, response)
    if (responseName === null) return refused(refusals.rewrite, REASON.NOT_AUTHORIZED)
    will.properties = withResponse(will.properties, responseName)
    return null
  }

  function overLimit(session, client) {
    var rate = takeOneOfEach(connects, client)
    if (rate !== undefined) return refused(rate.id, REASON.CONNECTION_RATE)
    var full = count(session, client)
    return full === null ? null : refused(full, REASON.QUOTA_EXCEEDED)
  }

  function change(connect, rule) {
    if (!config.authentication.forward && (connect.username !== null || connect.password !== null)) {
      connect.username = null
      connect.password = null
      connect.isChanged = true
    }
    if (rule !== null && rule.forceCleanStart && !(connect.flags & 2)) {
      connect.flags = connect.flags + 2
      connect.isChanged = true
    }
    if (numberOf(connect.properties, TOPIC_ALIAS_MAXIMUM) > MOST_ALIASES) {
      connect.properties = atMost(connect.properties, TOPIC_ALIAS_MAXIMUM, MOST_ALIASES, 0)
      connect.isChanged = true
    }
  }
}

function refused(rule, reason) {
  return { rule: rule, reason: reason }
}

/** Whether a CONNECT looks as mqtt-health.js writes it: 3.1.1, a clean session, no will, no user name. */
function isProbe(connect, prefix) {
  return connect.level === 4 && connect.flags === 2 && connect.clientId.startsWith(prefix)
}

function probeLimit(probes) {
  return {
    id: null,
    of: 'connects',
    key: 'identity',
    topics: null,
    amount: MOST_PROBES,
    seconds: probes.intervalSeconds,
    burst: MOST_PROBES,
    maxKeys: 1000,
  }
}

/** The first name in the certificate; without one, the credential's identity, or else its user name. */
function identityOf(who) {
  if (who.names.length > 0) return who.names[0]
  return who.hasCredentials ? who.username : null
}

/** A keep-alive of 0 means none, and counts as above every bound. */
function isWithin(keepAlive, bounds) {
  if (keepAlive === 0) return bounds.maxSeconds === null
  return keepAlive >= bounds.minSeconds && (bounds.maxSeconds === null || keepAlive <= bounds.maxSeconds)
}

function compileRule(rule) {
  var tests = rule.clientIds === null ? null : rule.clientIds.map(clientIdTest)
  return {
    isFor: clientsTest(rule.clients),
    hasClientId: client => tests === null || tests.some(test => test(client)),
    levels: rule.levels,
    keepAlive: rule.keepAlive,
    will: rule.will,
    forceCleanStart: rule.forceCleanStart,
    maxPacketBytes: rule.maxPacketBytes,
  }
}

function clientIdTest(expected) {
  if (!expected.substituted) {
    var test = textTest(expected)
    return client => test(client.clientId)
  }
  var needsIdentity = expected.value.indexOf('{identity}') >= 0
  var needsUsername = expected.value.indexOf('{username}') >= 0
  return client => {
    if ((needsIdentity && client.identity === null) || (needsUsername && !client.username)) return false
    var value = fillIn(expected.value, { identity: client.identity, clientId: '{clientId}', username: client.username })
    return textTest({ kind: expected.kind, value: value })(client.clientId)
  }
}

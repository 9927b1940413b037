// What MQTT policies mean for proxies: everything that can be worked out before a client comes is.
import type {
  MqttAuthentication,
  MqttClients,
  MqttConnectRule,
  MqttFilter,
  MqttLimits,
  MqttPort,
  MqttRefusals,
  MqttService,
} from '../model/proxy-config.generated.js'
import type { MqttClients as ResolvedClients, ResolvedFilter, ResolvedMqttPort, ResolvedMqttService } from '../phases/2-resolve/mqtt/resolved.js'
import type { ResolvedPort, ResolvedService } from '../phases/2-resolve/resolved.js'
import { keyOf } from './service-discovery.js'

/** `key`: namespace/name:port of the workload. `anyone`: the rule that lets clients without a certificate connect. */
export function lowerMqttPort(port: ResolvedMqttPort, key: string, anyone: string | null): MqttPort {
  const { webSocketPaths, tunnel, probes, checkDeliveries, onDeny, limits } = port
  return {
    key,
    anyone,
    webSocketPaths: [...webSocketPaths],
    tunnel,
    probes: probes && { prefix: probes.clientIdPrefix, intervalSeconds: probes.intervalSeconds, timeoutSeconds: probes.timeoutSeconds },
    authentication: authentication(port),
    connect: port.connect?.map(connectRule) ?? null,
    topics:
      port.topics?.map(({ id, clients, publish, subscribe }) => ({
        id,
        clients: lowerClients(clients),
        publish: publish.map(lowerFilter),
        subscribe: subscribe.map(lowerFilter),
      })) ?? null,
    checkDeliveries,
    onDeny: { ...onDeny },
    overLimit: { ...limits.overLimit },
    limits: lowerLimits(port),
    rewrite: port.rewrite.map(({ id, clients, client, broker, substituted }) => ({
      id,
      clients: lowerClients(clients),
      client: [...client],
      broker: [...broker],
      substituted,
    })),
    refusals: refusalsAt(key),
  }
}

export function lowerMqttService(service: ResolvedService, port: ResolvedPort, mqtt: ResolvedMqttService): MqttService {
  const key = keyOf(service, port.port)
  const { webSocketPaths, tunnel, hash, sticky, health, connectSeconds, controlPacketBytes } = mqtt
  const { packet, packetSize, timeout, broker } = refusalsAt(key)
  return {
    key,
    webSocketPaths: [...webSocketPaths],
    tunnel,
    hash,
    sticky: sticky && { id: `${sticky.id}@${key}`, maxKeys: sticky.maxKeys },
    publishes: mqtt.publishes.map(route => ({
      id: route.id,
      topics: route.topics.map(lowerFilter),
      service: keyOf(route.service, route.port.port),
    })),
    health: health && { ...health, id: `${health.id}@${key}` },
    connectSeconds,
    controlPacketBytes,
    refusals: { packet, packetSize, timeout, broker },
  }
}

function authentication({ authentication: { credentials, required, anonymous, forward } }: ResolvedMqttPort): MqttAuthentication {
  const passwords: MqttAuthentication['passwords'] = []
  const tokens: MqttAuthentication['tokens'] = []
  for (const { username, identity, secret } of credentials ?? []) {
    if (secret.kind === 'token') tokens.push({ username, identity, sha256: secret.sha256 })
    else {
      const { digest, iterations, salt, hash } = secret
      passwords.push({ username, identity, digest, iterations, salt, hash })
    }
  }
  return { checked: credentials !== null, required, anonymous, forward, passwords, tokens }
}

function connectRule({ id, clients, clientIds, levels, ...rest }: NonNullable<ResolvedMqttPort['connect']>[number]): MqttConnectRule {
  const { keepAlive, will, forceCleanStart, maxPacketBytes } = rest
  return {
    id,
    clients: lowerClients(clients),
    clientIds: clientIds?.map(({ kind, value, substituted }) => ({ kind, value, substituted })) ?? null,
    levels: [...levels],
    keepAlive: { ...keepAlive },
    will,
    forceCleanStart,
    maxPacketBytes,
  }
}

function lowerLimits({ limits }: ResolvedMqttPort): MqttLimits {
  const { connectSeconds, controlPacketBytes, maxPayloadBytes, maxQos, retain } = limits
  return {
    connectSeconds,
    controlPacketBytes,
    maxPayloadBytes,
    maxQos,
    retain,
    connections: limits.connections.map(({ id, key, max }) => ({ id, key, max })),
    rates: limits.rates.map(({ id, of, key, topics, amount, seconds, burst, maxKeys }) => {
      return { id, of, key, topics: topics?.map(lowerFilter) ?? null, amount, seconds, burst, maxKeys }
    }),
  }
}

function lowerClients(clients: ResolvedClients): MqttClients {
  return (
    clients?.map(({ principals, group, username, clientId }) => ({
      principals: principals && [...principals],
      group,
      username: username && { ...username },
      clientId: clientId && { ...clientId },
    })) ?? null
  )
}

function lowerFilter({ filter, substituted }: ResolvedFilter): MqttFilter {
  return { filter, levels: filter.split('/'), substituted }
}

function refusalsAt(key: string): MqttRefusals {
  const at = (what: string) => `deny/mqtt-${what}@${key}`
  return {
    version: at('version'),
    credentials: at('credentials'),
    anonymous: at('anonymous'),
    connect: at('connect'),
    clientId: at('client-id'),
    keepAlive: at('keep-alive'),
    will: at('will'),
    publish: at('publish'),
    subscribe: at('subscribe'),
    delivery: at('delivery'),
    payload: at('payload'),
    qos: at('qos'),
    retain: at('retain'),
    rewrite: at('rewrite'),
    packet: at('packet'),
    packetSize: at('packet-size'),
    timeout: at('timeout'),
    broker: at('broker'),
  }
}

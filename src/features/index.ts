// The features that a proxy's scripts are put together from, each row says why a proxy needs it.
import { ENDPOINT_MODULES, endpointModulesOf } from './endpoint-modules.js'
import { FILTERS, filtersOf } from './filters.js'
import type { InboundPort, OutboundListener, OutboundService, ProxyConfig } from '../model/proxy-config.generated.js'
import type { ProxyFeature } from '../phases/3-lower/plan.js'

export interface Feature {
  readonly name: ProxyFeature
  readonly reason: string
  readonly neededBy: (used: Used) => boolean
}

/** What a configuration holds, looked up once for all rows. */
interface Used {
  readonly ports: readonly InboundPort[]
  readonly services: readonly OutboundService[]
  readonly listeners: readonly OutboundListener[]
  readonly modules: ReadonlySet<ProxyFeature>
}

const carriesHttp = ({ protocol }: { readonly protocol: string }): boolean => protocol === 'http' || protocol === 'h2'

export const FEATURES: readonly Feature[] = [
  {
    name: 'inbound-http',
    reason: 'a port of the workload carries HTTP',
    neededBy: ({ ports }) => ports.some(carriesHttp),
  },
  {
    name: 'inbound-mqtt',
    reason: 'an MQTT policy is about a port of the workload',
    neededBy: ({ ports }) => ports.some(port => port.protocol === 'mqtt'),
  },
  {
    name: 'inbound-tcp',
    reason: 'a port of the workload carries bytes',
    neededBy: ({ ports }) => ports.some(port => port.protocol === 'tcp'),
  },
  {
    name: 'outbound-http',
    reason: 'the workload may call an HTTP service, or has a listener that selects by host',
    neededBy: ({ services, listeners }) => services.some(carriesHttp) || listeners.some(listener => listener.select === 'host'),
  },
  {
    name: 'outbound-mqtt',
    reason: 'an MQTT policy says how sessions to a service are carried',
    neededBy: ({ services }) => services.some(service => service.protocol === 'mqtt'),
  },
  {
    name: 'outbound-tcp',
    reason: 'the workload may call a service of bytes',
    neededBy: ({ services }) => services.some(service => service.protocol === 'tcp'),
  },
  {
    name: 'connection-rate-limit',
    reason: 'a port of the workload takes only so many connections in a time',
    neededBy: ({ ports }) => ports.some(port => port.connectionRateLimits.length > 0),
  },
  ...ENDPOINT_MODULES.map(({ module, reason }) => ({ name: module, reason, neededBy: ({ modules }: Used) => modules.has(module) })),
  ...FILTERS.map(({ module, knob }) => ({
    name: module,
    reason: `a traffic policy has ${knob}`,
    neededBy: ({ modules }: Used) => modules.has(module),
  })),
]

/** In the order of the table. */
export function featuresOf(config: ProxyConfig): ProxyFeature[] {
  const { inbound, outbound } = config
  const used = {
    ports: Object.values(inbound.ports),
    services: Object.values(outbound.services),
    listeners: outbound.listeners,
    modules: new Set<ProxyFeature>([...endpointModulesOf(config), ...filtersOf(config).map(({ module }) => module)]),
  }
  return FEATURES.filter(feature => feature.neededBy(used)).map(feature => feature.name)
}

// The features that a proxy's scripts are put together from, each row says why a proxy needs it.
import { ENDPOINT_MODULES, endpointModulesOf } from './endpoint-modules.js'
import { FILTERS, filtersOf } from './filters.js'
import type { ProxyConfig } from '../model/proxy-config.generated.js'
import type { ProxyFeature } from '../phases/3-lower/plan.js'

export interface Feature {
  readonly name: ProxyFeature
  readonly reason: string
  readonly neededBy: (config: ProxyConfig) => boolean
}

const carriesHttp = ({ protocol }: { readonly protocol: string }): boolean => protocol === 'http' || protocol === 'h2'

export const FEATURES: readonly Feature[] = [
  {
    name: 'inbound-http',
    reason: 'a port of the workload carries HTTP',
    neededBy: ({ inbound }) => Object.values(inbound.ports).some(carriesHttp),
  },
  {
    name: 'inbound-mqtt',
    reason: 'an MQTT policy is about a port of the workload',
    neededBy: ({ inbound }) => Object.values(inbound.ports).some(port => port.protocol === 'mqtt'),
  },
  {
    name: 'inbound-tcp',
    reason: 'a port of the workload carries bytes',
    neededBy: ({ inbound }) => Object.values(inbound.ports).some(port => port.protocol === 'tcp'),
  },
  {
    name: 'outbound-http',
    reason: 'the workload may call an HTTP service, or has a listener that selects by host',
    neededBy: ({ outbound }) => Object.values(outbound.services).some(carriesHttp) || outbound.listeners.some(listener => listener.select === 'host'),
  },
  {
    name: 'outbound-mqtt',
    reason: 'an MQTT policy says how sessions to a service are carried',
    neededBy: ({ outbound }) => Object.values(outbound.services).some(service => service.protocol === 'mqtt'),
  },
  {
    name: 'outbound-tcp',
    reason: 'the workload may call a service of bytes',
    neededBy: ({ outbound }) => Object.values(outbound.services).some(service => service.protocol === 'tcp'),
  },
  {
    name: 'connection-rate-limit',
    reason: 'a port of the workload takes only so many connections in a time',
    neededBy: ({ inbound }) => Object.values(inbound.ports).some(port => port.connectionRateLimits.length > 0),
  },
  ...ENDPOINT_MODULES.map(({ module, reason }) => ({
    name: module,
    reason,
    neededBy: (config: ProxyConfig) => endpointModulesOf(config).includes(module),
  })),
  ...FILTERS.map(filter => ({
    name: filter.module,
    reason: `a traffic policy has ${filter.knob}`,
    neededBy: (config: ProxyConfig) => filtersOf(config).includes(filter),
  })),
]

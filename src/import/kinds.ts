// Every kind that is read, in the order in which they are: a kind may look at what those before it left in the inventory.
import { backendLbPolicy } from './fsm/backend-lb-policy.js'
import { filters } from './fsm/filter.js'
import { filterSettings } from './fsm/filter-settings.js'
import { filteredRoute } from './fsm/filtered-route.js'
import { globalTrafficPolicies } from './fsm/global-traffic-policy.js'
import { healthCheckPolicy } from './fsm/health-check-policy.js'
import type { Kind } from './kind.js'
import { endpointSlice } from './kubernetes/endpoint-slice.js'
import { endpoints } from './kubernetes/endpoints.js'
import { namespace } from './kubernetes/namespace.js'
import { pod } from './kubernetes/pod.js'
import { serviceAccount } from './kubernetes/service-account.js'
import { service } from './kubernetes/service.js'
import { node } from './kubernetes/topology.js'
import { workloads } from './kubernetes/workload.js'
import { meshConfigs } from './osm/mesh-config.js'
import { meshRootCertificates } from './osm/mesh-root-certificate.js'
import { retries } from './osm/retry.js'
import { upstreamTrafficSettings } from './osm/upstream-traffic-setting.js'
import { httpRouteGroup } from './smi/http-route-group.js'
import { identityBinding } from './smi/identity-binding.js'
import { tcpRoute, udpRoute } from './smi/tcp-route.js'
import { trafficSplit } from './smi/traffic-split.js'
import { trafficTarget } from './smi/traffic-target.js'

export const KINDS: readonly Kind[] = [
  namespace,
  node,
  serviceAccount,
  service,
  endpoints,
  endpointSlice,
  pod,
  ...workloads,
  ...meshConfigs,
  ...meshRootCertificates,
  httpRouteGroup,
  tcpRoute,
  udpRoute,
  identityBinding,
  trafficTarget,
  trafficSplit,
  ...upstreamTrafficSettings,
  ...retries,
  ...filterSettings,
  ...filters,
  filteredRoute,
  healthCheckPolicy,
  backendLbPolicy,
  ...globalTrafficPolicies,
]

// Every kind that is read, in the order in which they are: a kind may look at what those before it left in the inventory.
import type { Kind } from './kind.js'
import { endpointSlice } from './kubernetes/endpoint-slice.js'
import { endpoints } from './kubernetes/endpoints.js'
import { namespace } from './kubernetes/namespace.js'
import { pod } from './kubernetes/pod.js'
import { serviceAccount } from './kubernetes/service-account.js'
import { service } from './kubernetes/service.js'
import { node } from './kubernetes/topology.js'
import { workloads } from './kubernetes/workload.js'
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
  httpRouteGroup,
  tcpRoute,
  udpRoute,
  identityBinding,
  trafficTarget,
  trafficSplit,
]

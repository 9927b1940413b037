// EndpointSlice: addresses behind the service that its label names.
import type { EndpointAddress, EndpointPort } from '../inventory.js'
import type { Kind } from '../kind.js'
import { ADDRESS, OBJECT_NAME } from '../names.js'
import type { Reader } from '../reader.js'
import { reportSliceSlips } from './field-slips.js'
import { readTarget } from './target-reference.js'
import { HOST_LABEL, REGION_LABEL, readPlace, ZONE_LABEL } from './topology.js'

const SERVICE_LABEL = 'kubernetes.io/service-name'

export const endpointSlice: Kind = {
  group: 'discovery.k8s.io',
  kind: 'EndpointSlice',
  versions: ['v1', 'v1beta1'],
  namespaced: true,
  read({ namespace, origin, scope, root }, { inventory }) {
    reportSliceSlips(root)
    const labels = root.map('metadata')?.map('labels')
    const service = labels?.string(SERVICE_LABEL, OBJECT_NAME)
    if (labels?.get(SERVICE_LABEL) === undefined) scope.report('kubernetes/slice-without-service', root.spanOf('metadata'), { slice: scope.resource })
    const addresses = root.maps('endpoints').flatMap(endpoint => readEndpoint(endpoint, namespace) ?? [])
    const ports = root.maps('ports').map(readPort)
    if (scope.failed || service === undefined) return
    inventory.endpointGroups.push({ service: `${namespace}/${service}`, kind: 'EndpointSlice', addresses, ports, origin })
  },
}

function readEndpoint(reader: Reader, namespace: string): EndpointAddress | undefined {
  // Kubernetes: the addresses of one endpoint are alike, and consumers may take the first.
  const [first] = reader.list('addresses')
  const address = first && reader.text(first.node, first.path, ADDRESS)
  const ready = reader.map('conditions')?.boolean('ready') !== false
  if (!first || address === undefined) return undefined
  const topology = reader.map('topology')
  const hints = reader.map('hints')
  return {
    address,
    pod: readTarget(reader, namespace),
    node: reader.string('nodeName') ?? topology?.string(HOST_LABEL),
    region: topology && readPlace(topology, REGION_LABEL),
    zone: readPlace(reader, 'zone') ?? (topology && readPlace(topology, ZONE_LABEL)),
    ready,
    hints: ['forZones', 'forNodes'].some(field => hints?.list(field).length) ? reader.originOf('hints') : undefined,
    origin: reader.scope.origin(first.node),
  }
}

function readPort(reader: Reader): EndpointPort {
  return { name: reader.string('name') ?? '', port: reader.port('port') }
}

// Endpoints: the old list of addresses behind a service of the same name.
import type { EndpointAddress, EndpointPort } from '../inventory.js'
import type { Kind } from '../kind.js'
import { ADDRESS, LABEL } from '../names.js'
import type { Reader } from '../reader.js'
import { readTarget } from './target-reference.js'

export const endpoints: Kind = {
  group: '',
  kind: 'Endpoints',
  versions: ['v1'],
  namespaced: true,
  read({ id, namespace, origin, scope, root }, { inventory }) {
    const groups = root.maps('subsets').map(subset => ({
      addresses: [
        ...subset.maps('addresses').flatMap(address => readAddress(address, namespace, true) ?? []),
        ...subset.maps('notReadyAddresses').flatMap(address => readAddress(address, namespace, false) ?? []),
      ],
      ports: subset.maps('ports').map(readPort),
      origin: subset.origin,
    }))
    if (scope.failed) return
    // Without a subset there is still the statement that nobody answers.
    const all = groups.length > 0 ? groups : [{ addresses: [], ports: [], origin }]
    inventory.endpointGroups.push(...all.map(group => ({ service: id, kind: 'Endpoints' as const, ...group })))
  },
}

function readAddress(reader: Reader, namespace: string, ready: boolean): EndpointAddress | undefined {
  const address = reader.requiredString('ip', ADDRESS)
  if (address === undefined) return undefined
  const node = reader.string('nodeName')
  return {
    address,
    pod: readTarget(reader, namespace),
    node,
    region: undefined,
    zone: undefined,
    ready,
    hints: undefined,
    origin: reader.originOf('ip'),
  }
}

function readPort(reader: Reader): EndpointPort {
  reader.require('port')
  return { name: reader.string('name', LABEL) ?? '', port: reader.port('port') }
}

// What pods and pod templates have in common.
import type { WorkloadPort } from '../../model/mesh-model.generated.js'
import type { OwnerReference, PodSpec } from '../inventory.js'
import type { Manifest } from '../manifest.js'
import { LABEL, OBJECT_NAME } from '../names.js'
import type { Reader } from '../reader.js'
import { readSidecar } from './annotations.js'
import { reportPodSlips } from './field-slips.js'
import { HOST_LABEL, readPlace, REGION_LABEL, ZONE_LABEL } from './topology.js'
import { sortedBy } from '../../order.js'

export function readPodSpec(metadata: Reader | undefined, spec: Reader, namespace: string): PodSpec {
  reportPodSlips(spec)
  // `serviceAccount` is the old name of the field; pods without one run as `default`.
  const account = spec.string('serviceAccountName', OBJECT_NAME) ?? spec.string('serviceAccount', OBJECT_NAME) ?? 'default'
  return {
    labels: metadata?.texts('labels') ?? new Map(),
    identity: `${namespace}/${account}`,
    ports: readPorts(spec),
    hostNetwork: spec.boolean('hostNetwork') === true,
    selectedNodes: readSelectedNodes(spec),
    ...readSidecar(metadata),
  }
}

/** The host name is the node's name, unless somebody has changed that. */
function readSelectedNodes(spec: Reader): PodSpec['selectedNodes'] {
  const labels = spec.map('nodeSelector')
  const node = labels?.string(HOST_LABEL)
  return { node, region: labels && readPlace(labels, REGION_LABEL), zone: labels && readPlace(labels, ZONE_LABEL) }
}

/** The controlling owner, which is the only one in practice. */
export function readOwner(manifest: Manifest): OwnerReference | undefined {
  const owners = manifest.root.map('metadata')?.maps('ownerReferences') ?? []
  const owner = owners.find(reference => reference.boolean('controller') === true) ?? owners[0]
  const kind = owner?.string('kind')
  const name = owner?.string('name')
  return kind === undefined || name === undefined ? undefined : { kind, name }
}

function readPorts(spec: Reader): WorkloadPort[] {
  // An init container that always restarts is a sidecar of its own and keeps its ports.
  const lasting = spec.maps('initContainers').filter(container => container.string('restartPolicy') === 'Always')
  const ports = new Map<string, WorkloadPort>()
  for (const container of [...lasting, ...spec.maps('containers')]) {
    for (const reader of container.maps('ports')) {
      reader.require('containerPort')
      const number = reader.port('containerPort')
      const name = reader.string('name', LABEL)
      const key = `${String(number).padStart(5, '0')} ${name ?? ''}`
      if (number !== undefined && !ports.has(key)) ports.set(key, { number, ...(name !== undefined && { name }), origin: reader.origin })
    }
  }
  const named = new Set([...ports.values()].filter(port => port.name !== undefined).map(port => port.number))
  return sortedBy(ports, ([key]) => key)
    .map(([, port]) => port)
    .filter(port => port.name !== undefined || !named.has(port.number))
}

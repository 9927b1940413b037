// Slips in the fields of Kubernetes' objects that are read here: without them, a misspelt one would be lost without a word.
// What else an object may have is Kubernetes' matter, so that only what looks like a field that is read is reported.
import type { Reader } from '../reader.js'

interface Fields {
  readonly read: readonly string[]
  /** Real fields that are not read. */
  readonly others: readonly string[]
  readonly required: readonly string[]
}

const words = (text: string) => text.split(' ')
const fields = (read: string, others: string, required = ''): Fields => ({ read: words(read), others: words(others), required: words(required) })

const SERVICE = fields(
  'type clusterIP clusterIPs ports selector publishNotReadyAddresses',
  'externalIPs externalName externalTrafficPolicy internalTrafficPolicy loadBalancerIP ipFamily ipFamilies ipFamilyPolicy sessionAffinity topologyKeys',
  'ports',
)
const SERVICE_PORT = fields('port name targetPort protocol appProtocol', 'nodePort', 'port')
const POD = fields(
  'serviceAccountName serviceAccount containers initContainers hostNetwork nodeName',
  'ephemeralContainers hostAliases hostIPC hostPID hostUsers hostname hostnameOverride nodeSelector',
)
const CONTAINER = fields('ports', 'args command env image name tty')
const CONTAINER_PORT = fields('containerPort name', 'hostIP hostPort protocol')
const SLICE = fields('endpoints ports metadata kind apiVersion', 'addressType')
const ENDPOINT = fields('addresses conditions targetRef nodeName topology zone hints', 'hostname deprecatedTopology')

const METADATA = fields(
  'name namespace labels annotations',
  'clusterName creationTimestamp deletionGracePeriodSeconds deletionTimestamp finalizers generateName generation managedFields ownerReferences resourceVersion selfLink uid',
  'name',
)

function report(reader: Reader, { read, others, required }: Fields): void {
  reader.reportSlips(read, others, required)
}

/** A namespace that nobody sees is the namespace default. */
export function reportMetadataSlips(metadata: Reader): void {
  report(metadata, METADATA)
}

export function reportServiceSlips(spec: Reader): void {
  report(spec, SERVICE)
  for (const port of spec.maps('ports')) report(port, SERVICE_PORT)
}

export function reportPodSlips(spec: Reader): void {
  report(spec, POD)
  for (const container of spec.maps('containers')) {
    report(container, CONTAINER)
    for (const port of container.maps('ports')) report(port, CONTAINER_PORT)
  }
}

export function reportSliceSlips(root: Reader): void {
  report(root, SLICE)
  for (const endpoint of root.maps('endpoints')) report(endpoint, ENDPOINT)
}

// The settings of a MeshConfig that become nothing here: what they would have done is said for those that did something.
import { isNull, type Node } from '../node.js'
import type { Manifest } from '../manifest.js'
import type { Reader } from '../reader.js'
import { shown } from '../shown.js'

/** Sections and fields that become something, or that have a row below. */
const READ = new Set([
  'traffic.enablePermissiveTrafficPolicyMode',
  'traffic.interceptionMode',
  'sidecar.sidecarTimeout',
  'featureFlags.enableRetryPolicy',
])

interface Effect {
  readonly path: readonly string[]
  /** Whether this value did anything. */
  readonly active: (value: unknown) => boolean
  readonly reason: string
}

const on = (value: unknown) => value === true
const off = (value: unknown) => value === false

const EFFECTS: readonly Effect[] = [
  {
    path: ['traffic', 'enableEgress'],
    active: on,
    reason: 'destinations outside the mesh are refused until a service of the model names them',
  },
  { path: ['traffic', 'inboundExternalAuthorization', 'enable'], active: on, reason: 'no request is shown to an external authorizer' },
  { path: ['traffic', 'http1PerRequestLoadBalancing'], active: off, reason: 'an endpoint is chosen for each request, not for each connection' },
  { path: ['traffic', 'http2PerRequestLoadBalancing'], active: off, reason: 'an endpoint is chosen for each request, not for each connection' },
  { path: ['sidecar', 'sidecarDisabledMTLS'], active: on, reason: 'workloads of the mesh always use mutual TLS' },
  { path: ['sidecar', 'localProxyMode'], active: value => value === 'PodIP', reason: 'give workloads proxy.applicationAddress in a mesh model' },
  { path: ['sidecar', 'localDNSProxy', 'enable'], active: on, reason: 'proxies answer no DNS' },
  {
    path: ['featureFlags', 'enableSidecarActiveHealthChecks'],
    active: on,
    reason: 'it had no effect; give services a traffic policy with healthCheck',
  },
  { path: ['observability', 'tracing', 'enable'], active: on, reason: 'proxies send no spans' },
  { path: ['observability', 'remoteLogging', 'enable'], active: on, reason: 'proxies send no logs' },
]

export function reportUnusedSettings(spec: Reader, { scope }: Manifest): void {
  const told = new Set<string>()
  for (const { path, active, reason } of EFFECTS) {
    const found = valueAt(spec.node, path)
    if (found?.type !== 'scalar' || !active(found.value)) continue
    told.add(path.slice(0, 2).join('.'))
    scope.report('osm/not-imported', found, { field: `spec.${path.join('.')}`, reason })
  }
  const unused = [...spec.node.fields].flatMap(([section, { value }]) => {
    if (value.type !== 'map') return isNull(value) ? [] : [shown(section)]
    return [...value.fields.keys()]
      .map(field => `${section}.${field}`)
      .filter(path => !READ.has(path) && !told.has(path))
      .map(shown)
  })
  if (unused.length > 0) scope.report('osm/mesh-config-unused', spec.node, { count: unused.length }, { notes: unused.sort() })
}

function valueAt(node: Node, path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((found, field) => (found?.type === 'map' ? found.fields.get(field)?.value : undefined), node)
}

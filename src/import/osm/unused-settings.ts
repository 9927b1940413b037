// The settings of a MeshConfig that become nothing here: what they would have done is said for those that did something.
import { isNull, type Node } from '../node.js'
import type { Manifest } from '../manifest.js'
import type { Reader } from '../reader.js'
import { MESH_CONFIG_FIELDS } from './mesh-config-fields.js'

/** Fields that become something. */
const READ = new Set([
  'traffic.enablePermissiveTrafficPolicyMode',
  'traffic.interceptionMode',
  'sidecar.sidecarTimeout',
  'featureFlags.enableRetryPolicy',
])

interface Effect {
  readonly path: readonly string[]
  /** Whether this value did anything. */
  readonly active: (value: Node) => boolean
  readonly reason: string
}

const is = (value: unknown) => (node: Node) => node.type === 'scalar' && node.value === value
const on = is(true)
const off = is(false)
const some = (node: Node) => node.type === 'list' && node.items.length > 0
const itemWith = (field: string, active: (value: Node) => boolean) => (node: Node) =>
  node.type === 'list' && node.items.some(item => item.type === 'map' && active(item.fields.get(field)?.value ?? item))

const FOR_EACH_REQUEST = 'an endpoint is chosen for each request, not for each connection'
const NOT_INTERCEPTED = 'which connections reach the proxy is up to the rules that redirect them'
const CHAINS = ['inbound-tcp', 'inbound-http', 'outbound-tcp', 'outbound-http']

const EFFECTS: readonly Effect[] = [
  {
    path: ['traffic', 'enableEgress'],
    active: on,
    reason: 'destinations outside the mesh are refused until a service of the model names them',
  },
  { path: ['traffic', 'interceptionMode'], active: is('ebpf'), reason: 'iptables redirects connections, or nothing does' },
  { path: ['traffic', 'interceptionMode'], active: is('NodeLevel'), reason: 'iptables redirects connections, or nothing does' },
  ...['outboundIPRangeExclusionList', 'outboundIPRangeInclusionList', 'outboundPortExclusionList', 'inboundPortExclusionList'].map(list => ({
    path: ['traffic', list],
    active: some,
    reason: NOT_INTERCEPTED,
  })),
  { path: ['traffic', 'networkInterfaceExclusionList'], active: some, reason: NOT_INTERCEPTED },
  { path: ['traffic', 'inboundExternalAuthorization', 'enable'], active: on, reason: 'no request is shown to an external authorizer' },
  { path: ['traffic', 'http1PerRequestLoadBalancing'], active: off, reason: FOR_EACH_REQUEST },
  { path: ['traffic', 'http2PerRequestLoadBalancing'], active: off, reason: FOR_EACH_REQUEST },
  {
    path: ['traffic', 'serviceAccessMode'],
    active: node => node.type === 'scalar' && node.value !== 'mixed',
    reason: 'a service answers to its names and to its addresses',
  },
  ...['mustWithServicePort', 'mustWithNamespace'].map(field => ({
    path: ['traffic', 'serviceAccessNames', field],
    active: on,
    reason: 'shorter names of a service are known as well',
  })),
  { path: ['traffic', 'serviceAccessNames', 'cloud', 'withNamespace'], active: off, reason: 'services from elsewhere come from a mesh model' },
  { path: ['traffic', 'serviceAccessNames', 'withTrustDomain'], active: off, reason: 'the names with the domain of the cluster are known as well' },
  { path: ['featureFlags', 'enableTrafficWarmupPolicy'], active: on, reason: 'a new endpoint has its full share at once' },
  { path: ['sidecar', 'sidecarDisabledMTLS'], active: on, reason: 'workloads of the mesh always use mutual TLS' },
  {
    path: ['sidecar', 'sidecarDrivers'],
    active: itemWith('sidecarDisabledMTLS', on),
    reason: 'workloads of the mesh always use mutual TLS',
  },
  { path: ['sidecar', 'localProxyMode'], active: is('PodIP'), reason: 'give workloads proxy.applicationAddress in a mesh model' },
  { path: ['sidecar', 'localDNSProxy', 'enable'], active: on, reason: 'proxies answer no DNS' },
  { path: ['sidecar', 'xnetDNSProxy', 'enable'], active: on, reason: 'nothing of pipyc answers DNS' },
  {
    path: ['featureFlags', 'enableSidecarActiveHealthChecks'],
    active: on,
    reason: 'it had no effect; give services a traffic policy with healthCheck',
  },
  {
    path: ['featureFlags', 'enableAutoDefaultRoute'],
    active: on,
    reason: 'a request whose Host is no name of a service never goes to some service of its port',
  },
  ...CHAINS.map(chain => ({
    path: ['pluginChains', chain],
    active: (node: Node) => itemWith('disable', on)(node) || itemWith('plugin', isForeign)(node),
    reason: 'what runs for a request is fixed: nothing of it is switched off, and no scripts of users run',
  })),
  { path: ['egressGateway', 'enabled'], active: on, reason: 'nothing leaves the mesh through an egress gateway' },
  {
    path: ['connector', 'viaGateway'],
    active: node => node.type === 'map' && [...node.fields.values()].some(({ value }) => !isNull(value)),
    reason: 'endpoints of other clouds come from a mesh model, with their own addresses',
  },
  { path: ['observability', 'tracing', 'enable'], active: on, reason: 'proxies send no spans' },
  { path: ['observability', 'remoteLogging', 'enable'], active: on, reason: 'proxies send no logs' },
]

/** A script that comes with neither mesh. */
function isForeign(plugin: Node): boolean {
  return plugin.type === 'scalar' && typeof plugin.value === 'string' && !plugin.value.startsWith('modules/')
}

export function reportUnusedSettings(spec: Reader, { scope }: Manifest): void {
  const told = new Set<string>()
  for (const { path, active, reason } of EFFECTS) {
    const found = valueAt(spec.node, path)
    if (!found || isNull(found) || !active(found)) continue
    told.add(path.slice(0, 2).join('.'))
    scope.report('osm/not-imported', found, { field: `spec.${path.join('.')}`, reason })
  }
  spec.onlyFields(Object.keys(MESH_CONFIG_FIELDS), 'is-harmless')
  const unused = [...spec.node.fields].flatMap(([section, { value }]) => {
    const known = MESH_CONFIG_FIELDS[section]
    if (!known) return []
    if (value.type !== 'map') return isNull(value) ? [] : [section]
    const fields = spec.map(section)
    if (fields) onlyFieldsOf(section, known, fields)
    return [...value.fields]
      .filter(([field, { value }]) => known.includes(field) && !isNull(value))
      .map(([field]) => `${section}.${field}`)
      .filter(path => !READ.has(path) && !told.has(path))
  })
  if (unused.length > 0) scope.report('osm/mesh-config-unused', spec.node, { count: unused.length }, { notes: unused.sort() })
}

/** Slips of indentation are usual in such long objects, in examples of its own documentation, too. */
function onlyFieldsOf(section: string, known: readonly string[], fields: Reader): void {
  const misplaced = new Set<string>()
  for (const { key } of fields.node.fields.values()) {
    if (known.includes(key.name)) continue
    const [place, ...others] = Object.keys(MESH_CONFIG_FIELDS).filter(other => MESH_CONFIG_FIELDS[other]?.includes(key.name))
    if (place === undefined || others.length > 0) continue
    misplaced.add(key.name)
    fields.scope.report('smi/unknown-field', key, { object: `spec.${section}`, field: key.name }, { remedy: `move it to spec.${place}` })
  }
  fields.onlyFields([...known, ...misplaced], 'is-harmless')
}

function valueAt(node: Node, path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((found, field) => (found?.type === 'map' ? found.fields.get(field)?.value : undefined), node)
}

// MeshConfig: the mode of the mesh, and what of its sidecars' settings we have.
import type { ProxySettings } from '../../model/mesh-model.generated.js'
import { modelDuration } from '../go-duration.js'
import type { ImportContext, Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import type { Reader } from '../reader.js'
import { meshOf, reportDifferences } from '../traffic-policy.js'
import { reportUnusedSettings } from './unused-settings.js'

/** Seconds that fit the model's durations. */
const MOST_SECONDS = 9_999_999

export const meshConfigs: readonly Kind[] = ['config.openservicemesh.io', 'config.flomesh.io'].map(group => ({
  group,
  kind: 'MeshConfig',
  versions: ['v1alpha1', 'v1alpha2', 'v1alpha3'],
  namespaced: true,
  read: readConfig,
}))

function readConfig(manifest: Manifest, { inventory }: ImportContext): void {
  const { root, scope, origin } = manifest
  root.onlyFields(['apiVersion', 'kind', 'metadata', 'spec', 'status'], 'is-harmless')
  const spec = root.requiredMap('spec')
  if (!spec) return
  const first = inventory.mesh.config
  if (first) {
    scope.report('osm/two-mesh-configs', spec.node, {}, { related: [{ message: 'the other one', location: first.origin }] })
    return
  }
  const traffic = spec.map('traffic')
  const permissive = traffic?.boolean('enablePermissiveTrafficPolicyMode') ?? false
  const proxy = readProxy(spec, traffic, manifest)
  const retries = spec.map('featureFlags')?.boolean('enableRetryPolicy') ?? false
  reportUnusedSettings(spec, manifest)
  if (scope.failed) return
  inventory.mesh.config = { mode: permissive ? 'permissive' : 'strict', proxy, retries, origin }
}

function readProxy(spec: Reader, traffic: Reader | undefined, manifest: Manifest): ProxySettings | undefined {
  const interception = traffic?.string('interceptionMode')
  const timeouts = readTimeouts(spec.map('sidecar'), manifest)
  const proxy: ProxySettings = {
    ...(interception === 'none' && { interception: 'none' }),
    ...(timeouts && { timeouts }),
  }
  return Object.keys(proxy).length > 0 ? proxy : undefined
}

/** One number is the limit of connecting, reading, writing and idling; 0 is none. */
function readTimeouts(sidecar: Reader | undefined, manifest: Manifest): ProxySettings['timeouts'] {
  const seconds = sidecar?.integer('sidecarTimeout', 0, MOST_SECONDS)
  if (!sidecar || seconds === undefined) return undefined
  const idle = modelDuration(seconds * 1000)
  if (idle === undefined) return undefined
  const mesh = meshOf(manifest)
  reportDifferences(sidecar, 'osm/timeout-differs', { mesh, seconds }, [
    `here it is the limit for connecting and for a connection without a byte in either direction; in ${mesh} for reading and writing too`,
    'WebSocket, SSE and MQTT sessions that are quiet for so long end; mesh.proxy.timeouts of a mesh model keeps them apart',
    ...(seconds === 0 ? ['0 turns the idle limit off; connecting keeps its limit of 5s'] : []),
  ])
  return seconds === 0 ? { idle: '0s' } : { connect: idle, idle }
}

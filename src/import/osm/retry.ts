// Retry: how often, and why, a service account's requests to some services are repeated.
import type { Retry, TrafficTimeouts } from '../../model/mesh-model.generated.js'
import { modelDuration, readDuration, readMilliseconds } from '../go-duration.js'
import type { ImportContext, Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import { LABEL, OBJECT_NAME } from '../names.js'
import type { Reader } from '../reader.js'
import { shown } from '../shown.js'
import { addPolicy, meshOf, policyId, reportDifferences, reportKept } from '../traffic-policy.js'
import { readConditions } from './retry-conditions.js'

const MOST_ATTEMPTS = 10
const UINT32 = 4_294_967_295
/** The longest first wait of the scripts, and how much longer their last one is. */
const LONGEST_BASE = 1000
const GROWTH = 10

export const retries: readonly Kind[] = ['policy.openservicemesh.io', 'policy.flomesh.io'].map(group => ({
  group,
  kind: 'Retry',
  versions: ['v1alpha1'],
  namespaced: true,
  read: readRetry,
}))

function readRetry(manifest: Manifest, { inventory }: ImportContext): void {
  const { root, scope } = manifest
  root.onlyFields(['apiVersion', 'kind', 'metadata', 'spec', 'status'], 'is-harmless')
  const spec = root.requiredMap('spec')
  if (!spec) return
  spec.onlyFields(['source', 'destinations', 'retryPolicy'], 'is-harmless', ['source', 'destinations', 'retryPolicy'])
  const source = spec.requiredMap('source')
  const caller = source && readSubject(source, 'ServiceAccount', manifest)
  const destinations = spec.requiredMaps('destinations', 'destination').map(reader => ({ reader, service: readSubject(reader, 'Service', manifest) }))
  const policy = spec.requiredMap('retryPolicy')
  const retry = policy && readPolicy(policy, manifest)
  const perTry = policy && readDuration(policy, 'perTryTimeout')
  if (policy && perTry !== undefined) reportKept(policy, 'perTryTimeout', meshOf(manifest))
  if (!retry || caller === undefined) return
  if (inventory.mesh.config?.retries === false) scope.report('osm/retry-was-off', spec.node, { mesh: meshOf(manifest) })
  const timeouts: TrafficTimeouts | undefined = perTry === undefined ? undefined : { perTry }
  const seen = new Set<string>()
  destinations.forEach(({ reader, service }, i) => {
    // Named twice it is still one.
    if (service === undefined || seen.has(service)) return
    seen.add(service)
    const id = policyId(manifest, destinations.length === 1 ? '' : String(i))
    addPolicy(manifest, inventory, { id, target: { service, origin: reader.origin }, callers: [caller] }, { ...(timeouts && { timeouts }), retry })
  })
}

function readSubject(reader: Reader, kind: string, manifest: Manifest): string | undefined {
  reader.onlyFields(['kind', 'name', 'namespace'], 'is-harmless', ['kind', 'name'])
  const written = reader.requiredString('kind')
  const name = reader.requiredString('name', kind === 'Service' ? LABEL : OBJECT_NAME)
  const namespace = reader.string('namespace', LABEL) ?? manifest.namespace
  if (written !== undefined && written !== kind) return reader.invalid(reader.spanOf('kind'), reader.pathOf('kind'), `must be ${kind}`, written)
  return written === undefined || name === undefined ? undefined : `${namespace}/${name}`
}

/** undefined: nothing would be repeated, or something was reported. */
function readPolicy(policy: Reader, manifest: Manifest): Retry | undefined {
  policy.onlyFields(['retryOn', 'perTryTimeout', 'numRetries', 'retryBackoffBaseInterval'], 'is-harmless')
  const mesh = meshOf(manifest)
  const on = readConditions(policy, mesh)
  const attempts = policy.integer('numRetries', 0, UINT32) ?? 0
  const base = readMilliseconds(policy, 'retryBackoffBaseInterval')
  if (attempts === 0) {
    policy.scope.report('osm/retry-never', policy.spanOf('numRetries'), { reason: 'numRetries is absent or 0' })
    return undefined
  }
  if (on.length === 0) {
    policy.scope.report('osm/retry-never', policy.spanOf('retryOn'), { reason: 'retryOn has no condition that is known' })
    return undefined
  }
  if (attempts > MOST_ATTEMPTS)
    policy.scope.report('osm/retries-capped', policy.spanOf('numRetries'), { written: shown(String(attempts)), most: MOST_ATTEMPTS })
  reportDifferences(policy, 'osm/retry-differs', { mesh }, [
    `a try goes to another endpoint where there is one; in ${mesh} to the same`,
    `POST and PATCH are not repeated; in ${mesh} every method is`,
    `requests with a body above 64 KiB, or of unknown length, are not repeated; ${mesh} holds any body in memory`,
    `at most 20 % of requests, and 3 a second, are repeated (the retry budget); in ${mesh} all are`,
    `a random part of each wait is waited; in ${mesh} all of it`,
    `other clusters and tiers take over beside retries; in ${mesh} a Retry turns the failover among endpoints off`,
  ])
  const first = base === undefined ? undefined : Math.min(base, LONGEST_BASE)
  const backoff = first === undefined ? undefined : { base: modelDuration(first), max: modelDuration(first * GROWTH) }
  return {
    attempts: Math.min(attempts, MOST_ATTEMPTS),
    on,
    ...(backoff?.base !== undefined && backoff.max !== undefined && { backoff: { base: backoff.base, max: backoff.max } }),
  }
}

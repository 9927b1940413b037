// GlobalTrafficPolicy: how a service of the same name is spread over clusters.
import { orList } from '../../phases/1-validate/wording.js'
import type { ImportContext, Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import { LABEL } from '../names.js'
import type { Reader } from '../reader.js'
import { addPolicy, policyId, reportDifferences } from '../traffic-policy.js'

const TYPES = ['Locality', 'ActiveActive', 'FailOver'] as const
/** Region/zone/group/cluster. */
const KEY = { pattern: /^[^/]+(\/[^/]+){3}$/, longest: 255, text: 'region/zone/group/cluster' }
const MOST_WEIGHT = 1_000_000
const USUAL_WEIGHT = 100

export const globalTrafficPolicies: readonly Kind[] = ['multicluster.flomesh.io', 'flomesh.io'].map(group => ({
  group,
  kind: 'GlobalTrafficPolicy',
  versions: ['v1alpha1'],
  namespaced: true,
  read: readPolicy,
}))

function readPolicy(manifest: Manifest, { inventory }: ImportContext): void {
  const { id: service, name, origin, root, scope } = manifest
  root.onlyFields(['apiVersion', 'kind', 'metadata', 'spec', 'status'], 'is-harmless')
  const spec = root.requiredMap('spec')
  if (!spec) return
  spec.onlyFields(['lbType', 'targets'], 'is-harmless')
  const written = spec.string('lbType') ?? 'Locality'
  const type = TYPES.find(one => one === written)
  if (!type) spec.invalid(spec.spanOf('lbType'), spec.pathOf('lbType'), `must be ${orList(TYPES)}`, written)
  const targets = readTargets(spec)
  if (scope.failed || !type) return
  const clusters = [...new Set(targets.map(({ cluster }) => cluster))]
  inventory.clusterSpreads.set(service, { type, weights: new Map(targets.map(({ cluster, weight }) => [cluster, weight])), origin })
  reportDifferences(spec, 'fsm/spread-differs', { service: name, type }, [
    ...DIFFERENCES[type],
    ...(clusters.length > 0 ? ['a cluster is known by the last part of its key; in FSM by region, zone and group as well'] : []),
  ])
  if (type !== 'FailOver') return
  const loadBalancing = { locality: 'cluster' as const, ...(clusters.length > 0 && { clusters }) }
  addPolicy(manifest, inventory, { id: policyId(manifest), target: { service, origin } }, { loadBalancing })
}

const DIFFERENCES: Readonly<Record<(typeof TYPES)[number], readonly string[]>> = {
  Locality: ['endpoints of other clusters are left out of the model'],
  ActiveActive: ['endpoints of clusters that are not among the targets are left out; in both, a weight of 0 means 100'],
  FailOver: [
    'other clusters take over when no own endpoint is healthy; in FSM when none exists',
    'clusters take over in the order of the targets; in FSM all at once',
    'a path prefix of the other cluster is kept when it takes over; in FSM it is lost',
  ],
}

interface Target {
  readonly cluster: string
  readonly weight: number
}

/** Endpoints say their cluster's name alone, so that two keys must not end in one. */
function readTargets(spec: Reader): Target[] {
  const named = new Set<string>()
  return spec.maps('targets').flatMap(reader => {
    const target = readTarget(reader)
    if (!target) return []
    if (named.has(target.cluster))
      return reader.invalid(reader.spanOf('clusterKey'), reader.pathOf('clusterKey'), `ends in ${target.cluster}, as another target's does`) ?? []
    named.add(target.cluster)
    return target
  })
}

function readTarget(target: Reader): Target | undefined {
  target.onlyFields(['clusterKey', 'weight'], 'is-harmless')
  const key = target.requiredString('clusterKey', KEY)
  const cluster = key?.slice(key.lastIndexOf('/') + 1)
  const weight = target.integer('weight', 0, MOST_WEIGHT)
  if (cluster === undefined) return undefined
  if (!LABEL.pattern.test(cluster) || cluster.length > LABEL.longest)
    return target.invalid(target.spanOf('clusterKey'), target.pathOf('clusterKey'), `must end in ${LABEL.text}`, key)
  return { cluster, weight: weight || USUAL_WEIGHT }
}

// What there is to touch in a mesh: policies with their sources and matches, routes, splits with their matches and backends.
import type { MeshModel } from '../model/mesh-model.generated.js'
import { valueAt } from '../model/pointer.js'
import type { NamedMatch, ResolvedMesh, ResolvedPolicy, ResolvedSplit } from '../phases/2-resolve/resolved.js'
import { mqttCoverageItems } from './mqtt-coverage-items.js'

export type CoverageKind = 'route' | 'policy' | 'source' | 'match' | 'split' | 'backend' | MqttCoverageKind
type MqttCoverageKind = 'mqtt-policy' | 'connect-rule' | 'topic-rule' | 'client' | 'filter' | 'rewrite' | 'topic-route'

/** Something that a case can touch. */
export interface CoverageItem {
  readonly kind: CoverageKind
  /** `bookstore/buy`, or a part of it: `bookstore/buy#new`, `bookstore/buy <- bookbuyer/bookbuyer`, `bookstore/split -> bookstore/v1`. */
  readonly id: string
  /** Where it is in the model. */
  readonly pointer: string
  /** The policy, split or rule that it is a part of. */
  readonly owner?: { readonly kind: CoverageKind; readonly id: string }
}

type ModelPolicy = NonNullable<MeshModel['accessPolicies']>[number]
type ModelSplit = NonNullable<MeshModel['splits']>[number]

/** In order of kind, then as the mesh has them. Routes that nothing uses do nothing, and weight 0 gets no traffic: neither is one. */
export function coverageItems(model: MeshModel, mesh: ResolvedMesh): CoverageItem[] {
  const routes = new Map<string, CoverageItem>()
  for (const { matches } of [...mesh.policies, ...mesh.splits]) {
    for (const match of matches ?? []) routes.set(match.place.pointer, { kind: 'route', id: routeId(model, match), pointer: match.place.pointer })
  }
  return [
    ...[...routes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...mesh.policies.flatMap(policy => policyItems(model, policy)),
    ...mesh.splits.flatMap(split => splitItems(model, split)),
    ...mqttCoverageItems(model, mesh),
  ]
}

export function sourceId(policy: string, source: string): string {
  return `${policy} <- ${source}`
}

/** Of a policy's or a split's match: the group is in it, because two groups may have matches of one name. */
export function matchId(owner: string, route: string): string {
  return `${owner} by ${route}`
}

export function backendId(split: string, backend: string): string {
  return `${split} -> ${backend}`
}

/** `<group>#<match>`. */
export function routeId(model: MeshModel, { name, place }: NamedMatch): string {
  const group = valueAt(model, place.pointer.replace(/\/http\/\d+$/, ''))
  return `${(group as { id?: string } | undefined)?.id ?? place.pointer}#${name}`
}

function policyItems(model: MeshModel, { id, place: { pointer }, matches }: ResolvedPolicy): CoverageItem[] {
  const owner = { kind: 'policy', id } as const
  const { sources = [], rules = [] } = valueAt(model, pointer) as ModelPolicy
  return [
    { kind: 'policy', id, pointer },
    ...sources.map(
      ({ identity, group }, i): CoverageItem => ({
        kind: 'source',
        id: sourceId(id, identity ?? group ?? ''),
        pointer: `${pointer}/sources/${i}`,
        owner,
      }),
    ),
    ...(matches ?? []).map((match): CoverageItem => {
      const route = routeId(model, match)
      const group = route.slice(0, route.lastIndexOf('#'))
      const rule = rules.findIndex(
        one => one.kind === 'http' && one.routeGroup === group && (!one.matches?.length || one.matches.includes(match.name)),
      )
      return { kind: 'match', id: matchId(id, route), pointer: `${pointer}/rules/${rule}`, owner }
    }),
  ]
}

function splitItems(model: MeshModel, { id, place: { pointer }, matches, backends }: ResolvedSplit): CoverageItem[] {
  const owner = { kind: 'split', id } as const
  const written = valueAt(model, pointer) as ModelSplit
  const weighty = new Set(backends.filter(({ weight }) => weight > 0).map(({ service }) => service.id))
  return [
    { kind: 'split', id, pointer },
    ...(matches ?? []).map((match): CoverageItem => {
      const route = routeId(model, match)
      const group = written.matches?.findIndex(({ routeGroup }) => route.startsWith(`${routeGroup}#`)) ?? 0
      return { kind: 'match', id: matchId(id, route), pointer: `${pointer}/matches/${group}`, owner }
    }),
    ...[...weighty].map((service): CoverageItem => {
      const at = written.backends.findIndex(backend => backend.service === service && backend.weight > 0)
      return { kind: 'backend', id: backendId(id, service), pointer: `${pointer}/backends/${at}`, owner }
    }),
  ]
}

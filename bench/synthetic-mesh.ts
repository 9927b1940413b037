// Meshes of any size that are the same every time: each service has two proxies, three routes and two callers.
import type { AccessPolicy, HttpMatch, MeshModel, RouteGroup, Service, Workload } from '../src/model/mesh-model.generated.ts'

const SERVICES_PER_NAMESPACE = 50
const COPIES = ['a', 'b'] as const

interface Place {
  readonly namespace: string
  readonly name: string
  readonly id: string
}

/** A strict mesh in which service i is called by services i+1 and i+7. */
export function syntheticMesh(services: number): MeshModel {
  const places = Array.from({ length: services }, (_, i) => place(i))
  return {
    apiVersion: 'pipyc/v1',
    mesh: { name: `synthetic-${services}`, mode: 'strict' },
    identities: places.map(({ id }) => ({ id })),
    workloads: places.flatMap(workloads),
    services: places.map(service),
    routeGroups: places.map(routeGroup),
    accessPolicies: places.map((at, i) => accessPolicy(at, [places[(i + 1) % services], places[(i + 7) % services]] as Place[])),
  }
}

function place(i: number): Place {
  const namespace = `team-${Math.floor(i / SERVICES_PER_NAMESPACE)}`
  const name = `svc-${i}`
  return { namespace, name, id: `${namespace}/${name}` }
}

function workloads({ id }: Place): Workload[] {
  return COPIES.map(copy => ({ id: `${id}-${copy}`, identity: id, ports: [{ number: 8080, name: 'http' }] }))
}

function service({ id }: Place, i: number): Service {
  const endpoints = COPIES.map((_, copy) => ({ address: address('10.1', i * 2 + copy), port: 15003 }))
  return {
    id,
    vips: [address('10.96', i)],
    workloads: COPIES.map(copy => `${id}-${copy}`),
    ports: [{ port: 80, targetPort: 8080, protocol: 'http', endpoints }],
  }
}

function routeGroup({ id }: Place): RouteGroup {
  const http: HttpMatch[] = [
    { name: 'list', path: { exact: '/items' }, methods: ['GET'] },
    { name: 'item', path: { prefix: '/items' }, methods: ['GET', 'PUT', 'DELETE'] },
    { name: 'reports', path: { regex: '/reports/[0-9]{4}/[a-z]+' }, headers: [{ name: 'x-team', regex: '[a-z-]+' }] },
  ]
  return { id: `${id}-routes`, http }
}

function accessPolicy({ id }: Place, callers: readonly Place[]): AccessPolicy {
  const sources = [...new Set(callers.map(caller => caller.id))].map(identity => ({ identity }))
  return { id: `${id}-callers`, destination: { service: id }, sources, rules: [{ kind: 'http', routeGroup: `${id}-routes` }] }
}

function address(prefix: string, n: number): string {
  return `${prefix}.${n >> 8}.${n & 255}`
}

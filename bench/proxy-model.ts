// One caller, one server, and as many routes between them as wanted.
import type { MeshModel, ProxySettings, RouteGroup } from '../src/model/mesh-model.generated.ts'

export const CALLER = 'bench/caller'
export const SERVER = 'bench/server'
/** Where a split sends what is asked of the server. */
export const CANARY = 'bench/canary'
export const HOST = 'server.bench'
const MATCHES_PER_GROUP = 100

export const routePath = (n: number) => `/api/v1/resource-${n}`

interface Place {
  readonly listen: number
  readonly upstream: number
  readonly routes: number
  readonly proxy: ProxySettings
  /** Of the service's port. Default: http. */
  readonly protocol?: 'http' | 'h2c'
}

/** The caller's sidecar listens on `listen`, plain; each route is a path whose requests a split sends to another service. */
export function outboundModel({ listen, upstream, routes, proxy, protocol = 'http' }: Place, transport: 'plain' | 'mtls'): MeshModel {
  const groups = routeGroups(routes)
  const ports = [{ port: 80, protocol, endpoints: [{ address: '127.0.0.1', port: upstream, transport }] }]
  return {
    apiVersion: 'pipyc/v1',
    // A strict mesh shows callers only what a policy lets them reach.
    mesh: { name: 'bench', mode: 'permissive' },
    identities: [{ id: CALLER }, { id: SERVER }],
    workloads: [{ id: CALLER, identity: CALLER, proxy: { ...proxy, listeners: [{ direction: 'outbound', address: '127.0.0.1', port: listen }] } }],
    services: [
      { id: SERVER, identities: [SERVER], ports },
      { id: CANARY, identities: [SERVER], ports },
    ],
    routeGroups: groups,
    splits: groups.map(({ id }) => ({
      id,
      service: SERVER,
      matches: [{ routeGroup: id }],
      backends: [{ service: CANARY, weight: 1 }],
    })),
  }
}

/** The server's sidecar listens on `listen`, mutual TLS; each route is a path that the caller is allowed. */
export function inboundModel({ listen, upstream, routes, proxy, protocol = 'http' }: Place): MeshModel {
  const groups = routeGroups(routes)
  return {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'bench' },
    identities: [{ id: CALLER }, { id: SERVER }],
    workloads: [
      {
        id: SERVER,
        identity: SERVER,
        ports: [{ number: upstream }],
        proxy: { ...proxy, listeners: [{ direction: 'inbound', address: '127.0.0.1', port: listen, workloadPort: upstream }] },
      },
    ],
    services: [{ id: SERVER, workloads: [SERVER], ports: [{ port: 80, targetPort: upstream, protocol }] }],
    routeGroups: groups,
    accessPolicies: [
      {
        id: SERVER,
        destination: { service: SERVER },
        sources: [{ identity: CALLER }],
        rules: groups.map(({ id }) => ({ kind: 'http', routeGroup: id })),
      },
    ],
  }
}

function routeGroups(routes: number): RouteGroup[] {
  return Array.from({ length: Math.ceil(routes / MATCHES_PER_GROUP) }, (_, group) => {
    const first = group * MATCHES_PER_GROUP
    const numbers = Array.from({ length: Math.min(MATCHES_PER_GROUP, routes - first) }, (_, i) => first + i)
    return { id: `bench/group-${group}`, http: numbers.map(n => ({ name: `r${n}`, path: { exact: routePath(n) } })) }
  })
}

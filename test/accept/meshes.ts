// The meshes of the acceptance vectors.
import type { AccessPolicy, Endpoint, MeshModel, Service, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'

const PORT = 14_001

const buyers = [{ identity: 'shop/buyer' }]
export const workload = (name: string, ...ports: number[]) => ({
  id: `shop/${name}`,
  identity: `shop/${name}`,
  ports: ports.map(number => ({ number })),
})
export const service = (name: string, workloads: string[], protocol: 'http' | 'tcp' | 'grpc' = 'http', port = PORT): Service => ({
  id: `shop/${name}`,
  ports: [{ port, protocol }],
  workloads: workloads.map(one => `shop/${one}`),
})
export const toStore = (changes: Partial<AccessPolicy> = {}): AccessPolicy => ({
  id: 'shop/buyer-to-store',
  destination: { identity: 'shop/store' },
  sources: buyers,
  ...changes,
})

export function shop(changes: Partial<MeshModel> = {}): MeshModel {
  const workloads = changes.workloads ?? [workload('buyer'), workload('store', PORT)]
  const identities = [...new Set([...workloads.map(({ identity }) => identity), 'shop/thief'])]
  return {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'accept' },
    identities: identities.map(id => ({ id })),
    workloads,
    services: [service('store', ['store'])],
    accessPolicies: [toStore()],
    ...changes,
  }
}

export const onlyBuy = (match: object = { path: { exact: '/buy' } }): MeshModel =>
  shop({
    routeGroups: [{ id: 'shop/routes', http: [match] }],
    accessPolicies: [toStore({ rules: [{ kind: 'http', routeGroup: 'shop/routes' }] })],
  })

function versions(): Pick<MeshModel, 'workloads' | 'services' | 'accessPolicies'> {
  return {
    workloads: [workload('buyer'), workload('v1', PORT), workload('v2', PORT)],
    services: [service('store', ['v1']), service('store-v1', ['v1']), service('store-v2', ['v2'])],
    accessPolicies: ['v1', 'v2'].map(name => toStore({ id: `shop/to-${name}`, destination: { identity: `shop/${name}` } })),
  }
}

export function split(first: number, second: number): MeshModel {
  const backends = [
    { service: 'shop/store-v1', weight: first },
    { service: 'shop/store-v2', weight: second },
  ]
  return shop({ ...versions(), splits: [{ id: 'shop/split', service: 'shop/store', backends }] })
}

/** A service of so many endpoints without a sidecar, and one traffic policy. */
export function endpoints(count: number, knobs: Partial<TrafficPolicy>): MeshModel {
  const list = Array.from({ length: count }, (_, i): Endpoint => ({ address: `192.0.2.${31 + i}`, port: 14_005, transport: 'plain' }))
  return shop({
    mesh: { name: 'accept', mode: 'permissive' },
    workloads: [workload('buyer')],
    services: [{ id: 'shop/store', ports: [{ port: PORT, protocol: 'http', endpoints: list }] }],
    accessPolicies: [],
    trafficPolicies: [{ id: 'shop/policy', target: { service: 'shop/store' }, ...knobs }],
  })
}

export function headerSplit(): MeshModel {
  return shop({
    ...versions(),
    routeGroups: [{ id: 'shop/firefox', http: [{ headers: [{ name: 'user-agent', regex: '.*Firefox.*' }] }] }],
    splits: [
      { id: 'shop/ab', service: 'shop/store', matches: [{ routeGroup: 'shop/firefox' }], backends: [{ service: 'shop/store-v2', weight: 100 }] },
    ],
  })
}

/** One server, whose identity is shop/impostor, behind a service that names it and one that does not. */
export function impostor(): MeshModel {
  const endpoint: Endpoint = { address: '192.0.2.20', port: 14_005 }
  const at = (name: string, identity: string): Service => ({
    id: `shop/${name}`,
    identities: [identity],
    ports: [{ port: 14_005, protocol: 'http', endpoints: [endpoint] }],
  })
  const workloads = [workload('buyer')]
  return shop({
    workloads,
    identities: ['shop/buyer', 'shop/impostor', 'shop/real'].map(id => ({ id })),
    services: [at('bank', 'shop/impostor'), at('vault', 'shop/real')],
    accessPolicies: ['bank', 'vault'].map(name => toStore({ id: `shop/to-${name}`, destination: { service: `shop/${name}` } })),
  })
}

/** Of the wildcard's endpoint. */
export const MANY_HOSTS_AT = '192.0.2.20:14005'

/** Unknown hosts are refused; those under the wildcard are routed, each by a name of its own. */
export function wildcard(): MeshModel {
  const endpoint: Endpoint = { address: '192.0.2.20', port: 14_005 }
  return shop({
    workloads: [workload('buyer')],
    identities: ['shop/buyer', 'shop/store'].map(id => ({ id })),
    services: [
      {
        id: 'shop/store',
        hosts: ['*.many.example'],
        identities: ['shop/store'],
        ports: [{ port: PORT, protocol: 'http', endpoints: [endpoint] }],
      },
    ],
    accessPolicies: [toStore({ destination: { service: 'shop/store' } })],
  })
}

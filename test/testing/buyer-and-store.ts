// The mesh of tests that look at single connections between two sidecars: a buyer, and a store that both may call.
import type { MeshModel, ProxySettings, ServicePort } from '../../src/model/mesh-model.generated.ts'

/** Workloads with a sidecar, the caller's first. */
export const SIDECARS = ['shop/buyer', 'shop/store']

export interface BuyerAndStoreOptions {
  /** Of both sidecars. */
  readonly proxy?: ProxySettings
  readonly ofBuyer?: ProxySettings
  readonly ofStore?: ProxySettings
}

/** `ports`: what the store serves, and how. */
export function buyerAndStore(
  ports: Readonly<Record<number, ServicePort['protocol']>>,
  { proxy = {}, ofBuyer = {}, ofStore = {} }: BuyerAndStoreOptions = {},
): MeshModel {
  const numbers = Object.keys(ports).map(Number)
  return {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'buyer-and-store', proxy },
    identities: SIDECARS.map(id => ({ id })),
    workloads: [
      { id: 'shop/buyer', identity: 'shop/buyer', proxy: ofBuyer },
      { id: 'shop/store', identity: 'shop/store', proxy: ofStore, ports: numbers.map(number => ({ number })) },
    ],
    services: [{ id: 'shop/store', workloads: ['shop/store'], ports: numbers.map(port => ({ port, protocol: ports[port]! })) }],
    accessPolicies: [{ id: 'shop/to-store', destination: { identity: 'shop/store' }, sources: SIDECARS.map(identity => ({ identity })) }],
  }
}

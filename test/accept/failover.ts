// Two endpoints of different priority, the second one remote: what a caller sees while the first one dies and comes back.
import { compile } from '../../src/compile.ts'
import type { MeshModel, Protocol, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import { type Pipy, type RunningMesh, startMesh, startUpstreamOf } from '../../src/testing/index.ts'

export const LOCAL = '192.0.2.40:14001'
export const REMOTE = '192.0.2.41:14002'

export function twoTiers(protocol: Protocol, policy: Omit<TrafficPolicy, 'id' | 'target'>): MeshModel {
  return {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'failover', mode: 'permissive' },
    identities: [{ id: 'shop/buyer' }],
    workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
    services: [
      {
        id: 'shop/store',
        ports: [
          {
            port: 14_001,
            protocol,
            endpoints: [
              { address: '192.0.2.40', port: 14_001, transport: 'plain', priority: 0 },
              { address: '192.0.2.41', port: 14_002, transport: 'plain', priority: 1, pathPrefix: '/remote' },
            ],
          },
        ],
      },
    ],
    trafficPolicies: [{ id: 'shop/failover', target: { service: 'shop/store' }, ...policy }],
  }
}

export async function withTiers<T>(pipy: Pipy, model: MeshModel, use: (mesh: RunningMesh) => Promise<T>): Promise<T> {
  const mesh = await startMesh({ pipy, model, compile: one => compile(one, {}), readyTimeoutMs: 30_000 })
  try {
    return await use(mesh)
  } finally {
    await mesh.stop()
  }
}

/** Ends the first tier; the returned function brings it back, and gives the server that is there then. */
export async function killLocal(mesh: RunningMesh, kind: 'http1' | 'tcp-echo') {
  const { at } = mesh.upstream(LOCAL)
  await mesh.upstream(LOCAL).close()
  return () => startUpstreamOf(kind, { name: LOCAL, listen: at })
}

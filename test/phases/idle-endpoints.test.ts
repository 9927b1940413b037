// Endpoints that would never take traffic, because nothing tells when those before them are ill.
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import type { Endpoint, MeshModel, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'

type Knobs = Partial<Pick<TrafficPolicy, 'loadBalancing' | 'outlierDetection' | 'healthCheck'>>

function warnings(endpoints: readonly Partial<Endpoint>[], ...policies: readonly Knobs[]): string[] {
  const model: MeshModel = {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'idle', mode: 'permissive' },
    identities: [{ id: 'shop/web' }],
    workloads: [{ id: 'shop/web', identity: 'shop/web' }],
    services: [
      {
        id: 'shop/store',
        ports: [{ port: 80, protocol: 'http', endpoints: endpoints.map((one, i) => ({ address: `10.0.0.${i}`, port: 80, ...one })) }],
      },
    ],
    trafficPolicies: policies.map((knobs, i) => ({ id: `shop/p${i}`, target: { service: 'shop/store' }, ...knobs })),
  }
  return compile(model).diagnostics.map(({ code, message }) => `${code}: ${message}`)
}

const IDLE = 'load-balancing/idle-endpoints: endpoints of shop/store port 80 take no traffic, not even when all others fail: '
const WATCHED: readonly Knobs[] = [{ outlierDetection: {} }, { healthCheck: {} }]

test('of a later priority', () => {
  expect(warnings([{}, { priority: 1 }, { priority: 2 }])).toEqual([`${IDLE}2 of a later priority`])
  for (const watched of WATCHED) expect(warnings([{}, { priority: 1 }], watched)).toEqual([])
  expect(warnings([{ priority: 1 }, { priority: 1 }])).toEqual([])
  expect(warnings([{}, { priority: 1, weight: 0 }])).toEqual([])
})

test('farther away than others', () => {
  const zones = [{ locality: { zone: 'a' } }, { locality: { zone: 'b' } }]
  const failover: Knobs = { loadBalancing: { locality: 'failover' } }
  expect(warnings(zones, failover)).toEqual([`${IDLE}those farther away`])
  for (const watched of WATCHED) expect(warnings(zones, failover, watched)).toEqual([])
  expect(warnings([zones[0]!, zones[0]!], failover)).toEqual([])
  expect(warnings(zones)).toEqual([])
})

test('of another cluster', () => {
  const clusters = [{}, { cluster: 'east' }]
  const byCluster: Knobs = { loadBalancing: { locality: 'cluster' } }
  expect(warnings(clusters, byCluster)).toEqual([`${IDLE}those farther away`])
  expect(warnings([{ locality: { zone: 'a' } }, { locality: { zone: 'b' } }], byCluster)).toEqual([])
})

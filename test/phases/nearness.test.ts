// What counts as near with locality failover, where regions, zones or both are known: in what is compiled and in what is explained.
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { decide } from '../../src/explain/decide.ts'
import type { Locality, MeshModel } from '../../src/model/mesh-model.generated.ts'
import { readMesh } from '../../src/explain/explain.ts'

/** Endpoints, nearest first, each with where it is. */
const PLACES: Readonly<Record<string, Locality | undefined>> = {
  'eu/a': { region: 'eu', zone: 'a' },
  'us/a': { region: 'us', zone: 'a' },
  'eu/b': { region: 'eu', zone: 'b' },
  eu: { region: 'eu' },
  a: { zone: 'a' },
  b: { zone: 'b' },
  nowhere: undefined,
}

function model(locality: Locality | undefined, by: 'cluster' | 'failover' = 'failover'): MeshModel {
  return {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'near', mode: 'permissive' },
    identities: [{ id: 'shop/web' }],
    workloads: [{ id: 'shop/web', identity: 'shop/web', ...(locality && { locality }) }],
    services: [
      {
        id: 'shop/store',
        ports: [
          {
            port: 80,
            protocol: 'http',
            endpoints: Object.values(PLACES).map((place, i) => ({
              address: `10.0.0.${i}`,
              port: 80,
              transport: 'plain' as const,
              ...(place && { locality: place }),
            })),
          },
        ],
      },
    ],
    trafficPolicies: [{ id: 'shop/near', target: { service: 'shop/store' }, loadBalancing: { locality: by }, outlierDetection: {} }],
  }
}

test.each([
  [
    'eu/a',
    [
      ['eu/a', 'a'],
      ['eu/b', 'eu'],
      ['us/a', 'b', 'nowhere'],
    ],
  ],
  ['eu', [['eu'], ['eu/a', 'eu/b'], ['us/a', 'a', 'b', 'nowhere']]],
  [
    'a',
    [
      ['eu/a', 'us/a', 'a'],
      ['eu/b', 'eu', 'b', 'nowhere'],
    ],
  ],
  ['nowhere', [Object.keys(PLACES)]],
])('from %s', (caller, tiers) => {
  const written = model(PLACES[caller])
  const compiled = compile(written)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  const endpoints = compiled.plans[0]!.config.outbound!.clusters['shop/store:80']!.endpoints
  const names = Object.keys(PLACES)
  const tierOf = (tier: number) => endpoints.flatMap(one => (one.tier === tier ? names[Number(one.address.split(':')[0]!.split('.')[3])]! : []))
  expect(tiers.map((_, tier) => tierOf(tier))).toEqual(tiers)
  const { answers } = decide(readMesh(written).mesh!, { caller: { workload: 'shop/web' }, destination: { service: 'shop/store' }, request: {} })
  expect(answers.flatMap(answer => answer.endpoints.map(address => names[Number(address.split(':')[0]!.split('.')[3])]))).toEqual(tiers[0])
})

test('with locality cluster, zones and regions count for nothing', () => {
  const written = model(PLACES['eu/a'], 'cluster')
  written.services![0]!.ports[0]!.endpoints!.push({ address: '10.0.1.0', port: 80, transport: 'plain', cluster: 'east' })
  const compiled = compile(written)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  const { endpoints } = compiled.plans[0]!.config.outbound!.clusters['shop/store:80']!
  expect(endpoints.map(({ tier }) => tier)).toEqual([...Object.keys(PLACES).map(() => 0), 1])
  const { answers } = decide(readMesh(written).mesh!, { caller: { workload: 'shop/web' }, destination: { service: 'shop/store' }, request: {} })
  expect(answers.flatMap(answer => answer.endpoints)).toHaveLength(Object.keys(PLACES).length)
})

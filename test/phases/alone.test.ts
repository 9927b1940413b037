// What proxies share while they are made must be what each of them would have made for itself.
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { importManifests } from '../../src/import/index.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { inputFiles, listCases } from '../cases/case-files.ts'
import { generate } from '../differential/soak.ts'

/** Proxies that differ from each other in one thing only, of all things that bear on what they send. */
const ALIKE: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'alike' },
  identities: [{ id: 'shop/web' }, { id: 'shop/store' }],
  workloads: [
    { id: 'shop/web', identity: 'shop/web' },
    { id: 'else/web', identity: 'shop/web' },
    { id: 'shop/far', identity: 'shop/web', locality: { region: 'far' } },
    { id: 'shop/other', identity: 'shop/web', cluster: 'other' },
    { id: 'shop/slow', identity: 'shop/web', proxy: { timeouts: { connect: '30s' } } },
    {
      id: 'shop/listening',
      identity: 'shop/web',
      proxy: { listeners: [{ direction: 'outbound', address: '127.0.0.1', port: 1, service: 'shop/shut' }] },
    },
    { id: 'shop/store', identity: 'shop/store', ports: [{ number: 8080 }, { number: 9090 }] },
    { id: 'shop/store-2', identity: 'shop/store', ports: [{ number: 8080 }, { number: 9090 }] },
    { id: 'shop/half', identity: 'shop/store', ports: [{ number: 8080 }] },
  ],
  services: [
    {
      id: 'shop/store',
      workloads: ['shop/store', 'shop/store-2', 'shop/half'],
      ports: [
        {
          port: 80,
          targetPort: 8080,
          protocol: 'http',
          endpoints: [
            { address: '10.0.0.1', port: 15003, locality: { region: 'far' } },
            { address: '10.0.0.2', port: 15003, locality: { region: 'near' } },
            { address: '10.0.0.3', port: 15003, cluster: 'other' },
          ],
        },
      ],
    },
    { id: 'shop/admin', workloads: ['shop/store', 'shop/store-2'], ports: [{ port: 90, targetPort: 9090, protocol: 'http' }] },
    { id: 'shop/shut', ports: [{ port: 80, protocol: 'http' }] },
  ],
  accessPolicies: [
    { id: 'shop/store', destination: { identity: 'shop/store' }, sources: [{ identity: 'shop/web' }] },
    { id: 'shop/store-port', destination: { service: 'shop/store', port: 8080 }, sources: [{ group: 'authenticated' }] },
  ],
  trafficPolicies: [
    {
      id: 'shop/near-first',
      target: { service: 'shop/store' },
      loadBalancing: { locality: 'failover' },
      outlierDetection: {},
      timeouts: { idle: '5m' },
    },
  ],
}

const written = listCases().map(one => ({
  name: one.name,
  model: importManifests(inputFiles(one), { meshName: 'case' }).model as MeshModel | undefined,
}))
const drawn = Array.from({ length: 20 }, (_, seed) => ({ name: `seed ${seed}`, model: generate(seed, 0).model }))

test('a proxy is the same whether others are compiled with it or not', () => {
  const different: string[] = []
  let compared = 0
  for (const { name, model } of [{ name: 'alike', model: ALIKE }, ...drawn, ...written]) {
    const all = compile(model)
    if (name === 'alike') expect(all.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    if (!all.ok) continue
    for (const plan of all.plans) {
      const alone = compile(model, { proxies: [plan.id] })
      compared++
      if (!alone.ok || JSON.stringify(alone.plans) !== JSON.stringify([plan])) different.push(`${name}: ${plan.id}`)
    }
  }
  expect(different).toEqual([])
  expect(compared).toBeGreaterThan(300)
})

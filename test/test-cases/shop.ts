// A small mesh with one of each: a split by match, a service of bytes, an identity with two workloads, one with none.
import type { MeshModel } from '../../src/model/mesh-model.generated.js'
import { readTestCases } from '../../src/test-cases/read-test-cases.js'
import { type TestReport, testCases } from '../../src/test-cases/test-cases.js'

export const shop: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'shop' },
  identities: ['buyer', 'store', 'db', 'twin', 'ghost'].map(name => ({ id: `shop/${name}` })),
  workloads: [
    { id: 'shop/buyer', identity: 'shop/buyer' },
    { id: 'shop/store-v1', identity: 'shop/store', ports: [{ number: 8080 }] },
    { id: 'shop/store-v2', identity: 'shop/store', ports: [{ number: 8080 }] },
    { id: 'shop/db', identity: 'shop/db', ports: [{ number: 5432 }, { number: 9000 }] },
    { id: 'shop/twin-a', identity: 'shop/twin' },
    { id: 'shop/twin-b', identity: 'shop/twin' },
  ],
  services: [
    { id: 'shop/store', ports: [{ port: 80, protocol: 'http', targetPort: 8080 }], workloads: ['shop/store-v1', 'shop/store-v2'] },
    { id: 'shop/store-v1', ports: [{ port: 80, protocol: 'http', targetPort: 8080 }], workloads: ['shop/store-v1'] },
    { id: 'shop/store-v2', ports: [{ port: 80, protocol: 'http', targetPort: 8080 }], workloads: ['shop/store-v2'] },
    {
      id: 'shop/db',
      ports: [
        { port: 5432, protocol: 'tcp' },
        { port: 9000, protocol: 'http' },
      ],
      workloads: ['shop/db'],
    },
  ],
  routeGroups: [
    {
      id: 'shop/routes',
      http: [
        { name: 'buy', path: { exact: '/buy' } },
        { name: 'look', path: { prefix: '/look' }, methods: ['GET'] },
      ],
    },
    { id: 'shop/beta', http: [{ name: 'beta', headers: [{ name: 'x-beta', present: true }] }] },
    { id: 'shop/unused', http: [{ name: 'nothing' }] },
  ],
  accessPolicies: [
    {
      id: 'shop/buy',
      destination: { identity: 'shop/store' },
      sources: [{ identity: 'shop/buyer' }, { identity: 'shop/db' }],
      rules: [{ kind: 'http', routeGroup: 'shop/routes' }],
    },
    { id: 'shop/db', destination: { identity: 'shop/db' }, sources: [{ group: 'authenticated' }] },
    { id: 'shop/db-again', destination: { service: 'shop/db' }, sources: [{ identity: 'shop/store' }] },
  ],
  splits: [
    {
      id: 'shop/beta-split',
      service: 'shop/store',
      matches: [{ routeGroup: 'shop/beta' }],
      backends: [
        { service: 'shop/store-v2', weight: 3 },
        { service: 'shop/store-v1', weight: 1 },
        { service: 'shop/store', weight: 0 },
      ],
    },
  ],
}

/** `cases`: the list under `cases:`, as YAML. */
export function heldTo(cases: string, model: unknown = shop): TestReport {
  return testCases(model, [readTestCases({ path: 'cases.yaml', text: `cases:\n${cases}` })])
}

/** Errors about the cases: `code "text at the place" message; notes`. */
export function faultsIn(cases: string): string[] {
  const lines = `cases:\n${cases}`.split('\n')
  const errors = heldTo(cases).diagnostics.filter(({ severity }) => severity === 'error')
  return errors.map(({ code, location, message, notes }) => {
    const { line = 0, column = 0, endColumn } = location ?? {}
    return [`${code} "${lines[line - 1]?.slice(column - 1, (endColumn ?? 0) - 1)}" ${message}`, ...notes].join('; ')
  })
}

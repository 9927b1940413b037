// Meshes to compare: a small one in which each test changes what it is about, and the two bookstores.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '../../src/compile.ts'
import type { CompiledMesh } from '../../src/diff/diff-meshes.ts'
import { importManifests } from '../../src/import/index.ts'
import type { HttpMatch, MeshModel } from '../../src/model/mesh-model.generated.ts'

export type Edit = (model: MeshModel) => void

/** buyer and thief call store, whose split sends them to v1 and v2; pay carries bytes. */
export function shop(edit: Edit = () => {}): MeshModel {
  const service = (name: string, vip: string, workloads: string[], protocol: 'http' | 'tcp' = 'http') => ({
    id: `shop/${name}`,
    vips: [vip],
    ports: [{ port: 80, protocol }],
    workloads,
  })
  const names = ['buyer', 'thief', 'other', 'store-v1', 'store-v2', 'pay']
  const model: MeshModel = {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'shop' },
    identities: names.map(name => ({ id: `shop/${name}` })),
    workloads: names.map(name => ({ id: `shop/${name}`, identity: `shop/${name}` })),
    services: [
      service('store', '10.0.0.1', ['shop/store-v1', 'shop/store-v2']),
      service('store-v1', '10.0.0.2', ['shop/store-v1']),
      service('store-v2', '10.0.0.3', ['shop/store-v2']),
      service('pay', '10.0.0.4', ['shop/pay'], 'tcp'),
    ],
    routeGroups: [
      {
        id: 'shop/routes',
        http: [
          { name: 'buy', path: { exact: '/buy' }, methods: ['GET'] },
          { name: 'books', path: { prefix: '/books' } },
        ],
      },
    ],
    accessPolicies: [
      {
        id: 'shop/store',
        destination: { service: 'shop/store' },
        sources: [{ identity: 'shop/buyer' }],
        rules: [{ kind: 'http', routeGroup: 'shop/routes' }],
      },
      { id: 'shop/pay', destination: { service: 'shop/pay' }, sources: [{ identity: 'shop/store-v1' }] },
    ],
    splits: [
      {
        id: 'shop/split',
        service: 'shop/store',
        backends: [
          { service: 'shop/store-v1', weight: 90 },
          { service: 'shop/store-v2', weight: 10 },
        ],
      },
    ],
  }
  edit(model)
  return model
}

export function compiled(model: unknown): CompiledMesh {
  const result = compile(model)
  if (!result.ok) throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  return result
}

export function routes(model: MeshModel): HttpMatch[] {
  return model.routeGroups![0]!.http!
}

export const BOOKSTORES = ['bookstore', 'bookstore-next'].map(name => fileURLToPath(new URL(`../../fixtures/meshes/${name}`, import.meta.url)))

export function bookstore(directory: string): CompiledMesh {
  const files = readdirSync(directory).map(path => ({ path: join(directory, path), text: readFileSync(join(directory, path), 'utf8') }))
  return compiled(importManifests(files).model)
}

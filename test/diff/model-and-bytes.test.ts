import { describe, expect, it } from 'vitest'
import { bytesDiff } from '../../src/diff/bytes/bytes-diff.ts'
import { patchBytes } from '../../src/diff/bytes/patch-bytes.ts'
import { modelDiff } from '../../src/diff/model/model-changes.ts'
import { compiled, type Edit, routes, shop } from './meshes.ts'

const changes = (edit: Edit): string[] =>
  modelDiff(shop(), shop(edit)).changes.map(({ kind, id, change, details }) => [`${kind} ${id} ${change}`, ...details].join(' | '))

describe('the model', () => {
  it.each<[string, Edit, string[]]>([
    ['nothing', () => {}, []],
    ['a weight', model => void (model.splits![0]!.backends[0]!.weight = 80), ['split shop/split changed | backend shop/store-v1 weight 90 -> 80']],
    [
      'a backend',
      model => void (model.splits![0]!.backends[1]!.service = 'shop/store'),
      ['split shop/split changed | backend shop/store-v2 removed | backend shop/store added'],
    ],
    ['a route removed', model => void routes(model).pop(), ['route shop/routes#books removed']],
    ['a route', model => void routes(model)[0]!.methods!.push('PUT'), ['route shop/routes#buy changed | methods GET -> GET,PUT']],
    ['a condition', model => void (routes(model)[0]!.headers = [{ name: 'x', exact: '1' }]), ['route shop/routes#buy changed | header x added']],
    [
      'a group',
      model => void model.routeGroups!.push({ id: 'shop/routes', tcp: { ports: [80] } }, { id: 'shop/new', http: [{ name: 'a' }] }),
      ['route group shop/new added', 'route group shop/routes added'],
    ],
    ['a source', model => void model.accessPolicies![1]!.sources.push({ group: 'any' }), ['policy shop/pay changed | source any added']],
    ['a mode', model => void (model.mesh.mode = 'permissive'), ['mesh shop changed | mode permissive added']],
    [
      'an identity and its workload',
      model => {
        model.identities!.pop()
        model.workloads!.pop()
        model.services![3]!.workloads = []
      },
      ['identity shop/pay removed', 'workload shop/pay removed', 'service shop/pay changed | workloads shop/pay -> ""'],
    ],
    [
      'an endpoint',
      model => void (model.services![0]!.ports[0]!.endpoints = [{ address: '10.1.0.1', port: 80 }]),
      ['service shop/store changed | port 80 endpoint 10.1.0.1:80 added'],
    ],
    ['an order', model => void routes(model).reverse(), []],
  ])('%s', (_, edit, expected) => expect(changes(edit)).toEqual(expected))

  it('is not what file it was written in', () => {
    const moved = { file: 'b.yaml', line: 3, column: 1 }
    expect(changes(model => void (routes(model)[0]!.origin = moved))).toEqual([])
    const found = modelDiff(
      shop(),
      shop(model => void Object.assign(routes(model)[0]!, { origin: moved, methods: ['PUT'] })),
    )
    expect(found.changes.map(({ place }) => place)).toEqual([moved])
  })
})

describe('bytes', () => {
  const bundle = (edit?: Edit) => compiled(shop(edit)).bundle

  it('of one mesh are the same', () => {
    expect(bytesDiff(bundle(), bundle())).toEqual({ proxies: 6, changes: [], patchBytes: 0, scripts: false })
  })

  it('name the proxies whose values change', () => {
    const found = bytesDiff(
      bundle(),
      bundle(model => void (model.splits![0]!.backends[0]!.weight = 80)),
    )
    expect(found).toMatchObject({ proxies: 6, scripts: false })
    expect(found.changes.map(({ proxy, change, files }) => [proxy, change, files.map(({ path }) => path)])).toEqual([
      ['shop/buyer', 'changed', ['config.json']],
    ])
    expect(found.patchBytes).toBeGreaterThan(10)
    expect(found.patchBytes).toBeLessThan(200)
  })

  it('tell scripts from values, and whole proxies from changed ones', () => {
    const found = bytesDiff(
      bundle(),
      bundle(model => {
        model.accessPolicies![1]!.sources.push({ identity: 'shop/thief' })
        model.identities!.push({ id: 'shop/new' })
        model.workloads!.splice(2, 1, { id: 'shop/new', identity: 'shop/new' })
      }),
    )
    expect(found.changes.map(({ proxy, change, scripts }) => [proxy, change, scripts])).toEqual([
      ['shop/new', 'added', true],
      ['shop/other', 'removed', true],
      ['shop/pay', 'changed', false],
      ['shop/thief', 'changed', true],
    ])
    const [added, removed] = found.changes
    expect(added!.files.every(({ before, after, patch }) => before === 0 && after > 0 && patch === after)).toBe(true)
    expect(removed!.files.every(({ after, patch }) => after === 0 && patch === 0)).toBe(true)
  })

  it.each([
    ['', '', 0],
    ['a\nb\nc\n', 'a\nc\n', 3],
    ['a\nb\nc\n', 'a\nb2\nc\n', 3 + 4],
    ['', 'a\nü\n', 5],
    ['x\n'.repeat(3000), `${'y\n'.repeat(3000)}`, 6000],
  ])('of a patch: case %#', (before, after, bytes) => expect(patchBytes(before, after)).toBe(Math.min(bytes, Buffer.byteLength(after))))
})

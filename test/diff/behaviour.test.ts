import { describe, expect, it } from 'vitest'
import { diffMeshes } from '../../src/diff/diff-meshes.ts'
import type { BehaviourChange, BehaviourDiff } from '../../src/diff/mesh-diff.ts'
import { decide } from '../../src/explain/decide.ts'
import { BOOKSTORES, bookstore, compiled, type Edit, routes, shop } from './meshes.ts'

function behaviour(edit: Edit, before: Edit = () => {}): BehaviourDiff {
  return diffMeshes(compiled(shop(before)), compiled(shop(edit))).behaviour
}

/** `buyer -> store:80 GET /buy ALLOWED -> DENIED narrowed: route shop/routes#buy removed` */
function told({ callers, destinations, witnesses, before, after, kind, cause }: BehaviourChange): string {
  const { request } = witnesses[0]!.flow
  const shown = request
    ? `${request.method} ${request.path}${(request.headers ?? []).map(([name, value]) => ` ${name}=${value}`).join('')}`
    : '(bytes)'
  const where = destinations.map(({ service, port }) => `${service.slice(5)}:${port}`)
  return `${callers.map(id => id?.slice(5) ?? '*').join()} -> ${where.join()} ${shown} ${before} -> ${after} ${kind}: ${cause?.text}`
}

const changes = (edit: Edit, before?: Edit): string[] => behaviour(edit, before).changes.map(told)

describe('behaviour', () => {
  it('of a mesh with itself is the same, and costs no question', () => {
    expect(behaviour(() => {})).toEqual({
      changes: [],
      coverage: { pairs: 0, requests: 0, sampledPairs: 0, skippedPairs: 0, unsolvedPatterns: [] },
    })
  })

  it('a split', () => {
    const edit: Edit = model => model.splits![0]!.backends.forEach(backend => void (backend.weight = 50))
    expect(changes(edit)).toEqual(['buyer -> store:80 GET /buy 90/10 -> 50/50 shares: split shop/split changed'])
    const [change] = behaviour(edit).changes
    expect(change).toMatchObject({ whole: true, backends: ['shop/store-v1:80', 'shop/store-v2:80'] })
    expect(change!.witnesses.map(({ flow }) => flow.request?.path)).toEqual(['/buy', '/books'])
  })

  it('a split to another backend', () => {
    expect(changes(model => void model.splits![0]!.backends.shift())).toEqual([
      'buyer -> store:80 GET /buy 90/10 -> 0/100 shares: split shop/split changed',
    ])
  })

  it('a route removed, a route added, a method more', () => {
    expect(changes(model => void routes(model).shift())).toEqual([
      'buyer -> store:80 GET /buy ALLOWED -> DENIED narrowed: route shop/routes#buy removed',
    ])
    expect(changes(model => void routes(model).push({ name: 'status', path: { regex: '/status/[0-9]+' } }))).toEqual([
      'buyer -> store:80 GET /status/0 DENIED -> ALLOWED widened: route shop/routes#status added',
    ])
    expect(changes(model => void routes(model)[0]!.methods!.push('POST'))).toEqual([
      'buyer -> store:80 POST /buy DENIED -> ALLOWED widened: route shop/routes#buy changed',
    ])
  })

  it('finds the requests of a pattern that no other predicate has', () => {
    const regex =
      (pattern: string): Edit =>
      model =>
        void routes(model).push({ name: 'r', path: { regex: pattern }, methods: ['GET'] })
    expect(changes(regex('/books/.*'))).toEqual([])
    expect(changes(regex('/a/[0-9]+'), regex('/a/[0-8]+'))).toEqual([
      'buyer -> store:80 GET /a/9 DENIED -> ALLOWED widened: route shop/routes#r changed',
    ])
    expect(changes(regex('/(a|b|c)'), regex('/[abc]'))).toEqual([])
    expect(changes(regex('/(?!b)[a-c]'), regex('/[a-c]'))).toEqual([
      'buyer -> store:80 GET /b ALLOWED -> DENIED narrowed: route shop/routes#r changed',
    ])
  })

  it('headers and query parameters', () => {
    const asked: Edit = model => void (routes(model)[0]!.headers = [{ name: 'X-Plan', regex: 'gold.*' }])
    expect(changes(asked)).toEqual(['buyer -> store:80 GET /buy ALLOWED -> DENIED narrowed: route shop/routes#buy changed'])
    const other: Edit = model => void (routes(model)[0]!.headers = [{ name: 'x-plan', exact: 'gold1' }])
    expect(changes(other, asked)).toEqual(['buyer -> store:80 GET /buy x-plan=gold ALLOWED -> DENIED narrowed: route shop/routes#buy changed'])
    expect(changes(model => void (routes(model)[0]!.query = [{ name: 'n&o', exact: 'a b' }]))).toEqual([
      'buyer -> store:80 GET /buy ALLOWED -> DENIED narrowed: route shop/routes#buy changed',
    ])
  })

  it('a caller named, a caller forgotten, everybody let in', () => {
    expect(changes(model => void model.accessPolicies![0]!.sources.push({ identity: 'shop/thief' }))).toEqual([
      'thief -> store:80 GET /buy DENIED -> ALLOWED widened: policy shop/store changed',
    ])
    expect(changes(model => void (model.accessPolicies![0]!.sources = [{ identity: 'shop/thief' }]))).toEqual([
      'buyer -> store:80 GET /buy ALLOWED -> DENIED narrowed: policy shop/store changed',
      'thief -> store:80 GET /buy DENIED -> ALLOWED widened: policy shop/store changed',
    ])
    expect(changes(model => void model.accessPolicies![0]!.sources.push({ group: 'authenticated' }))).toEqual([
      '* -> store:80 GET /buy DENIED -> ALLOWED widened: policy shop/store changed',
    ])
  })

  it('permissive mode', () => {
    const found = changes(model => void (model.mesh.mode = 'permissive'))
    expect(found).toContain('* -> pay:80 (bytes) DENIED -> ALLOWED widened: mesh shop changed')
    expect(found).toContain('buyer -> store:80 GET / DENIED -> ALLOWED widened: mesh shop changed')
  })

  it('bytes', () => {
    expect(changes(model => void model.accessPolicies!.pop())).toEqual([
      'store-v1 -> pay:80 (bytes) ALLOWED -> DENIED narrowed: policy shop/pay removed',
    ])
  })

  it('a service that is gone, and one that is new', () => {
    const without: Edit = model => {
      model.services!.pop()
      model.accessPolicies!.pop()
    }
    expect(changes(without)).toEqual(['store-v1 -> pay:80 (bytes) ALLOWED -> DENIED narrowed: policy shop/pay removed'])
    expect(changes(() => {}, without)).toEqual(['store-v1 -> pay:80 (bytes) DENIED -> ALLOWED widened: policy shop/pay added'])
  })

  it('what moves to another workload', () => {
    expect(changes(model => void (model.services![3]!.workloads = ['shop/other']))).toEqual([
      'store-v1 -> pay:80 (bytes) shop/pay -> shop/other moved: service shop/pay changed',
    ])
  })

  it('a host name less', () => {
    const named: Edit = model => void (model.services![0]!.hosts = ['shop.example', '*.shop.example'])
    const [change, ...others] = behaviour(() => {}, named).changes
    expect(others).toEqual([])
    expect(change).toMatchObject({ kind: 'narrowed', cause: { text: 'service shop/store changed' } })
    expect(new Set(change!.witnesses.map(({ flow }) => flow.request?.host))).toEqual(new Set(['shop.example', 'any.shop.example']))
  })

  it('what only looks different is the same', () => {
    expect(
      changes(model => {
        model.accessPolicies![0]!.id = 'shop/renamed'
        routes(model).reverse()
        routes(model)[1]!.name = 'renamed'
        model.workloads![5]!.proxy = { timeouts: { idle: '5s' } }
      }),
    ).toEqual([])
  })

  it('says which patterns it could not solve', () => {
    const edit: Edit = model => void routes(model).push({ name: 'r', path: { regex: '/a\\b.*' } })
    expect(behaviour(edit).coverage).toMatchObject({ pairs: 3, sampledPairs: 3, unsolvedPatterns: ['^(?:/a\\b.*)$'] })
  })

  it('each witness is a flow about which the interpreter says so', () => {
    const edit: Edit = model => {
      routes(model).push({ name: 'r', path: { regex: '/r/[^/]+' }, headers: [{ name: 'a', present: true }] })
      model.splits![0]!.backends.pop()
    }
    const [before, after] = [compiled(shop()), compiled(shop(edit))]
    const all = diffMeshes(before, after).behaviour.changes.flatMap(({ witnesses, kind }) => witnesses.map(witness => ({ ...witness, kind })))
    expect(all.length).toBeGreaterThan(2)
    for (const { flow, kind } of all) {
      const [was, is] = [before, after].map(({ mesh }) => decide(mesh, flow, { assumeEndpoints: true }).answers.map(({ verdict }) => verdict))
      expect({ kind, was: [...new Set(was)], is: [...new Set(is)] }).toEqual({
        kind,
        was: [kind === 'widened' ? 'denied' : 'allowed'],
        is: ['allowed'],
      })
    }
  })
})

describe('the two bookstores', () => {
  const { model, behaviour: found } = diffMeshes(bookstore(BOOKSTORES[0]!), bookstore(BOOKSTORES[1]!))
  const place = (at: { file: string; line: number } | undefined) => at && `${at.file.split('/').slice(-2).join('/')}:${at.line}`

  it('differ in exactly what was edited', () => {
    expect(model.changes.map(({ kind, id, change, details, place: at }) => [`${kind} ${id} ${change}`, ...details, place(at)])).toEqual([
      ['route bookstore/bookstore-routes#books-bought removed', 'bookstore/routes.yaml:8'],
      ['policy bookwarehouse/bookstore-to-bookwarehouse changed', 'source bookthief/bookthief added', 'bookstore-next/access.yaml:42'],
      [
        'split bookstore/bookstore-split changed',
        'backend bookstore/bookstore-v1 weight 90 -> 50',
        'backend bookstore/bookstore-v2 weight 10 -> 50',
        'bookstore-next/split.yaml:4',
      ],
    ])
  })

  it('and behave differently in exactly that', () => {
    const seen = found.changes.map(({ kind, callers, before, after, cause, witnesses }) => {
      const { method, path } = witnesses[0]!.flow.request!
      return [kind, callers.join(), `${method} ${path}`, `${before} -> ${after}`, place(cause?.place)]
    })
    expect(seen.sort()).toEqual([
      ['narrowed', 'bookbuyer/bookbuyer', 'GET /books-bought', 'ALLOWED -> DENIED', 'bookstore/routes.yaml:8'],
      ['shares', 'bookbuyer/bookbuyer', 'GET /buy-a-book/new', '90/10 -> 50/50', 'bookstore-next/split.yaml:4'],
      ['widened', 'bookthief/bookthief', 'POST /', 'DENIED -> ALLOWED', 'bookstore-next/access.yaml:56'],
    ])
    expect(found.coverage).toMatchObject({ sampledPairs: 0, skippedPairs: 0, unsolvedPatterns: [] })
  })
})

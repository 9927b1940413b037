// Of the shop: what each case touches. Of the bookstore: the cases that are shipped touch all of it.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { importManifests } from '../../src/import/index.js'
import { readTestCases } from '../../src/test-cases/read-test-cases.js'
import { testCases } from '../../src/test-cases/test-cases.js'
import type { TestCases } from '../../src/test-cases/test-cases.generated.js'
import { heldTo, shop } from './shop.js'

const ALL = [
  'route shop/beta#beta',
  'route shop/routes#buy',
  'route shop/routes#look',
  'policy shop/buy',
  'source shop/buy <- shop/buyer',
  'source shop/buy <- shop/db',
  'match shop/buy by shop/routes#buy',
  'match shop/buy by shop/routes#look',
  'policy shop/db',
  'source shop/db <- authenticated',
  'policy shop/db-again',
  'source shop/db-again <- shop/store',
  'split shop/beta-split',
  'match shop/beta-split by shop/beta#beta',
  'backend shop/beta-split -> shop/store-v2',
  'backend shop/beta-split -> shop/store-v1',
]

const touched = (...cases: string[]) => {
  const { results, coverage } = heldTo(cases.map((one, i) => `  - { name: c${i}, ${one} }`).join('\n'))
  expect(results).toHaveLength(cases.length)
  return coverage!.items.filter(item => item.touched).map(({ kind, id }) => `${kind} ${id}`)
}

describe('coverage of the shop', () => {
  it('counts policies with sources and matches, routes that are used, splits with backends that get traffic', () => {
    const { coverage } = heldTo('  - { name: a, from: shop/buyer, to: shop/store, request: /no, expect: { verdict: denied } }')
    expect(coverage?.items.map(({ kind, id }) => `${kind} ${id}`)).toEqual(ALL)
    expect(coverage).toMatchObject({ touched: 0, total: ALL.length, percent: 0 })
  })

  it('touches what allows', () => {
    expect(touched('from: shop/buyer, to: shop/store, request: /buy, expect: { verdict: allowed }')).toEqual([
      'route shop/routes#buy',
      'policy shop/buy',
      'source shop/buy <- shop/buyer',
      'match shop/buy by shop/routes#buy',
    ])
  })

  it('touches every policy that allows, not only the first', () => {
    expect(touched('from: { workload: shop/store-v1 }, to: shop/db:5432, tcp: true, expect: { verdict: allowed }')).toEqual([
      'policy shop/db',
      'source shop/db <- authenticated',
      'policy shop/db-again',
      'source shop/db-again <- shop/store',
    ])
  })

  it('touches the split that is taken, and its backends', () => {
    const split = touched(
      'from: shop/db, to: shop/store, request: { path: /look/x, headers: ["X-Beta: 1"] }, expect: { backends: { shop/store-v2: 0.75, shop/store-v1: 0.25 } }',
    )
    expect(split).toEqual(ALL.filter(item => /beta|look|^policy shop\/buy$|<- shop\/db$/.test(item)))
  })

  it('is not touched by what is denied, nor by a case that fails', () => {
    expect(touched('from: shop/buyer, to: shop/store, request: /no, expect: { verdict: denied }')).toEqual([])
    expect(touched('from: shop/buyer, to: shop/store, request: /buy, expect: { verdict: denied }')).toEqual([])
  })

  it('is whole where there is nothing to touch', () => {
    const { routeGroups, accessPolicies, splits, ...rest } = shop
    const bare = { ...rest, mesh: { name: 'bare', mode: 'permissive' } }
    const { ok, coverage } = heldTo('  - { name: a, from: shop/buyer, to: shop/store, request: /, expect: { rule: permissive/shop/store } }', bare)
    expect([ok, coverage]).toEqual([true, { items: [], touched: 0, total: 0, percent: 100 }])
  })

  it('never rounds up to all', () => {
    const identities = Array.from({ length: 1100 }, (_, i) => ({ identity: `shop/i${i}` }))
    const many = {
      ...shop,
      identities: [...shop.identities!, ...identities.map(({ identity }) => ({ id: identity }))],
      accessPolicies: [{ id: 'shop/all', destination: { identity: 'shop/store' }, sources: [{ identity: 'shop/buyer' }, ...identities] }],
      splits: [],
    }
    const cases = ['shop/buyer', ...identities.slice(1).map(({ identity }) => identity)].map(
      (from, i) => `  - { name: c${i}, from: ${from}, to: { workload: shop/store-v1 }, request: /, expect: { verdict: allowed } }`,
    )
    expect(heldTo(cases.join('\n'), many).coverage).toMatchObject({ touched: 1101, total: 1102, percent: 99.9 })
  })
})

describe('the bookstore', () => {
  const mesh = 'fixtures/meshes/bookstore'
  const path = 'fixtures/checks/bookstore/cases.yaml'
  const files = readdirSync(mesh).map(name => ({ path: `${mesh}/${name}`, text: readFileSync(`${mesh}/${name}`, 'utf8') }))
  const { model } = importManifests(files)
  const held = (cases: TestCases) => testCases(model, [readTestCases({ path, text: stringify(cases) })])
  const shipped = readTestCases({ path, text: readFileSync(path, 'utf8') })
  const whole = shipped.value!

  it('is touched wholly by the cases that are shipped, and they hold', () => {
    const { ok, results, coverage } = testCases(model, [shipped])
    expect([ok, results.length, coverage?.touched, coverage?.percent]).toEqual([true, 12, 20, 100])
    expect(coverage?.items.every(({ location }) => location?.file.startsWith(mesh))).toBe(true)
  })

  it.each([
    [
      'bookbuyer counts its books, with the headers of the route',
      [
        'route bookstore/bookstore-routes#books-bought',
        'match bookstore/bookbuyer-to-bookstore-v1 by bookstore/bookstore-routes#books-bought',
        'match bookstore/bookbuyer-to-bookstore-v2 by bookstore/bookstore-routes#books-bought',
      ],
    ],
    ['the second one too', ['source bookwarehouse/bookstore-to-bookwarehouse <- bookstore/bookstore-v2']],
    [
      'the warehouse opens its database',
      ['policy mysql/bookwarehouse-to-mysql', 'source mysql/bookwarehouse-to-mysql <- bookwarehouse/bookwarehouse'],
    ],
  ])('is not without the case "%s"', (name, untouched) => {
    const { ok, coverage } = held({ cases: whole.cases.filter(one => one.name !== name) })
    expect(ok).toBe(true)
    expect(coverage?.items.filter(item => !item.touched).map(({ kind, id }) => `${kind} ${id}`)).toEqual(untouched)
    expect(coverage?.percent).toBeLessThan(100)
  })

  it('tells a case that is wrong', () => {
    const cases = whole.cases.map(one => (one.name === 'bookthief does not get in' ? { ...one, expect: { verdict: 'allowed' as const } } : one))
    const { ok, results } = held({ cases })
    expect([ok, results.flatMap(({ problems }) => problems.map(({ text }) => text))]).toEqual([false, ['verdict: expected allowed, got denied']])
  })
})

// Every id that a decision or a configuration names leads back to what was written.
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { readMesh } from '../../src/explain/explain.ts'
import { ruleIds, ruleMeanings } from '../../src/explain/rule.ts'
import { listCases, modelOf } from '../cases/case-files.ts'
import { FULL_MODEL } from '../security/full-model.ts'

const bookstore = modelOf(listCases().find(({ name }) => name === 'checks/bookstore')!)
const mesh = readMesh(bookstore).mesh!
const places = (id: string) =>
  ruleMeanings(mesh, id).map(meaning => meaning.places.map(({ what, place }) => `${what} ${place.origin?.file}:${place.origin?.line}`))

test.each([
  ['allow/bookstore/bookbuyer-to-bookstore-v1', ['access policy bookstore/bookbuyer-to-bookstore-v1 access.yaml:4']],
  ['split/bookstore/bookstore-split', ['split bookstore/bookstore-split split.yaml:4']],
  ['service/mysql/mysql', ['service mysql/mysql mysql.yaml:10']],
  ['deny/unknown-destination@bookthief/bookthief', ['workload bookthief/bookthief bookthief.yaml:40']],
  ['deny/default@mysql/mysql:3306', ['workload mysql/mysql mysql.yaml:40', 'access policy mysql/bookwarehouse-to-mysql access.yaml:64']],
  ['deny/no-backend@bookstore/bookstore:14001', ['service bookstore/bookstore bookstore.yaml:4', 'split bookstore/bookstore-split split.yaml:4']],
])('%s', (id, expected) => expect(places(id)).toEqual([expected]))

test.each(['deny/default@mysql/mysql:3307', 'allow/x/y', 'split/bookstore/bookstore-split#x', 'deny/else@mysql/mysql', '__proto__', 'allow/'])(
  'no rule %s',
  id => {
    expect(ruleMeanings(mesh, id)).toEqual([])
  },
)

describe('every id in a configuration has a meaning, and is among those that are known', () => {
  const compiled = compile(bookstore)
  const text = compiled.ok ? JSON.stringify(compiled.plans) : ''
  const ids = [...new Set(text.match(/(?:allow|deny|permissive|split|service)\/[^"]*[@/][^"]*/g))]
  test('there are many', () => expect(ids.length).toBeGreaterThan(30))
  test.each(ids)('%s', id => {
    expect(ruleMeanings(mesh, id)).not.toEqual([])
    expect(ruleIds(mesh)).toContain(id)
  })
})

describe('every id of a traffic policy that a proxy may log or count leads back to it', () => {
  const full = readMesh(FULL_MODEL).mesh!
  const compiled = compile(FULL_MODEL)
  const settings = compiled.ok ? leaves(compiled.plans.map(({ config }) => config)) : []
  const ids = [...new Set(settings.filter(([field]) => field === 'rule' || field === 'key').map(([, id]) => id))]
  const ofPolicies = ids.filter(id => full.trafficPolicies.some(policy => id.includes(`/${policy.id}`)))

  test('there are many', () => expect(ofPolicies.length).toBeGreaterThan(20))
  test.each(ofPolicies)('%s', id => {
    const meanings = ruleMeanings(full, id)
    expect(meanings).toHaveLength(1)
    expect(meanings[0]?.places[0]?.what).toBe(`traffic policy ${full.trafficPolicies.find(policy => id.includes(`/${policy.id}`))?.id}`)
    expect(ruleIds(full)).toContain(id.replace(/[@#].*$/, ''))
  })
  test.each([
    'rate-limit/shop/nobody',
    'rate-limit/shop/whole-service#9',
    'retry/shop/whole-service@shop/api:1',
    'mirror/shop/whole-service',
    'retry/',
  ])('no rule %s', id => expect(ruleMeanings(full, id)).toEqual([]))
})

/** Strings with the name of their field. */
function leaves(value: unknown, field = ''): (readonly [field: string, text: string])[] {
  if (typeof value === 'string') return [[field, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => leaves(item, Array.isArray(value) ? field : name))
}

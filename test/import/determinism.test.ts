// The same texts give the same bytes, in any order of files.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importManifests } from '../../src/import/index.js'
import { bare, codes, expectValid } from './import-text.js'
import { SHOP_DOCUMENTS } from './shop.js'

const files = SHOP_DOCUMENTS.map((text, i) => ({ path: `mesh/${String(i).padStart(2, '0')}.yaml`, text }))
const twice = { path: 'mesh/twice.yaml', text: SHOP_DOCUMENTS[5] ?? '' }
const broken = { path: 'mesh/broken.yaml', text: '{' }

test('every kind at once', () => {
  const result = importManifests(files)
  if (result.model) expectValid(result.model)
  expect(codes(result)).toEqual([
    'smi/udp-route',
    'osm/weight-zero',
    'osm/timeout-differs',
    'osm/not-imported',
    'osm/setting-now-kept',
    'osm/setting-now-kept',
    'osm/setting-now-kept',
    'osm/circuit-breaker-differs',
    'osm/rate-limit-differs',
    'osm/rate-limit-differs',
    'osm/rate-limit-differs',
    'osm/retry-differs',
    'osm/setting-now-kept',
    'fsm/filter-differs',
    'fsm/unused-settings',
    'fsm/filter-differs',
    'fsm/filter-differs',
    'fsm/route-for-filters',
    'fsm/health-check-differs',
    'fsm/balancing-differs',
    'osm/setting-now-kept',
    'fsm/no-clusters',
    'fsm/spread-differs',
    'import/unknown-kind',
  ])
  expect(result.manifests).toBe(files.length - 1)
  expect(bare(result.model)).toMatchSnapshot()
})

test('files in any order', () => {
  const all = [...files, twice, broken]
  const expected = JSON.stringify(importManifests(all))
  const shuffled = fc.shuffledSubarray(all, { minLength: all.length })
  fc.assert(
    fc.property(shuffled, order => JSON.stringify(importManifests(order)) === expected),
    { numRuns: 20 },
  )
})

test('documents in any order, but for their places', () => {
  const read = (texts: readonly string[]) => JSON.stringify(bare(importManifests([{ path: 'all.yaml', text: texts.join('\n---\n') }]).model))
  const expected = read(SHOP_DOCUMENTS)
  fc.assert(
    fc.property(fc.shuffledSubarray([...SHOP_DOCUMENTS], { minLength: SHOP_DOCUMENTS.length }), texts => read(texts) === expected),
    { numRuns: 20 },
  )
})

test('options and files are left as they are', () => {
  const frozen = Object.freeze(files.map(file => Object.freeze({ ...file })))
  expect(JSON.stringify(importManifests(frozen, Object.freeze({})))).toBe(JSON.stringify(importManifests(files)))
})

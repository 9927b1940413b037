// TrafficSplit in every version, its weights and its names of services.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuantity, scaleToIntegers } from '../../src/import/smi/quantity.js'
import { bare, cleanModel, codes, findings, importTexts } from './import-text.js'

const split = (version: string, spec: string) =>
  `apiVersion: split.smi-spec.io/${version}\nkind: TrafficSplit\nmetadata: {name: s, namespace: shop}\nspec: ${spec}\n`
const weights = (version: string, ...written: string[]) =>
  split(version, `{service: a, backends: [${written.map((weight, i) => `{service: b${i}, weight: ${weight}}`).join(', ')}]}`)
const weightsOf = (text: string) => cleanModel(text).splits?.[0]?.backends.map(({ weight }) => weight)

describe('versions', () => {
  test.each(['v1alpha1', 'v1alpha2', 'v1alpha3', 'v1alpha4'])('%s', version => {
    expect(bare(cleanModel(split(version, '{service: a, backends: [{service: a-v2, weight: 10}, {service: a-v1, weight: 90}]}')).splits)).toEqual([
      {
        id: 'shop/s',
        service: 'shop/a',
        backends: [
          { service: 'shop/a-v1', weight: 90 },
          { service: 'shop/a-v2', weight: 10 },
        ],
      },
    ])
  })

  test.each(['v1alpha3', 'v1alpha4'])('%s: matches', version => {
    const model = cleanModel(
      split(
        version,
        '{service: a, matches: [{kind: HTTPRouteGroup, name: r}, {apiGroup: specs.smi-spec.io, kind: HTTPRouteGroup, name: q}], backends: [{service: b, weight: 1}]}',
      ),
    )
    expect(bare(model.splits?.[0]?.matches)).toEqual([{ routeGroup: 'shop/q' }, { routeGroup: 'shop/r' }])
  })

  test.each(['v1alpha1', 'v1alpha2'])('%s: no matches yet', version => {
    const result = importTexts(split(version, '{service: a, matches: [{kind: HTTPRouteGroup, name: r}], backends: []}'))
    expect(codes(result)).toEqual(['smi/field-of-other-version'])
    expect(result.model?.splits).toBeUndefined()
  })

  test('places: the split at its name, a backend at its list item', () => {
    const text = [
      'apiVersion: split.smi-spec.io/v1alpha4',
      'kind: TrafficSplit',
      'metadata:',
      '  name: s',
      'spec:',
      '  service: a',
      '  backends:',
      '  - service: b',
      '    weight: 1',
    ].join('\n')
    const [found] = cleanModel(text).splits ?? []
    expect(found?.origin).toEqual({ file: 'a.yaml', line: 4, column: 9, endColumn: 10, resource: 'TrafficSplit default/s' })
    expect(found?.backends[0]?.origin).toEqual({ file: 'a.yaml', line: 8, column: 5, endColumn: 15, resource: 'TrafficSplit default/s' })
  })
})

describe('weights', () => {
  test('v1alpha1 quantities keep their proportion exactly', () => {
    expect(weightsOf(weights('v1alpha1', '10m', '100m', '1500m'))).toEqual([1, 10, 150])
    expect(weightsOf(weights('v1alpha1', '500m', '1'))).toEqual([5, 10])
    expect(weightsOf(weights('v1alpha1', '0.25', '"0.75"', '0m'))).toEqual([25, 75, 0])
    expect(weightsOf(weights('v1alpha1', '100', '900'))).toEqual([100, 900])
    expect(weightsOf(weights('v1alpha1', '1Ki', '1k', '1e3', '1E1'))).toEqual([1024, 1000, 1000, 10])
    expect(weightsOf(weights('v1alpha1', '2E', '1E'))).toEqual([2, 1])
    expect(weightsOf(weights('v1alpha1', '0', '0'))).toEqual([0, 0])
    expect(codes(importTexts(weights('v1alpha1', '010', '90')))).toContain('import/octal-number')
  })

  test('whole numbers have the proportion of the quantities', () => {
    const quantity = fc.tuple(
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom(['', 0], ['m', -3], ['u', -6], ['k', 3]) as fc.Arbitrary<[string, number]>,
    )
    fc.assert(
      fc.property(fc.array(quantity, { minLength: 1, maxLength: 4 }), quantities => {
        const parsed = quantities.map(([number, [suffix]]) => parseQuantity(`${number}${suffix}`))
        const scaled = scaleToIntegers(
          parsed.flatMap(item => item ?? []),
          1e12,
        )
        const exact = quantities.map(([number, [, exponent]]) => BigInt(number) * 10n ** BigInt(exponent + 6))
        if (!scaled) throw new Error('not scaled')
        for (const [i, one] of exact.entries())
          for (const [j, other] of exact.entries()) expect(one * BigInt(scaled[j] ?? -1)).toBe(other * BigInt(scaled[i] ?? -1))
      }),
      { numRuns: 100 },
    )
  })

  test.each(['-1', '1x', '""', 'abc', '1e999', '1'.repeat(40), '.', '{}', '.inf', 'true', '1 m', '0x10'])('v1alpha1: %s is no weight', weight => {
    const result = importTexts(weights('v1alpha1', weight, '1'))
    expect(codes(result)).toEqual(['import/invalid-value'])
    expect(result.model?.splits).toBeUndefined()
  })

  test('proportions that no whole numbers in range have', () => {
    expect(codes(importTexts(weights('v1alpha1', '1E', '1n')))).toEqual(['smi/weights-too-far-apart'])
  })

  test.each([
    ['500m', 'error import/wrong-type a.yaml:4:53 spec.backends[0].weight must be a number; it is text'],
    ['"5"', 'error import/wrong-type a.yaml:4:53 spec.backends[0].weight must be a number; it is text'],
    ['0.5', 'error import/invalid-value a.yaml:4:53 spec.backends[0].weight must be a whole number from 0 to 1000000000'],
    ['-1', 'error import/invalid-value a.yaml:4:53 spec.backends[0].weight must be a whole number from 0 to 1000000000'],
    ['1000000001', 'error import/invalid-value a.yaml:4:53 spec.backends[0].weight must be a whole number from 0 to 1000000000'],
    ['', 'error import/missing-field a.yaml:4:31 TrafficSplit shop/s needs spec.backends[0].weight'],
  ])('v1alpha4: %s is no weight', (weight, finding) => {
    const result = importTexts(weights('v1alpha4', weight, '1'))
    expect(findings(result)).toEqual([finding])
    expect(result.model?.splits).toBeUndefined()
  })
})

describe('services', () => {
  const serviceOf = (service: string, options = {}) =>
    importTexts(split('v1alpha4', `{service: ${service}, backends: [{service: b, weight: 1}]}`), options)

  test.each(['a', 'a.shop', 'a.shop.svc', 'a.shop.svc.cluster.local', 'a.shop.svc.cluster.local.'])('%s', name => {
    expect(serviceOf(name).model?.splits?.[0]?.service).toBe('shop/a')
  })

  test('with another cluster domain', () => {
    expect(serviceOf('a.shop.svc.edge.example', { clusterDomain: 'edge.example' }).model?.splits?.[0]?.service).toBe('shop/a')
    expect(codes(serviceOf('a.shop.svc.edge.example'))).toEqual(['import/invalid-value'])
  })

  test('of another namespace, or of none', () => {
    expect(findings(serviceOf('a.other'))).toEqual(['error smi/foreign-service a.yaml:4:17 a.other is not in namespace shop'])
    for (const name of ['www.example.com', 'shop/a', 'A', '"*.shop"', '""', '5']) expect(serviceOf(name).model?.splits).toBeUndefined()
  })

  test('missing pieces', () => {
    expect(findings(importTexts(split('v1alpha4', '{}')))).toEqual([
      'error import/missing-field a.yaml:4:7 TrafficSplit shop/s needs spec.backends',
      'error import/missing-field a.yaml:4:7 TrafficSplit shop/s needs spec.service',
    ])
    expect(codes(importTexts(split('v1alpha4', '')))).toEqual(['import/missing-field'])
    expect(codes(importTexts(split('v1alpha4', '{service: a, backends: [{weight: 1}]}')))).toEqual(['import/missing-field'])
    expect(codes(importTexts(split('v1alpha4', '{service: a, backends: [], matches: [{kind: TCPRoute, name: t}]}')))).toEqual([
      'import/invalid-value',
    ])
  })

  test('no backends is a split of nothing, which later phases judge', () => {
    expect(cleanModel(split('v1alpha4', '{service: a, backends: []}')).splits?.[0]?.backends).toEqual([])
  })
})

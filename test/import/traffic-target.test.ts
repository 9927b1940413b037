// TrafficTarget and IdentityBinding, in every version.
import { describe, expect, test } from 'vitest'
import { bare, cleanModel, codes, findings, importTexts } from './import-text.js'

const HEAD = (version: string) => `apiVersion: access.smi-spec.io/${version}\nkind: TrafficTarget\nmetadata: {name: t, namespace: shop}\n`

interface Parts {
  destination?: string
  sources?: string
  rules?: string
}

function target(
  version: string,
  {
    destination = '{kind: ServiceAccount, name: store}',
    sources = '[{kind: ServiceAccount, name: buyer, namespace: home}]',
    rules = '[{kind: HTTPRouteGroup, name: routes}]',
  }: Parts = {},
): string {
  if (version === 'v1alpha1') return `${HEAD(version)}destination: ${destination}\nspecs: ${rules}\nsources: ${sources}\n`
  return `${HEAD(version)}spec:\n  destination: ${destination}\n  rules: ${rules}\n  sources: ${sources}\n`
}

const binding = (name: string, schemes: string) =>
  `apiVersion: access.smi-spec.io/v1alpha4\nkind: IdentityBinding\nmetadata: {name: ${name}, namespace: shop}\nspec: {schemes: ${schemes}}\n`

describe('TrafficTarget', () => {
  test.each(['v1alpha1', 'v1alpha2', 'v1alpha3', 'v1alpha4'])('%s', version => {
    const rules = '[{kind: TCPRoute, name: ports}, {kind: HTTPRouteGroup, name: routes, matches: [buy, sell]}, {kind: HTTPRouteGroup, name: more}]'
    const sources = '[{kind: ServiceAccount, name: seller}, {kind: ServiceAccount, name: buyer, namespace: home}]'
    expect(bare(cleanModel(target(version, { rules, sources })).accessPolicies)).toEqual([
      {
        id: 'shop/t',
        destination: { identity: 'shop/store' },
        sources: [{ identity: 'home/buyer' }, { identity: 'shop/seller' }],
        rules: [
          { kind: 'http', routeGroup: 'shop/more' },
          { kind: 'http', routeGroup: 'shop/routes', matches: ['buy', 'sell'] },
          { kind: 'tcp', routeGroup: 'shop/ports' },
        ],
      },
    ])
  })

  test('empty matches are all matches', () => {
    expect(bare(cleanModel(target('v1alpha3', { rules: '[{kind: HTTPRouteGroup, name: routes, matches: []}]' })).accessPolicies?.[0]?.rules)).toEqual(
      [{ kind: 'http', routeGroup: 'shop/routes' }],
    )
  })

  test('places of sources and rules', () => {
    const [policy] = cleanModel(target('v1alpha3')).accessPolicies ?? []
    expect(policy?.origin).toEqual({ file: 'a.yaml', line: 3, column: 18, endColumn: 19, resource: 'TrafficTarget shop/t' })
    expect(policy?.destination.origin).toMatchObject({ line: 5, column: 16 })
    expect(policy?.rules?.[0]?.origin).toMatchObject({ line: 6, column: 11 })
    expect(policy?.sources[0]?.origin).toMatchObject({ line: 7, column: 13, endColumn: 65 })
  })

  test.each(['v1alpha1', 'v1alpha2'])('%s: a port narrows the destination', version => {
    const destination = '{kind: ServiceAccount, name: store, namespace: shop, port: 8080}'
    expect(bare(cleanModel(target(version, { destination })).accessPolicies?.[0]?.destination)).toEqual({ identity: 'shop/store', port: 8080 })
  })

  test.each(['v1alpha3', 'v1alpha4'])('%s: no port any more', version => {
    const result = importTexts(target(version, { destination: '{kind: ServiceAccount, name: store, port: 8080}' }))
    expect(codes(result)).toEqual(['smi/field-of-other-version'])
    expect(result.model?.accessPolicies).toBeUndefined()
  })

  test('rules were called specs in v1alpha1', () => {
    const old = `${HEAD('v1alpha1')}destination: {kind: ServiceAccount, name: a}\nrules: [{kind: TCPRoute, name: r}]\nsources: [{kind: ServiceAccount, name: b}]`
    expect(codes(importTexts(old))).toEqual(['smi/field-of-other-version'])
    const recent = `${HEAD('v1alpha2')}spec: {destination: {kind: ServiceAccount, name: a}, specs: [{kind: TCPRoute, name: r}], sources: [{kind: ServiceAccount, name: b}]}`
    expect(codes(importTexts(recent))).toEqual(['smi/field-of-other-version'])
    const misplaced = `${HEAD('v1alpha3')}destination: {kind: ServiceAccount, name: a}\nrules: []\nsources: []`
    expect(codes(importTexts(misplaced))).toEqual(Array(3).fill('smi/field-of-other-version'))
  })

  test('it opens its own namespace only', () => {
    const result = importTexts(target('v1alpha3', { destination: '{kind: ServiceAccount, name: store, namespace: other}' }))
    expect(findings(result)).toEqual(['error smi/destination-namespace a.yaml:5:63 the destination is in namespace other, the TrafficTarget in shop'])
    expect(result.model?.accessPolicies).toBeUndefined()
  })

  test.each<[Parts, string]>([
    [{ destination: '' }, 'error import/missing-field a.yaml:5:3 TrafficTarget shop/t needs spec.destination'],
    [{ destination: '{kind: ServiceAccount}' }, 'error import/missing-field a.yaml:5:16 TrafficTarget shop/t needs spec.destination.name'],
    [{ destination: '{name: store}' }, 'error import/missing-field a.yaml:5:16 TrafficTarget shop/t needs spec.destination.kind'],
    [{ destination: '{kind: Group, name: store}' }, 'error smi/unsupported-subject a.yaml:5:23 Group is no subject of a TrafficTarget v1alpha3'],
    [
      { destination: '{kind: ServiceAccount, name: Store}' },
      'error import/invalid-value a.yaml:5:45 spec.destination.name must be lower-case letters, digits, - and ., with a letter or digit at both ends, at most 253 characters',
    ],
    [{ sources: '' }, 'error import/missing-field a.yaml:5:3 TrafficTarget shop/t needs spec.sources'],
    [{ sources: '[]' }, 'error import/invalid-value a.yaml:7:12 spec.sources must have at least one source'],
    [
      { sources: '[{kind: IdentityBinding, name: a}]' },
      'error smi/unsupported-subject a.yaml:7:20 IdentityBinding is no subject of a TrafficTarget v1alpha3',
    ],
    [{ sources: '[{kind: ServiceAccount, name: a, namespce: b}]' }, 'error smi/unknown-field a.yaml:7:45 spec.sources[0] has no field namespce'],
    [
      { sources: '[{kind: ServiceAccount, name: a, port: 80}]' },
      'error import/invalid-value a.yaml:7:51 spec.sources[0].port has no meaning for a source',
    ],
    [{ rules: '' }, 'error import/missing-field a.yaml:5:3 TrafficTarget shop/t needs spec.rules'],
    [{ rules: '[]' }, 'error import/invalid-value a.yaml:6:10 spec.rules must have at least one rule'],
    [{ rules: '[{kind: GRPCRoute, name: a}]' }, 'error import/invalid-value a.yaml:6:18 spec.rules[0].kind must be HTTPRouteGroup or TCPRoute'],
    [
      { rules: '[{kind: TCPRoute, name: a, matches: [b]}]' },
      'error import/invalid-value a.yaml:6:46 spec.rules[0].matches has no meaning with a TCPRoute',
    ],
    [{ rules: '[{kind: HTTPRouteGroup, name: a, match: [b]}]' }, 'error smi/unknown-field a.yaml:6:43 spec.rules[0] has no field match'],
    [
      { rules: '[{kind: HTTPRouteGroup, name: a, matches: b}]' },
      'error import/wrong-type a.yaml:6:52 spec.rules[0].matches must be a list; it is text',
    ],
    [
      { rules: '[{kind: HTTPRouteGroup, name: a}, {kind: HTTPRouteGroup}]' },
      'error import/missing-field a.yaml:6:44 TrafficTarget shop/t needs spec.rules[1].name',
    ],
  ])('%j', (parts, finding) => {
    const result = importTexts(target('v1alpha3', parts))
    expect(findings(result)).toEqual([finding])
    expect(result.model?.accessPolicies).toBeUndefined()
  })

  test('a UDPRoute is left out; a policy of nothing else too, because without rules it would mean all traffic', () => {
    const both = importTexts(target('v1alpha4', { rules: '[{kind: UDPRoute, name: u}, {kind: TCPRoute, name: t}]' }))
    expect(codes(both)).toEqual(['smi/udp-route'])
    expect(bare(both.model?.accessPolicies?.[0]?.rules)).toEqual([{ kind: 'tcp', routeGroup: 'shop/t' }])
    const only = importTexts(target('v1alpha4', { rules: '[{kind: UDPRoute, name: u}]' }))
    expect(codes(only)).toEqual(['smi/udp-route'])
    expect(only.model?.accessPolicies).toBeUndefined()
  })
})

describe('IdentityBinding', () => {
  const bound = target('v1alpha4', {
    destination: '{kind: IdentityBinding, group: access.smi-spec.io, name: b}',
    sources: '[{kind: IdentityBinding, name: c}, {kind: ServiceAccount, name: d}]',
  })

  test('stands for its service account', () => {
    const model = cleanModel([bound, binding('b', '{serviceAccount: store}'), binding('c', '{serviceAccount: buyer}')])
    expect(bare(model.accessPolicies)).toMatchObject([
      { destination: { identity: 'shop/store' }, sources: [{ identity: 'shop/buyer' }, { identity: 'shop/d' }] },
    ])
  })

  test('other schemes are named, and what only they allow stays denied', () => {
    const result = importTexts([
      bound,
      binding('b', '{serviceAccount: store, spiffeIdentities: [x]}'),
      binding('c', '{podLabelSelector: {matchLabels: {a: b}}}'),
    ])
    expect(codes(result)).toEqual(['smi/unknown-identity-binding', 'smi/identity-scheme', 'smi/identity-scheme'])
    expect(bare(result.model?.accessPolicies)).toMatchObject([{ destination: { identity: 'shop/store' }, sources: [{ identity: 'shop/d' }] }])
  })

  test('one that does not exist: a warning, an error with strict references', () => {
    const result = importTexts(bound)
    expect(findings(result)).toEqual([
      'warning smi/unknown-identity-binding a.yaml:5:73 IdentityBinding shop/b does not exist; nothing is allowed to or from it',
      'warning smi/unknown-identity-binding a.yaml:7:43 IdentityBinding shop/c does not exist; nothing is allowed to or from it',
    ])
    expect(result.model?.accessPolicies).toBeUndefined()
    expect(importTexts(bound, { strictReferences: true }).diagnostics.map(({ severity }) => severity)).toEqual(['error', 'error'])
  })
})

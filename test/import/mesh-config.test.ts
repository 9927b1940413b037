// MeshConfig and MeshRootCertificate: the mesh section of the model.
import { describe, expect, test } from 'vitest'
import { bare, codes, findings, importTexts } from './import-text.js'

const config = (spec: string, name = 'osm-mesh-config', group = 'config.openservicemesh.io/v1alpha2') =>
  `apiVersion: ${group}\nkind: MeshConfig\nmetadata: {name: ${name}, namespace: osm-system}\nspec: {${spec}}\n`
const certificate = (spec: string, name = 'root') =>
  `apiVersion: config.openservicemesh.io/v1alpha2\nkind: MeshRootCertificate\nmetadata: {name: ${name}, namespace: osm-system}\nspec: {${spec}}\n`
const meshOf = (...texts: string[]) => bare(importTexts(texts).model?.mesh)

test.each([
  ['traffic: {enablePermissiveTrafficPolicyMode: true}', 'permissive'],
  ['traffic: {enablePermissiveTrafficPolicyMode: false}', 'strict'],
  ['', 'strict'],
])('mode: {%s}', (spec, mode) => expect(meshOf(config(spec))).toEqual({ name: 'mesh', mode }))

test("FSM's", () => {
  const text = config('traffic: {enablePermissiveTrafficPolicyMode: true}', 'fsm-mesh-config', 'config.flomesh.io/v1alpha3')
  expect(meshOf(text)).toEqual({ name: 'mesh', mode: 'permissive' })
})

describe('sidecarTimeout', () => {
  test('is two of our time-outs', () => {
    const result = importTexts(config('sidecar: {sidecarTimeout: 60}'))
    expect(result.model?.mesh.proxy).toEqual({ timeouts: { connect: '1m', idle: '1m' } })
    expect(codes(result)).toEqual(['osm/timeout-differs'])
  })
  test('0 is never', () => expect(meshOf(config('sidecar: {sidecarTimeout: 0}'))?.proxy).toEqual({ timeouts: { idle: '0s' } }))
  test('-1 is an error', () => expect(meshOf(config('sidecar: {sidecarTimeout: -1}'))).toEqual({ name: 'mesh' }))
})

test('interception', () => {
  expect(meshOf(config('traffic: {interceptionMode: none}'))?.proxy).toEqual({ interception: 'none' })
  expect(meshOf(config('traffic: {interceptionMode: iptables}'))?.proxy).toBeUndefined()
})

test('settings that did something are named one by one, the others together', () => {
  const result = importTexts(
    config(
      'sidecar: {logLevel: error, sidecarDisabledMTLS: true}, traffic: {enableEgress: true, http1PerRequestLoadBalancing: false}, observability: {tracing: {enable: false}}',
    ),
  )
  expect(findings(result)).toEqual([
    'note osm/mesh-config-unused a.yaml:4:7 settings without a meaning here: 2',
    'warning osm/not-imported a.yaml:4:56 spec.sidecar.sidecarDisabledMTLS is not imported: workloads of the mesh always use mutual TLS',
    'warning osm/not-imported a.yaml:4:87 spec.traffic.enableEgress is not imported: destinations outside the mesh are refused until a service of the model names them',
    'warning osm/not-imported a.yaml:4:123 spec.traffic.http1PerRequestLoadBalancing is not imported: an endpoint is chosen for each request, not for each connection',
  ])
  expect(result.diagnostics.flatMap(({ notes }) => notes ?? [])).toEqual(['observability.tracing', 'sidecar.logLevel'])
})

test('a mesh section of a mesh model goes before, and that is said', () => {
  const model = 'apiVersion: pipyc/v1\nmesh: {name: mine, mode: strict}\n'
  const result = importTexts([config('traffic: {enablePermissiveTrafficPolicyMode: true}'), model])
  expect(result.model?.mesh).toMatchObject({ name: 'mine', mode: 'strict' })
  expect(codes(result)).toEqual(['osm/mesh-section-wins'])
})

test('options go before both', () => {
  expect(importTexts(config('traffic: {enablePermissiveTrafficPolicyMode: true}'), { mode: 'strict' }).model?.mesh.mode).toBe('strict')
})

test('two of them', () => {
  expect(codes(importTexts([config('', 'a'), config('', 'b')]))).toEqual(['osm/two-mesh-configs'])
})

describe('trust domain', () => {
  test('of the active root certificate', () => {
    expect(meshOf(certificate('trustDomain: shop.example'))).toEqual({ name: 'mesh', trustDomain: 'shop.example' })
    expect(
      meshOf(certificate('trustDomain: shop.example, intent: active'), certificate('trustDomain: b.example, intent: passive', 'b'))?.trustDomain,
    ).toBe('shop.example')
  })
  test('two that differ', () => {
    expect(codes(importTexts([certificate('trustDomain: a.example', 'a'), certificate('trustDomain: b.example', 'b')]))).toEqual([
      'osm/two-trust-domains',
    ])
  })
  test('who signs is not ours', () => {
    expect(codes(importTexts(certificate('trustDomain: a.example, provider: {tresor: {}}')))).toEqual(['osm/not-imported'])
  })
})

test('a TrafficSplit with weight 0 beside a MeshConfig', () => {
  const split =
    'apiVersion: split.smi-spec.io/v1alpha4\nkind: TrafficSplit\nmetadata: {name: s, namespace: shop}\nspec: {service: a, backends: [{service: b, weight: 0}, {service: c, weight: 1}]}\n'
  expect(findings(importTexts([split, config('')]))).toEqual([
    'note osm/weight-zero a.yaml:4:31 shop/b has weight 0 and gets no traffic; osm-edge and FSM repeat every request there that was answered with 500 and above',
  ])
  expect(codes(importTexts(split))).toEqual([])
})

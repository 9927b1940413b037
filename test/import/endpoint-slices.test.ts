// Endpoints of a service that EndpointSlices name.
import { describe, expect, test } from 'vitest'
import { service, SELECTING, template, pod, slice, DISABLED, node, endpointsOf } from './endpoint-texts.js'
import { cleanModel, codes, findings, importTexts } from './import-text.js'

describe('EndpointSlice', () => {
  const READY =
    'endpoints: [{addresses: [10.1.0.2]}, {addresses: [10.1.0.1, 10.9.9.9], conditions: {ready: true}}, {addresses: [10.1.0.3], conditions: {ready: false}}, {addresses: [10.1.0.4], conditions: {ready: null}}]'

  test.each(['v1', 'v1beta1'])('%s: ready endpoints, the first address of each', version => {
    const text = SELECTING + template() + slice(`addressType: IPv4\n${READY}\nports: [{name: "", port: 8080, protocol: TCP}]`, { version })
    expect(endpointsOf(text)).toEqual(['10.1.0.1', '10.1.0.2', '10.1.0.4'].map(address => ({ address, port: 8080 })))
    expect(cleanModel(text).services?.[0]?.ports[0]?.endpoints?.[0]?.origin).toMatchObject({
      line: 15,
      column: 51,
      endColumn: 59,
      resource: 'EndpointSlice shop/store-1',
    })
  })

  test('ports go by name; several slices add up; equal endpoints count once', () => {
    const text =
      service('{selector: {app: store}, ports: [{port: 80, name: http}, {port: 81, name: grpc}]}') +
      slice('endpoints: [{addresses: [10.1.0.2]}, {addresses: [10.1.0.1]}]\nports: [{name: grpc, port: 9000}, {name: http, port: 8080}]') +
      slice('endpoints: [{addresses: [10.1.0.1]}, {addresses: [10.1.0.3]}]\nports: [{name: http, port: 8080}]', { name: 'store-2' })
    expect(endpointsOf(text, 0)).toEqual(['10.1.0.1', '10.1.0.2', '10.1.0.3'].map(address => ({ address, port: 8080 })))
    expect(endpointsOf(text, 1)).toEqual(['10.1.0.1', '10.1.0.2'].map(address => ({ address, port: 9000 })))
  })

  test('without ports the service says the port', () => {
    expect(endpointsOf(SELECTING + template() + slice('endpoints: [{addresses: [10.1.0.1]}]'))).toEqual([{ address: '10.1.0.1', port: 8080 }])
    expect(endpointsOf(SELECTING + template() + slice('endpoints: [{addresses: [10.1.0.1]}]\nports: [{port: null}]'))).toEqual([
      { address: '10.1.0.1', port: 8080 },
    ])
  })

  test('they beat Endpoints and pods, even when nobody is ready', () => {
    const endpoints =
      'apiVersion: v1\nkind: Endpoints\nmetadata: {name: store, namespace: shop}\nsubsets: [{addresses: [{ip: 10.2.0.1}], ports: [{port: 8080}]}]\n---\n'
    expect(
      endpointsOf(
        SELECTING +
          pod('a', '10.1.0.1') +
          endpoints +
          slice('endpoints: [{addresses: [10.3.0.1], conditions: {ready: false}}]\nports: [{port: 8080}]'),
      ),
    ).toEqual([])
    expect(endpointsOf(SELECTING + pod('a', '10.1.0.1') + endpoints)).toEqual([{ address: '10.2.0.1', port: 8080 }])
  })

  test('localities: of the endpoint, its node, its zone', () => {
    const nodes =
      node('n1', 'topology.kubernetes.io/region: eu, topology.kubernetes.io/zone: eu-a') +
      node('n2', 'topology.kubernetes.io/region: eu') +
      node('n3', 'other: x')
    const text = `${nodes}${SELECTING}${slice('endpoints: [{addresses: [10.1.0.1], nodeName: n1}, {addresses: [10.1.0.2], nodeName: n2}, {addresses: [10.1.0.3], zone: eu-a}, {addresses: [10.1.0.4], zone: us-b}, {addresses: [10.1.0.5], nodeName: n3}, {addresses: [10.1.0.6], nodeName: n1, zone: eu-c}]\nports: [{port: 80}]')}`
    expect(endpointsOf(text).map(({ locality }) => locality ?? null)).toEqual([
      { region: 'eu', zone: 'eu-a' },
      { region: 'eu' },
      { region: 'eu', zone: 'eu-a' },
      { zone: 'us-b' },
      null,
      { region: 'eu', zone: 'eu-c' },
    ])
    const old = slice(
      'endpoints: [{addresses: [10.1.0.1], topology: {topology.kubernetes.io/region: us, topology.kubernetes.io/zone: us-b}}, {addresses: [10.1.0.2], topology: {kubernetes.io/hostname: n1}}]\nports: [{port: 80}]',
      { version: 'v1beta1' },
    )
    expect(endpointsOf(nodes + SELECTING + old).map(({ locality }) => locality)).toEqual([
      { region: 'us', zone: 'us-b' },
      { region: 'eu', zone: 'eu-a' },
    ])
    expect(codes(importTexts(node('n1', 'topology.kubernetes.io/region: EU_1')))).toEqual(['kubernetes/unusable-locality'])
  })

  test('zones alone: of a Node, and of an endpoint whose Node is not there', () => {
    const zoned = slice('endpoints: [{addresses: [10.1.0.1], nodeName: n1}, {addresses: [10.1.0.2], zone: eu-b, nodeName: n2}]\nports: [{port: 80}]')
    expect(endpointsOf(node('n1', 'topology.kubernetes.io/zone: eu-a') + SELECTING + zoned).map(({ locality }) => locality)).toEqual([
      { zone: 'eu-a' },
      { zone: 'eu-b' },
    ])
  })

  test('hints for zones are a note, one for all services', () => {
    const hinted = slice(
      'endpoints: [{addresses: [10.1.0.1], hints: {forZones: []}}, {addresses: [10.1.0.2], hints: {forZones: [{name: eu-b}]}}]\nports: [{port: 80}]',
    )
    expect(findings(importTexts(SELECTING + template() + hinted))).toEqual([
      'note kubernetes/endpoint-hints a.yaml:14:92 services whose endpoints have hints (for zones or nodes): 1; callers anywhere may use all of them',
    ])
  })

  test('a service that publishes what is not ready', () => {
    const publishing = service('{clusterIP: None, publishNotReadyAddresses: true, selector: {app: store}, ports: [{port: 80, targetPort: web}]}')
    const notReady = ', conditions: [{type: Ready, status: "False"}]'
    const pods = pod('a', '10.1.0.1', { status: notReady }) + pod('b', '10.1.0.2') + pod('c', '10.1.0.3', { status: ', phase: Failed' })
    const addresses = (text: string) => endpointsOf(text).map(({ address }) => address)
    expect(addresses(publishing + pods)).toEqual(['10.1.0.1', '10.1.0.2'])
    expect(addresses(publishing + template() + slice(READY))).toEqual(['10.1.0.1', '10.1.0.2', '10.1.0.3', '10.1.0.4'])
    const endpoints = `apiVersion: v1\nkind: Endpoints\nmetadata: {name: store, namespace: shop}\nsubsets: [{notReadyAddresses: [{ip: 10.1.0.9}]}]\n---\n`
    expect(addresses(publishing + template() + endpoints)).toEqual(['10.1.0.9'])
    expect(addresses(publishing.replace('true', 'false') + template() + endpoints)).toEqual([])
    expect(codes(importTexts(publishing.replace('true', '"true"') + pods))).toContain('import/wrong-type')
  })

  test('the pod behind an address decides about TLS and adds its workload', () => {
    const target = (name: string) => `targetRef: {kind: Pod, name: ${name}}`
    const text =
      service('{ports: [{port: 80}]}') +
      template() +
      pod('store-1', '10.1.0.1') +
      pod('old', '10.1.0.2', { labels: 'app: old', annotations: DISABLED }) +
      slice(
        `endpoints: [{addresses: [10.1.0.1], ${target('store-1')}}, {addresses: [10.1.0.2]}, {addresses: [10.1.0.3], ${target('old')}}]\nports: [{port: 80}]`,
      )
    expect(endpointsOf(text)).toEqual([
      { address: '10.1.0.1', port: 80 },
      { address: '10.1.0.2', port: 80, transport: 'plain' },
      { address: '10.1.0.3', port: 80, transport: 'plain' },
    ])
    expect(importTexts(text).model?.services?.[0]?.workloads).toEqual(['shop/store'])
  })

  test('addresses behind a service without a selector are outside of the mesh', () => {
    const text =
      service('{ports: [{port: 1883, name: mqtt}]}') +
      slice('endpoints: [{addresses: [192.0.2.1]}, {addresses: [broker.example]}]\nports: [{name: mqtt, port: 1883}]')
    expect(endpointsOf(text)).toEqual([
      { address: '192.0.2.1', port: 1883, transport: 'plain' },
      { address: 'broker.example', port: 1883, transport: 'plain' },
    ])
    expect(codes(importTexts(text))).toEqual(['kubernetes/endpoints-outside-mesh'])
  })

  test('a label and a service that are missing', () => {
    expect(codes(importTexts(SELECTING + template() + slice('endpoints: []', { label: '' })))).toContain('kubernetes/slice-without-service')
    const orphans = importTexts(slice('endpoints: []') + slice('endpoints: []', { name: 'store-2' }))
    expect(findings(orphans)).toEqual([
      'warning kubernetes/endpoints-without-service a.yaml:3:18 EndpointSlice of Service shop/store, which does not exist',
    ])
    expect(codes(importTexts(service('{type: ExternalName}') + slice('endpoints: []')))).toEqual(['kubernetes/external-name'])
  })

  test.each([
    'endpoints: [{addresses: ["10.1.0.1:80"]}]',
    'endpoints: [{addresses: [5]}]',
    'endpoints: 5',
    'ports: [{port: "80"}]',
    'endpoints: [{addresses: [a], conditions: {ready: "yes"}}]',
  ])('%s', body => {
    expect(importTexts(SELECTING + template() + slice(body)).diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1)
  })
})

// Where the endpoints of a service come from, and whether a sidecar answers there.
import { describe, expect, test } from 'vitest'
import type { Endpoint } from '../../src/model/mesh-model.generated.js'
import { bare, cleanModel, codes, findings, importTexts } from './import-text.js'

const service = (spec: string, name = 'store') => `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}, namespace: shop}\nspec: ${spec}\n---\n`
const SELECTING = service('{selector: {app: store}, ports: [{port: 80, targetPort: web}]}')
const template = (kind = 'Deployment', { name = 'store', annotations = '', labels = 'app: store', port = 8080 } = {}) =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop}\nspec: {template: {metadata: {labels: {${labels}}, annotations: {${annotations}}}, spec: {serviceAccountName: store, containers: [{ports: [{containerPort: ${port}, name: web}]}]}}}\n---\n`
const pod = (name: string, ip: string, { annotations = '', labels = 'app: store', status = '', node = 'n1', port = 8080 } = {}) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop, labels: {${labels}}, annotations: {${annotations}}}\nspec: {nodeName: ${node}, serviceAccountName: store, containers: [{ports: [{containerPort: ${port}, name: web}]}]}\nstatus: {podIP: ${ip}${status}}\n---\n`
const slice = (body: string, { name = 'store-1', version = 'v1', label = 'kubernetes.io/service-name: store' } = {}) =>
  `apiVersion: discovery.k8s.io/${version}\nkind: EndpointSlice\nmetadata: {name: ${name}, namespace: shop, labels: {${label}}}\n${body}\n---\n`
const DISABLED = 'openservicemesh.io/sidecar-injection: disabled'
const node = (name: string, labels: string) => `apiVersion: v1\nkind: Node\nmetadata: {name: ${name}, labels: {${labels}}}\n---\n`

function endpointsOf(text: string, port = 0): Endpoint[] {
  return bare(importTexts(text).model?.services?.[0]?.ports[port]?.endpoints ?? [])
}

describe('DNS names, where only templates are known', () => {
  test('the service name and port, with one note for all services', () => {
    const result = importTexts(SELECTING + service('{selector: {app: store}, ports: [{port: 81}]}', 'also') + template())
    expect(findings(result)).toEqual(['note kubernetes/dns-endpoints a.yaml:8:18 services without known addresses: 2; callers dial their DNS names'])
    expect(result.diagnostics[0]?.notes).toEqual(['shop/also, shop/store'])
    const [also, store] = result.model?.services ?? []
    expect(also?.ports[0]?.endpoints).toMatchObject([{ address: 'also.shop.svc.cluster.local', port: 81 }])
    expect(store?.ports[0]?.endpoints).toMatchObject([
      { address: 'store.shop.svc.cluster.local', port: 80, origin: { line: 4, resource: 'Service shop/store' } },
    ])
    expect(store?.workloads).toEqual(['shop/store'])
  })

  test('with another cluster domain, from an option or the mesh section', () => {
    expect(importTexts(SELECTING + template(), { clusterDomain: 'edge.example' }).model?.services?.[0]?.ports[0]?.endpoints?.[0]?.address).toBe(
      'store.shop.svc.edge.example',
    )
    expect(endpointsOf(`${SELECTING}${template()}apiVersion: pipyc/v1\nmesh: {name: m, clusterDomain: edge.example}`)[0]?.address).toBe(
      'store.shop.svc.edge.example',
    )
  })

  test('the name of a headless service leads to the pods themselves', () => {
    expect(endpointsOf(service('{clusterIP: None, selector: {app: store}, ports: [{port: 80, targetPort: web}]}') + template())).toEqual([
      { address: 'store.shop.svc.cluster.local', port: 8080 },
    ])
    expect(endpointsOf(service('{clusterIP: None, selector: {app: store}, ports: [{port: 80, targetPort: 90}]}') + template())).toEqual([
      { address: 'store.shop.svc.cluster.local', port: 90 },
    ])
  })

  test('a workload without a sidecar is reached without TLS', () => {
    const text = SELECTING + template('Deployment', { annotations: DISABLED })
    expect(endpointsOf(text)).toEqual([{ address: 'store.shop.svc.cluster.local', port: 80, transport: 'plain' }])
    expect(importTexts(text).model?.services?.[0]?.workloads).toBeUndefined()
  })

  test('one name for workloads with and without', () => {
    const result = importTexts(SELECTING + template() + template('StatefulSet', { name: 'old', annotations: DISABLED }))
    expect(codes(result)).toContain('kubernetes/mixed-sidecars')
    expect(result.model?.services?.[0]).toMatchObject({
      workloads: ['shop/store'],
      ports: [{ endpoints: [{ address: 'store.shop.svc.cluster.local' }] }],
    })
    expect(result.model?.services?.[0]?.ports[0]?.endpoints?.[0]?.transport).toBeUndefined()
  })

  test('a selector needs all of its labels, in its own namespace', () => {
    const text =
      service('{selector: {app: store, tier: front}, ports: [{port: 80}]}') +
      template() +
      template('StatefulSet', { name: 'front', labels: 'app: store, tier: front, more: x' })
    expect(importTexts(text).model?.services?.[0]?.workloads).toEqual(['shop/front'])
    expect(codes(importTexts(SELECTING + template().replace('namespace: shop', 'namespace: other')))).toEqual(['kubernetes/nothing-selected'])
  })
})

describe('nothing selected', () => {
  test('a warning that says what was sought', () => {
    const result = importTexts(SELECTING)
    expect(findings(result)).toEqual(['warning kubernetes/nothing-selected a.yaml:3:18 nothing matches the selector of Service shop/store'])
    expect(result.diagnostics[0]?.notes).toEqual(['sought in: pods and pod templates of namespace shop with app=store'])
    expect(importTexts(SELECTING, { strictReferences: true }).diagnostics[0]?.severity).toBe('error')
    expect(result.model?.services?.[0]?.ports[0]?.endpoints).toBeUndefined()
  })

  test('the apex of a split needs nobody', () => {
    const split =
      'apiVersion: split.smi-spec.io/v1alpha4\nkind: TrafficSplit\nmetadata: {name: s, namespace: shop}\nspec: {service: store, backends: []}\n'
    expect(codes(importTexts(SELECTING + split))).toEqual([])
  })

  test('a target port that no pod has; that of workloads is looked up when all of the model is known', () => {
    const slip = service('{selector: {app: store}, ports: [{port: 80, targetPort: weg}]}')
    expect(codes(importTexts(slip + template()))).not.toContain('kubernetes/unknown-target-port')
    const result = importTexts(slip + template('Deployment', { annotations: DISABLED }))
    expect(findings(result)).toContain('warning kubernetes/unknown-target-port a.yaml:4:40 no port named weg is behind Service shop/store')
    expect(result.diagnostics.find(({ code }) => code === 'kubernetes/unknown-target-port')?.notes).toEqual(['named ports there: web'])
  })
})

describe('pods', () => {
  test('ready ones that the selector selects, each with its own target port', () => {
    const text =
      SELECTING +
      template() +
      pod('store-2', '10.1.0.2', { port: 9090 }) +
      pod('store-1', '10.1.0.1') +
      pod('store-3', '10.1.0.3', { status: ', conditions: [{type: Ready, status: "False"}]' }) +
      pod('store-4', '10.1.0.4', { status: ', phase: Succeeded' }) +
      pod('other', '10.1.0.5', { labels: 'app: other' })
    expect(endpointsOf(text)).toEqual([
      { address: '10.1.0.1', port: 8080 },
      { address: '10.1.0.2', port: 9090 },
    ])
    expect(cleanModel(text).services?.[0]?.ports[0]?.endpoints?.[0]?.origin).toMatchObject({ line: 21, column: 17, resource: 'Pod shop/store-1' })
  })

  test('with and without a sidecar, side by side', () => {
    expect(endpointsOf(SELECTING + pod('a', '10.1.0.1') + pod('b', '10.1.0.2', { annotations: DISABLED }))).toEqual([
      { address: '10.1.0.1', port: 8080 },
      { address: '10.1.0.2', port: 8080, transport: 'plain' },
    ])
  })

  test('podIPs, where podIP is missing', () => {
    expect(endpointsOf(SELECTING + pod('a', 'null, podIPs: [{ip: "fd00::1"}]'))).toEqual([{ address: 'fd00::1', port: 8080 }])
    expect(codes(importTexts(SELECTING + pod('a', '"[fd00::1]"')))).toContain('import/invalid-value')
  })

  test('where they run', () => {
    expect(
      endpointsOf(node('n1', 'topology.kubernetes.io/region: eu, topology.kubernetes.io/zone: eu-a') + SELECTING + pod('a', '10.1.0.1')),
    ).toEqual([{ address: '10.1.0.1', port: 8080, locality: { region: 'eu', zone: 'eu-a' } }])
  })
})

test.each([
  ['0120', ['error import/octal-number a.yaml:4:37 spec.ports[0].port is 80 to Kubernetes, and not 0120']],
  ['08080', []],
  ['0o120', []],
])('port %s, which is another number in YAML 1.1 than in YAML 1.2, or is not', (written, expected) => {
  const found = findings(importTexts(service(`{selector: {}, ports: [{port: ${written}}]}`)))
  expect(found.filter(finding => finding.startsWith('error'))).toEqual(expected)
})

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

describe('addresses that are no sign of a pod', () => {
  const apiServer = `${service('{ports: [{port: 443, targetPort: 6443}]}', 'api')}apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: api-1, namespace: shop, labels: {kubernetes.io/service-name: api}}\nendpoints: [{addresses: [172.18.0.2]}]\nports: [{name: '', port: 6443}]\n---\n`
  const onNode = (annotations = '') =>
    `${pod('proxy', '172.18.0.2', { annotations, labels: 'app: proxy' }).replace('spec: {', 'spec: {hostNetwork: true, ')}`

  test('of a node, which all pods in its network have', () => {
    const result = importTexts(apiServer + onNode())
    expect(bare(result.model?.services)).toEqual([
      {
        id: 'shop/api',
        ports: [{ port: 443, targetPort: 6443, protocol: 'http', endpoints: [{ address: '172.18.0.2', port: 6443, transport: 'plain' }] }],
      },
    ])
    expect(result.model?.workloads).toBeUndefined()
    expect(codes(result)).toEqual(['kubernetes/endpoints-outside-mesh', 'kubernetes/host-network'])
  })

  test('a pod in the network of its node has a sidecar where its own annotations say so', () => {
    expect(codes(importTexts(onNode('pipyc.dev/interception: none')))).toEqual([])
    expect(codes(importTexts(onNode('flomesh.io/sidecar-injection: enabled')))).toEqual([])
    const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, annotations: {flomesh.io/sidecar-injection: enabled}}\n---\n'
    expect(codes(importTexts(namespace + onNode()))).toEqual(['kubernetes/host-network'])
  })

  test('of a pod that has ended, which another one may have by now', () => {
    const ended = pod('job', '172.18.0.2', { labels: 'app: job', status: ', phase: Succeeded' })
    expect(bare(importTexts(apiServer + ended).model?.services?.[0]?.workloads)).toBeUndefined()
  })
})

describe('Endpoints', () => {
  const endpoints = (subsets: string) => `apiVersion: v1\nkind: Endpoints\nmetadata: {name: store, namespace: shop}\nsubsets: ${subsets}\n---\n`

  test('subsets with named ports; addresses that are not ready are left out', () => {
    const text =
      service('{selector: {app: store}, ports: [{port: 80, name: http}]}') +
      template() +
      endpoints(
        '[{addresses: [{ip: 10.1.0.1}], notReadyAddresses: [{ip: 10.1.0.9}], ports: [{name: http, port: 8080}, {name: x, port: 1}]}, {addresses: [{ip: 10.1.0.2}], ports: [{name: http, port: 9090}]}]',
      )
    expect(endpointsOf(text)).toEqual([
      { address: '10.1.0.1', port: 8080 },
      { address: '10.1.0.2', port: 9090 },
    ])
    expect(codes(importTexts(text))).toEqual([])
  })

  test('none at all says that nobody answers', () => {
    expect(endpointsOf(SELECTING + pod('a', '10.1.0.1') + endpoints('null'))).toEqual([])
  })

  test('missing pieces', () => {
    expect(codes(importTexts(service('{ports: []}') + endpoints('[{addresses: [{hostname: a}], ports: [{}]}]')))).toEqual([
      'import/missing-field',
      'import/missing-field',
    ])
  })
})

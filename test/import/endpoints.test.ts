// Where the endpoints of a service come from, and whether a sidecar answers there.
import { describe, expect, test } from 'vitest'
import { service, SELECTING, template, pod, DISABLED, node, endpointsOf } from './endpoint-texts.js'
import { bare, cleanModel, codes, findings, importTexts } from './import-text.js'

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

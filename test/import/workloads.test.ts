// Workloads: templates, pods, identities and sidecars.
import { describe, expect, test } from 'vitest'
import { bare, cleanModel, codes, findings, importTexts } from './import-text.js'

const POD_SPEC = 'spec: {serviceAccountName: store, containers: [{name: c, ports: [{containerPort: 8080, name: web}]}]}'

function controller(
  kind: string,
  { name = 'store', apiVersion = 'apps/v1', metadata = '', template = 'metadata: {labels: {app: store}}', podSpec = POD_SPEC } = {},
): string {
  const inner = `template: {${template}, ${podSpec}}`
  const spec = kind === 'CronJob' ? `{jobTemplate: {spec: {${inner}}}}` : `{${inner}}`
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop${metadata}}\nspec: ${spec}\n---\n`
}

function pod(name: string, { metadata = '', status = '' } = {}): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop${metadata}}\n${POD_SPEC}\n${status && `status: ${status}\n`}---\n`
}

const ids = (text: string) => (cleanModel(text).workloads ?? []).map(({ id }) => id)

describe('templates', () => {
  test.each([
    ['Deployment', 'apps/v1'],
    ['Deployment', 'apps/v1beta1'],
    ['StatefulSet', 'apps/v1'],
    ['DaemonSet', 'apps/v1'],
    ['ReplicaSet', 'apps/v1'],
    ['ReplicationController', 'v1'],
    ['Job', 'batch/v1'],
    ['CronJob', 'batch/v1'],
  ])('%s of %s', (kind, apiVersion) => {
    const model = cleanModel(controller(kind, { apiVersion }))
    expect(bare(model.workloads)).toEqual([{ id: 'shop/store', identity: 'shop/store', ports: [{ number: 8080, name: 'web' }] }])
    expect(model.workloads?.[0]?.origin).toEqual({ file: 'a.yaml', line: 3, column: 18, endColumn: 23, resource: `${kind} shop/store` })
  })

  test('ports of all containers, sorted, each once; those of ordinary init containers are gone when traffic comes', () => {
    const podSpec = `spec:
      initContainers: [{name: i, ports: [{containerPort: 1}]}, {name: s, restartPolicy: Always, ports: [{containerPort: 9000}]}]
      containers: [{name: b, ports: [{containerPort: 443, name: tls}, {containerPort: 80}]}, {name: c, ports: [{containerPort: 443}, {containerPort: 80}]}, {name: d}]`
    const text = `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: store, namespace: shop}\nspec:\n  template:\n    ${podSpec}\n`
    expect(bare(cleanModel(text).workloads?.[0]?.ports)).toEqual([{ number: 80 }, { number: 443, name: 'tls' }, { number: 9000 }])
  })

  test('without a service account it runs as default, which exists without a manifest', () => {
    const model = cleanModel(controller('Deployment', { podSpec: 'spec: {containers: []}' }))
    expect(bare(model)).toEqual({
      apiVersion: 'pipyc/v1',
      mesh: { name: 'mesh' },
      identities: [{ id: 'shop/default' }],
      workloads: [{ id: 'shop/store', identity: 'shop/default' }],
    })
  })

  test('an account that has no manifest stays a reference, for the resolve phase to judge', () => {
    expect(cleanModel(controller('Deployment')).identities).toBeUndefined()
  })

  test.each([
    ['apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}', 'import/missing-field'],
    ['apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {}', 'import/missing-field'],
    ['apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {}}', 'import/missing-field'],
    [controller('Deployment', { podSpec: 'spec: {containers: [{ports: [{containerPort: "80"}]}]}' }), 'import/wrong-type'],
    [controller('Deployment', { podSpec: 'spec: {containers: [{ports: [{containerPort: 80, name: A}]}]}' }), 'import/invalid-value'],
    [controller('Deployment', { podSpec: 'spec: {containers: {}}' }), 'import/wrong-type'],
    [controller('Deployment', { podSpec: 'spec: {serviceAccountName: [a]}' }), 'import/wrong-type'],
    [controller('Deployment', { template: 'metadata: {labels: {version: 1}}' }), 'import/wrong-type'],
  ])('%j', (text, code) => {
    const result = importTexts(text)
    expect(codes(result)).toEqual([code])
    expect(result.model?.workloads).toBeUndefined()
  })

  test('two kinds cannot share a name, because they would share a proxy', () => {
    const result = importTexts(controller('Deployment') + controller('StatefulSet'))
    expect(findings(result)).toEqual([
      'error kubernetes/workload-name-taken a.yaml:8:18 Deployment and StatefulSet shop/store would share one proxy name',
    ])
    expect(result.diagnostics[0]?.related).toMatchObject([{ location: { line: 3 } }])
    expect(result.model?.workloads).toHaveLength(1)
  })
})

describe('pods', () => {
  test('one that nothing controls is a workload', () => {
    expect(ids(pod('lonely'))).toEqual(['shop/lonely'])
  })

  test('one of a template is not: by owner, through a ReplicaSet', () => {
    const owner = (kind: string, name: string) => `, ownerReferences: [{kind: Other, name: x}, {kind: ${kind}, name: ${name}, controller: true}]`
    expect(
      ids(
        controller('Deployment') +
          controller('ReplicaSet', { name: 'store-5d4', metadata: owner('Deployment', 'store') }) +
          pod('store-5d4-x', { metadata: owner('ReplicaSet', 'store-5d4') }),
      ),
    ).toEqual(['shop/store'])
  })

  test('one of a template is not: by labels', () => {
    expect(ids(controller('Deployment') + pod('store-x', { metadata: ', labels: {app: store, pod-template-hash: a}' }))).toEqual(['shop/store'])
    expect(ids(controller('Deployment') + pod('other', { metadata: ', labels: {app: other}' }))).toEqual(['shop/other', 'shop/store'])
  })

  test('rings of owners end', () => {
    const text =
      controller('ReplicaSet', { name: 'a', metadata: ', ownerReferences: [{kind: ReplicaSet, name: b}]' }) +
      controller('ReplicaSet', { name: 'b', metadata: ', ownerReferences: [{kind: ReplicaSet, name: a}]' })
    expect(importTexts(text + pod('p', { metadata: ', ownerReferences: [{kind: ReplicaSet, name: a}]' })).model).toBeDefined()
  })
})

describe('sidecars', () => {
  const annotated = (annotations: string) => controller('Deployment', { template: `metadata: {labels: {app: store}, annotations: {${annotations}}}` })

  test.each(['redirect', 'none'])('interception: %s', interception => {
    expect(bare(cleanModel(annotated(`pipyc.dev/interception: ${interception}`)).workloads?.[0]?.proxy)).toEqual({ interception })
  })

  test.each(['openservicemesh.io/sidecar-injection', 'flomesh.io/sidecar-injection'])('%s: disabled', key => {
    const result = importTexts(annotated(`${key}: disabled`))
    expect(findings(result)).toEqual([
      'note kubernetes/outside-mesh a.yaml:3:18 Deployment shop/store has sidecar injection disabled: it gets no proxy, and callers reach it without TLS',
    ])
    expect(result.model).toEqual({ apiVersion: 'pipyc/v1', mesh: { name: 'mesh' } })
    expect(codes(importTexts(annotated(`${key}: enabled`)))).toEqual([])
    expect(codes(importTexts(annotated(`${key}: maybe`)))).toEqual(['import/invalid-value'])
    expect(codes(importTexts(annotated(`${key}: false`)))).toEqual(['import/wrong-type'])
  })

  test('the namespace decides for those that say nothing', () => {
    const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, annotations: {openservicemesh.io/sidecar-injection: disabled}}\n---\n'
    expect(importTexts(namespace + controller('Deployment')).model?.workloads).toBeUndefined()
    expect(importTexts(namespace + annotated('openservicemesh.io/sidecar-injection: enabled')).model?.workloads).toHaveLength(1)
  })

  test('annotations that do nothing where they are', () => {
    const misplaced = importTexts(controller('Deployment', { metadata: ', annotations: {pipyc.dev/interception: none}' }))
    expect(findings(misplaced)).toEqual([
      'warning kubernetes/unknown-annotation a.yaml:3:56 pipyc.dev/interception has no meaning in metadata.annotations',
    ])
    expect(codes(importTexts(annotated('pipyc.dev/intercept: none')))).toEqual(['kubernetes/unknown-annotation'])
    expect(codes(importTexts(annotated('pipyc.dev/interception: off')))).toEqual(['import/invalid-value'])
  })
})

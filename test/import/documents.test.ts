// Reading texts: documents, lists, headers, names.
import { describe, expect, test } from 'vitest'
import { bare, cleanModel, codes, findings, importTexts } from './import-text.js'

const account = (name: string, namespace = 'shop') => `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n`
const ids = (text: string | string[]) => (cleanModel(text).identities ?? []).map(identity => identity.id)

describe('documents', () => {
  test('several in one file, with empty ones and comments between', () => {
    expect(ids(`# first\n---\n${account('a')}---\n---\n# only a comment\n---\n${account('b')}...\n`)).toEqual(['shop/a', 'shop/b'])
  })

  test('JSON is read as it is', () => {
    expect(ids('{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"a","namespace":"\\u0073hop"}}')).toEqual(['shop/a'])
  })

  test('Windows line ends and a byte order mark', () => {
    const model = cleanModel(`\ufeff${account('a').replaceAll('\n', '\r\n')}`)
    expect(model.identities).toEqual([
      { id: 'shop/a', origin: { file: 'a.yaml', line: 4, column: 9, endColumn: 10, resource: 'ServiceAccount shop/a' } },
    ])
  })

  test('aliases stand for values', () => {
    expect(ids('x: &ns shop\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: *ns}')).toEqual(['shop/a'])
  })

  test('of a definition of kinds nothing but its kind is read, as kubectl accepts text there that YAML does not', () => {
    const definition = `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  versions:\n      - rule: 'a ==\n    b'\n      - rule: ---x\n`
    const result = importTexts(`${account('a')}---\n${definition}---\n${account('b')}`)
    expect(findings(result)).toEqual(['note import/unknown-kind a.yaml:7:1 CustomResourceDefinition (apiextensions.k8s.io) is not read; found 1'])
    expect(result.model?.identities?.map(({ id, origin }) => [id, origin?.line])).toEqual([
      ['shop/a', 4],
      ['shop/b', 18],
    ])
    expect(codes(importTexts(`${definition}kind: ServiceAccount\n`))).toContain('import/invalid-yaml')
    expect(codes(importTexts(definition.replace('CustomResourceDefinition', 'ServiceAccount')))).toContain('import/invalid-yaml')
  })

  test('a namespace that is not given is default', () => {
    expect(ids('{apiVersion: v1, kind: ServiceAccount, metadata: {name: a}}')).toEqual(['default/a'])
    expect(ids('{apiVersion: v1, kind: ServiceAccount, metadata: {name: a, namespace: null}}')).toEqual(['default/a'])
  })

  test('YAML 1.2: yes is text, and %YAML 1.1 changes nothing', () => {
    expect(ids('%YAML 1.1\n---\n{apiVersion: v1, kind: ServiceAccount, metadata: {name: yes, namespace: on}}')).toEqual(['on/yes'])
  })
})

describe('lists', () => {
  test('List, nested, with items of any kind', () => {
    const inner = '{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: ServiceAccount, metadata: {name: b}}]}'
    expect(ids(`{apiVersion: v1, kind: List, metadata: {}, items: [{apiVersion: v1, kind: ServiceAccount, metadata: {name: a}}, ${inner}]}`)).toEqual(
      ['default/a', 'default/b'],
    )
  })

  test('a typed list gives its items kind and apiVersion', () => {
    expect(ids('{apiVersion: v1, kind: ServiceAccountList, items: [{metadata: {name: a}}, {metadata: {name: b}}]}')).toEqual([
      'default/a',
      'default/b',
    ])
  })

  test('empty lists are nothing', () => {
    expect(importTexts(`${account('a')}---\n{apiVersion: v1, kind: List, items: []}\n---\n{apiVersion: v1, kind: List}`).diagnostics).toEqual([])
  })

  test('items that are no objects, and items that are no list', () => {
    expect(
      findings(importTexts(`${account('a')}---\n{apiVersion: v1, kind: List, items: [5]}\n---\n{apiVersion: v1, kind: List, items: 5}`)),
    ).toEqual([
      'error import/not-a-manifest a.yaml:7:38 a document must be an object with apiVersion and kind; this one is a number',
      'error import/wrong-type a.yaml:9:37 items must be a list; it is a number',
    ])
  })
})

describe('what is no manifest', () => {
  test('bad documents leave the good ones alone', () => {
    const result = importTexts([`${account('a')}---\n]\n---\n${account('b')}---\n{a: [\n---\n"open\n---\nplain text\n---\n${account('c')}`])
    expect(result.model?.identities?.map(({ id }) => id)).toEqual(['shop/a', 'shop/b', 'shop/c'])
    expect(codes(result)).toEqual(['import/invalid-yaml', 'import/invalid-yaml', 'import/invalid-yaml', 'import/not-a-manifest'])
    expect(result.diagnostics.map(({ location }) => location?.line)).toEqual([7, 15, 17, 19])
  })

  test('garbage after a value spoils its own document only', () => {
    const result = importTexts(`${account('a')}---\n${account('b')}]\n---\n${account('c')}`)
    expect(result.model?.identities?.map(({ id }) => id)).toEqual(['shop/a', 'shop/c'])
    expect(codes(result)).toEqual(['import/invalid-yaml'])
  })

  test('missing and mistyped headers', () => {
    expect(findings(importTexts('kind: Service\n---\napiVersion: v1\n---\napiVersion: 1\nkind: Service\n---\napiVersion: v1\nkind: {}'))).toEqual([
      'error import/missing-field a.yaml:1:1 a manifest needs apiVersion',
      'error import/missing-field a.yaml:3:1 a manifest needs kind',
      'error import/wrong-type a.yaml:5:13 apiVersion must be text; it is a number',
      'error import/wrong-type a.yaml:9:7 kind must be text; it is an object',
    ])
  })

  test('nothing at all', () => {
    expect(importTexts([])).toMatchObject({ model: undefined, manifests: 0, kinds: [] })
    expect(findings(importTexts('# nothing'))).toEqual([
      'error import/nothing-to-read - nothing to read: no SMI or Kubernetes object and no mesh model (files: 1)',
    ])
  })

  test('what the YAML parser says is long enough to be understood', () => {
    expect(findings(importTexts('a: ['))).toEqual([
      'error import/invalid-yaml a.yaml:1:4 not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ])
  })

  test.each([
    ['split.smi-spec.io/v1alpha3', 'TrafficTarget', 'did you mean the group access.smi-spec.io in apiVersion?'],
    ['smi-spec.io/v1alpha3', 'HTTPRouteGroup', 'did you mean the group specs.smi-spec.io in apiVersion?'],
    ['access.smi-spec.io/v1alpha3', 'TraficTarget', 'did you mean the kind TrafficTarget?'],
    ['v1', 'Deployment', 'did you mean the group apps in apiVersion?'],
    ['v1', 'Serivce', 'did you mean the kind Service?'],
    ['v1', 'service', 'did you mean the kind Service?'],
    ['apps/v1', 'Deploymnet', 'did you mean the kind Deployment?'],
    ['apps/v1', 'Service', 'did you mean apiVersion: v1?'],
    ['serving.knative.dev/v1', 'Service', undefined],
    ['gateway.networking.k8s.io/v1alpha2', 'TCPRoute', undefined],
    ['v1', 'Node2', 'did you mean the kind Node?'],
    ['v1', 'PodTemplate', undefined],
    ['v1', 'Event', undefined],
    ['apps/v1', 'ControllerRevision', undefined],
  ])('%s %s: %s', (apiVersion, kind, remedy) => {
    const { diagnostics } = importTexts(`${account('a')}---\n{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: a}}`)
    expect(diagnostics).toMatchObject([{ code: 'import/unknown-kind', severity: remedy === undefined ? 'note' : 'warning' }])
    expect(diagnostics[0]?.remedy).toBe(remedy)
  })

  test('unknown kinds are named once each, with a count', () => {
    const result = importTexts([
      `${account('a')}---\n{apiVersion: policy.openservicemesh.io/v1alpha1, kind: Egress, metadata: {name: m}}`,
      '{apiVersion: v1, kind: ConfigMap}\n---\n{apiVersion: v1, kind: ConfigMap}\n---\n{apiVersion: serving.knative.dev/v1, kind: Service}',
    ])
    expect(findings(result)).toEqual([
      'warning osm/kind-not-imported a.yaml:7:1 Egress (policy.openservicemesh.io) is not imported, found 1: destinations outside the mesh are refused until a service of a mesh model names them',
      'note import/unknown-kind b.yaml:1:1 ConfigMap (core) is not read; found 2',
      'note import/unknown-kind b.yaml:5:1 Service (serving.knative.dev) is not read; found 1',
    ])
    expect(result.manifests).toBe(1)
    expect(result.kinds).toContainEqual({ kind: 'ConfigMap', group: '', count: 2, read: false })
  })

  test('unknown versions of known kinds', () => {
    const result = importTexts(
      '{apiVersion: split.smi-spec.io/v1beta1, kind: TrafficSplit, metadata: {name: s}}\n---\n{apiVersion: v2, kind: Service, metadata: {name: s}}\n---\n{apiVersion: pipyc/v2, mesh: {name: m}}',
    )
    expect(findings(result)).toEqual([
      'error import/unknown-version a.yaml:1:14 pipyc does not know version v1beta1 of TrafficSplit',
      'error import/unknown-version a.yaml:3:14 pipyc does not know version v2 of Service',
      'error import/unknown-version a.yaml:5:14 pipyc does not know version v2 of MeshModel',
    ])
    expect(result.diagnostics[0]?.notes).toEqual([
      'known: split.smi-spec.io/v1alpha1, split.smi-spec.io/v1alpha2, split.smi-spec.io/v1alpha3, split.smi-spec.io/v1alpha4',
    ])
  })
})

describe('names', () => {
  test.each(['Shop', 'a_b', '-a', 'a-', 'a..b', 'ä', 'a/b', 'x'.repeat(254)])('%s is refused', name => {
    const result = importTexts(`{apiVersion: v1, kind: ServiceAccount, metadata: {name: ${JSON.stringify(name)}}}`)
    expect(codes(result)).toEqual(['import/invalid-value'])
    expect(result.model?.identities).toBeUndefined()
  })

  test('missing or mistyped', () => {
    expect(
      findings(
        importTexts(
          '{apiVersion: v1, kind: Service}\n---\n{apiVersion: v1, kind: Service, metadata: {generateName: a}}\n---\n{apiVersion: v1, kind: Service, metadata: {name: 5, namespace: a.b}}',
        ),
      ),
    ).toEqual([
      'error import/missing-field a.yaml:1:1 Service without a name needs metadata',
      'error import/missing-field a.yaml:3:43 Service without a name needs metadata.name',
      'error import/wrong-type a.yaml:5:50 metadata.name must be text; it is a number',
      'error import/invalid-value a.yaml:5:64 metadata.namespace must be lower-case letters, digits and -, with a letter or digit at both ends, at most 63 characters',
    ])
  })

  test('the same object twice: an error naming both, whatever the version', () => {
    const split = (version: string) =>
      `apiVersion: split.smi-spec.io/${version}\nkind: TrafficSplit\nmetadata: {name: s}\nspec: {service: a, backends: []}\n`
    const result = importTexts([split('v1alpha2'), split('v1alpha4')])
    expect(findings(result)).toEqual(['error import/duplicate-object b.yaml:3:18 TrafficSplit default/s is written twice'])
    expect(result.diagnostics[0]?.related).toEqual([
      { message: 'first written here', location: { file: 'a.yaml', line: 3, column: 18, endColumn: 19, resource: 'TrafficSplit default/s' } },
    ])
    expect(bare(result.model?.splits)).toHaveLength(1)
  })
})

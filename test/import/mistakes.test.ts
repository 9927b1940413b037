// One mistake, one finding: at its place, with what to do now. As `pipyc check` finds them, on manifests as osm-edge's users write them.
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.js'
import { isError } from '../../src/diagnostics/diagnostic.js'
import { importManifests } from '../../src/import/index.js'
import { locateInFiles } from '../../src/model/locate-in-files.js'

const workload = (name: string) => `apiVersion: v1
kind: ServiceAccount
metadata: { name: ${name}, namespace: shop }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec: { template: { metadata: { labels: { app: ${name} } }, spec: { serviceAccountName: ${name}, containers: [{ ports: [{ containerPort: 8080, name: web }] }] } } }
`
const service = (name: string, app: string) => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec:
  selector: { app: ${app} }
  ports:
  - port: 80
    targetPort: web
`
const POLICY = `apiVersion: access.smi-spec.io/v1alpha3
kind: TrafficTarget
metadata:
  name: buy
  namespace: shop
spec:
  destination:
    kind: ServiceAccount
    name: store
    namespace: shop
  rules:
  - kind: HTTPRouteGroup
    name: routes
    matches:
    - buy
  sources:
  - kind: ServiceAccount
    name: buyer
    namespace: shop
---
apiVersion: specs.smi-spec.io/v1alpha4
kind: HTTPRouteGroup
metadata:
  name: routes
  namespace: shop
spec:
  matches:
  - name: buy
    pathRegex: "/buy/.*"
    methods:
    - GET
    headers:
    - client: "b.*"
---
apiVersion: split.smi-spec.io/v1alpha2
kind: TrafficSplit
metadata:
  name: split
  namespace: shop
spec:
  service: store.shop
  backends:
  - service: store-v1
    weight: 100
`
const OTHERS = [workload('buyer'), workload('store'), service('store', 'store'), service('store-v1', 'store')].join('---\n')

/** `file:line:column code message | remedy`, notes left out. */
function findings(policy: string, others = OTHERS): string[] {
  const files = [
    { path: 'policy.yaml', text: policy },
    { path: 'others.yaml', text: others },
  ]
  const { model, diagnostics } = importManifests(files)
  const compiled = model && !diagnostics.some(isError) ? compile(model, { locate: locateInFiles(model, files) }).diagnostics : []
  return [...diagnostics, ...compiled]
    .filter(({ severity }) => severity !== 'note')
    .map(({ location: { file, line, column } = { file: '-', line: 0, column: 0 }, code, message, notes, remedy }) => {
      const meant = notes.find(note => note.startsWith('did you mean'))
      return `${file}:${line}:${column} ${code} ${message} | ${meant ?? remedy ?? 'none'}`
    })
}

test('without a mistake nothing is said', () => {
  expect(findings(POLICY)).toEqual([])
})

const SLIPS: [mistake: string, from: string, to: string, finding: string][] = [
  ['a required field', '  destination:', '  destinaton:', '7:3 smi/unknown-field spec has no field destinaton | did you mean destination?'],
  ['its case', '  sources:', '  Sources:', '16:3 smi/unknown-field spec has no field Sources | did you mean sources?'],
  ['a field that only warns elsewhere', '  backends:', '  backend:', '42:3 smi/unknown-field spec has no field backend | did you mean backends?'],
  ['the name of a source', 'name: buyer', 'name: buyr', '18:11 reference/unknown-identity there is no identity shop/buyr | did you mean shop/buyer?'],
  [
    'its namespace',
    'name: buyer\n    namespace: shop',
    'name: buyer\n    namespace: home',
    '18:11 reference/unknown-identity there is no identity home/buyer | did you mean shop/buyer?',
  ],
  [
    'a route group',
    'name: routes\n    m',
    'name: route\n    m',
    '13:11 reference/unknown-route-group there is no route group shop/route | did you mean shop/routes?',
  ],
  ['a match', '    - buy\n', '    - by\n', '15:7 reference/unknown-match the route group has no match by | did you mean buy?'],
  [
    'the apex of a split',
    'service: store.shop',
    'service: stor.shop',
    '41:12 reference/unknown-service there is no service shop/stor | did you mean shop/store?',
  ],
  [
    'a pattern',
    '"/buy/.*"',
    '"/buy(/.*"',
    '29:16 route/unsupported-regex Pipy cannot use the pattern /buy(/.*: unterminated group | rewrite the pattern',
  ],
  [
    'the pattern of a header',
    '"b.*"',
    '"b(.*"',
    '33:7 route/unsupported-regex Pipy cannot use the pattern b(.*: unterminated group | rewrite the pattern',
  ],
  [
    'a method',
    '    - GET',
    '    - get',
    '31:7 route/unknown-method Pipy does not pass requests of method get | write GET: methods are case-sensitive',
  ],
  [
    'the namespace of the destination',
    'name: store\n    namespace: shop',
    'name: store\n    namespace: shp',
    '10:16 smi/destination-namespace the destination is in namespace shp, the TrafficTarget in shop | correct one of the two; a TrafficTarget is in the namespace of its destination',
  ],
  [
    'no namespace',
    'name: buy\n  namespace: shop',
    'name: buy',
    "9:16 smi/destination-namespace the destination is in namespace shop, the TrafficTarget in default | write namespace: shop in the TrafficTarget's metadata",
  ],
  [
    'fields above spec',
    'spec:\n  destination:\n    kind: ServiceAccount\n    name: store\n    namespace: shop\n',
    'destination:\n    kind: ServiceAccount\n    name: store\n    namespace: shop\nspec:\n',
    '6:1 smi/field-of-other-version TrafficTarget v1alpha3 has no field destination; it belongs to versions before v1alpha2; later ones have it under spec | change apiVersion, or move the field',
  ],
  [
    'a tab',
    '  destination:\n    kind',
    '  destination:\n\tkind',
    '8:1 import/invalid-yaml not valid YAML: Tabs are not allowed as indentation | indent with spaces',
  ],
  [
    'indentation',
    '  rules:',
    '   rules:',
    '11:1 import/invalid-yaml not valid YAML: All mapping items must start at the same column | indent fields of one object alike',
  ],
  [
    'a colon',
    '  destination:',
    '  destination',
    '7:3 import/invalid-yaml not valid YAML: Implicit keys need to be on a single line | end the key with a colon',
  ],
  ['a closing quote', '"/buy/.*"', '"/buy/.*', '29:16 import/invalid-yaml not valid YAML: Missing closing "quote | close the quotes'],
  [
    'a line between objects',
    '\n---\napiVersion: specs',
    '\napiVersion: specs',
    '20:1 import/duplicate-key the key apiVersion is written twice | write --- between two objects',
  ],
  [
    'a template',
    'name: buyer\n    namespace: shop',
    'name: {{ .Values.buyer }}\n    namespace: {{ .Values.namespace }}',
    '18:12 import/template a template is no manifest before it is rendered | render it (helm template, kustomize build), and check what comes of it',
  ],
  [
    'a template with conditions',
    'spec:\n  destination:',
    'spec:\n  {{- if .Values.x }}\n  destination:',
    '7:5 import/template a template is no manifest before it is rendered | render it (helm template, kustomize build), and check what comes of it',
  ],
]

test.each(SLIPS)('a slip in %s', (_, from, to, finding) => {
  expect(POLICY).toContain(from)
  expect(findings(POLICY.replace(from, to))).toEqual([`policy.yaml:${finding}`])
})

test('a backend that is not there, and what comes of it', () => {
  expect(findings(POLICY.replace('service: store-v1', 'service: store-v2'))).toEqual([
    'policy.yaml:38:9 split/no-backend split shop/split has no backend left: its requests are answered 503, its connections closed | correct the backends',
    'policy.yaml:43:14 reference/unknown-service there is no service shop/store-v2 | did you mean shop/store-v1?',
  ])
})

test('a target port that none of several workloads has is one slip', () => {
  const others = `${workload('more').replaceAll('app: more', 'app: store')}---\n${OTHERS.replace('targetPort: web', 'targetPort: wbe')}`
  expect(findings(POLICY, others)).toEqual([
    'others.yaml:35:17 reference/unknown-port there is no port named wbe behind the service | did you mean web?',
  ])
})

test('one port number twice', () => {
  const others = OTHERS.replace('  - port: 80\n', '  - { port: 80, name: a, targetPort: web }\n  - port: 80\n')
  expect(findings(POLICY, others)).toEqual([
    'others.yaml:26:5 reference/duplicate-id port shop/store:80 is written twice | rename or remove one of them',
  ])
})

test.each([
  [
    'replicas: 3\n',
    'import/not-a-manifest a document must be an object with apiVersion and kind; this one is an object without them | remove the document, or the file from the directory',
  ],
  ['mesh: { name: m }\nservices: []\n', 'import/missing-field a mesh model needs apiVersion | add apiVersion: pipyc/v1'],
  ['kind: Service\n', 'import/missing-field a manifest needs apiVersion | add apiVersion'],
])('%j beside the manifests', (text, finding) => {
  expect(findings(`${POLICY}---\n${text}`)).toEqual([`policy.yaml:46:1 ${finding}`])
})

test.each(['10.0.0.300', '10.0.0', '010.0.0.1', '1.2.3.4.5', '12345'])('the address %s', ip => {
  const endpoints = `apiVersion: v1\nkind: Endpoints\nmetadata: { name: store, namespace: shop }\nsubsets: [{ addresses: [{ ip: ${ip.includes('.') ? ip : `'${ip}'`} }], ports: [{ port: 8080 }] }]\n`
  const [found = ''] = findings(`${POLICY}---\n${endpoints}`)
  expect(found).toBe('policy.yaml:49:31 import/invalid-value subsets[0].addresses[0].ip must be an IP address without brackets, or a DNS name | none')
})

test('a section of MeshConfig that is not the one', () => {
  const config =
    'apiVersion: config.openservicemesh.io/v1alpha1\nkind: MeshConfig\nmetadata: { name: m, namespace: osm-system }\nspec:\n  observability:\n    outboundPortExclusionList: []\n'
  expect(findings(`${POLICY}---\n${config}`)).toEqual([
    'policy.yaml:51:5 smi/unknown-field spec.observability has no field outboundPortExclusionList | move it to spec.traffic',
  ])
})

test.each([
  [
    'metadata: { name: store, nmespace: shop }\nspec: { ports: [{ port: 80 }] }',
    '3:26 smi/unknown-field metadata has no field nmespace | did you mean namespace?',
  ],
  [
    'metadata: { nme: store, namespace: shop }\nspec: { ports: [{ port: 80 }] }',
    '3:13 smi/unknown-field metadata has no field nme | did you mean name?',
  ],
  [
    'metadata: { name: store, namespace: shop }\nspec: { prots: [{ port: 80 }] }',
    '4:9 smi/unknown-field spec has no field prots | did you mean ports?',
  ],
  [
    'metadata: { name: store, namespace: shop }\nspec: { ports: [{ prt: 80 }] }',
    '4:19 smi/unknown-field spec.ports[0] has no field prt | did you mean port?',
  ],
  [
    'metadata: { namespace: shop }\nspec: { ports: [{ port: 80 }] }',
    '3:11 import/missing-field Service without a name needs metadata.name | add metadata.name',
  ],
])('a slip in a Service: %s', (body, finding) => {
  expect(findings(`apiVersion: v1\nkind: Service\n${body}\n`, '')).toEqual([`policy.yaml:${finding}`])
})

test('a document that is indented as a whole, as in lists of documentation', () => {
  const indented = POLICY.replace(/^(?=.)/gm, '  ')
  expect(findings(indented)).toEqual([
    'policy.yaml:19:21 import/invalid-yaml not valid YAML: Implicit keys need to be on a single line | write --- at the beginning of its line, and the objects without common indentation',
  ])
})

test('a variable of a shell', () => {
  expect(findings(POLICY.replace('namespace: shop', 'namespace: $SHOP'))).toEqual([
    'policy.yaml:5:14 import/invalid-value metadata.namespace must be lower-case letters, digits and -, with a letter or digit at both ends, at most 63 characters | fill in the variable first (envsubst)',
  ])
})

test('words that are nearly known', () => {
  const others = OTHERS.replace('targetPort: web', 'targetPort: web\n    appProtocol: htpp')
  expect(findings(POLICY, others)[0]).toBe(
    'others.yaml:27:18 kubernetes/unknown-app-protocol unknown appProtocol htpp: the port is treated as tcp | did you mean http?',
  )
})

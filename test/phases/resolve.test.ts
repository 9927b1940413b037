import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { DiagnosticSink } from '../../src/diagnostics/sink.js'
import type { HttpMatch, MeshModel } from '../../src/model/mesh-model.generated.js'
import { resolve } from '../../src/phases/2-resolve/resolve.js'

const MESH = { name: 'shop' }
const ORIGIN = { file: 'a.yaml', line: 3, column: 5, resource: 'TrafficSplit shop/s' }

function run(parts: Partial<MeshModel>, options = {}) {
  const sink = new DiagnosticSink()
  const mesh = resolve({ apiVersion: 'pipyc/v1', mesh: MESH, ...parts }, sink, options)
  return { mesh, found: sink.diagnostics, codes: sink.diagnostics.map(d => `${d.severity} ${d.code}`) }
}

function compiled(http: HttpMatch, mesh: Partial<MeshModel['mesh']> = {}) {
  const services = [{ id: 'shop/a', ports: [{ port: 80, protocol: 'http' as const }] }]
  const splits = [{ id: 'shop/s', service: 'shop/a', matches: [{ routeGroup: 'shop/g' }], backends: [{ service: 'shop/a', weight: 1 }] }]
  const result = run({ mesh: { ...MESH, ...mesh }, services, splits, routeGroups: [{ id: 'shop/g', http: [http] }] })
  return { ...result, match: result.mesh.splits[0]!.matches![0]!.match }
}

describe('defaults', () => {
  it('names identities and fills in the sidecar', () => {
    const { mesh, found } = run({
      mesh: { name: 'shop', proxy: { timeouts: { idle: '250ms' } } },
      identities: [{ id: 'shop/web', principals: ['Web.Example'] }],
      workloads: [{ id: 'shop/web', identity: 'shop/web', proxy: { timeouts: { connect: '2m' } } }],
    })
    expect(found).toEqual([])
    const web = mesh.workloads.get('shop/web')!
    expect(web.identity.principals).toEqual(['web.shop.cluster.local', 'web.example'])
    expect(web.proxy).toMatchObject({
      interception: 'redirect',
      inbound: { address: '0.0.0.0', port: 15003 },
      timeouts: { connectSeconds: 120, idleSeconds: 0.25, poolIdleSeconds: 30, halfClosedSeconds: 5, unreadSeconds: 15 },
    })
  })

  it('lets a service override beat that of its namespace', () => {
    const ports: never[] = []
    const { mesh } = run({
      mesh: {
        name: 'shop',
        mode: 'permissive',
        modeOverrides: [
          { namespace: 'a', mode: 'strict' },
          { service: 'a/x', mode: 'permissive' },
        ],
      },
      services: ['a/x', 'a/y', 'b/x'].map(id => ({ id, ports })),
    })
    expect([...mesh.services.values()].map(service => service.permissive)).toEqual([true, false, true])
  })
})

describe('references', () => {
  it('are errors by hand, with the nearest name', () => {
    const { found } = run({ identities: [{ id: 'shop/web' }], workloads: [{ id: 'shop/w', identity: 'shop/wbe' }] })
    expect(found).toMatchObject([
      {
        code: 'reference/unknown-identity',
        severity: 'error',
        pointer: '/workloads/0/identity',
        notes: ['sought in: identities', 'did you mean shop/web?'],
      },
    ])
  })

  it('leave the share of a missing imported backend to the others', () => {
    const services = [{ id: 'shop/a', ports: [{ port: 80, protocol: 'http' as const }] }]
    const backends = [
      { service: 'shop/gone', weight: 5, origin: ORIGIN },
      { service: 'shop/a', weight: 1, origin: ORIGIN },
    ]
    const splits = [{ id: 'shop/s', service: 'shop/a', backends, origin: ORIGIN }]
    const { mesh, codes } = run({ services, splits })
    expect(codes).toEqual(['warning reference/unknown-service'])
    expect(mesh.splits[0]!.targets.get(80)).toMatchObject([{ service: { id: 'shop/a' }, port: 80, weight: 1 }])
    expect(run({ services, splits }, { strictReferences: true }).codes).toEqual(['error reference/unknown-service'])
  })

  it('never open a policy whose only rule leads nowhere', () => {
    const { mesh, codes } = run({
      identities: [{ id: 'shop/a' }],
      accessPolicies: [
        {
          id: 'shop/p',
          destination: { identity: 'shop/a' },
          sources: [{ identity: 'shop/a' }],
          rules: [{ kind: 'http', routeGroup: 'shop/gone', origin: ORIGIN }],
          origin: ORIGIN,
        },
      ],
    })
    expect(codes).toEqual(['error reference/unknown-route-group'])
    expect(mesh.policies[0]!.matches).toEqual([])
  })

  it('name both of two nodes with one id', () => {
    const { found } = run({ identities: [{ id: 'shop/a' }, { id: 'shop/a' }] })
    expect(found).toMatchObject([{ code: 'reference/duplicate-id', pointer: '/identities/1', related: [{ pointer: '/identities/0' }] }])
  })
})

describe('splits', () => {
  const port = (number: number, protocol: 'http' | 'tcp' = 'http') => ({ port: number, protocol })
  it('takes the only port of a backend, and warns of what gets nothing', () => {
    const { mesh, codes } = run({
      services: [
        { id: 'shop/a', ports: [port(80)] },
        { id: 'shop/b', ports: [port(8080)] },
        { id: 'shop/c', ports: [port(81), port(82)] },
        { id: 'shop/d', ports: [port(80, 'tcp')] },
      ],
      splits: [{ id: 'shop/s', service: 'shop/a', backends: ['a', 'b', 'c', 'd'].map((name, weight) => ({ service: `shop/${name}`, weight })) }],
    })
    expect(mesh.splits[0]!.targets.get(80)).toMatchObject([{ service: { id: 'shop/b' }, port: 8080, weight: 1 }])
    expect(codes).toEqual(['warning split/zero-weight', 'warning split/no-port', 'warning split/no-port'])
  })

  it('refuses two whole splits of one apex, naming both', () => {
    const services = [{ id: 'shop/a', ports: [port(80)] }]
    const backends = [{ service: 'shop/a', weight: 1 }]
    const { found } = run({ services, splits: ['shop/r', 'shop/s'].map(id => ({ id, service: 'shop/a', backends })) })
    expect(found).toMatchObject([{ code: 'split/two-splits', pointer: '/splits/1', related: [{ pointer: '/splits/0' }] }])
  })
})

describe('paths', () => {
  it.each([
    ['/books', 'exact', '/books'],
    ['^/books\\.html$', 'exact', '/books.html'],
    ['/books(/.*)?', 'prefix', '/books'],
    ['/books/.*', 'regex', '^(?:/books/.*)$'],
    ['/books.*', 'regex', '^(?:/books.*)$'],
    ['/a|^/b', 'regex', '^(?:/a|^/b)$'],
    ['/v[0-9]{1}/(a|b)/.+', 'regex', '^(?:/v[0-9]{1}/(a|b)/.+)$'],
    ['/.*-client/*.*', 'regex', '^(?:/.*-client/*.*)$'],
    ['.*', 'any', ''],
    ['/.*', 'any', ''],
  ])('reads %s as %s', (regex, kind, value) => {
    const { match, found } = compiled({ path: { regex } })
    expect(match.path).toEqual({ kind, value })
    expect(found).toEqual([])
  })

  it('keeps what the start reading leaves open', () => {
    expect(compiled({ path: { regex: '/books' } }, { pathRegexAnchor: 'start' }).match.path).toEqual({ kind: 'regex', value: '^(?:/books)' })
    expect(compiled({ path: { regex: '/books$' } }, { pathRegexAnchor: 'start' }).match.path).toEqual({ kind: 'exact', value: '/books' })
  })

  it.each([
    ['/(a+)+', 'route/unsafe-regex'],
    ['/(a{1,50}){1,50}b', 'route/unsafe-regex'],
    ['/(a|a)*b', 'route/unsafe-regex'],
    ['/.*a.*a.*a', 'route/unsafe-regex'],
    ['/(?:a+){9}b', 'route/unsafe-regex'],
    ['/(?=a).*', 'route/unsafe-regex'],
    ['/(?<=a)b+', 'route/unsupported-regex'],
    ['/(?<n>a)', 'route/unsupported-regex'],
    ['/\\p{L}', 'route/unsupported-regex'],
    ['/(a', 'route/unsupported-regex'],
  ])('refuses %s', (regex, code) => {
    expect(compiled({ path: { regex } }).found).toMatchObject([{ code, severity: 'error' }])
    expect(compiled({ headers: [{ name: 'x', regex: regex.slice(1) }] }).found).toMatchObject([{ code, severity: 'error' }])
  })

  it.each(['/.*a.*b', '/.*a*b.*', '/.*a|/b*.*b'])('warns of %s', regex => {
    expect(compiled({ path: { regex } }).found).toMatchObject([{ code: 'route/slow-regex' }])
  })

  it('says what a path must look like', () => {
    expect(compiled({ path: { exact: '/a/../%41//b' } }).found).toMatchObject([
      { code: 'route/path-not-normal', severity: 'error', remedy: 'write /A/b' },
    ])
    expect(compiled({ path: { prefix: '/pub/' } }).match.path).toEqual({ kind: 'prefix', value: '/pub' })
  })

  it('notes once where the readings of imported patterns differ', () => {
    const { found } = compiled({ path: { regex: '/books' }, origin: ORIGIN })
    expect(found).toMatchObject([{ code: 'route/anchor-differs', severity: 'note' }])
  })
})

it('says that nothing has a line break, as a block of text in YAML does', () => {
  expect(compiled({ path: { regex: '/a\n' } }).codes).toEqual(['warning route/line-break'])
  expect(compiled({ headers: [{ name: 'x-a', regex: 'v1\n' }] }).codes).toEqual(['warning route/line-break'])
  expect(compiled({ query: [{ name: 'a', regex: 'v1\n' }] }).codes).toEqual([])
})

it('reads headers', () => {
  const { match, codes } = compiled({
    methods: ['PURGE', 'GET'],
    headers: [
      { name: 'X-B', regex: '.*' },
      { name: 'X-A', regex: 'v1' },
      { name: 'X-C', present: false },
    ],
  })
  expect(match.headers).toEqual([
    { name: 'x-a', kind: 'exact', value: 'v1' },
    { name: 'x-b', kind: 'present', value: '' },
    { name: 'x-c', kind: 'absent', value: '' },
  ])
  expect(codes).toEqual(['warning route/unknown-method'])
})

it('refuses two protocols on one workload port', () => {
  const { codes } = run({
    identities: [{ id: 'shop/a' }],
    workloads: [{ id: 'shop/a', identity: 'shop/a' }],
    services: (['http', 'tcp'] as const).map(protocol => ({ id: `shop/${protocol}`, workloads: ['shop/a'], ports: [{ port: 80, protocol }] })),
  })
  expect(codes).toEqual(['error listener/port-protocols'])
})

it('says that a route group is one of the other kind', () => {
  const { diagnostics } = compile({
    apiVersion: 'pipyc/v1',
    mesh: { name: 'm' },
    identities: [{ id: 'shop/a' }],
    workloads: [{ id: 'shop/a', identity: 'shop/a' }],
    services: [{ id: 'shop/a', workloads: ['shop/a'], ports: [{ port: 80, protocol: 'http' }] }],
    routeGroups: [{ id: 'shop/db', tcp: { ports: [80] } }],
    accessPolicies: [
      { id: 'shop/p', destination: { service: 'shop/a' }, sources: [{ identity: 'shop/a' }], rules: [{ kind: 'http', routeGroup: 'shop/db' }] },
    ],
  })
  expect(diagnostics.map(({ code, notes }) => [code, notes])).toContainEqual([
    'reference/unknown-route-group',
    ['sought in: http route groups; this is the name of one for tcp'],
  ])
})

describe('permissive mode', () => {
  const parts: Partial<MeshModel> = {
    identities: [{ id: 'shop/a' }, { id: 'shop/b' }],
    workloads: [
      { id: 'shop/a', identity: 'shop/a' },
      { id: 'shop/b', identity: 'shop/b' },
    ],
    services: ['shop/a', 'shop/b'].map(id => ({ id, workloads: [id], ports: [{ port: 80, protocol: 'http' as const }] })),
    accessPolicies: [
      { id: 'shop/to-a', destination: { service: 'shop/a' }, sources: [{ identity: 'shop/b' }] },
      { id: 'shop/to-b', destination: { identity: 'shop/b' }, sources: [{ identity: 'shop/a' }] },
      { id: 'shop/anyone', destination: { service: 'shop/a' }, sources: [{ group: 'any' }] },
    ],
  }
  const noted = (mesh: Partial<MeshModel['mesh']>) =>
    compile({ apiVersion: 'pipyc/v1', mesh: { name: 'm', ...mesh }, ...parts })
      .diagnostics.filter(({ code }) => code === 'access/permissive')
      .map(({ message, notes }) => `${message.split(': ')[1]}: ${notes.join()}`)

  it('is said to make policies change nothing', () => {
    expect(noted({ mode: 'permissive' })).toEqual(['2: shop/to-a, shop/to-b'])
    expect(noted({ modeOverrides: [{ service: 'shop/a', mode: 'permissive' }] })).toEqual(['1: shop/to-a'])
    expect(noted({ mode: 'strict' })).toEqual([])
  })
})

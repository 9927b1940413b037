import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import {
  eventually,
  type RequestDescription,
  type RunningMesh,
  readTraffic,
  runStep,
  runTraffic,
  startMesh,
  upstreamChoices,
} from '../../src/testing/index.ts'
import { describePipy } from './describe-pipy.ts'
import { tinyCompiler } from './tiny-compiler.ts'

const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'test', proxy: { admin: { address: '127.0.0.1', port: 6060 } } },
  workloads: [
    { id: 'shop/buyer', identity: 'shop/buyer' },
    { id: 'shop/thief', identity: 'shop/thief' },
    { id: 'books/v1', identity: 'books/store', ports: [{ number: 14001, name: 'http' }, { number: 3306 }] },
    { id: 'books/v2', identity: 'books/store', ports: [{ number: 14001, name: 'http' }] },
  ],
  services: [
    { id: 'books/store', workloads: ['books/v1', 'books/v2'], ports: [{ port: 80, targetPort: 14001, protocol: 'http' }] },
    { id: 'books/db', workloads: ['books/v1'], ports: [{ port: 3306, protocol: 'tcp' }] },
    { id: 'out/legacy', ports: [{ port: 8080, protocol: 'http', endpoints: [{ address: '10.1.2.3', port: 8080, transport: 'plain' }] }] },
    { id: 'out/secure', identities: ['far/away'], ports: [{ port: 8443, protocol: 'http', endpoints: [{ address: '10.1.2.3', port: 8443 }] }] },
  ],
}

const traffic = readTraffic(`
upstreams:
  - { workload: books/v1, port: 3306, kind: server-first }
  - { endpoint: "10.1.2.3:8443", kind: http1, replyStatus: 202 }
steps:
  - name: a buyer's requests reach both versions in turn
    via: { outbound: shop/buyer }
    request: { path: /books?x=1, host: store.books, headers: ["X-One: 1", "x-one: 2"] }
    repeat: 10
    keepAlive: true
    expect: { status: 200, backends: { books/v1: 0.5, books/v2: 0.5 }, tolerance: 0.01, forwarded: { path: /books?x=1, headers: ["x-one: 2"], absentHeaders: [cookie] } }
  - name: the thief is refused and the log says so
    via: { outbound: shop/thief }
    request: { host: store.books, method: POST, body: loot }
    expect: { status: 403, backend: none, log: "denied thief.shop.cluster.local" }
  - name: the inbound side takes callers of the mesh, over HTTP/2 as well
    from: shop/buyer
    via: { inbound: books/v1, port: 14001 }
    request: { protocol: http2, bodyBytes: 70000, method: PUT }
    expect: { status: 200, backend: books/v1, forwarded: { bodyBytes: 70000, method: PUT } }
  - name: nobody gets in without a certificate of the mesh
    from: { dnsNames: [buyer.shop.cluster.local], authority: other }
    via: { inbound: books/v1, port: 14001 }
    request: {}
    expect: { closed: true, backend: none }
  - name: an expired certificate is none
    from: { dnsNames: [buyer.shop.cluster.local], expired: true }
    via: { inbound: books/v1, port: 14001 }
    request: {}
    expect: { closed: true }
  - name: plain traffic does not get in
    from: plain
    via: { inbound: books/v1, port: 14001 }
    raw: "GET / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n"
    expect: { closed: true, backend: none }
  - name: the database speaks first
    via: { outbound: shop/buyer, service: books/db }
    tcp: { send: hello }
    expect: { received: "books/v1 ready\\r\\nhello", closed: false, backend: books/v1, forwarded: { bytes: hello } }
  - name: endpoints outside the mesh are called in plain, others over mTLS
    via: { outbound: shop/buyer }
    request: { host: legacy.out }
    expect: { status: 200, backend: "10.1.2.3:8080", headers: ["x-upstream: 10.1.2.3:8080"], body: '"upstream"' }
  - name: an endpoint without a workload has its service's identity
    via: { outbound: shop/buyer }
    request: { host: secure.out }
    expect: { statuses: { "202": 1 }, backend: "10.1.2.3:8443" }
`)

describePipy('startMesh', pipy => {
  let mesh: RunningMesh
  beforeAll(async () => {
    mesh = await startMesh({ pipy, model, compile: tinyCompiler(['thief.shop.cluster.local']), upstreams: upstreamChoices(traffic) })
  })
  afterAll(() => mesh.stop())

  for (const step of traffic.steps) {
    test(step.name, async () => expect(await runStep(mesh, step)).toEqual([]))
  }

  test('what does not hold is told', async () => {
    const wrong = readTraffic(`
steps:
  - name: wrong
    via: { outbound: shop/buyer }
    request: { host: store.books }
    repeat: 2
    expect: { status: 404, backend: none, headers: ["x-upstream: nobody"], log: never }
  - name: not closed
    via: { outbound: shop/buyer }
    request: { host: store.books }
    expect: { closed: true }`)
    const failures = await runTraffic(mesh, wrong)
    expect(failures.map(({ step }) => step)).toEqual(['wrong', 'not closed'])
    expect(failures[0]?.problems.join('\n')).toMatch(/status: expected 404, got 200 \(2 of 2 times\)/)
    const [first, second] = failures.map(({ problems }) => problems.filter(problem => !problem.startsWith('the test itself stood still')))
    expect(first).toHaveLength(5)
    expect(second).toEqual(['the connection should have been closed, but HTTP 200 came'])
  })

  test('handles lead to proxies, upstreams and clients', async () => {
    const inbound = mesh.proxy('books/v2').inbound()
    expect(inbound.address).toMatch(/^127\.77\./)
    const response = await mesh.as('shop/buyer').http1(inbound, { path: '/direct' })
    expect(response.json<RequestDescription>()).toMatchObject({ upstream: 'books/v2', url: '/direct' })
    expect(mesh.upstream('books/v2').received).not.toHaveLength(0)
    mesh.clear()
    expect(mesh.upstream('books/v2').received).toHaveLength(0)
    expect(() => mesh.upstream('books/v1')).toThrow('2 upstreams play books/v1')
    expect(() => mesh.proxy('books/v3')).toThrow('no proxy runs for books/v3')
    expect(() => mesh.proxy('books/v1').inbound()).toThrow('2 inbound listeners at books/v1')
    expect(() => mesh.proxy('shop/buyer').outbound('books/none')).toThrow('no outbound listeners for books/none')
    expect(mesh.logs('books/v1').join()).toContain('Listening')
  })

  test('an update swaps only the files that change', async () => {
    expect(await mesh.update(model)).toEqual([])
    const fewer = { ...model, services: model.services?.slice(0, 2) as never }
    expect(await mesh.update(fewer)).toEqual(['books/v1', 'books/v2', 'shop/buyer', 'shop/thief'].map(id => `${id}/config.json`))
    await expect(mesh.update({ ...model, workloads: [{ id: 'new/one', identity: 'new/one' }] })).rejects.toThrow('workload new/one was not there')
  })
})

describePipy('a mesh that does not start', pipy => {
  test('leaves nothing behind and says which proxy it was', async () => {
    const broken = (changed: MeshModel) => {
      const { bundle } = tinyCompiler()(changed)
      const files = new Map(bundle?.files as ReadonlyMap<string, string>)
      files.set('books/v2/main.js', 'nonsense(')
      return { ok: true, bundle: { files }, diagnostics: [] }
    }
    let directory = ''
    const compile = (changed: MeshModel) => {
      directory = changed.workloads?.[0]?.proxy?.certificates?.certificate ?? ''
      return broken(changed)
    }
    await expect(startMesh({ pipy, model, compile })).rejects.toThrow(/proxy books\/v2: .*\n.*\[ERR\]/)
    await eventually('files are gone', () => directory !== '' && !existsSync(directory))
  })

  test('a model that does not compile, and names that are wrong', async () => {
    const refuse = () => ({ ok: false, diagnostics: [{ code: 'model/x', message: 'no good' }] })
    await expect(startMesh({ pipy, model, compile: refuse })).rejects.toThrow('does not compile:\nmodel/x: no good')
    await expect(startMesh({ pipy, model, compile: tinyCompiler(), proxies: ['no/body'] })).rejects.toThrow('no workload no/body')
    await expect(startMesh({ pipy, model, compile: tinyCompiler(), upstreams: [{ workload: 'books/v9', kind: 'sink' }] })).rejects.toThrow('books/v9')
  })

  test('a workload without a sidecar is called directly', async () => {
    const mesh = await startMesh({ pipy, model, compile: tinyCompiler(), proxies: ['shop/buyer'] })
    const response = await mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, { host: 'store.books' })
    expect(response.json<RequestDescription>().upstream).toMatch(/^books\/v[12]$/)
    await mesh.stop()
  })
})

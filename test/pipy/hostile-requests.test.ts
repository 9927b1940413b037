// Requests and certificates that a security review made up to confuse the scripts: each is refused or cleaned, none breaks a proxy.
import { connect as connectTcp } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect as connectTls } from 'node:tls'
import { beforeEach, expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import {
  eventually,
  type HttpRequest,
  type HttpUpstream,
  headerValues,
  type MeshClient,
  type ReceivedRequest,
  type RunningMesh,
  type TcpAddress,
  type TcpUpstream,
} from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'hostile', mode: 'strict' },
  identities: [{ id: 'shop/buyer' }, { id: 'shop/guest' }, { id: 'shop/store' }],
  workloads: [
    { id: 'shop/buyer', identity: 'shop/buyer' },
    { id: 'shop/store', identity: 'shop/store', ports: [{ number: 14001 }, { number: 14002 }] },
  ],
  services: [
    { id: 'shop/store', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14001, protocol: 'http' }] },
    { id: 'shop/raw', workloads: ['shop/store'], ports: [{ port: 9000, targetPort: 14002, protocol: 'tcp' }] },
    { id: 'shop/void', ports: [{ port: 9000, protocol: 'tcp' }] },
  ],
  routeGroups: [
    { id: 'shop/guests', http: [{ path: { exact: '/guest' } }] },
    {
      id: 'shop/allowed',
      http: [
        { path: { regex: '/r(/[a-z])*' } },
        { path: { exact: '/ok' } },
        { path: { exact: '/get' }, methods: ['GET'] },
        { path: { exact: '/k' }, query: [{ name: 'k', exact: 'v' }] },
        { path: { exact: '/empty' }, query: [{ name: 'k', exact: '' }] },
        { path: { exact: '/some' }, query: [{ name: 'k', regex: '.*' }] },
      ],
    },
  ],
  accessPolicies: [
    {
      id: 'shop/http',
      destination: { service: 'shop/store', port: 14001 },
      sources: [{ identity: 'shop/buyer' }],
      rules: [{ kind: 'http', routeGroup: 'shop/allowed' }],
    },
    {
      id: 'shop/guests',
      destination: { service: 'shop/store', port: 14001 },
      sources: [{ identity: 'shop/guest' }],
      rules: [{ kind: 'http', routeGroup: 'shop/guests' }],
    },
    { id: 'shop/tcp', destination: { service: 'shop/raw', port: 14002 }, sources: [{ identity: 'shop/buyer' }] },
  ],
  splits: [{ id: 'shop/nothing', service: 'shop/void', backends: [{ service: 'shop/raw', weight: 0 }] }],
}

const HOST = 'store.shop'
const MATCHING = '/k?k=v /k?k=%76 /k?%6b=v /k?%zz=1&k=v /k?%ff%fe=1&k=v /k?k=v&k=w /empty?k= /empty?k /some?k=any /some?k=%C3%A9'.split(' ')
const BROKEN = '/k?k=%zz /k?%zz=1 /k?k=%ff%fe /k?k=% /k?k=v% /empty?k=%zz /empty?%zz=1 /empty?k=%ff%fe /some?k=%zz /some?k=%ff%fe /some?%ff%fe'
// The application takes the first k, however it is written; so must the condition.
const NOT_MATCHING = `${BROKEN} /k?k=w&k=v /k?%6b=w&k=v /k?%6B=w&k=v`.split(' ')

/** Every spelling of the name with - or _ at each place. */
function spellings(name: string): string[] {
  const [first = '', ...rest] = name.split('-')
  return rest.reduce((heads, part) => heads.flatMap(head => [`${head}-${part}`, `${head}_${part}`]), [first])
}

/** A client's HTTP/2 connection in bytes: preface, SETTINGS, and a GET on stream 3, 5, … for each path. */
function http2Bytes(...requests: (string | { name: string; value: string })[]): string {
  const frame = (type: number, flags: number, stream: number, payload: string) =>
    String.fromCharCode(0, 0, payload.length, type, flags, 0, 0, 0, stream) + payload
  const literal = (index: number, text: string) => String.fromCharCode(index, text.length) + text
  const text = (value: string) => String.fromCharCode(value.length) + value
  const head = (request: string | { name: string; value: string }): string =>
    typeof request === 'string'
      ? `\x82\x86${literal(4, request)}${literal(1, HOST)}`
      : `${head('/ok')}\x00${text(request.name)}${text(request.value)}`
  return `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${frame(4, 0, 0, '')}${requests.map((request, i) => frame(1, 5, 3 + 2 * i, head(request))).join('')}`
}

describePipy('hostile requests', pipy => {
  let mesh: RunningMesh
  let inbound: TcpAddress
  let buyer: MeshClient
  shareMesh({ pipy, model }, started => {
    mesh = started
    inbound = mesh.proxy('shop/store').inbound(14001)
    buyer = mesh.as('shop/buyer')
  })
  beforeEach(() => mesh.clear())

  const store = () => mesh.upstream('shop/store', 14001) as HttpUpstream
  const lastAtStore = () => store().received.at(-1) as ReceivedRequest
  const statusOf = async (path: string) => (await buyer.http1(inbound, { path, host: HOST })).status
  const http2 = (request: HttpRequest) => buyer.withTls({ alpn: ['h2'] }).http2(inbound, { host: HOST, ...request })

  const inherited = ['toString', 'valueOf', 'constructor', '__proto__']
  test.each([...inherited, inherited.join()])('a certificate for %s is nobody', async names => {
    const caller = mesh.with(mesh.ca.issue({ dnsNames: names.split(',') }))
    expect((await caller.http1(inbound, { path: '/ok', host: HOST })).status).toBe(403)
    expect(store().received).toHaveLength(0)
    const raw = mesh.upstream('shop/store', 14002) as TcpUpstream
    const session = await caller.tcp(mesh.proxy('shop/store').inbound(14002))
    session.send('hello')
    await session.untilClosed(2000)
    expect(raw.received).toHaveLength(0)
  })

  test('the caller that the rules name is let in on both ports', async () => {
    expect(await statusOf('/ok')).toBe(200)
    const session = await buyer.tcp(mesh.proxy('shop/store').inbound(14002))
    session.send('hello')
    await session.expect('hello')
    session.close()
  })

  test('a path too long for the regex engine is a 400', async () => {
    const connection = await buyer.withTls({ alpn: ['h2'] }).multiplexed(inbound)
    const path = (length: number) => `/r${'/a'.repeat((length - 2) / 2)}`
    const statusAt = async (length: number) => (await connection.request({ path: path(length), host: HOST })).status
    expect([await statusAt(60_000), await statusAt(4096), await statusAt(4098), await statusAt(4096)]).toEqual([400, 200, 400, 200])
    connection.close()
    expect(await statusOf('/ok')).toBe(200)
  })

  const atQuery = async (path: string, status: number) => {
    expect(await statusOf(path)).toBe(status)
    expect((await http2({ path })).status).toBe(status)
    expect(store().received).toHaveLength(status === 200 ? 2 : 0)
  }
  test.each(MATCHING)('the query of %j matches', path => atQuery(path, 200))
  test.each(NOT_MATCHING)('the query of %j does not match', path => atQuery(path, 403))

  test.each(['inbound', 'outbound'])('HEAD with a body is a 400 of the %s', async side => {
    const send = (more: object) => {
      const request = { method: 'HEAD', path: '/ok', host: HOST, ...more }
      return side === 'inbound' ? buyer.http1(inbound, request) : mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, request)
    }
    expect((await send({ body: 'abc' })).status).toBe(400)
    expect((await send({ body: 'abc', chunked: true })).status).toBe(400)
    expect(store().received).toHaveLength(0)
    expect((await send({})).status).toBe(200)
  })

  const upgrades = ['h2c', 'H2C', 'websocket, h2c', 'websocket\r\nUpgrade: h2c']
  const attempts = upgrades.flatMap(upgrade => ['HTTP/1.1', 'HTTP/2'].map(speaks => ({ upgrade, speaks })))
  test.each(attempts)('upgrade: $upgrade opens no tunnel for $speaks', async ({ upgrade, speaks }) => {
    const connection = await buyer.keepAlive(inbound)
    const settings = 'HTTP2-Settings: AAMAAABkAAQAAP__\r\nConnection: Upgrade, HTTP2-Settings\r\n'
    connection.send(`GET /ok HTTP/1.1\r\nHost: ${HOST}\r\nUpgrade: ${upgrade}\r\n${settings}\r\n`)
    // 1.5 itself takes an upgrade of the client's connection (docs/pipy-limits.md), and decides on each request in it.
    const { status } = await connection.response()
    expect(pipy.version === '1.5' ? [101, 200] : [200]).toContain(status)
    const isHttp2 = status === 101 && speaks === 'HTTP/2'
    connection.send(isHttp2 ? http2Bytes('/secret', '/r/b') : `GET /secret HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`)
    await sleep(300)
    connection.close()
    const urls = store().received.map(({ url }) => url)
    expect(urls).not.toContain('/secret')
    if (isHttp2) expect(urls).toContain('/r/b')
    for (const { headers } of store().received) for (const name of ['upgrade', 'http2-settings']) expect(headerValues(headers, name)).toEqual([])
  })

  const pairs = [
    { first: 'shop/guest', own: '/guest', next: 'shop/buyer', others: '/ok' },
    { first: 'shop/buyer', own: '/ok', next: 'shop/guest', others: '/guest' },
  ]
  test.each(pairs)('what $first sends behind an upgrade is not done in the name of $next', async ({ first, own, next, others }) => {
    const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: ${HOST}\r\n${more}\r\n`
    const upgrade = (path: string) => get(path, 'Connection: upgrade\r\nUpgrade: websocket\r\n')
    for (let round = 0; round < 3; round++) {
      const under = connectTcp(inbound.port, inbound.address)
      const { cert, key } = mesh.ca.issue({ dnsNames: [`${first.replace('shop/', '')}.shop.cluster.local`] })
      const left = connectTls({ socket: under, ca: mesh.ca.cert, cert, key, checkServerIdentity: () => undefined })
      let heard = ''
      for (const socket of [under, left]) socket.on('error', () => {})
      left.on('data', piece => (heard += piece))
      // In its first bytes an upgrade has filters of its own.
      left.write(get(own))
      await expect.poll(() => heard).toContain('200 OK')
      mesh.clear()
      left.write(upgrade(`${own}?reply-delay-ms=100`) + upgrade(`${own}?reply-hang=true`) + get(`${others}?forged`))
      await expect.poll(() => store().received.length).toBeGreaterThan(0)
      // Of one that ends properly nothing is left.
      under.resetAndDestroy()
      await sleep(200)
      mesh.clear()
      const connection = await mesh.as(next).keepAlive(inbound)
      connection.send(get(`${others}?own`))
      expect((await connection.response()).json()).toMatchObject({ url: `${others}?own` })
      connection.close()
      expect(store().received.map(({ url }) => url)).toEqual([`${others}?own`])
    }
  })

  const unreadable = ['/r/%61\xe9', '/ok/%2e%2e/r/a/%2e%2e\xe9', '/r/\xe9/..', '/ok\xe9', '/ok?\xe9', '/ok?\xe9=a']
  test.each(unreadable)('of %j, which is no UTF-8, no part is left out: it is refused', async path => {
    const connection = await buyer.keepAlive(inbound)
    connection.send(`GET ${path} HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`)
    expect((await connection.response()).status).toBe(400)
    connection.close()
    expect(store().received).toHaveLength(0)
  })

  const smuggled = ['/ok HTTP/1.1\r\nHost: x\r\n\r\nGET /secret', '/ok /secret', '/ok?a=b HTTP/1.1\r\nx-evil: 1', '/ok\t']
  test.each(smuggled)('the HTTP/2 path %j is no HTTP/1.1 request line', async path => {
    const connection = await buyer.keepAlive(inbound)
    connection.send(http2Bytes('/ok', path, '/r/b'))
    await eventually('the requests around it arrive', () => store().received.length >= 2)
    await sleep(50)
    connection.close()
    expect(store().received.map(({ url }) => url)).toEqual(['/ok', '/r/b'])
  })

  const headers = [
    { name: 'x-one', value: '1\r\nx-forwarded-client-cert: admin' },
    { name: 'x-one', value: '1\r\n\r\nGET /secret HTTP/1.1\r\nHost: x\r\n\r\n' },
    { name: 'x-one\r\nx-forwarded-client-cert', value: 'admin' },
    { name: 'x-one: 1\r\nx-two', value: '2' },
  ]
  test.each(headers)('the HTTP/2 header %j is not several', async header => {
    const connection = await buyer.keepAlive(inbound)
    connection.send(http2Bytes('/ok', header, '/r/b'))
    await eventually('the requests around it arrive', () => store().received.length >= 2)
    await sleep(50)
    connection.close()
    expect(store().received.map(({ url }) => url)).toEqual(['/ok', '/r/b'])
    for (const { headers } of store().received) expect(headerValues(headers, 'x-forwarded-client-cert')).toEqual([])
  })

  test('a TCP service without a weighted backend closes and says why', async () => {
    const newLines = mesh.markLogs()
    const session = await mesh.plain.tcp(mesh.proxy('shop/buyer').outbound('shop/void'))
    session.send('hello')
    await session.untilClosed(2000)
    const refusals = () => newLines().filter(line => line.includes('"refused":"deny/'))
    await eventually('a refusal is logged', () => refusals().length > 0)
    await sleep(100)
    expect(refusals().map(line => JSON.parse(line.slice(line.indexOf('{'))).refused)).toEqual([expect.stringContaining('shop/void')])
    expect((mesh.upstream('shop/store', 14002) as TcpUpstream).received).toHaveLength(0)
  })

  test.each(['toString', 'constructor', '__proto__'])('the method %s over HTTP/2 is refused', async method => {
    expect((await http2({ path: '/get' })).status).toBe(200)
    expect((await http2({ path: '/get', method })).status).toBe(403)
    expect(store().received).toHaveLength(1)
  })

  test('no spelling of an identity header arrives', async () => {
    const names = [...spellings('serviceidentity'), ...spellings('x-forwarded-client-cert'), 'ServiceIdentity', 'X-Forwarded_Client-CERT']
    const others = ['x-forwarded-client', 'x-forwarded-client-certs', 'x_other', 'service-identities']
    expect(names).toHaveLength(1 + 8 + 2)
    const headers = [...names, ...others].map(name => [name, 'shop/admin'] as const)
    const request = { path: '/ok', host: HOST, headers }
    for (const send of [() => buyer.http1(inbound, request), () => http2(request)]) {
      expect((await send()).status).toBe(200)
      for (const name of names) expect(headerValues(lastAtStore().headers, name), name).toEqual([])
      for (const name of others) expect(headerValues(lastAtStore().headers, name), name).toEqual(['shop/admin'])
    }
  })

  // Last on purpose: it looks back on all that went before.
  test('no script has failed, and every proxy still runs', () => {
    expect(scriptErrors(mesh)).toEqual([])
    for (const workload of ['shop/buyer', 'shop/store']) expect(mesh.proxy(workload).process.running).toBe(true)
  })
})

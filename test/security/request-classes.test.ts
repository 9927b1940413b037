// Attack classes of requests that other proxies fell to, tried on what pipyc makes of a real Pipy; docs/security.md is their table.
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { type HttpUpstream, headerValues, type MeshClient, type RunningMesh, type TcpAddress } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const HOST = 'store.shop'
const METACHARACTERS = '/a.b(c)*+[d]$^|{2}'

const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'classes', mode: 'strict' },
  identities: [{ id: 'shop/b.yer' }, { id: 'shop/store' }],
  workloads: [{ id: 'shop/store', identity: 'shop/store', ports: [{ number: 14001 }, { number: 14002 }] }],
  services: [
    { id: 'shop/store', workloads: ['shop/store'], hosts: ['*.wild.example'], ports: [{ port: 80, targetPort: 14001, protocol: 'http' }] },
    { id: 'shop/h2', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14002, protocol: 'h2c' }] },
  ],
  routeGroups: [
    {
      id: 'shop/allowed',
      http: [
        { path: { exact: '/ok' } },
        { path: { exact: METACHARACTERS } },
        { path: { exact: '/tenant' }, headers: [{ name: 'x-tenant', exact: 'a.b' }] },
        { path: { exact: '/anonymous' }, headers: [{ name: 'x-user', present: false }] },
      ],
    },
  ],
  accessPolicies: [
    {
      id: 'shop/p',
      destination: { service: 'shop/store' },
      sources: [{ identity: 'shop/b.yer' }],
      rules: [{ kind: 'http', routeGroup: 'shop/allowed' }],
    },
    {
      id: 'shop/p2',
      destination: { service: 'shop/h2' },
      sources: [{ identity: 'shop/b.yer' }],
      rules: [{ kind: 'http', routeGroup: 'shop/allowed' }],
    },
  ],
}

describePipy('request classes', pipy => {
  let mesh: RunningMesh
  let inbound: TcpAddress
  let buyer: MeshClient
  shareMesh({ pipy, model, proxies: ['shop/store'] }, started => {
    mesh = started
    inbound = mesh.proxy('shop/store').inbound(14001)
    buyer = mesh.as('shop/b.yer')
  })
  beforeEach(() => mesh.clear())

  const received = () => (mesh.upstream('shop/store', 14001) as HttpUpstream).received
  const status = async (path: string, headers: [string, string][] = [], client = buyer, host = HOST) =>
    (await client.http1(inbound, { path, host, headers })).status

  /** Sends bytes, waits for what may come of them, and gives the paths that the application was asked for. */
  async function pathsAfter(bytes: string): Promise<string[]> {
    const connection = await buyer.keepAlive(inbound)
    connection.send(bytes)
    await sleep(250)
    connection.close()
    return received().map(({ url }) => url)
  }

  // osm-edge `serviceidentity`: a header says who the caller is.
  test('a forged identity header of another certificate is a 403', async () => {
    const forged: [string, string][] = ['serviceidentity', 'x-forwarded-client-cert', 'x-spiffe-id'].map(name => [name, 'b.yer.shop.cluster.local'])
    expect(await status('/ok', forged, mesh.as('shop/store'))).toBe(403)
    expect(await status('/ok', forged)).toBe(200)
    expect(received()).toHaveLength(1)
  })

  // CVE-2026-39350: the dot of a service account's name is read as any character.
  test('dots in names of identities and hosts are dots', async () => {
    expect(await status('/ok')).toBe(200)
    for (const name of [
      'bxyer.shop.cluster.local',
      'b.yerxshop.cluster.local',
      'b.yer.shop.clusterxlocal',
      '.*',
      'b.yer.shop.cluster.local.evil',
      'b.yer.shop.cluster',
    ]) {
      expect(await status('/ok', [], mesh.with(mesh.ca.issue({ dnsNames: [name] }))), name).toBe(403)
    }
    expect(await status('/ok', [], buyer, 'a.wild.example')).toBe(200)
    for (const host of ['storexshop', 'a.wildxexample', 'awild.example', '*', '.*', 'a.wild.example.evil'])
      expect(await status('/ok', [], buyer, host), host).toBe(403)
  })

  test('metacharacters of regexes in a path are characters', async () => {
    expect(await status(METACHARACTERS)).toBe(200)
    for (const path of ['/axb(c)*+[d]$^|{2}', '/a.bc', '/a.b', '/', '/a.b(c)*+d']) expect(await status(path), path).toBe(403)
    expect(await status('/tenant', [['x-tenant', 'a.b']])).toBe(200)
    expect(await status('/tenant', [['x-tenant', 'axb']])).toBe(403)
  })

  // CVE-2021-39156: a fragment hides the path. CVE-2021-39155: the case of the host does.
  test('a fragment hides no path, and the spelling of a host no host', async () => {
    for (const path of ['/secret#/ok', '/secret#', '/secret?#/ok', '/secret%23/ok']) expect(await status(path), path).not.toBe(200)
    for (const host of ['STORE.shop', 'store.shop.', 'Store.Shop:80', 'store.SHOP.svc.cluster.local']) {
      expect(await status('/ok', [], buyer, host), host).toBe(200)
      expect(await status('/secret', [], buyer, host), host).toBe(403)
    }
    expect(received().every(({ url }) => url === '/ok')).toBe(true)
  })

  // CVE-2026-26308, CVE-2026-31838: of several values of one header, the rule sees one and the application another.
  test('a rule sees the value of a repeated header that the application gets', async () => {
    for (const values of [['a.b', 'evil'], ['evil', 'a.b'], ['a.b, evil'], ['evil, a.b'], ['a.b', '']]) {
      mesh.clear()
      const answer = await status(
        '/tenant',
        values.map((value): [string, string] => ['x-tenant', value]),
      )
      const arrived = received().map(({ headers }) => headerValues(headers, 'x-tenant'))
      expect(arrived, values.join(' | ')).toEqual(answer === 200 ? [['a.b']] : [])
    }
  })

  // CVE-2019-9900: a NUL ends a header's value for one reader only.
  test('a NUL in a header does not end its value', async () => {
    for (const value of ['a.b\0evil', '\0a.b', 'a.b\0']) {
      const paths = await pathsAfter(`GET /tenant HTTP/1.1\r\nHost: ${HOST}\r\nx-tenant: ${value}\r\n\r\n`)
      expect(paths, JSON.stringify(value)).toEqual([])
    }
  })

  // CVE-2024-45410, CVE-2025-48865: Connection names a header, and the proxy strips it after it was looked at.
  test('Connection takes no header away between the rule and the application', async () => {
    for (const connection of ['x-tenant', 'keep-alive, x-tenant', 'close, X-Tenant']) {
      mesh.clear()
      const answer = await status('/tenant', [
        ['x-tenant', 'a.b'],
        ['connection', connection],
      ])
      const arrived = received().map(({ headers }) => headerValues(headers, 'x-tenant'))
      expect(arrived, connection).toEqual(answer === 200 ? [['a.b']] : [])
      expect(
        await status('/anonymous', [
          ['x-user', 'root'],
          ['connection', connection.replace(/x-tenant/i, 'x-user')],
        ]),
        connection,
      ).toBe(403)
    }
    expect(await status('/anonymous')).toBe(200)
  })

  // CVE-2024-23326 and the smuggling family: two readers of one connection cut it into different requests.
  const hidden = 'GET /secret HTTP/1.1\r\nHost: store.shop\r\n\r\n'
  const length = String(hidden.length + 5)
  test.each([
    ['CL.TE', `POST /ok HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: ${length}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`],
    [
      'TE.CL',
      `POST /ok HTTP/1.1\r\nHost: ${HOST}\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`,
    ],
    ['CL.CL', `POST /ok HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`],
    ['an unknown coding', `POST /ok HTTP/1.1\r\nHost: ${HOST}\r\nTransfer-Encoding: xchunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n${hidden}`],
    [
      'a space before the colon',
      `POST /ok HTTP/1.1\r\nHost: ${HOST}\r\nTransfer-Encoding : chunked\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`,
    ],
    ['obs-fold', `POST /ok HTTP/1.1\r\nHost: ${HOST}\r\nX-A: b\r\n Content-Length: 3\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`],
    ['a chunk extension', `POST /ok HTTP/1.1\r\nHost: ${HOST}\r\nTransfer-Encoding: chunked\r\n\r\n1;a=b\r\nx\r\n0\r\n\r\n${hidden}`],
    ['a signed length', `POST /ok HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: +0\r\n\r\n${hidden}`],
    ['bare line feeds', `POST /ok HTTP/1.1\nHost: ${HOST}\nContent-Length: ${hidden.length}\n\n${hidden}`],
  ])('%s smuggles no request to the application', async (_, bytes) => {
    const paths = await pathsAfter(bytes)
    expect(paths.filter(path => path !== '/ok')).toEqual([])
    // Whatever became of that connection, the pooled ones to the application still answer for what they are asked.
    expect(await status('/ok')).toBe(200)
    expect(
      received()
        .map(({ url }) => url)
        .filter(path => path !== '/ok'),
    ).toEqual([])
  })

  // A fault of Pipy's HPACK that nobody has numbered: after the length 127 it leaves out a byte, and the reader cuts the fields elsewhere.
  test.each([
    ['that can be stretched', `A ${'a'.repeat(125)}`, [[]]],
    ['that cannot', `A${'a'.repeat(126)}`, []],
  ])('a value of 127 bytes %s writes no field of its own over HTTP/2', async (_, value, expected) => {
    // What a reader would take for a literal field, after the 66 bytes that belong to the value by the length it reads.
    const field = `${'b'.repeat(60)}@\u0006x-user\u0004root`
    const connection = await buyer.keepAlive(mesh.proxy('shop/store').inbound(14002))
    connection.send(`GET /anonymous HTTP/1.1\r\nHost: h2.shop\r\nx-a: ${value}\r\nx-b: ${field}\r\n\r\n`)
    await sleep(250)
    connection.close()
    const arrived = (mesh.upstream('shop/store', 14002) as HttpUpstream).received
    expect(arrived.map(({ headers }) => headerValues(headers, 'x-user'))).toEqual(expected)
  })

  // Last on purpose: it looks back on all that went before.
  test('no script has failed, and the proxy still runs', () => {
    expect(scriptErrors(mesh)).toEqual([])
    expect(mesh.proxy('shop/store').process.running).toBe(true)
  })
})

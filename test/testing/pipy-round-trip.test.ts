// Every client kind through a real Pipy to its upstream kind: shows that the parts of pipyc/testing fit together.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  allocatePort,
  CertificateAuthority,
  MeshClient,
  type PipyProcess,
  type RequestDescription,
  runPipy,
  startGrpc,
  startH2c,
  startHttp1,
  startServerFirst,
  startSse,
  startTcpEcho,
  startWebSocket,
  temporaryDirectory,
} from '../../src/testing/index.ts'
import { describePipy } from './describe-pipy.ts'

const directory = temporaryDirectory('round-trip')
const ca = new CertificateAuthority()
const server = ca.issue({ dnsNames: ['server.ns.cluster.local'] })
const upstreams = {
  http: await startHttp1({ name: 'http' }),
  h2: await startH2c({ name: 'h2' }),
  grpc: await startGrpc({ name: 'grpc' }),
  sse: await startSse({ name: 'sse', everyMs: 30 }),
  ws: await startWebSocket({ name: 'ws' }),
  tcp: await startTcpEcho({ name: 'tcp' }),
  mysql: await startServerFirst({ name: 'mysql' }),
}
afterAll(() => Promise.all(Object.values(upstreams).map(upstream => upstream.close())))

type Route = keyof typeof upstreams | 'mtls'
const plain = new MeshClient({ timeoutMs: 2000 })
const secure = new MeshClient({
  timeoutMs: 2000,
  tls: { trusted: ca.cert, certificate: ca.issue({ dnsNames: ['client.ns.cluster.local'] }), acceptServers: ['server.ns.cluster.local'] },
})

/** Port to upstream; HTTP with small buffers so that streams stream, and the upgrade kept that Pipy would drop. */
function script(ports: Record<Route, number>): string {
  const http = (route: keyof typeof upstreams, version = 1) => `$=>$.demuxHTTP({ bufferSize: 1 }).to($=>$
    .handleMessageStart(keepUpgrade)
    .muxHTTP(() => '${route}', { version: ${version}, bufferSize: 1, maxSessions: 1 }).to($=>$.connect('127.0.0.1:${upstreams[route].port}', { idleTimeout: 0 }))
    .handleMessageStart(keepUpgrade))`
  const listen = (route: Route, pipeline: string) => `pipy.listen('127.0.0.1:${ports[route]}', { idleTimeout: 0 }, ${pipeline})`
  const tcp = (route: keyof typeof upstreams) => `$=>$.onStart(() => new Data).connect('127.0.0.1:${upstreams[route].port}')`
  return [
    `var keepUpgrade = m => { if (m.head.headers.upgrade) m.head.headers.connection = 'upgrade' }`,
    `var pem = p => os.read(p).toString()`,
    listen('http', http('http')),
    listen('h2', http('h2', 2)),
    listen('grpc', http('grpc', 2)),
    listen('sse', http('sse')),
    listen('ws', http('ws')),
    listen('tcp', tcp('tcp')),
    listen('mysql', tcp('mysql')),
    listen(
      'mtls',
      `$=>$.acceptTLS({ certificate: { cert: new crypto.CertificateChain(pem('${server.certPath}')), key: new crypto.PrivateKey(pem('${server.keyPath}')) },
        trusted: [new crypto.Certificate(pem('${ca.certPath}'))] }).to(${http('http')})`,
    ),
  ].join('\n')
}

describePipy('round trip', pipy => {
  const ports = {} as Record<Route, number>
  let running: PipyProcess
  const at = (route: Route) => ({ address: '127.0.0.1', port: ports[route] })

  beforeAll(async () => {
    for (const route of [...Object.keys(upstreams), 'mtls'] as Route[]) ports[route] = await allocatePort()
    const main = join(directory.path, `${pipy.version}.js`)
    writeFileSync(main, script(ports))
    running = await runPipy({ pipy, main, listens: Object.values(ports).map(port => ({ address: '127.0.0.1', port })) })
  })
  afterAll(() => running.stop())

  test('HTTP/1.1, once and on a kept connection', async () => {
    expect((await plain.http1(at('http'), { method: 'POST', body: 'abc' })).json<RequestDescription>()).toMatchObject({
      upstream: 'http',
      method: 'POST',
      bodyBytes: 3,
    })
    const connection = await plain.keepAlive(at('http'))
    for (let i = 0; i < 3; i++) expect((await connection.request({ path: `/${i}` })).json<RequestDescription>().url).toBe(`/${i}`)
    connection.close()
  })

  test('HTTP/1.1 and HTTP/2 over mutual TLS, and refusal without a certificate', async () => {
    expect((await secure.http1(at('mtls'))).json<RequestDescription>().upstream).toBe('http')
    expect((await secure.http2(at('mtls'))).json<RequestDescription>().upstream).toBe('http')
    expect(await secure.isAccepted(at('mtls'))).toBe(true)
    expect(await new MeshClient({ tls: { trusted: ca.cert } }).isAccepted(at('mtls'))).toBe(false)
  })

  test('HTTP/2 and gRPC', async () => {
    expect((await plain.http2(at('h2'), { method: 'PUT', body: 'x' })).json<RequestDescription>()).toMatchObject({ upstream: 'h2', bodyBytes: 1 })
    expect(await plain.grpc(at('grpc'), { path: '/p.S/M', messages: ['a', 'b'] })).toMatchObject({
      status: 0,
      trailersOnly: false,
      messages: [{ length: 1 }, { length: 1 }],
    })
  })

  test('server-sent events arrive one by one', async () => {
    const stream = await plain.stream(at('sse'))
    const { value } = await stream.pieces.next()
    expect(String(value)).toBe('data: 1\n\n')
    stream.close()
  })

  test('WebSocket', async () => {
    const { response, session } = await plain.webSocket(at('ws'), { path: '/chat' })
    expect(response.status).toBe(101)
    session?.send('hello')
    expect(await session?.receive()).toBe('hello')
    session?.cut()
  })

  test('TCP, client first and server first', async () => {
    const echo = await plain.tcp(at('tcp'))
    echo.send('ping')
    await echo.expect('ping')
    echo.close()
    const mysql = await plain.tcp(at('mysql'))
    await mysql.expect('mysql ready\r\n')
    mysql.close()
  })
})

import { afterAll, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import {
  CertificateAuthority,
  eventually,
  MeshClient,
  startServerFirst,
  startSink,
  startTcpEcho,
  startWebSocket,
  temporaryDirectory,
} from '../../src/testing/index.ts'

const client = new MeshClient({ timeoutMs: 1000 })
const echo = await startTcpEcho({ name: 'echo' })
afterAll(() => echo.close())

test('TCP echo, and how sessions end', async () => {
  const session = await client.tcp(echo.at)
  session.send('ping')
  await session.expect('ping')
  session.send('pong')
  await expect(session.expect('gong')).rejects.toThrow('expected "gong", received "pong"')
  session.end()
  expect(await session.untilClosed()).toBe('ended')
  expect(echo.received.at(-1)?.bytes.toString()).toBe('pingpong')
  await eventually('the upstream sees the end', () => echo.received.at(-1)?.state === 'closed')
  const silent = await client.tcp(echo.at)
  await expect(silent.receive(1, 30)).rejects.toThrow('nothing came within 30 ms')
  silent.close()
})

test('the server speaks first', async () => {
  const mysql = await startServerFirst({ name: 'mysql', banner: '5.7\n' })
  const session = await client.tcp(mysql.at)
  await session.expect('5.7\n')
  session.send('x')
  await session.expect('x')
  await mysql.close()
  expect(await session.untilClosed()).toMatch(/ended|reset/)
})

test('TCP over mutual TLS and over a Unix socket', async () => {
  const ca = new CertificateAuthority()
  const directory = temporaryDirectory('unix')
  const tls = { certificate: ca.issue({ dnsNames: ['s'] }), trusted: ca.cert }
  const server = await startTcpEcho({ name: 'tls', tls, listen: { path: `${directory.path}/socket` } })
  const session = await new MeshClient({ tls: { trusted: ca.cert, certificate: ca.issue({ dnsNames: ['c'] }) } }).tcp(server.at)
  session.send('hi')
  await session.expect('hi')
  session.close()
  await server.close()
})

test('a sink keeps bytes and can stay silent', async () => {
  const sink = await startSink({ name: 'sink', reply: '' })
  const session = await client.tcp(sink.at)
  session.send('a\r\n\r\n')
  await eventually('the bytes arrive', () => sink.received[0]?.bytes.toString() === 'a\r\n\r\n')
  session.close()
  await sink.close()
})

test('our WebSocket client and server agree with each other and with ws', async () => {
  const ours = await startWebSocket({ name: 'ws' })
  const theirs = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  theirs.on('connection', socket => socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary })))
  await eventually('ws listens', () => theirs.address())
  const theirPort = (theirs.address() as { port: number }).port
  for (const at of [ours.at, { address: '127.0.0.1', port: theirPort }]) {
    const { response, session } = await client.webSocket(at, { path: '/chat', host: 'h' })
    expect(response.status).toBe(101)
    for (const text of ['hello', 'é'.repeat(100), 'x'.repeat(70_000)]) {
      session?.send(text)
      expect(await session?.receive()).toBe(text)
    }
    await session?.close()
  }
  const their = new WebSocket(`ws://127.0.0.1:${ours.port}/theirs`)
  const echoed = await new Promise(resolve => {
    their.once('open', () => their.send('from ws'))
    their.once('message', data => resolve(String(data)))
  })
  expect(echoed).toBe('from ws')
  await new Promise(resolve => {
    their.once('close', resolve)
    their.close()
  })
  expect(ours.received.map(({ url }) => url)).toEqual(['/chat', '/theirs'])
  expect((await client.http1(ours.at)).status).toBe(426)
  theirs.close()
  await ours.close()
})

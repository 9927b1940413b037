import { afterAll, expect, test } from 'vitest'
import { CertificateAuthority, eventually, MeshClient, type RequestDescription, startGrpc, startH2c } from '../../src/testing/index.ts'

const client = new MeshClient({ timeoutMs: 1000 })
const h2c = await startH2c({ name: 'h2' })
const grpc = await startGrpc({ name: 'grpc' })
afterAll(() => Promise.all([h2c.close(), grpc.close()]))

test('HTTP/2 with prior knowledge', async () => {
  const response = await client.http2(h2c.at, {
    method: 'POST',
    path: '/a//b',
    host: 'h.ns',
    headers: [
      ['X-A', '1'],
      ['x-a', '2'],
    ],
    body: 'abc',
  })
  expect(response.status).toBe(200)
  expect(response.json<RequestDescription>()).toMatchObject({ upstream: 'h2', method: 'POST', url: '/a//b', bodyBytes: 3 })
  expect(h2c.received.at(-1)?.headers).toContainEqual([':authority', 'h.ns'])
  expect(
    h2c.received
      .at(-1)
      ?.headers.filter(([name]) => name === 'x-a')
      .map(([, value]) => value)
      .join(),
  ).toMatch(/1, ?2/)
})

test('concurrent requests on one connection, delayed, refused and with trailers', async () => {
  const connection = await client.multiplexed(h2c.at)
  const before = h2c.connections
  const [slow, quick] = await Promise.all([
    connection.request({
      headers: [
        ['x-reply-delay-ms', '80'],
        ['x-reply-trailer', 'x-sum: 1'],
      ],
    }),
    connection.request({ path: '/?reply-status=404' }),
  ])
  expect(slow.trailer('x-sum')).toBe('1')
  expect(quick.status).toBe(404)
  expect(quick.parts.totalMs).toBeLessThan(slow.parts.totalMs)
  expect(h2c.connections).toBe(before)
  await expect(connection.request({ headers: [['x-reply-reset', '1']] })).rejects.toMatchObject({ name: 'ConnectionClosed' })
  connection.close()
})

test('HTTP/2 over mutual TLS', async () => {
  const ca = new CertificateAuthority()
  const server = await startH2c({ name: 'h2s', tls: { certificate: ca.issue({ dnsNames: ['s'] }), trusted: ca.cert } })
  const caller = new MeshClient({ tls: { trusted: ca.cert, certificate: ca.issue({ dnsNames: ['c'] }), alpn: ['h2'], acceptServers: ['s'] } })
  expect((await caller.http2(server.at)).status).toBe(200)
  await server.close()
  ca.remove()
})

test('gRPC: messages one by one, the status in the trailers', async () => {
  const gapMs = 40
  const ask = () => client.grpc(grpc.at, { path: '/p.S/M', messages: ['one', 'two'], gapMs, metadata: [['x-reply-trailer', 'grpc-message: fine']] })
  const reply = await ask()
  expect(reply.messages.map(String)).toEqual(['one', 'two'])
  expect(reply).toMatchObject({ httpStatus: 200, status: 0, statusMessage: 'fine', trailersOnly: false })
  expect(grpc.received.at(-1)).toMatchObject({ url: '/p.S/M', method: 'POST' })
  // On a machine that stands still one answer may be late, but not all of them.
  await eventually('an answer before the second message is sent', async () => (await ask()).messageMs[0]! < gapMs)
})

test('gRPC: trailers only', async () => {
  const metadata = [
    ['x-reply-trailers-only', 'true'],
    ['x-reply-grpc-status', '7'],
  ] as const
  expect(await client.grpc(grpc.at, { path: '/p.S/M', messages: ['x'], metadata })).toMatchObject({ status: 7, trailersOnly: true, messages: [] })
})

// What Pipy cannot do or does wrong, as a user of a pipyc mesh meets it. docs/pipy-limits.md names these cases.
import type { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { connect as connectHttp2 } from 'node:http2'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ConnectionOptions, connect as connectTls } from 'node:tls'
import { beforeEach, expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import {
  type Http1Connection,
  type HttpUpstream,
  headerValues,
  type ReceivedRequest,
  type RequestDescription,
  type RunningMesh,
  type TcpAddress,
  type UpstreamChoice,
} from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'limits', mode: 'permissive', modeOverrides: [{ service: 'shop/private', mode: 'strict' }], proxy: { timeouts: { connect: '1s' } } },
  identities: [{ id: 'shop/buyer' }, { id: 'shop/store' }],
  workloads: [
    { id: 'shop/buyer', identity: 'shop/buyer' },
    {
      id: 'shop/store',
      identity: 'shop/store',
      ports: [14001, 14002, 14003, 14004, 14005, 14006, 14007].map(number => ({ number })),
    },
  ],
  services: [
    { id: 'shop/store', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14001, protocol: 'http' }] },
    { id: 'shop/chat', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14002, protocol: 'http' }] },
    { id: 'shop/rpc', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14003, protocol: 'grpc' }] },
    { id: 'shop/h2', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14004, protocol: 'h2c' }] },
    { id: 'shop/private', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14006, protocol: 'http' }] },
    { id: 'shop/spoilt', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14007, protocol: 'http' }] },
    { id: 'shop/dead', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14005, protocol: 'http' }] },
  ],
  accessPolicies: [{ id: 'shop/buyers', destination: { service: 'shop/private' }, sources: [{ identity: 'shop/buyer' }] }],
}

describePipy('limits of Pipy', pipy => {
  let mesh: RunningMesh
  let entrance: TcpAddress
  const upstreams: UpstreamChoice[] = [
    { workload: 'shop/store', port: 14002, kind: 'websocket' },
    { workload: 'shop/store', port: 14005, kind: 'none' },
  ]
  shareMesh({ pipy, model, upstreams }, started => {
    mesh = started
    entrance = mesh.proxy('shop/buyer').outboundHttp
  })
  beforeEach(() => mesh.clear())

  const store = () => mesh.upstream('shop/store', 14001) as HttpUpstream
  const lastAtStore = () => store().received.at(-1) as ReceivedRequest
  const withConnection = async <T>(use: (connection: Http1Connection) => Promise<T>): Promise<T> => {
    const connection = await mesh.plain.keepAlive(entrance)
    try {
      return await use(connection)
    } finally {
      connection.close()
    }
  }

  test('connection: upgrade is restored on both legs', async () => {
    const { response, session } = await mesh.plain.webSocket(entrance, { host: 'chat.shop' })
    expect(response.status).toBe(101)
    expect(response.header('connection')?.toLowerCase()).toBe('upgrade')
    session?.send('hello')
    expect(await session?.receive()).toBe('hello')
    await session?.close()
  })

  test.each([
    ['an unreachable application', { host: 'dead.shop' }],
    ['an application that resets its connection', { host: 'store.shop', headers: [['x-reply-reset', 'true']] as const }],
  ])('%s is an empty 502, and no script error', async (_, request) => {
    const before = scriptErrors(mesh)
    const response = await mesh.plain.http1(entrance, request)
    expect(response.status).toBe(502)
    expect(response.body).toHaveLength(0)
    expect(scriptErrors(mesh)).toEqual(before)
  })

  test('expect is stripped, so that the body does not wait for a 100', async () => {
    const response = await mesh.plain.http1(entrance, { host: 'store.shop', method: 'POST', headers: [['Expect', '100-continue']], body: 'body' })
    expect(response.status).toBe(200)
    expect(headerValues(lastAtStore().headers, 'expect')).toEqual([])
    expect(lastAtStore().body).toBe('body')
  })

  test('a gRPC status in the head reaches the caller as trailers', async () => {
    const reply = await mesh.plain.grpc(entrance, {
      path: '/shop.Rpc/Call',
      authority: 'rpc.shop',
      metadata: [
        ['x-reply-trailers-only', 'true'],
        ['x-reply-grpc-status', '5'],
      ],
      messages: ['one'],
    })
    expect(reply.status).toBe(5)
    expect(headerValues(reply.headers, 'grpc-status')).toEqual([])
  })

  test('127 bytes that are no UTF-8 go nowhere over HTTP/2', async () => {
    const response = await mesh.plain.http1(entrance, { host: 'h2.shop', headers: [['x-key', `\u00e9${'k'.repeat(126)}`]] })
    expect(response.status).toBe(400)
  })

  test('a scheme of 127 bytes goes nowhere over HTTP/2', async () => {
    const session = connectHttp2(`http://${entrance.address}:${entrance.port}`)
    const stream = session.request({ ':scheme': 's'.repeat(127), ':authority': 'h2.shop', ':path': '/' })
    const [head] = await once(stream, 'response')
    session.destroy()
    expect(head[':status']).toBe(400)
  })

  test('a trailer of 127 bytes reaches the caller', async () => {
    const reply = await mesh.plain.grpc(entrance, {
      path: '/shop.Rpc/Call',
      authority: 'rpc.shop',
      metadata: [['x-reply-trailer', `grpc-message: ${'m'.repeat(127)}`]],
      messages: ['one'],
    })
    expect(reply).toMatchObject({ status: 0, statusMessage: `${'m'.repeat(126)}%6d` })
  })

  test('content-length is stripped toward HTTP/2', async () => {
    const response = await mesh.plain.http1(entrance, { host: 'h2.shop', method: 'POST', body: 'twelve bytes' })
    expect(response.status).toBe(200)
    const { headers, body } = mesh.upstream('shop/store', 14004).received.at(-1) as ReceivedRequest
    expect(headerValues(headers, 'content-length')).toEqual([])
    expect(body).toBe('twelve bytes')
  })

  test('uploads at the same time over one HTTP/2 connection stay apart', async () => {
    const connection = await mesh.plain.multiplexed(entrance)
    const bodies = Array.from({ length: 8 }, (_, i) => String(i).repeat(20_000 + i))
    const answers = await Promise.all(bodies.map(body => connection.request({ host: 'h2.shop', method: 'POST', body })))
    connection.close()
    expect(answers.map(answer => answer.json<RequestDescription>().bodyBytes)).toEqual(bodies.map(body => body.length))
  })

  test('an unknown method closes the connection without an answer', async () => {
    await expect(mesh.plain.http1(entrance, { host: 'store.shop', method: 'PURGE' })).rejects.toMatchObject({ name: 'ConnectionClosed' })
    expect(store().received).toHaveLength(0)
  })

  test('over HTTP/2 it passes, as far as the next HTTP/1.1', async () => {
    expect((await mesh.plain.http2(entrance, { host: 'store.shop', method: 'PURGE' })).status).toBe(502)
    expect(store().received).toHaveLength(0)
    expect((await mesh.plain.http2(entrance, { host: 'h2.shop', method: 'PURGE' })).status).toBe(200)
  })

  test('a header block that is too large closes the connection without an answer', async () => {
    const request = { host: 'store.shop', headers: [['x-large', 'x'.repeat(20_000)]] as const }
    await expect(mesh.plain.http1(entrance, request)).rejects.toMatchObject({ name: 'ConnectionClosed' })
    expect(store().received).toHaveLength(0)
  })

  test('of headers with the same name the last one arrives', async () => {
    await mesh.plain.http1(entrance, {
      host: 'store.shop',
      headers: [
        ['x-twice', 'first'],
        ['x-twice', 'second'],
      ],
    })
    expect(headerValues(lastAtStore().headers, 'x-twice')).toEqual(['second'])
  })

  test('of several cookies that a response sets, all arrive', async () => {
    // Asked for by query: of request headers only the last would arrive.
    const response = await mesh.plain.http1(entrance, { path: '/?reply-header=set-cookie:%20a=1&reply-header=set-cookie:%20b=2', host: 'store.shop' })
    expect(headerValues(response.headers, 'set-cookie')).toEqual(['a=1', 'b=2'])
  })

  test('chunk extensions hang the request', async () => {
    await withConnection(async connection => {
      connection.send('POST / HTTP/1.1\r\nHost: store.shop\r\nTransfer-Encoding: chunked\r\n\r\n4;abc=def\r\nbody\r\n0\r\n\r\n')
      const outcome = await Promise.race([
        connection.response('POST').then(
          ({ status }) => status,
          () => 'closed',
        ),
        sleep(500, 'hangs'),
      ])
      expect(outcome).not.toBe(200)
    })
  })

  test('trailers of a chunked request end its connection', async () => {
    await withConnection(async connection => {
      connection.send('POST / HTTP/1.1\r\nHost: store.shop\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\nx-trailer: one\r\n\r\n')
      await connection.response('POST').catch(() => {})
      connection.send('GET / HTTP/1.1\r\nHost: store.shop\r\n\r\n')
      await expect(connection.response()).rejects.toThrow()
    })
  })

  test('a caller without a certificate is never let in, whatever the mode', async () => {
    const inbound = mesh.proxy('shop/store').inbound(14001)
    expect(await mesh.with().isAccepted(inbound)).toBe(false)
    expect(await mesh.as('shop/buyer').isAccepted(inbound)).toBe(true)
  })

  test('a certificate with nothing but a SPIFFE id names nobody', async () => {
    const inbound = mesh.proxy('shop/store').inbound(14006)
    const request = { host: 'private.shop' }
    const spiffe = mesh.with(mesh.ca.issue({ uris: ['spiffe://cluster.local/ns/shop/sa/buyer'] }))
    expect((await spiffe.http1(inbound, request)).status).toBe(403)
    expect((await mesh.as('shop/buyer').http1(inbound, request)).status).toBe(200)
  })

  test.each(['TLSv1.2', 'TLSv1.3'] as const)('a client that resumes its %s session is refused', async version => {
    const { address, port } = mesh.proxy('shop/store').inbound(14001)
    const { cert, key } = mesh.ca.issue({ dnsNames: ['buyer.shop.cluster.local'] })
    const options = {
      host: address,
      port,
      cert,
      key,
      ca: mesh.ca.cert,
      minVersion: version,
      maxVersion: version,
      checkServerIdentity: () => undefined,
    }
    const first = await converse(options)
    expect(first.answer).toContain('200 OK')
    expect(first.session).toBeDefined()
    expect((await converse({ ...options, session: first.session as Buffer })).answer).toBe('')
  })

  test('an HTTP/1.0 client is answered', async () => {
    await withConnection(async connection => {
      connection.send('GET / HTTP/1.0\r\nHost: store.shop\r\n\r\n')
      const response = await connection.response()
      expect(response.status).toBe(200)
      expect(response.header('transfer-encoding')).toBe(pipy.version === '1.5' ? 'chunked' : undefined)
    })
  })

  test('a response that breaks off is passed on as if it were whole', async () => {
    const response = await mesh.plain.http1(entrance, {
      host: 'store.shop',
      headers: [
        ['x-reply-body-bytes', '100000'],
        ['x-reply-reset-after-bytes', '1000'],
      ],
    })
    expect(response.status).toBe(200)
    expect(response.body.length).toBeLessThanOrEqual(1000)
  })

  // Of a service of its own: the pooled connection to the application is spoilt, and a later request may hang on it.
  test('trailers of a chunked response are dropped', async () => {
    const response = await mesh.plain.http1(entrance, { host: 'spoilt.shop', headers: [['x-reply-trailer', 'x-sum: 1']] })
    expect(response.status).toBe(200)
    expect(response.trailer('x-sum')).toBeUndefined()
  })
})

/** One request; '' when the server ends the connection or says nothing instead. */
function converse(options: ConnectionOptions): Promise<{ answer: string; session: Buffer | undefined }> {
  return new Promise(resolve => {
    let answer = ''
    let session: Buffer | undefined
    const socket = connectTls(options)
    const end = () => {
      session ??= answer ? socket.getSession() : undefined
      socket.destroy()
      resolve({ answer, session })
    }
    socket
      .setTimeout(1000, end)
      .on('session', ticket => {
        session = ticket
      })
      .on('error', end)
      .on('close', end)
      .on('data', chunk => {
        answer += chunk
        // A ticket of TLS 1.3 may come behind the answer.
        setTimeout(end, 50)
      })
      .write('GET / HTTP/1.1\r\nHost: store.shop\r\n\r\n')
  })
}

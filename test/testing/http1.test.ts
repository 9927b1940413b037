import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { MeshClient, type RequestDescription, startHttp1, startSink, startSse } from '../../src/testing/index.ts'

const client = new MeshClient({ timeoutMs: 1000 })
const http = await startHttp1({ name: 'books' })
const sink = await startSink({ name: 'sink' })
beforeEach(() => {
  http.clear()
  http.behave({})
})
afterAll(() => Promise.all([http.close(), sink.close()]))

describe('the client', () => {
  test('sends the bytes that it is given', async () => {
    const response = await client.http1(sink.at, {
      method: 'PURGE',
      path: 'http://x//a%2Fb/../c?q=%zz',
      host: null,
      headers: [
        ['X-Odd', '1'],
        ['hOST', 'one'],
        ['Host', 'two'],
      ],
      version: 'HTTP/1.0',
    })
    expect(response.status).toBe(204)
    expect(sink.received.at(-1)?.bytes.toString()).toBe('PURGE http://x//a%2Fb/../c?q=%zz HTTP/1.0\r\nX-Odd: 1\r\nhOST: one\r\nHost: two\r\n\r\n')
  })

  test('frames bodies by length or in a chunk, and leaves framing alone that a test writes itself', async () => {
    await client.http1(sink.at, { method: 'POST', host: 'h', body: 'abc' })
    expect(sink.received.at(-1)?.bytes.toString()).toContain('Content-Length: 3\r\n\r\nabc')
    await client.http1(sink.at, { method: 'POST', host: 'h', body: 'abc', chunked: true })
    expect(sink.received.at(-1)?.bytes.toString()).toContain('Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n')
    await client.http1(sink.at, { method: 'POST', host: 'h', headers: [['content-length', '2']], body: 'abc' })
    expect(sink.received.at(-1)?.bytes.toString()).toContain('content-length: 2\r\n\r\nabc')
  })

  test('reads chunks, trailers, interim responses and bodies without length', async () => {
    http.behave({ trailers: [['x-sum', '42']] })
    const chunked = await client.http1(http.at)
    expect(chunked.trailer('X-Sum')).toBe('42')
    expect(chunked.json<RequestDescription>().upstream).toBe('books')
    const odd = await startSink({
      name: 'odd',
      reply: 'HTTP/1.1 103 Early\r\nlink: x\r\n\r\nHTTP/1.1 200 OK\r\nA: 1\r\na: 2\r\ncontent-length: 2\r\n\r\nhi',
    })
    const response = await client.http1(odd.at)
    expect(response.parts.interim).toEqual([103])
    expect(response.text).toBe('hi')
    expect(response.headers).toEqual([
      ['A', '1'],
      ['a', '2'],
      ['content-length', '2'],
    ])
    await odd.close()
  })

  test('tells a closed connection, a body that breaks off and a silent peer apart', async () => {
    await expect(client.http1(http.at, { headers: [['x-reply-reset', '1']] })).rejects.toMatchObject({ name: 'ConnectionClosed', code: 'ECONNRESET' })
    const headers = [
      ['x-reply-body-bytes', '1000'],
      ['x-reply-reset-after-bytes', '10'],
    ] as const
    await expect(client.http1(http.at, { headers })).rejects.toMatchObject({ name: 'ConnectionClosed', partialBody: { length: 10 } })
    await expect(new MeshClient({ timeoutMs: 50 }).http1(http.at, { headers: [['x-reply-hang', '1']] })).rejects.toThrow('nothing came within 50 ms')
    await expect(client.http1({ address: '127.0.0.1', port: 1 })).rejects.toMatchObject({ name: 'ConnectionClosed', code: 'ECONNREFUSED' })
  })

  test('keeps a connection for many requests', async () => {
    const connection = await client.keepAlive(http.at)
    for (let i = 0; i < 3; i++) expect((await connection.request({ path: `/${i}` })).status).toBe(200)
    connection.close()
    expect(http.received.map(({ url }) => url)).toEqual(['/0', '/1', '/2'])
    expect(new Set(http.received.map(request => request.connection)).size).toBe(1)
  })

  test('reads a stream as it comes', async () => {
    const sse = await startSse({ name: 'events', everyMs: 30 })
    const answer = await client.stream(sse.at)
    const first = await answer.pieces.next()
    expect(String(first.value)).toBe('data: 1\n\n')
    const second = await answer.pieces.next()
    expect(String(second.value)).toBe('data: 2\n\n')
    answer.close()
    await sse.close()
  })
})

describe('the http1 upstream', () => {
  test('remembers what it received, spelled as it was', async () => {
    const body = 'x'.repeat(100_000)
    const response = await client.http1(http.at, {
      method: 'PUT',
      path: '//a%2Fb?x=1',
      host: 'books.ns',
      headers: [
        ['X-a', '1'],
        ['x-A', '2'],
      ],
      body,
    })
    expect(http.received).toHaveLength(1)
    expect(http.received[0]).toMatchObject({ method: 'PUT', url: '//a%2Fb?x=1', bodyBytes: 100_000, state: 'complete' })
    expect(http.received[0]?.headers).toEqual([
      ['Host', 'books.ns'],
      ['X-a', '1'],
      ['x-A', '2'],
      ['Content-Length', '100000'],
    ])
    expect(response.json<RequestDescription>().bodySha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('answers as the request or the test asks', async () => {
    const headers = [
      ['X-Reply-Header', 'x-b: c'],
      ['x-reply-header', 'X-B: d'],
    ] as const
    const response = await client.http1(http.at, { path: '/?reply-status=503&reply-delay-ms=30', headers })
    expect(response.status).toBe(503)
    expect(response.parts.firstByteMs).toBeGreaterThan(25)
    expect(response.headers.filter(([name]) => name.toLowerCase() === 'x-b')).toEqual([
      ['x-b', 'c'],
      ['X-B', 'd'],
    ])
    http.behave({ status: 204 })
    expect((await client.http1(http.at)).status).toBe(204)
    expect((await client.http1(http.at, { path: '/?reply-status=200' })).status).toBe(200)
  })

  test('streams large bodies', async () => {
    expect((await client.http1(http.at, { path: '/?reply-body-bytes=5000000' })).body).toHaveLength(5_000_000)
  })
})

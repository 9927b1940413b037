// HTTP/2 streams that end before their time, through two sidecars: what is not wanted any more is given up, and no proxy crashes.
import {
  connect as connectHttp2,
  createServer as createHttp2Server,
  type Http2Server,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { eventually, type RunningMesh, startMesh } from '../../src/testing/index.ts'
import { FLAGS, frame, number32, PREFACE } from '../differential/run/http2/frames.ts'
import { buyerAndStore, SIDECARS } from '../testing/buyer-and-store.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { openSockets } from './open-sockets.ts'

const H2C = 14002
const RAW = 14003
const model = buyerAndStore(
  { [H2C]: 'grpc', [RAW]: 'h2c' },
  { ofBuyer: { timeouts: { halfClosed: '1s' } }, ofStore: { timeouts: { halfClosed: '0s' } } },
)

const STREAMS = 20
/** Later than twice the time that a client of the buyer's sidecar has for its answer when it has ended its side. */
const LATE_MS = 3000
const CANCEL = 8

/** In HPACK's table. */
const STATUS_200 = 0x88
const SETTINGS = frame('settings', 0, 0)
const RST_STREAM = frame('reset', 0, 1, number32(CANCEL))
const GOAWAY = frame('goaway', 0, 0, Buffer.alloc(8))
/** As much as Pipy reads at once has room for it, and a short frame. */
const DATA = frame('data', 0, 1, Buffer.alloc(16_000))
/** Pipy opens a window again when half of it is used up, and takes one of a megabyte if it is not told otherwise. */
const ALMOST_HALF = 32

/** POST to the path, without Huffman codes. */
function request(path: string): Buffer {
  const fields = Object.entries({ ':method': 'POST', ':scheme': 'http', ':path': path, ':authority': 'store.shop' })
  const texts = fields.flatMap(([name, value]) => [Buffer.from([0, name.length]), Buffer.from(name), Buffer.from([value.length]), Buffer.from(value)])
  return frame('headers', FLAGS.endHeaders, 1, Buffer.concat(texts))
}

/** In a piece of its own each, and the end in one piece with the last. */
async function sendHalfAWindow(socket: Socket, end: Buffer): Promise<void> {
  for (let i = 0; i < ALMOST_HALF; i++) {
    socket.write(DATA)
    await sleep(15)
  }
  socket.write(Buffer.concat([DATA, end]))
}

describePipy('streams that end before their time', pipy => {
  let mesh: RunningMesh
  let http2: Http2Server
  let raw: Server
  let endOfAnswer: Buffer
  let idleSockets = 0
  const streams = new Set<ServerHttp2Stream>()
  const sessions = new Set<ServerHttp2Session>()

  beforeAll(async () => {
    const upstreams = [H2C, RAW].map(port => ({ workload: 'shop/store', port, kind: 'none' as const }))
    mesh = await startMesh({ pipy, model, compile: mesh => compile(mesh, {}), upstreams })
    const address = mesh.layout.workloads.get('shop/store')?.address
    http2 = createHttp2Server()
    http2.on('session', session => {
      sessions.add(session)
      session.on('error', () => {})
    })
    http2.on('stream', (stream, headers) => {
      streams.add(stream)
      stream.on('close', () => streams.delete(stream))
      stream.on('error', () => {})
      stream.resume()
      if (headers[':path'] === '/hung') return
      if (headers[':path'] === '/late') return setTimeout(() => stream.destroyed || stream.respond({ ':status': 200 }, { endStream: true }), LATE_MS)
      stream.respond({ ':status': 200, 'content-type': 'application/grpc' })
      const events = setInterval(() => stream.destroyed || stream.write('event'), 50)
      stream.on('close', () => clearInterval(events))
    })
    await new Promise<void>(listening => http2.listen(H2C, address, listening))
    raw = createServer(socket => {
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.once('data', async () => {
        socket.write(Buffer.concat([SETTINGS, frame('headers', FLAGS.endHeaders, 1, Buffer.from([STATUS_200]))]))
        await sendHalfAWindow(socket, endOfAnswer)
      })
      socket.resume()
    })
    await new Promise<void>(listening => raw.listen(RAW, address, listening))
    idleSockets = openSockets(mesh, SIDECARS)
  }, 30_000)
  afterAll(async () => {
    for (const session of sessions) session.destroy()
    http2?.close()
    raw?.close()
    await mesh?.stop()
  })

  const origin = (port: number, caller = 'shop/buyer') => {
    const { address, port: entrance } = mesh.proxy(caller).outbound('shop/store', port)
    return { host: address, port: entrance }
  }
  const bothRun = () => expect(SIDECARS.map(id => mesh.proxy(id).process.running)).toEqual([true, true])

  test.each(['/hung', '/events'])('the server hears that a client has reset its stream: %s', { timeout: 60_000 }, async path => {
    const { host, port } = origin(H2C)
    const client = connectHttp2(`http://${host}:${port}`)
    try {
      const calls = Array.from({ length: STREAMS }, () => {
        const call = client.request({ ':path': path, ':authority': 'store.shop', 'content-type': 'application/grpc' }, { endStream: true })
        call.on('error', () => {})
        call.resume()
        return call
      })
      await eventually('all have come', () => streams.size === STREAMS)
      await sleep(200)
      for (const call of calls) call.close(CANCEL)
      await eventually('no stream is left', () => streams.size === 0)
      await eventually('no connection but the client is left', () => openSockets(mesh, SIDECARS) <= idleSockets + 1)
      bothRun()
    } finally {
      client.destroy()
    }
  })

  test.each(['/hung', '/events'])('the server hears that an HTTP/1.1 client has ended its side for long: %s', { timeout: 60_000 }, async path => {
    const { host, port } = origin(H2C)
    const clients = await Promise.all(Array.from({ length: STREAMS }, () => mesh.plain.tcp({ address: host, port })))
    for (const client of clients) client.send(`GET ${path} HTTP/1.1\r\nHost: store.shop\r\n\r\n`)
    await eventually('all have come', () => streams.size === STREAMS)
    for (const client of clients) client.end()
    await eventually('no stream is left', () => streams.size === 0, 30_000)
    bothRun()
  })

  test.each([
    ['1s', 'shop/buyer', 502],
    ['0s', 'shop/store', 200],
  ])('timeouts.halfClosed %s of %s: who has ended its side and waits for three seconds gets %i', async (_, caller, status) => {
    const { host, port } = origin(H2C, caller)
    const client = await mesh.plain.tcp({ address: host, port })
    client.send('GET /late HTTP/1.1\r\nHost: store.shop\r\n\r\n')
    client.end()
    await client.expect(`HTTP/1.1 ${status}`)
    client.close()
  })

  test.each([
    ['RST_STREAM', '/a%2fb', RST_STREAM],
    ['GOAWAY', '/hung', GOAWAY],
  ])('%s right behind half a window of an upload to %s crashes nothing', { timeout: 60_000 }, async (_, path, end) => {
    const client = connect(origin(H2C))
    client.setNoDelay(true)
    client.on('error', () => {})
    client.resume()
    client.write(Buffer.concat([Buffer.from(PREFACE), SETTINGS, request(path)]))
    await sleep(200)
    await sendHalfAWindow(client, end)
    await sleep(300)
    client.destroy()
    await sleep(500)
    bothRun()
  })

  test.each([
    ['RST_STREAM', RST_STREAM],
    ['GOAWAY', GOAWAY],
  ])('%s right behind half a window of an answer crashes nothing', { timeout: 60_000 }, async (_, end) => {
    endOfAnswer = end
    const { host, port } = origin(RAW)
    const client = connectHttp2(`http://${host}:${port}`)
    client.on('error', () => {})
    const call = client.request({ ':path': '/', ':authority': 'store.shop' }, { endStream: true })
    call.on('error', () => {})
    call.resume()
    await new Promise(resolve => call.once('close', resolve))
    client.destroy()
    await sleep(500)
    bothRun()
  })
})

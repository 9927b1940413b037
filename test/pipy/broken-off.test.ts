// TCP connections that break off, through two sidecars: the other side hears of it, and nothing stays behind.
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { eventually, type RunningMesh, startMesh } from '../../src/testing/index.ts'
import { buyerAndStore, SIDECARS } from '../testing/buyer-and-store.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { openSockets } from './open-sockets.ts'

const TCP = 13306
const HTTP = 14001
const model = buyerAndStore({ [TCP]: 'tcp', [HTTP]: 'http' }, { proxy: { timeouts: { poolIdle: '1s' } } })

const CLIENTS = 4
/** The head goes on with some of the body. */
const UPLOAD = `POST /upload HTTP/1.1\r\nhost: store.shop\r\ncontent-length: 1000000000\r\n\r\n${'x'.repeat(50_000)}`
/** Each of two sidecars looks at its connections every three seconds. */
const NOTICED_MS = 20_000
/** The system holds a few hundred kilobytes for each hop. */
const MORE_THAN_FITS = Buffer.alloc(64 << 20)

interface Pair {
  readonly client: Socket
  readonly server: Socket
  /** How the client's and the server's connections ended. */
  readonly ends: { client: string; server: string }
}

describePipy('connections that break off', pipy => {
  let mesh: RunningMesh
  let idleSockets: number
  const servers: Server[] = []
  const sockets = new Set<Socket>()
  let accepted: ((socket: Socket) => void)[] = []

  beforeAll(async () => {
    const upstreams = [TCP, HTTP].map(port => ({ workload: 'shop/store', port, kind: 'none' as const }))
    mesh = await startMesh({ pipy, model, compile: mesh => compile(mesh, {}), upstreams })
    const address = mesh.layout.workloads.get('shop/store')?.address
    for (const port of [TCP, HTTP]) {
      const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, socket => {
        keep(socket)
        accepted.shift()?.(socket)
      })
      await new Promise<void>(listening => server.listen(port, address, listening))
      servers.push(server)
    }
    idleSockets = openSockets(mesh, SIDECARS)
  }, 30_000)
  afterEach(() => {
    for (const socket of sockets) socket.destroy()
    accepted = []
  })
  afterAll(async () => {
    await mesh?.stop()
    for (const server of servers) server.close()
  })

  function keep(socket: Socket): void {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  }

  async function open(port: number): Promise<Pair> {
    const { address, port: entrance } = mesh.proxy('shop/buyer').outbound('shop/store', port)
    const arrival = new Promise<Socket>(resolve => accepted.push(resolve))
    const client = connect({ host: address, port: entrance, allowHalfOpen: true })
    keep(client)
    client.write(port === HTTP ? UPLOAD : 'hello')
    const ends = { client: '', server: '' }
    const server = await arrival
    await new Promise(resolve => {
      server.once('data', resolve)
      server.resume()
    })
    for (const [side, socket] of [['client', client] as const, ['server', server] as const]) {
      socket.on('error', error => {
        ends[side] = (error as NodeJS.ErrnoException).code ?? ''
      })
      socket.on('end', () => {
        ends[side] ||= 'end'
      })
    }
    return { client, server, ends }
  }

  const several = async (port: number): Promise<Pair[]> => {
    const pairs: Pair[] = []
    for (let i = 0; i < CLIENTS; i++) pairs.push(await open(port))
    return pairs
  }
  const nothingIsLeft = () => eventually('no connection is left', () => openSockets(mesh, SIDECARS) <= idleSockets, NOTICED_MS)

  /** Until everything on the way is full. */
  async function fill(pairs: readonly Pair[]): Promise<void> {
    for (const { client, server } of pairs) {
      server.pause()
      client.write(MORE_THAN_FITS)
    }
    let written = -1
    await eventually('nobody reads any more', async () => {
      const before = written
      await sleep(500)
      written = pairs.reduce((sum, { client }) => sum + client.bytesWritten - client.writableLength, 0)
      return written === before
    })
  }

  test.each(['client', 'server'] as const)('a reset by the %s is a reset for the other', { timeout: 60_000 }, async side => {
    const pairs = await several(TCP)
    for (const pair of pairs) {
      pair.client.resume()
      pair[side].resetAndDestroy()
    }
    const other = side === 'client' ? 'server' : 'client'
    await eventually('all have heard of it', () => pairs.every(pair => pair.ends[other] !== ''))
    expect(pairs.map(pair => pair.ends[other])).toEqual(Array(CLIENTS).fill('ECONNRESET'))
    await nothingIsLeft()
  })

  test('an end is an end, after which the other side may go on', { timeout: 60_000 }, async () => {
    for (const side of ['client', 'server'] as const) {
      const pair = await open(TCP)
      const other = side === 'client' ? 'server' : 'client'
      pair.client.resume()
      const chunks: Buffer[] = []
      pair[side].on('data', chunk => chunks.push(chunk))
      pair[side].end()
      await eventually('the end has come', () => pair.ends[other] === 'end')
      await sleep(200)
      pair[other].end('goodbye')
      await eventually('both have ended', () => pair.ends[side] === 'end')
      expect(String(Buffer.concat(chunks))).toBe('goodbye')
    }
    await nothingIsLeft()
  })

  test('a server that takes no more and resets lets its clients go', { timeout: 60_000 }, async () => {
    const pairs = await several(TCP)
    await fill(pairs)
    for (const { server } of pairs) server.resetAndDestroy()
    await eventually('all clients have heard of it', () => pairs.every(({ client }) => client.destroyed), NOTICED_MS)
    await nothingIsLeft()
  })

  test('a client that resets leaves nothing at a server that takes no more', { timeout: 60_000 }, async () => {
    const pairs = await several(TCP)
    await fill(pairs)
    for (const { client } of pairs) client.resetAndDestroy()
    await nothingIsLeft()
  })

  test('an upload over HTTP to a server that takes no more and resets is answered', { timeout: 60_000 }, async () => {
    const pairs = await several(HTTP)
    const answers = pairs.map(() => '')
    pairs.forEach(({ client }, i) => {
      client.on('data', chunk => {
        answers[i] += String(chunk)
      })
    })
    await fill(pairs)
    for (const { server } of pairs) server.resetAndDestroy()
    await eventually('all clients have an answer', () => answers.every(answer => answer.startsWith('HTTP/1.1 502 ')), NOTICED_MS)
  })
})

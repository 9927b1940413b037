// Bodies of any size pass both sidecars as they come: nothing is held back and memory does not grow with them.
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import type { Http1Connection, HttpUpstream, ReceivedRequest, RunningMesh, TcpAddress } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const MIB = 2 ** 20
const BODY_BYTES = 100 * MIB
const GROWTH_BYTES = 20 * MIB
const LONG_MS = 60_000

const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'streaming', mode: 'permissive' },
  identities: [{ id: 'shop/buyer' }, { id: 'shop/store' }],
  workloads: [
    { id: 'shop/buyer', identity: 'shop/buyer' },
    { id: 'shop/store', identity: 'shop/store', ports: [{ number: 14001 }, { number: 14002 }] },
  ],
  services: [
    { id: 'shop/store', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14001, protocol: 'http' }] },
    { id: 'shop/news', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14002, protocol: 'http' }] },
  ],
}

describePipy('streaming', pipy => {
  let mesh: RunningMesh
  let entrance: TcpAddress
  shareMesh({ pipy, model, upstreams: [{ workload: 'shop/store', port: 14002, kind: 'sse' }] }, async started => {
    mesh = started
    entrance = mesh.proxy('shop/buyer').outboundHttp
    for (const host of ['store.shop', 'news.shop']) (await mesh.plain.stream(entrance, { host })).close()
  })

  const proxies = () => ['shop/buyer', 'shop/store'].map(id => ({ id, process: mesh.proxy(id).process }))

  /** How far each proxy's memory rose above where it was. */
  const growth = async (work: () => Promise<void>): Promise<Record<string, number>> => {
    const before = proxies().map(({ process }) => process.memory().rssBytes)
    const highest = [...before]
    const look = () => {
      for (const [i, { process }] of proxies().entries()) highest[i] = Math.max(highest[i] as number, process.memory().rssBytes)
    }
    const timer = setInterval(look, 20)
    try {
      await work()
      look()
    } finally {
      clearInterval(timer)
    }
    return Object.fromEntries(proxies().map(({ id }, i) => [id, (highest[i] as number) - (before[i] as number)]))
  }
  const expectSmall = (grown: Record<string, number>) => {
    for (const [id, bytes] of Object.entries(grown)) expect(bytes, `${id} grew by ${(bytes / MIB).toFixed(1)} MiB`).toBeLessThan(GROWTH_BYTES)
  }

  test('the first event of an endless stream arrives within 50 ms', async () => {
    // What holds events back holds back each; a busy machine some.
    const tookMs: number[] = []
    for (let i = 0; i < 5; i++) {
      const startedAt = performance.now()
      const { status, pieces, close } = await mesh.plain.stream(entrance, { host: 'news.shop' })
      const first = await pieces.next()
      tookMs.push(performance.now() - startedAt)
      close()
      expect(status).toBe(200)
      expect(String(first.value)).toMatch(/^data: 1\n\n/)
    }
    expect(Math.min(...tookMs)).toBeLessThan(50)
  })

  test('events arrive one by one, and none stays', async () => {
    const arrivals: number[] = []
    const grown = await growth(async () => {
      const { pieces, close } = await mesh.plain.stream(entrance, { host: 'news.shop' })
      for await (const piece of pieces) {
        if (piece.length > 0) arrivals.push(performance.now())
        if (arrivals.length === 50) break
      }
      close()
    })
    expect((arrivals[4] as number) - (arrivals[0] as number)).toBeGreaterThan(40)
    expectSmall(grown)
  })

  test(
    '100 MiB down',
    async () => {
      const grown = await growth(async () => {
        const headers = [['x-reply-body-bytes', String(BODY_BYTES)]] as const
        const { status, pieces, close } = await mesh.plain.stream(entrance, { host: 'store.shop', headers })
        let received = 0
        for await (const piece of pieces) received += piece.length
        close()
        expect(status).toBe(200)
        expect(received).toBe(BODY_BYTES)
      })
      expectSmall(grown)
    },
    LONG_MS,
  )

  test.each(['content-length', 'chunked'] as const)(
    '100 MiB up, %s',
    async framing => {
      mesh.clear()
      const connection = await mesh.plain.keepAlive(entrance)
      const grown = await growth(async () => {
        const length = framing === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${BODY_BYTES}`
        connection.send(`PUT / HTTP/1.1\r\nHost: store.shop\r\n${length}\r\n\r\n`)
        await upload(connection, framing === 'chunked')
        expect((await connection.response('PUT')).status).toBe(200)
      })
      connection.close()
      const received = (mesh.upstream('shop/store', 14001) as HttpUpstream).received.at(-1) as ReceivedRequest
      expect(received).toMatchObject({ bodyBytes: BODY_BYTES, state: 'complete' })
      expectSmall(grown)
    },
    LONG_MS,
  )
})

async function upload({ socket }: Http1Connection, chunked: boolean): Promise<void> {
  const piece = Buffer.alloc(64 * 1024, 'x')
  const framed = chunked ? Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]) : piece
  for (let sent = 0; sent < BODY_BYTES; sent += piece.length) {
    if (!socket.write(framed)) await once(socket, 'drain')
  }
  if (chunked) socket.write('0\r\n\r\n')
}

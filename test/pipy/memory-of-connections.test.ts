// Connections come and go, and their memory with them. Small parts of it would not show here, so each connection is one that takes much.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { principalOf, type RunningMesh } from '../../src/testing/index.ts'
import { buyerAndStore } from '../testing/buyer-and-store.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const TCP = 13306
const HTTP = 14001
const { workloads = [], ...others } = buyerAndStore({ [TCP]: 'tcp', [HTTP]: 'http' }, { proxy: { timeouts: { poolIdle: '1s' } } })
const model = { ...others, workloads: workloads.filter(({ id }) => id === 'shop/store') }

/** Pipy keeps an idle connection for as long as `poolIdle`, and looks once a second. */
const RECYCLED_MS = 2500
/** So many names make a certificate take 40 KB. */
const NAMES = 300

describePipy('memory of connections', pipy => {
  let mesh: RunningMesh
  shareMesh({ pipy, model, upstreams: [{ workload: 'shop/store', port: HTTP, kind: 'websocket' }] }, started => {
    mesh = started
  })

  /** By how much the sidecar grows from the first `warmUp` connections to the last of `times` more. */
  async function growth(warmUp: number, times: number, settleMs: number, connect: () => Promise<void>): Promise<number> {
    const sizeAfter = async (count: number) => {
      for (let i = 0; i < count; i++) await connect()
      await sleep(settleMs)
      return mesh.proxy('shop/store').process.memory().rssBytes
    }
    const before = await sizeAfter(warmUp)
    return (await sizeAfter(times)) - before
  }

  // Each time that names are read from a certificate, Pipy keeps their memory for good: so they are read once for each certificate.
  test('names in certificates take none', { timeout: 60_000 }, async () => {
    const others = Array.from({ length: NAMES }, (_, i) => `name-${i}.${'x'.repeat(40)}.example`)
    const client = mesh.with(mesh.ca.issue({ dnsNames: [principalOf('shop/buyer', 'cluster.local'), ...others] }))
    const grown = await growth(40, 100, 300, async () => {
      const session = await client.tcp(mesh.proxy('shop/store').inbound(TCP))
      session.send('hello')
      await session.expect('hello')
      session.close()
    })
    expect(grown).toBeLessThan(1 << 20)
  })

  // A WebSocket has a connection of its own, and a socket that the scripts can close: 14 KB, if the two kept each other.
  test('WebSockets take none', { timeout: 60_000 }, async () => {
    const client = mesh.as('shop/buyer')
    const grown = await growth(150, 300, RECYCLED_MS, async () => {
      const { session } = await client.webSocket(mesh.proxy('shop/store').inbound(HTTP), { host: 'store.shop', path: '/chat' })
      await session!.close()
    })
    expect(grown).toBeLessThan(2 << 20)
  })
})

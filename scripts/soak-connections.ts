// npm run soak:connections [-- --count 6000 --only websocket --pipy 2.0]: connections of each kind through two sidecars, and what each of them leaves behind in
// their memory. Fails past the bound.
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { compile } from '../src/compile.ts'
import { type Pipy, type RunningMesh, startMesh } from '../src/testing/index.ts'
import { buyerAndStore } from '../test/testing/buyer-and-store.ts'
import { onEachPipy } from './on-each-pipy.ts'

const { values } = parseArgs({ options: { count: { type: 'string', default: '6000' }, only: { type: 'string' }, pipy: { type: 'string' } } })
const COUNT = Number(values.count)
const AT_ONCE = 20
/** Of a connection, in the second half of the run; by then what is kept for the next ones is there. */
const MOST_BYTES = 1024
/** Pipy keeps an idle connection for as long as `poolIdle`, and looks once a second. */
const RECYCLED_MS = 3000

const PORTS = { tcp: 13306, http: 14001, grpc: 14002, websocket: 14003 } as const
const model = buyerAndStore(
  { [PORTS.tcp]: 'tcp', [PORTS.http]: 'http', [PORTS.grpc]: 'grpc', [PORTS.websocket]: 'http' },
  { proxy: { timeouts: { poolIdle: '1s' } } },
)

/** One connection of each kind; each throws where it is not served. */
const KINDS: Readonly<Record<string, (mesh: RunningMesh) => Promise<void>>> = {
  tcp: async mesh => {
    const session = await mesh.plain.tcp(entrance(mesh, PORTS.tcp))
    session.send('hello')
    await session.expect('hello')
    session.close()
  },
  http: async mesh => expectStatus(200, (await mesh.plain.http1(entrance(mesh, PORTS.http), { host: 'store.shop' })).status),
  upload: async mesh => {
    const upload = { method: 'POST', host: 'store.shop', headers: [['transfer-encoding', 'chunked']] as const, body: '5\r\nhello\r\n0\r\n\r\n' }
    expectStatus(200, (await mesh.plain.http1(entrance(mesh, PORTS.http), upload)).status)
  },
  denied: async mesh => expectStatus(403, (await mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, { host: 'nobody.shop' })).status),
  http2: async mesh => expectStatus(200, (await mesh.plain.http2(entrance(mesh, PORTS.http), { host: 'store.shop' })).status),
  grpc: async mesh => {
    const { status } = await mesh.plain.grpc(entrance(mesh, PORTS.grpc), { path: '/shop.Store/Sell', authority: 'store.shop', messages: ['hello'] })
    expectStatus(0, status)
  },
  websocket: async mesh => {
    const { session } = await mesh.plain.webSocket(entrance(mesh, PORTS.websocket), { host: 'store.shop', path: '/chat' })
    if (!session) throw new Error('the WebSocket was refused')
    await session.close()
  },
}

function entrance(mesh: RunningMesh, port: number) {
  return mesh.proxy('shop/buyer').outbound('shop/store', port)
}

function expectStatus(expected: number, status: number | undefined): void {
  if (status !== expected) throw new Error(`status ${status} instead of ${expected}`)
}

/** Bytes of each connection, in the proxies of the caller and the destination. */
async function leftBehind(pipy: Pipy, connect: (mesh: RunningMesh) => Promise<void>): Promise<number[]> {
  const upstreams = [{ workload: 'shop/store', port: PORTS.websocket, kind: 'websocket' as const }]
  const mesh = await startMesh({ pipy, model, compile: model => compile(model, {}), upstreams })
  try {
    const half = async () => {
      for (let sent = 0; sent < COUNT / 2; sent += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, () => connect(mesh)))
      await sleep(RECYCLED_MS)
      return ['shop/buyer', 'shop/store'].map(id => mesh.proxy(id).process.memory().rssBytes)
    }
    const before = await half()
    return (await half()).map((bytes, i) => ((bytes - before[i]!) * 2) / COUNT)
  } finally {
    await mesh.stop()
  }
}

const kinds = Object.entries(KINDS).filter(([kind]) => values.only === undefined || kind === values.only)
if (kinds.length === 0) {
  console.error(`there is no kind ${values.only}; there are: ${Object.keys(KINDS).join(', ')}`)
  process.exit(2)
}
await onEachPipy('soak of connections', values.pipy, async pipy => {
  let isPassed = true
  for (const [kind, connect] of kinds) {
    const [caller, destination] = (await leftBehind(pipy, connect)) as [number, number]
    const isGood = Math.max(caller, destination) <= MOST_BYTES
    isPassed &&= isGood
    console.log(
      `Pipy ${pipy.version}, ${kind}, ${isGood ? 'pass' : 'FAIL'}: each of ${COUNT} connections left ${caller.toFixed(0)} bytes in the caller's proxy, ${destination.toFixed(0)} in the destination's`,
    )
  }
  return isPassed
})

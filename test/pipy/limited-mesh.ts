// A mesh with one rate limit, and clients that ask for more than it gives.
import { createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { compile } from '../../src/compile.ts'
import type { MeshModel, RateLimit } from '../../src/model/mesh-model.generated.ts'
import { type BucketLimit, fullBucket, takeToken } from '../../src/explain/token-bucket.ts'
import { type CompileMesh, type Http1Connection, MeshClient, type Pipy, type RunningMesh, startMesh } from '../../src/testing/index.ts'

export const HOST = 'store.shop'
const APPLICATION_PORT = 14_001
const CONNECTIONS = 8
/** Keys in one piece. */
const BATCH = 100
const PATIENCE_MS = 60_000

/** `upstream` none: a mute application is to be started. */
export function startLimited(
  pipy: Pipy,
  limit: RateLimit,
  threads = 1,
  upstream: 'http1' | 'none' = 'http1',
  compiler: CompileMesh = mesh => compile(mesh, {}),
): Promise<RunningMesh> {
  const model: MeshModel = {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'limits' },
    identities: [{ id: 'shop/buyer' }, { id: 'shop/store' }],
    workloads: [{ id: 'shop/store', identity: 'shop/store', ports: [{ number: APPLICATION_PORT }] }],
    services: [{ id: 'shop/store', ports: [{ port: APPLICATION_PORT, protocol: 'http' }], workloads: ['shop/store'] }],
    accessPolicies: [{ id: 'shop/buyer-to-store', destination: { service: 'shop/store' }, sources: [{ identity: 'shop/buyer' }] }],
    trafficPolicies: [{ id: 'shop/limit', target: { service: 'shop/store' }, rateLimits: [limit] }],
  }
  const pipyOptions = threads > 1 ? [`--threads=${threads}`, '--reuse-port'] : []
  return startMesh({
    pipy,
    model,
    compile: compiler,
    pipyOptions,
    upstreams: [{ workload: 'shop/store', kind: upstream }],
    readyTimeoutMs: PATIENCE_MS,
  })
}

/** A soak beside other work waits long for its turn: that is no hang. */
export function buyerOf({ ca }: RunningMesh): MeshClient {
  const certificate = ca.issue({ dnsNames: ['buyer.shop.cluster.local'] })
  return new MeshClient({ timeoutMs: PATIENCE_MS, tls: { trusted: ca.cert, certificate } })
}

export interface Admitted {
  readonly admitted: number
  readonly refused: number
  /** When each request was sent, in seconds since the first. */
  readonly sentAt: readonly number[]
  /** When each answer came, in the order in which they came. */
  readonly answeredAt: readonly number[]
}

/** Asks `perSecond` times a second, spread over connections so that every thread has some. */
export async function offer(mesh: RunningMesh, perSecond: number, seconds: number): Promise<Admitted> {
  const to = mesh.proxy('shop/store').inbound()
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => buyerOf(mesh).keepAlive(to)))
  const startedAt = performance.now()
  const elapsed = () => (performance.now() - startedAt) / 1000
  const counts = { admitted: 0, refused: 0 }
  const sentAt: number[] = []
  const answeredAt: number[] = []
  const drive = async (connection: Http1Connection, i: number) => {
    for (let n = i; n / perSecond < seconds; n += CONNECTIONS) {
      await sleep(Math.max(0, n / perSecond - elapsed()) * 1000)
      sentAt.push(elapsed())
      const { status } = await connection.request({ host: HOST })
      answeredAt.push(elapsed())
      if (status !== 200 && status !== 429) throw new Error(`status ${status}`)
      counts[status === 200 ? 'admitted' : 'refused']++
    }
  }
  try {
    await Promise.all(connections.map(drive))
    return { ...counts, sentAt, answeredAt }
  } finally {
    for (const connection of connections) connection.close()
  }
}

/** How many of these requests the interpreter's bucket lets through: a client that was held up for a while offered less. */
export function predicted(sentAt: readonly number[], limit: BucketLimit): number {
  let bucket = fullBucket(limit, 0)
  let admitted = 0
  for (const at of sentAt) {
    const taken = takeToken(bucket, limit, at)
    bucket = taken.bucket
    if (taken.waitSeconds === 0) admitted++
  }
  return admitted
}

/**
 * The fewest and the most of these requests that a bucket can let through, which decides on each at some time between its sending and its
 * answer: between any two of them no more than `burst` and what comes in, and before any refusal, from when it was full last, no less.
 */
export function bounds({ sentAt, answeredAt }: Admitted, { perSecond, burst }: BucketLimit): { least: number; most: number } {
  let [least, most] = [0, 0]
  let [leastWhenFull, mostWhenFull] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  sentAt.forEach((sent, n) => {
    const answered = answeredAt[n] as number
    leastWhenFull = Math.min(leastWhenFull, least - perSecond * answered)
    mostWhenFull = Math.min(mostWhenFull, most - perSecond * sent)
    least = Math.max(least, Math.min(least + 1, leastWhenFull + burst + perSecond * sent - 1))
    most = Math.min(most + 1, mostWhenFull + burst + perSecond * answered)
  })
  return { least, most }
}

/** As many requests as there are keys, each with a header value of its own, many in one piece. @throws on an answer that is no answer of a limit. */
export async function offerKeys(mesh: RunningMesh, keys: number, from = 0): Promise<void> {
  const to = mesh.proxy('shop/store').inbound()
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => buyerOf(mesh).keepAlive(to)))
  const end = from + keys
  let next = from
  const drive = async (connection: Http1Connection) => {
    while (next < end) {
      const first = next
      next = Math.min(end, first + BATCH)
      const users = Array.from({ length: next - first }, (_, i) => `GET / HTTP/1.1\r\nhost: ${HOST}\r\nx-user: user-${first + i}\r\n\r\n`)
      connection.send(users.join(''))
      await readHeads(connection, users.length)
    }
  }
  try {
    await Promise.all(connections.map(drive))
  } finally {
    for (const connection of connections) connection.close()
  }
}

/** One request after the other with the same header value, on all connections at once. Gives for each key how many were admitted. */
export async function admittedAtOnce(mesh: RunningMesh, keys: number): Promise<readonly number[]> {
  const to = mesh.proxy('shop/store').inbound()
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => buyerOf(mesh).keepAlive(to)))
  const admitted: number[] = []
  try {
    for (let i = 0; i < keys; i++) {
      for (const connection of connections) connection.send(`GET / HTTP/1.1\r\nhost: ${HOST}\r\nx-user: same-${i}\r\n\r\n`)
      admitted.push((await Promise.all(connections.map(one => readHeads(one, 1)))).reduce((sum, of) => sum + of))
    }
    return admitted
  } finally {
    for (const connection of connections) connection.close()
  }
}

/** Answers without bodies. Gives how many admit. */
async function readHeads({ reader }: Http1Connection, count: number): Promise<number> {
  let admitted = 0
  for (let i = 0; i < count; i++) {
    const head = (await reader.until('\r\n\r\n')).toString('latin1')
    if (!/^HTTP\/1\.1 (200|429) /.test(head) || !/^content-length: 0$/im.test(head)) throw new Error(`no answer of a limit: ${head}`)
    if (head.startsWith('HTTP/1.1 200')) admitted++
  }
  return admitted
}

/** An application for `offerKeys`: the same bytes for each head, and no memory of it, so that the load is the proxy's and not its own. */
export function startMuteApplication(mesh: RunningMesh): Promise<Server> {
  const server = createServer(socket => {
    let before = ''
    socket.on('error', () => {})
    socket.on('data', piece => {
      const heads = (before + piece.toString('latin1')).split('\r\n\r\n')
      before = heads.pop() ?? ''
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'.repeat(heads.length))
    })
  })
  const { address } = mesh.proxy('shop/store').inbound()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(APPLICATION_PORT, address, () => resolve(server))
  })
}

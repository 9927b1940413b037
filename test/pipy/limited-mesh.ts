// A mesh with one rate limit, and clients that ask for more than it gives.
import { setTimeout as sleep } from 'node:timers/promises'
import { compile } from '../../src/compile.ts'
import type { MeshModel, RateLimit } from '../../src/model/mesh-model.generated.ts'
import { type BucketLimit, fullBucket, takeToken } from '../../src/explain/token-bucket.ts'
import { type Http1Connection, MeshClient, type Pipy, type RunningMesh, startMesh } from '../../src/testing/index.ts'

const HOST = 'store.shop'
const CONNECTIONS = 8
const PATIENCE_MS = 60_000

export function startLimited(pipy: Pipy, limit: RateLimit, threads = 1): Promise<RunningMesh> {
  const model: MeshModel = {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'limits' },
    identities: [{ id: 'shop/buyer' }, { id: 'shop/store' }],
    workloads: [{ id: 'shop/store', identity: 'shop/store', ports: [{ number: 14_001 }] }],
    services: [{ id: 'shop/store', ports: [{ port: 14_001, protocol: 'http' }], workloads: ['shop/store'] }],
    accessPolicies: [{ id: 'shop/buyer-to-store', destination: { service: 'shop/store' }, sources: [{ identity: 'shop/buyer' }] }],
    trafficPolicies: [{ id: 'shop/limit', target: { service: 'shop/store' }, rateLimits: [limit] }],
  }
  const pipyOptions = threads > 1 ? [`--threads=${threads}`, '--reuse-port'] : []
  return startMesh({ pipy, model, compile: mesh => compile(mesh, {}), pipyOptions })
}

/** A soak beside other work waits long for its turn: that is no hang. */
function buyerOf({ ca }: RunningMesh): MeshClient {
  const certificate = ca.issue({ dnsNames: ['buyer.shop.cluster.local'] })
  return new MeshClient({ timeoutMs: PATIENCE_MS, tls: { trusted: ca.cert, certificate } })
}

export interface Admitted {
  readonly admitted: number
  readonly refused: number
  /** When each request was sent, in seconds since the first. */
  readonly sentAt: readonly number[]
}

/** Asks `perSecond` times a second, spread over connections so that every thread has some. */
export async function offer(mesh: RunningMesh, perSecond: number, seconds: number): Promise<Admitted> {
  const to = mesh.proxy('shop/store').inbound()
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => buyerOf(mesh).keepAlive(to)))
  const startedAt = performance.now()
  const elapsed = () => (performance.now() - startedAt) / 1000
  const counts = { admitted: 0, refused: 0 }
  const sentAt: number[] = []
  const drive = async (connection: Http1Connection, i: number) => {
    for (let n = i; n / perSecond < seconds; n += CONNECTIONS) {
      await sleep(Math.max(0, n / perSecond - elapsed()) * 1000)
      sentAt.push(elapsed())
      const { status } = await connection.request({ host: HOST })
      if (status !== 200 && status !== 429) throw new Error(`status ${status}`)
      counts[status === 200 ? 'admitted' : 'refused']++
    }
  }
  try {
    await Promise.all(connections.map(drive))
    return { ...counts, sentAt }
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

/** As many requests as there are keys, each with a header value of its own. */
export async function offerKeys(mesh: RunningMesh, keys: number): Promise<void> {
  const to = mesh.proxy('shop/store').inbound()
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => buyerOf(mesh).keepAlive(to)))
  try {
    await Promise.all(
      connections.map(async (connection, i) => {
        for (let n = i; n < keys; n += CONNECTIONS) await connection.request({ host: HOST, headers: [['x-user', `user-${n}`]] })
      }),
    )
  } finally {
    for (const connection of connections) connection.close()
  }
}

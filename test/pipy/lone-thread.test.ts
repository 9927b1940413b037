// A process with one thread keeps what threads share in variables of its own, from a second after its start on, and gives it up when another thread starts.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { eventually, type HttpUpstream, type RunningMesh, startMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { bounds, buyerOf, HOST, offer, startLimited } from './limited-mesh.ts'

/** After the start of the proxy, with some patience: by then it counts by itself. */
const ALONE_MS = 1500
const JOINED_AFTER_SECONDS = 4
const JOINED_MS = JOINED_AFTER_SECONDS * 1000 + 500
const TOLERANCE = 0.03

/** Puts the sign of a second thread, as threads.js writes it, into each proxy. */
function compileJoined(model: MeshModel) {
  const result = compile(model, {})
  if (!result.ok) return result
  const joined = `new Timeout(${JOINED_AFTER_SECONDS}).wait().then(() => {\n  new algo.SharedMap('threads').set('1', true)\n})\n`
  const files = [...result.bundle.files].map(([path, text]): [string, string] => [path, path.endsWith('/main.js') ? text + joined : text])
  return { ...result, bundle: { files: new Map(files) } }
}

/** Names that every object of a script has, a text that is kept by its hash, and none at all. */
const NAMES = ['alice', 'toString', 'valueOf', '__proto__', 'constructor', 'undefined', '=', 'x'.repeat(300), undefined]

describePipy('the only thread', pipy => {
  test.concurrent('a rate limit is the same before and after it', { timeout: 60_000 }, async () => {
    const limit = { perSecond: 100, burst: 50 }
    const mesh = await startLimited(pipy, { requests: 100, unit: 'second', burst: 50 }, 1, 'http1', compileJoined)
    try {
      const offered = await offer(mesh, 3 * limit.perSecond, JOINED_AFTER_SECONDS + 3)
      const { least, most } = bounds(offered, limit)
      expect(offered.admitted).toBeGreaterThanOrEqual(least * (1 - TOLERANCE) - 1)
      expect(offered.admitted).toBeLessThanOrEqual(most * (1 + TOLERANCE) + 1)
    } finally {
      await mesh.stop()
    }
  })

  test.concurrent('keys keep what they have left, whatever they are called', { timeout: 60_000 }, async () => {
    const mesh = await startLimited(pipy, { requests: 2, unit: 'hour', key: { header: 'x-user' } }, 1, 'http1', compileJoined)
    const startedAt = performance.now()
    const until = (ms: number) => sleep(Math.max(0, startedAt + ms - performance.now()))
    const ask = asking(mesh)
    const each = async (names: readonly (string | undefined)[]) => {
      const statuses = []
      for (const name of names) statuses.push(await ask(name))
      return statuses
    }
    const late = NAMES.map((_, i) => `later ${i}`)
    try {
      expect(await each(NAMES)).toEqual(NAMES.map(() => 200))
      await until(ALONE_MS)
      expect(await each(NAMES)).toEqual(NAMES.map(() => 200))
      expect(await each(NAMES)).toEqual(NAMES.map(() => 429))
      expect(await each(late)).toEqual(late.map(() => 200))
      await until(JOINED_MS)
      expect(await each(NAMES)).toEqual(NAMES.map(() => 429))
      expect(await each(late)).toEqual(late.map(() => 200))
      expect(await each(late)).toEqual(late.map(() => 429))
    } finally {
      await mesh.stop()
    }
  })

  test.concurrent('of more keys than are kept the one that was used last longest ago is forgotten', { timeout: 60_000 }, async () => {
    const mesh = await startLimited(pipy, { requests: 1, unit: 'hour', key: { header: 'x-user' }, maxKeys: 4 })
    const ask = asking(mesh)
    try {
      await sleep(ALONE_MS)
      for (const name of ['a', 'b', 'c', 'd']) expect(await ask(name)).toBe(200)
      for (const name of ['a', 'a', 'a']) expect(await ask(name)).toBe(429)
      expect(await ask('e')).toBe(200)
      for (const name of ['a', 'c', 'd', 'e']) expect(await ask(name)).toBe(429)
      expect(await ask('b')).toBe(200)
    } finally {
      await mesh.stop()
    }
  })

  test.concurrent('requests under way count when another thread starts, and when they end', { timeout: 60_000 }, async () => {
    const mesh = await startMesh({
      pipy,
      model: LIMITED,
      compile: compileJoined,
      upstreams: [{ endpoint: '127.0.0.1:15021', kind: 'http1' }],
      readyTimeoutMs: 30_000,
    })
    const startedAt = performance.now()
    const until = (ms: number) => sleep(Math.max(0, startedAt + ms - performance.now()))
    const ask = async (hold?: string) => {
      const headers: [string, string][] = hold ? [['x-reply-hold', hold]] : []
      return (await mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, { host: 'store.shop', headers })).status
    }
    const store = mesh.upstream('127.0.0.1:15021') as HttpUpstream
    /** Requests that are answered when this name is released. */
    const hold = async (name: string, count: number) => {
      const before = store.received.length
      const statuses = Promise.all(Array.from({ length: count }, () => ask(name)))
      await eventually(`${name} is under way`, () => store.received.length === before + count)
      return { statuses }
    }
    try {
      const held = [await hold('early', 1)]
      await until(ALONE_MS)
      held.push(await hold('alone', 1))
      await until(JOINED_MS)
      held.push(await hold('joined', 1))
      expect(await ask()).toBe(503)
      for (const name of ['early', 'alone', 'joined']) store.release(name)
      for (const { statuses } of held) expect(await statuses).toEqual([200])
      const { statuses } = await hold('again', 3)
      expect(await ask()).toBe(503)
      store.release('again')
      expect(await statuses).toEqual([200, 200, 200])
    } finally {
      await mesh.stop()
    }
  })
})

function asking(mesh: RunningMesh): (name: string | undefined) => Promise<number> {
  const buyer = buyerOf(mesh)
  const to = mesh.proxy('shop/store').inbound()
  return async name => (await buyer.http1(to, { host: HOST, headers: name === undefined ? [] : [['x-user', name]] })).status
}

const LIMITED: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'lone', mode: 'permissive' },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: [
    { id: 'shop/store', ports: [{ port: 14001, protocol: 'http', endpoints: [{ address: '127.0.0.1', port: 15021, transport: 'plain' }] }] },
  ],
  trafficPolicies: [{ id: 'shop/store', target: { service: 'shop/store' }, connectionLimits: { requests: 3 } }],
}

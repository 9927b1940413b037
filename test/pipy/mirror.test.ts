// Mirrors: what a copy looks like, and that one to a service that hangs costs the original neither time nor memory.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import {
  eventually,
  type Http1Connection,
  type HttpUpstream,
  headerValues,
  type PipyVersion,
  type RunningMesh,
  startMesh,
} from '../../src/testing/index.ts'
import { listCases, modelOf } from '../cases/case-files.ts'
import { describePipy } from '../testing/describe-pipy.ts'

const model = modelOf(listCases().find(({ name }) => name === 'cases/mirror/to-another-service')!)
/** Bytes of each body; a copy that stayed would hold as many. */
const BODY = 900
const REQUESTS = 1000
/** modules/mirror.js: MOST_AT_ONCE. */
const MOST_AT_ONCE = 64
/** Longer than a copy may take. */
const COPIES_MS = 15_500

/** Of each Pipy; and since when no copy is under way that its service leaves unanswered. */
const running = new Map<PipyVersion, { mesh: RunningMesh; connection: Http1Connection; hungUntil?: number }>()
afterAll(async () => {
  for (const { mesh, connection } of running.values()) {
    connection.close()
    await mesh.stop()
  }
})

describePipy('mirror', pipy => {
  let mesh: RunningMesh
  let connection: Http1Connection
  beforeAll(async () => {
    mesh = await startMesh({ pipy, model, compile: one => compile(one, {}), readyTimeoutMs: 30_000 })
    connection = await mesh.plain.keepAlive(mesh.proxy('shop/buyer').outboundHttp)
    running.set(pipy.version, { mesh, connection })
  }, 60_000)
  beforeEach(() => mesh.clear())

  const store = () => mesh.upstream('shop/store') as HttpUpstream
  const shadow = (port = 14001) => mesh.upstream('shop/shadow', port) as HttpUpstream
  const send = (path: string, body?: string) =>
    connection.request({ method: body === undefined ? 'GET' : 'POST', path, host: 'store.shop', ...(body !== undefined && { body }) })

  test('the copy is what the original has become, and asks for the other service', async () => {
    expect((await send('/old/x?q=1', 'hello')).status).toBe(200)
    await eventually('copies', () => shadow().received.length > 0)
    const [copy] = shadow().received
    expect(copy).toMatchObject({ method: 'POST', url: '/new/x?q=1' })
    await eventually('the body', () => copy?.body === 'hello')
    expect(headerValues(copy!.headers, 'host')).toEqual(['shadow.shop'])
    expect(headerValues(copy!.headers, 'x-site')).toEqual(['north'])
    expect(store().received[0]).toMatchObject({ url: '/new/x?q=1', body: 'hello' })
    expect(headerValues(store().received[0]!.headers, 'host')).toEqual(['store.shop'])
  })

  test('a copy over HTTP/2', async () => {
    expect((await send('/http2/x', 'hello')).status).toBe(200)
    await eventually('copies', () => shadow(14002).received[0]?.body === 'hello')
    expect(headerValues(shadow(14002).received[0]!.headers, ':authority')).toEqual(['shadow.shop'])
  })

  test('a request with a larger body has no copy', async () => {
    expect((await send('/old/x', 'x'.repeat(1001))).status).toBe(200)
    expect((await send('/old/last')).status).toBe(200)
    await eventually('copies', () => shadow().received.length > 0)
    expect(shadow().received.map(({ url }) => url)).toEqual(['/new/last'])
  })

  test('a quarter is a quarter', { timeout: 120_000 }, async () => {
    for (let i = 0; i < 200; i++) await send('/quarter/x')
    await eventually('copies', () => shadow().received.length >= 48)
    await sleep(200)
    expect(Math.abs(shadow().received.length - 50)).toBeLessThanOrEqual(2)
  })

  test('a service that hangs costs the original neither time nor memory', { timeout: 120_000 }, async () => {
    const body = 'x'.repeat(BODY)
    const { process } = mesh.proxy('shop/buyer')
    const median = async (path: string, count: number) => {
      const times: number[] = []
      for (let i = 0; i < count; i++) {
        const start = performance.now()
        expect((await send(path, body)).status).toBe(200)
        times.push(performance.now() - start)
      }
      return times.sort((a, b) => a - b)[count / 2] as number
    }
    shadow().behave({ hang: true })
    await median('/old/x', 300)
    const before = process.memory().rssBytes
    // In turn, because the machine's speed drifts.
    const [mirrored, plain]: [number[], number[]] = [[], []]
    for (let round = 0; round < 10; round++) {
      mirrored.push(await median('/old/x', REQUESTS / 10))
      plain.push(await median('/none/x', REQUESTS / 10))
    }
    const grown = process.memory().rssBytes - before
    expect(grown).toBeLessThan(3_000_000)
    expect(Math.min(...mirrored)).toBeLessThan(Math.min(...plain) * 1.5 + 1)
    // The copies under way were sent, so the bound is what held the others back.
    expect(shadow().received.length).toBeGreaterThanOrEqual(MOST_AT_ONCE)
    expect(shadow().received.length).toBeLessThanOrEqual(2 * MOST_AT_ONCE)
    shadow().behave({})
    running.get(pipy.version)!.hungUntil = performance.now()
  })
})

// Apart from the others, so that one Pipy's time passes during the tests of the next.
describePipy('mirror, later', pipy => {
  test('when the time of its copies is over, others are sent again', { timeout: 60_000 }, async () => {
    const { mesh, connection, hungUntil = performance.now() } = running.get(pipy.version)!
    const shadow = mesh.upstream('shop/shadow', 14001)
    await sleep(Math.max(0, hungUntil + COPIES_MS - performance.now()))
    mesh.clear()
    expect((await connection.request({ path: '/old/again', host: 'store.shop' })).status).toBe(200)
    await eventually('copies', () => (shadow as HttpUpstream).received.some(({ url }) => url === '/new/again'))
  })
})

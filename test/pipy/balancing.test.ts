// What one answer says nothing about: cookies that come back, requests under way, and health checks in a row.
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import type { MeshModel, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import { eventually, type HttpUpstream, type ReceivedRequest, type RunningMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const CHECKS = '/healthz'
/** Time enough for a few requests between two checks. */
const INTERVAL_MS = 1000
/** Of an endpoint at which one request has failed. */
const OUT_MS = 2000
const outlierDetection = { consecutiveFailures: 1, ejectFor: `${OUT_MS}ms`, maxEjectFor: '1m' }
const KNOBS: Readonly<Record<string, Omit<TrafficPolicy, 'id' | 'target'>>> = {
  sticky: { loadBalancing: { stickyCookie: { name: 'stuck' } } },
  least: { loadBalancing: { algorithm: 'least-request' } },
  checked: { healthCheck: { interval: `${INTERVAL_MS}ms`, timeout: '5s', unhealthyAfter: 2, healthyAfter: 2, http: { path: CHECKS } } },
  again: { outlierDetection },
  other: { outlierDetection },
}
const SERVICES = Object.keys(KNOBS)
const port = (service: string, n: number) => 15_001 + 10 * SERVICES.indexOf(service) + n
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'balancing', mode: 'permissive' },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: SERVICES.map(name => ({
    id: `shop/${name}`,
    ports: [
      {
        port: 14_001,
        protocol: 'http',
        endpoints: [0, 1, 2]
          .slice(0, name === 'sticky' ? 3 : 2)
          .map(n => ({ address: '127.0.0.1', port: port(name, n), transport: 'plain' as const })),
      },
    ],
  })),
  trafficPolicies: SERVICES.map(name => ({ id: `shop/${name}`, target: { service: `shop/${name}` }, ...KNOBS[name] })),
}

describePipy('balancing', pipy => {
  let mesh: RunningMesh
  shareMesh({ pipy, model }, started => {
    mesh = started
  })
  beforeEach(() => mesh.clear())

  const upstream = (service: string, n: number) => mesh.upstream(`127.0.0.1:${port(service, n)}`) as HttpUpstream
  const received = (service: string, n: number) => upstream(service, n).received as ReceivedRequest[]
  const ask = (service: string, headers: readonly (readonly [string, string])[] = []) =>
    mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, { host: `${service}.shop`, headers })

  test('a cookie leads back to the endpoint that it was given for, and is not given again', async () => {
    const given = new Map<number, string>()
    for (let i = 0; i < 3; i++) {
      const cookie = (await ask('sticky')).header('set-cookie')?.split(';', 1)[0] ?? 'none'
      given.set(
        [0, 1, 2].findIndex(n => received('sticky', n).length > 0),
        cookie,
      )
      mesh.clear()
    }
    expect([...given.keys()].sort()).toEqual([0, 1, 2])
    expect(new Set(given.values()).size).toBe(3)
    for (const [n, cookie] of given) {
      mesh.clear()
      for (let i = 0; i < 5; i++) {
        const answer = await ask('sticky', [['cookie', `a=b; ${cookie}`]])
        expect([answer.status, answer.header('set-cookie')]).toEqual([200, undefined])
      }
      expect([0, 1, 2].map(other => received('sticky', other).length)).toEqual([0, 1, 2].map(other => (other === n ? 5 : 0)))
    }
  })

  test('the endpoint with a request under way gets no other while one has none', async () => {
    for (const n of [0, 1]) upstream('least', n).behave({ delayMs: 3000 })
    const slow = ask('least')
    await eventually('the slow request', () => received('least', 0).length + received('least', 1).length === 1)
    const busy = received('least', 0).length === 1 ? 0 : 1
    const idle = 1 - busy
    upstream('least', idle).behave({})
    for (let i = 0; i < 6; i++) expect((await ask('least')).status).toBe(200)
    expect([received('least', busy).length, received('least', idle).length]).toEqual([1, 6])
    expect((await slow).status).toBe(200)
  })

  test('health checks count in a row: one says nothing, in either direction', { timeout: 30_000 }, async () => {
    const checks = () => received('checked', 0).filter(({ url }) => url === CHECKS).length
    /** Requests that the endpoint had, of four. */
    const share = async () => {
      const before = received('checked', 0).length - checks()
      for (let i = 0; i < 4; i++) await ask('checked')
      return received('checked', 0).length - checks() - before
    }
    const after = async (many: number) => {
      const before = checks()
      await eventually('checks', () => checks() >= before + many, 10 * INTERVAL_MS)
    }
    await after(1)
    upstream('checked', 0).behave({ status: 503 })
    await after(1)
    expect(await share()).toBe(2)
    await after(1)
    await eventually('it gets none', async () => (await share()) === 0, INTERVAL_MS)
    upstream('checked', 0).behave({})
    await after(1)
    expect(await share()).toBe(0)
    await after(1)
    await eventually('it gets its share', async () => (await share()) === 2, INTERVAL_MS)
  })

  test('an endpoint that is out no longer may be taken out by a late answer, and others in its place, though nobody has been there since', async () => {
    const lateAt = async (service: string, find: (n: number) => number) => {
      const late = ask(service, [
        ['x-reply-hold', service],
        ['x-reply-status', '500'],
      ])
      const holding = () => [0, 1].find(n => upstream(service, n).held.has(service))
      await eventually('a server holds it', () => holding() !== undefined)
      const held = holding()!
      upstream(service, find(held)).behaveInTurn([{ status: 500 }])
      while ((await ask(service)).status !== 500);
      await sleep(OUT_MS + 100)
      upstream(service, held).release(service)
      expect((await late).status).toBe(500)
      const before = received(service, held).length
      for (let i = 0; i < 4; i++) expect((await ask(service)).status).toBe(200)
      expect(received(service, held).length).toBe(before)
    }
    await Promise.all([lateAt('again', held => held), lateAt('other', held => 1 - held)])
  })
})

// A thousand requests a second, evenly, toward upstreams that are of no use: at no moment more retries than the budget of their policy.
import { expect, test } from 'vitest'
import type { MeshModel, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import { countSkip, type HttpUpstream, type ReceivedRequest, type RunningMesh, type UpstreamChoice } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { shareMesh } from '../testing/share-mesh.ts'
import { latest, offerPaced } from './paced-requests.ts'

const PER_SECOND = 1000
const SECONDS = 5
/** Of a request, or the pace is none. */
const MOST_LATE_SECONDS = 1
/** Of the budget: the running second is one of ten, so that what is nine seconds old may be forgotten. */
const REMEMBERED_SECONDS = 9
const BUDGET_SECONDS = 10

interface Upstream {
  readonly name: string
  readonly port: number
  readonly status: number
  readonly part: number
  readonly perSecond: number
  readonly retry: NonNullable<TrafficPolicy['retry']>
}

const backoff = { base: '1ms', max: '1ms' }
const DEAD: Upstream = { name: 'dead', port: 15001, status: 502, part: 0.2, perSecond: 3, retry: { attempts: 2, backoff } }
const BUSY: Upstream = {
  name: 'busy',
  port: 15002,
  status: 503,
  part: 0.1,
  perSecond: 0,
  retry: { attempts: 2, backoff, on: ['5xx'], budget: { percent: 10, minPerSecond: 0 } },
}
/** Of which the budget does not grow with the requests. */
const FEW: Upstream = {
  name: 'few',
  port: 15003,
  status: 502,
  part: 0,
  perSecond: 2,
  retry: { attempts: 2, backoff, budget: { percent: 0, minPerSecond: 2 } },
}
const ALL = [DEAD, BUSY, FEW]
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'retry-budget', mode: 'permissive' },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: ALL.map(({ name, port }) => ({
    id: `shop/${name}`,
    ports: [{ port: 14001, protocol: 'http', endpoints: [{ address: '127.0.0.1', port, transport: 'plain' }] }],
  })),
  trafficPolicies: ALL.map(({ name, retry }) => ({ id: `shop/${name}`, target: { service: `shop/${name}` }, retry })),
}

/** Most retries after so many requests in so long a time: each stretch that the budget remembers has the larger of its two parts. */
function allowed({ part, perSecond }: Upstream, requests: number, seconds: number): number {
  const always = perSecond * BUDGET_SECONDS
  const stretches = Math.floor(seconds / REMEMBERED_SECONDS)
  return Math.floor(Math.max(part * requests, always) + stretches * always)
}

/** Counts tries that are not the first of their request, as the upstream sees them. */
function retryCounter(received: readonly ReceivedRequest[]): () => number {
  const tried = new Set<string>()
  let read = 0
  return () => {
    for (; read < received.length; read++) tried.add((received[read] as ReceivedRequest).url)
    return read - tried.size
  }
}

describePipy('retry budgets', pipy => {
  let mesh: RunningMesh
  const upstreams: UpstreamChoice[] = [
    { endpoint: `127.0.0.1:${DEAD.port}`, kind: 'http1', reply: { reset: true } },
    { endpoint: `127.0.0.1:${BUSY.port}`, kind: 'http1', reply: { status: BUSY.status } },
  ]
  shareMesh({ pipy, model, upstreams }, started => {
    mesh = started
  })

  test.for([DEAD, BUSY])(`${PER_SECOND} requests a second to a $name upstream`, { timeout: 120_000 }, async (upstream, { skip }) => {
    const { received } = mesh.upstream(`127.0.0.1:${upstream.port}`) as HttpUpstream
    const retries = retryCounter(received)
    const excesses: string[] = []
    // Nothing is sent between two of these looks, so that what has arrived by the second was decided on no more requests than these.
    const look = (sent: number, seconds: number) => {
      const most = allowed(upstream, sent, seconds)
      if (retries() > most) excesses.push(`${retries()} after ${sent} requests, where ${most} are allowed`)
    }
    const to = mesh.proxy('shop/buyer').outboundHttp
    const { sentAt, answers, seconds } = await offerPaced(to, `${upstream.name}.shop`, { perSecond: PER_SECOND, seconds: SECONDS, beforeEach: look })
    look(sentAt.length, seconds)
    expect(excesses.slice(0, 5)).toEqual([])
    expect(new Set(received.map(({ url }) => url)).size).toBe(sentAt.length)
    expect(answers).toEqual({ [upstream.status]: sentAt.length })
    // As long as the budget remembers all of them it is used up, too.
    if (seconds < REMEMBERED_SECONDS) expect(retries()).toBe(allowed(upstream, sentAt.length, seconds))
    const late = latest(sentAt, PER_SECOND)
    if (sentAt.length === PER_SECOND * SECONDS && late < MOST_LATE_SECONDS) return
    const reason = `this machine is too busy to offer ${PER_SECOND}/s: ${sentAt.length} requests in ${seconds.toFixed(1)} s, the latest ${late.toFixed(1)} s late`
    countSkip(`retry budgets at that rate on Pipy ${pipy.version} (${reason})`)
    skip(`within the budget, but ${reason}`)
  })
})

describePipy('retry budgets of two threads', pipy => {
  let mesh: RunningMesh
  const upstreams: UpstreamChoice[] = [{ endpoint: `127.0.0.1:${FEW.port}`, kind: 'http1', reply: { reset: true } }]
  shareMesh({ pipy, model, upstreams, pipyOptions: ['--threads=2', '--reuse-port'] }, started => {
    mesh = started
  })

  test('are together that of one', async () => {
    const { received } = mesh.upstream(`127.0.0.1:${FEW.port}`) as HttpUpstream
    const most = FEW.perSecond * BUDGET_SECONDS
    // A connection each, so that both threads have more than enough to try again.
    const requests = 10 * most
    const ask = () => mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, { host: `${FEW.name}.shop` })
    const answers = await Promise.all(Array.from({ length: requests }, ask))
    expect(answers.map(({ status }) => status)).toEqual(Array(requests).fill(FEW.status))
    expect(received.length - requests).toBe(most)
  })
})

// Failover under load: the first tier is killed while requests come, and comes back.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { eventually, type Upstream } from '../../src/testing/index.ts'
import { killLocal, REMOTE, twoTiers, withTiers } from '../accept/failover.ts'
import { describePipy } from '../testing/describe-pipy.ts'

const CLIENTS = 4
const CONSECUTIVE_FAILURES = 3
const outlierDetection = { consecutiveFailures: CONSECUTIVE_FAILURES, ejectFor: '2s', maxEjectFor: '2s' }
/**
 * What finds out that the tier is dead. The kill cuts one request of each client; an answer sent before it may be read between those failures, and
 * they are then not in a row. After that, as many are refused as must be in a row, and those that the other clients have under way.
 */
const FINDERS = CLIENTS + CONSECUTIVE_FAILURES + (CLIENTS - 1)

describePipy('failover under load', pipy => {
  test.each([
    { name: 'with retry no request is lost', policy: { outlierDetection, retry: { attempts: 1, budget: { minPerSecond: 1000 } } }, mostLost: 0 },
    { name: 'without retry only those that found it out are', policy: { outlierDetection }, mostLost: FINDERS },
  ])('$name', { timeout: 180_000 }, ({ policy, mostLost }) =>
    withTiers(pipy, twoTiers('http', policy), async mesh => {
      const to = mesh.proxy('shop/buyer').outboundHttp
      const statuses: number[] = []
      let isOver = false
      const client = async () => {
        while (!isOver) statuses.push((await mesh.plain.http1(to, { headers: [['host', 'store.shop']] }).catch(() => ({ status: 0 }))).status)
      }
      const clients = Array.from({ length: CLIENTS }, client)
      await sleep(500)
      const restart = await killLocal(mesh, 'http1')
      await eventually('the other tier has taken over', () => mesh.upstream(REMOTE).received.length > 0, 10_000)
      await sleep(700)
      const local: Upstream = await restart()
      await eventually('traffic has returned', () => local.received.length > 0, 10_000)
      isOver = true
      await Promise.all(clients)
      await local.close()
      const lost = statuses.filter(status => status !== 200).length
      expect(lost, `${lost} of ${statuses.length} requests`).toBeLessThanOrEqual(mostLost)
    }),
  )
})

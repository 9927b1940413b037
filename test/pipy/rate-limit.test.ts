// How many requests a rate limit lets through, with one thread and with two, and what its keys cost.
import { expect, test } from 'vitest'
import { describePipy } from '../testing/describe-pipy.ts'
import { admittedAtOnce, bounds, offer, offerKeys, predicted, startLimited, startMuteApplication } from './limited-mesh.ts'

/** The larger rate has several tokens for each tick of a thread's clock. */
const OFFERS = [
  { threads: 1, rate: 40 },
  { threads: 2, rate: 40 },
  { threads: 2, rate: 400 },
]
const SECONDS = 5
/** Part of the number, and the token that is in the making when the time ends. */
const TOLERANCE = 0.03
const MOST_KEYS = 1000
const MOST_GROWTH_BYTES = 8 * 2 ** 20

describePipy('rate limits', pipy => {
  // Both ask for little and mostly wait.
  test.concurrent.each(OFFERS)('three times the limit of $rate, $threads threads', { timeout: 60_000 }, async ({ threads, rate }) => {
    const burst = rate / 2
    const mesh = await startLimited(pipy, { requests: rate, unit: 'second', burst }, threads)
    try {
      const offered = await offer(mesh, 3 * rate, SECONDS)
      const limit = { perSecond: rate, burst }
      const expected = predicted(offered.sentAt, limit)
      const { least, most } = bounds(offered, limit)
      expect(expected).toBeGreaterThanOrEqual(burst + (rate * SECONDS) / 2)
      // The interpreter's bucket is one that decides at once.
      expect(expected).toBeGreaterThanOrEqual(least)
      expect(expected).toBeLessThanOrEqual(most)
      expect(offered.admitted).toBeGreaterThanOrEqual(least * (1 - TOLERANCE) - 1)
      expect(offered.admitted).toBeLessThanOrEqual(most * (1 + TOLERANCE) + 1)
      expect(offered.admitted + offered.refused).toBe(3 * rate * SECONDS)
    } finally {
      await mesh.stop()
    }
  })

  test('a bucket that was left alone is full again, and no fuller', { timeout: 60_000 }, async () => {
    const mesh = await startLimited(pipy, { requests: 20, unit: 'second', burst: 4 })
    try {
      await offer(mesh, 200, 0.1)
      await new Promise(resolve => setTimeout(resolve, 1500))
      const { admitted, sentAt } = await offer(mesh, 400, 0.1)
      expect(admitted).toBeGreaterThanOrEqual(4)
      expect(admitted).toBeLessThanOrEqual(4 + Math.ceil(20 * Math.max(...sentAt)))
    } finally {
      await mesh.stop()
    }
  })

  // `npm run soak:limits` asks for more of them: threads rarely meet.
  test('two threads give no token twice', { timeout: 60_000 }, async () => {
    const mesh = await startLimited(pipy, { requests: 1, unit: 'hour', key: { header: 'x-user' } }, 2, 'none')
    const application = await startMuteApplication(mesh)
    try {
      expect((await admittedAtOnce(mesh, 500)).filter(count => count !== 1)).toEqual([])
    } finally {
      application.close()
      await mesh.stop()
    }
  })

  test('keys that clients choose take bounded memory', { timeout: 120_000 }, async () => {
    const mesh = await startLimited(pipy, { requests: 1, unit: 'hour', key: { header: 'x-user' }, maxKeys: MOST_KEYS }, 1, 'none')
    const application = await startMuteApplication(mesh)
    try {
      const { process } = mesh.proxy('shop/store')
      await offerKeys(mesh, 2 * MOST_KEYS)
      const before = process.memory().rssBytes
      await offerKeys(mesh, 10 * MOST_KEYS, 2 * MOST_KEYS)
      expect(process.memory().rssBytes - before).toBeLessThan(MOST_GROWTH_BYTES)
    } finally {
      application.close()
      await mesh.stop()
    }
  })
})

// npm run soak:limits [-- --seconds 60 --keys 1000000 --pipy 2.0]: how exact rate limits are over a minute, and what keys cost. Fails past the bounds.
import { parseArgs } from 'node:util'
import { admittedAtOnce, offer, offerKeys, predicted, startLimited, startMuteApplication } from '../test/pipy/limited-mesh.ts'
import { onEachPipy } from './on-each-pipy.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, keys: { type: 'string', default: '1000000' }, pipy: { type: 'string' } },
})
const LIMIT = { requests: 50, unit: 'second', burst: 25 } as const
const MEBIBYTE = 2 ** 20
/** Of burst + rate x time. */
const MOST_OFF_PERCENT = 3
/** With a full table of the usual 10000 keys. */
const MOST_GROWTH_MIB = 8
const FILL = 20_000
/** For which two threads are asked at the same time. */
const SHARED_KEYS = 5000
const ONE_EACH = { requests: 1, unit: 'hour', key: { header: 'x-user' } } as const

await onEachPipy('soak of limits', values.pipy, async pipy => {
  let isPassed = true
  for (const threads of [1, 2]) {
    const mesh = await startLimited(pipy, LIMIT, threads)
    const { admitted, refused, sentAt } = await offer(mesh, 3 * LIMIT.requests, Number(values.seconds))
    await mesh.stop()
    const expected = predicted(sentAt, { perSecond: LIMIT.requests, burst: LIMIT.burst })
    const ideal = LIMIT.burst + LIMIT.requests * Math.max(...sentAt)
    const off = (of: number) => ((admitted - of) / of) * 100
    // A client that was held up has not asked for three times the limit: then only the interpreter knows how many are right, and what is too many.
    const isGood = Math.abs(off(expected)) <= MOST_OFF_PERCENT && off(ideal) <= MOST_OFF_PERCENT
    isPassed &&= isGood
    console.log(
      `Pipy ${pipy.version}, ${threads} threads, ${isGood ? 'pass' : 'FAIL'}: ${admitted} of ${admitted + refused} admitted; ${off(ideal).toFixed(2)} % from burst + rate x time, ${off(expected).toFixed(2)} % from the interpreter`,
    )
  }
  const shared = await startLimited(pipy, ONE_EACH, 2, 'none')
  const mute = await startMuteApplication(shared)
  const wrong = (await admittedAtOnce(shared, SHARED_KEYS)).filter(count => count !== 1).length
  mute.close()
  await shared.stop()
  isPassed &&= wrong === 0
  console.log(`Pipy ${pipy.version}, 2 threads, ${wrong === 0 ? 'pass' : 'FAIL'}: ${wrong} of ${SHARED_KEYS} keys whose one token was not given once`)
  const mesh = await startLimited(pipy, ONE_EACH, 1, 'none')
  const application = await startMuteApplication(mesh)
  const { process: proxy } = mesh.proxy('shop/store')
  const started = performance.now()
  await offerKeys(mesh, FILL)
  const before = proxy.memory().rssBytes
  await offerKeys(mesh, Number(values.keys), FILL)
  const after = proxy.memory().rssBytes
  application.close()
  await mesh.stop()
  const growth = (after - before) / MEBIBYTE
  const isGood = growth < MOST_GROWTH_MIB
  isPassed &&= isGood
  console.log(
    `Pipy ${pipy.version}, ${isGood ? 'pass' : 'FAIL'}: ${values.keys} keys with maxKeys 10000: ${(before / MEBIBYTE).toFixed(1)} MiB -> ${(after / MEBIBYTE).toFixed(1)} MiB, ${((performance.now() - started) / 1000).toFixed(0)} s`,
  )
  return isPassed
})

// npm run soak:limits [-- --seconds 60 --keys 1000000 --pipy 2.0]: how exact rate limits are over a minute, and what keys cost.
import { parseArgs } from 'node:util'
import { findPipy } from '../src/testing/index.ts'
import { offer, offerKeys, predicted, startLimited } from '../test/pipy/limited-mesh.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, keys: { type: 'string', default: '1000000' }, pipy: { type: 'string' } },
})
const LIMIT = { requests: 50, unit: 'second', burst: 25 } as const
const MEBIBYTE = 2 ** 20

for (const pipy of findPipy().filter(({ version }) => values.pipy === undefined || version === values.pipy)) {
  for (const threads of [1, 2]) {
    const mesh = await startLimited(pipy, LIMIT, threads)
    const { admitted, refused, sentAt } = await offer(mesh, 3 * LIMIT.requests, Number(values.seconds))
    await mesh.stop()
    const expected = predicted(sentAt, { perSecond: LIMIT.requests, burst: LIMIT.burst })
    const ideal = LIMIT.burst + LIMIT.requests * Math.max(...sentAt)
    const percent = (of: number) => `${(((admitted - of) / of) * 100).toFixed(2)} %`
    console.log(
      `Pipy ${pipy.version}, ${threads} threads: ${admitted} of ${admitted + refused} admitted; ${percent(ideal)} from burst + rate x time, ${percent(expected)} from the interpreter`,
    )
  }
  const mesh = await startLimited(pipy, { requests: 1, unit: 'hour', key: { header: 'x-user' } })
  const { process } = mesh.proxy('shop/store')
  await offerKeys(mesh, 20_000)
  const before = process.memory().rssBytes
  await offerKeys(mesh, Number(values.keys))
  const after = process.memory().rssBytes
  await mesh.stop()
  console.log(
    `Pipy ${pipy.version}: ${values.keys} keys with maxKeys 10000: ${(before / MEBIBYTE).toFixed(1)} MiB -> ${(after / MEBIBYTE).toFixed(1)} MiB`,
  )
}

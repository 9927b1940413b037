// Every traffic.yaml, in a real Pipy of every version.
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { readTraffic, runTraffic, startMesh, upstreamChoices } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { listCases, modelOf, textOf } from './case-files.ts'

const cases = listCases().flatMap(one => {
  const text = textOf(one, 'traffic.yaml')
  return text === undefined ? [] : [{ ...one, traffic: readTraffic(text, `${one.name}/traffic.yaml`) }]
})

describePipy('behaviour', pipy => {
  test.concurrent.each(cases)('$name', { timeout: 60_000 }, async one => {
    const { traffic } = one
    const mesh = await startMesh({
      pipy,
      model: modelOf(one),
      compile: model => compile(model, {}),
      upstreams: upstreamChoices(traffic),
      ...(traffic.proxies && { proxies: traffic.proxies }),
    })
    try {
      expect(await runTraffic(mesh, traffic)).toEqual([])
    } finally {
      await mesh.stop()
    }
  })
})

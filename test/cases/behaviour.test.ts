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

/** The scripts are the same programs (test/phases/comments.test.ts); these two have most modules between them. */
const LEAN = ['cases/traffic-policy/all-at-once', 'checks/bookstore']
const lean = cases.filter(({ name }) => LEAN.includes(name)).map(one => ({ ...one, name: `${one.name}, lean`, lean: true }))

test('cases that are run lean, too', () => expect(lean).toHaveLength(LEAN.length))

describePipy('behaviour', pipy => {
  test.concurrent.each([...cases.map(one => ({ ...one, lean: false })), ...lean])('$name', { timeout: 60_000 }, async one => {
    const { traffic, lean } = one
    const mesh = await startMesh({
      pipy,
      model: modelOf(one),
      compile: model => compile(model, { lean }),
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

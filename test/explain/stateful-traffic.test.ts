// Cases in which a step depends on the steps before it, or on servers that fail: the interpreter's state machines predict what a real Pipy does.
import { describe, expect, test } from 'vitest'
import { DiagnosticSink } from '../../src/diagnostics/sink.ts'
import { resolve } from '../../src/phases/2-resolve/resolve.ts'
import { readTraffic } from '../../src/testing/index.ts'
import { layOut } from '../../src/testing/mesh/layout.ts'
import { rewriteModel } from '../../src/testing/mesh/rewrite-model.ts'
import { listCases, modelOf, textOf } from '../cases/case-files.ts'
import { play } from './player/play.ts'
import { COURSES, Unpredictable } from './player/unpredictable.ts'
import { isStateful } from './stateful-cases.ts'
import type { Surroundings } from './traffic-flow.ts'

const files = { certPath: 'cert.pem', keyPath: 'key.pem', trustedPaths: ['ca.pem'] }
const cases = listCases().flatMap(one => {
  const text = textOf(one, 'traffic.yaml')
  return text !== undefined && isStateful(one.name) ? [{ ...one, traffic: readTraffic(text, `${one.name}/traffic.yaml`) }] : []
})

/** Cases of which the rulebook does not say what comes, each with the reason that the player gives. */
const UNPREDICTABLE: Readonly<Record<string, string>> = {}

/** Cases in which the policies must change nothing: they come out without them as well. */
const SAME_WITHOUT = ['cases/retry/backoff', 'cases/retry/websocket']

let played = 0

describe.each(cases)('$name', async one => {
  const { traffic } = one
  const written = modelOf(one)
  const sidecars = new Set(traffic.proxies ?? (written.workloads ?? []).map(({ id }) => id))
  let next = 0
  const layout = await layOut(written, sidecars, () => `127.212.0.${++next}`)
  const model = rewriteModel(written, layout, () => files)
  const mesh = resolve(model, new DiagnosticSink())
  test.each(COURSES)('from turn $start, random part $part', course => {
    const reason = UNPREDICTABLE[one.name]
    if (reason !== undefined) {
      expect(() => play({ traffic, layout, mesh }, course)).toThrow(reason)
      return
    }
    const steps = play({ traffic, layout, mesh }, course)
    expect(steps.filter(({ problems }) => problems.length > 0)).toEqual([])
    expect(steps).toHaveLength(traffic.steps.length)
    played++
  })

  test('comes out so because of its policies', () => {
    const without = resolve({ ...model, trafficPolicies: [] }, new DiagnosticSink())
    expect(holds({ traffic, layout, mesh: without })).toBe(SAME_WITHOUT.includes(one.name))
  })
})

function holds(around: Surroundings): boolean {
  try {
    return COURSES.every(course => play(around, course).every(({ problems }) => problems.length === 0))
  } catch (error) {
    if (error instanceof Unpredictable) return false
    throw error
  }
}

test('hardly any case is beyond it', () => {
  expect(played).toBeGreaterThan(40 * COURSES.length)
  expect(Object.keys(UNPREDICTABLE)).toEqual([])
})

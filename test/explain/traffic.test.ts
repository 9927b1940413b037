// Every step of every traffic.yaml, read by the interpreter: what a real Pipy does and what the rulebook says are one.
import { describe, expect, test } from 'vitest'
import { DiagnosticSink } from '../../src/diagnostics/sink.ts'
import { decide } from '../../src/explain/decide.ts'
import { resolve } from '../../src/phases/2-resolve/resolve.ts'
import { readTraffic } from '../../src/testing/index.ts'
import { layOut } from '../../src/testing/mesh/layout.ts'
import { rewriteModel } from '../../src/testing/mesh/rewrite-model.ts'
import { listCases, modelOf, textOf } from '../cases/case-files.ts'
import { isStateful } from './stateful-cases.ts'
import { disagreements, flowOf } from './traffic-flow.ts'

const files = { certPath: 'cert.pem', keyPath: 'key.pem', trustedPaths: ['ca.pem'] }
const cases = listCases().flatMap(one => {
  const text = textOf(one, 'traffic.yaml')
  return text === undefined || isStateful(one.name) ? [] : [{ ...one, traffic: readTraffic(text, `${one.name}/traffic.yaml`) }]
})

let steps = 0
const left: string[] = []

describe.each(cases)('$name', async one => {
  const { traffic } = one
  const written = modelOf(one)
  const sidecars = new Set(traffic.proxies ?? (written.workloads ?? []).map(({ id }) => id))
  let next = 0
  const layout = await layOut(written, sidecars, () => `127.211.0.${++next}`)
  const model = rewriteModel(written, layout, () => files)
  const mesh = resolve(model, new DiagnosticSink())
  test.each(traffic.steps)('$name', step => {
    steps++
    const flow = flowOf(step, layout, mesh.trustDomain)
    if (!flow) {
      left.push(`${one.name}: ${step.name}`)
      return
    }
    const { answers } = decide(mesh, flow)
    expect(answers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    expect(disagreements(step, answers, { traffic, layout, mesh })).toEqual([])
  })
})

test('hardly any step is beyond it', () => {
  expect(steps).toBeGreaterThan(200)
  expect(left).toEqual([])
})

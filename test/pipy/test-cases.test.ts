// pipyc test --pipy: the bookstore's cases hold in every Pipy, and wrong ones fail there whatever the interpreter says.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { compile } from '../../src/compile.js'
import { importManifests } from '../../src/import/index.js'
import { readTestCases } from '../../src/test-cases/read-test-cases.js'
import type { TestCase } from '../../src/test-cases/test-cases.generated.js'
import { testCases } from '../../src/test-cases/test-cases.js'
import { CannotRunCases, type Pipy, runCases } from '../../src/testing/index.js'
import { describePipy } from '../testing/describe-pipy.js'

const mesh = 'fixtures/meshes/bookstore'
const { model } = importManifests(readdirSync(mesh).map(name => ({ path: `${mesh}/${name}`, text: readFileSync(`${mesh}/${name}`, 'utf8') })))
const shipped = readTestCases({ path: 'cases.yaml', text: readFileSync('fixtures/checks/bookstore/cases.yaml', 'utf8') })

/** An environment in which this one is the only Pipy. */
const only = ({ version, path }: Pipy) => ({ [version === '1.5' ? 'PIPY_BIN_1_5' : 'PIPY_BIN_2_0']: path, PATH: '' })

/** Each: name, what is called, and an expectation that is wrong. */
const WRONG: Omit<TestCase, 'from'>[] = [
  { name: 'verdict', to: 'bookstore/bookstore', request: '/buy-a-book/new', expect: { verdict: 'denied' } },
  { name: 'refused', to: 'bookstore/bookstore', request: '/admin', expect: { verdict: 'allowed' } },
  { name: 'status', to: 'bookstore/bookstore', request: '/admin', expect: { status: 404 } },
  { name: 'rule', to: 'bookstore/bookstore', request: '/admin', expect: { rule: 'deny/default@bookstore/bookstore-v3:14001' } },
  { name: 'backend', to: 'bookstore/bookstore-v1', request: '/buy-a-book/new', expect: { backend: 'bookstore/bookstore-v2' } },
  {
    name: 'shares',
    to: 'bookstore/bookstore',
    request: '/buy-a-book/new',
    expect: { backends: { 'bookstore/bookstore-v1': 0.8, 'bookstore/bookstore-v2': 0.2 } },
  },
  { name: 'path', to: 'bookstore/bookstore', request: '/buy-a-book//new', expect: { forwarded: { path: '/buy-a-book//new' } } },
  { name: 'bytes', to: { workload: 'mysql/mysql' }, tcp: true, expect: { closed: false } },
]

describePipy('test cases', pipy => {
  test('hold', { timeout: 60_000 }, async () => {
    const { ok, results } = testCases(model, [shipped])
    const { missing, reports } = await runCases(model!, results, compile, only(pipy))
    expect([ok, missing.length, reports.map(({ version }) => version)]).toEqual([true, 1, [pipy.fullVersion]])
    expect(reports[0]!.cases.map(({ result, skipped, problems }) => [result.name, skipped, problems])).toEqual(
      shipped.value!.cases.map(({ name }) => [name, undefined, []]),
    )
  })

  test('fail where they are wrong', { timeout: 60_000 }, async () => {
    const cases = WRONG.map(one => ({ ...one, from: 'bookbuyer/bookbuyer' }))
    const { results } = testCases(model, [readTestCases({ path: 'wrong.yaml', text: stringify({ cases }) })])
    const failing = WRONG.map(({ name, expect: expected }) => [name, Object.keys(expected)[0]])
    expect(results.map(({ name, problems }) => [name, problems[0]?.field])).toEqual(failing)
    const { reports } = await runCases(model!, results, compile, only(pipy))
    expect(reports[0]!.cases.map(({ result, problems }) => [result.name, problems[0]?.field])).toEqual(failing)
    expect(reports[0]!.cases.every(({ problems }) => problems[0]?.location?.file === 'wrong.yaml')).toBe(true)
  })

  test('are left out, and said to be, where interception decides', { timeout: 60_000 }, async () => {
    const thief = { name: 'a', from: 'bookthief/bookthief', to: 'bookstore/bookstore', request: '/', expect: { closed: true } }
    const { ok, results } = testCases(model, [readTestCases({ path: 'c.yaml', text: stringify({ cases: [thief] }) })])
    const { reports } = await runCases(model!, results, compile, only(pipy))
    expect([ok, reports[0]!.cases[0]]).toMatchObject([
      true,
      { skipped: 'it depends on interception, and the test mesh has listeners instead', problems: [] },
    ])
  })
})

test('say so where no Pipy is', async () => {
  const run = runCases(model!, [], compile, { PATH: '' })
  await expect(run).rejects.toThrow(CannotRunCases)
  await expect(run).rejects.toThrow('there is no Pipy: put pipy-1.5 or pipy-2.0 on PATH')
  await expect(runCases(model!, [], compile, { PIPY_BIN: '/no/such/pipy', PATH: '' })).rejects.toThrow(CannotRunCases)
})

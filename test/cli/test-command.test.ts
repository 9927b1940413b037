// pipyc test: files in, report and exit code out.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Toolchain } from '../../src/cli/toolchain.js'
import { importManifests } from '../../src/import/index.js'
import type { CasesRun } from '../../src/testing/test-cases/run-cases.js'
import { shop } from '../test-cases/shop.js'
import { pipyc } from './fake-host.js'

let root: string
let mesh: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pipyc-test-'))
  mesh = put('mesh/model.yaml', stringify(shop))
})
afterAll(() => rmSync(root, { recursive: true }))

function put(path: string, text: string): string {
  const file = join(root, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  return file
}

const HOLDS = '  - { name: holds, from: shop/buyer, to: shop/store, request: /buy, expect: { verdict: allowed } }\n'
const FAILS = '  - { name: fails, from: { workload: shop/twin-a }, to: shop/store, request: /buy, expect: { verdict: allowed } }\n'
const cases = (name: string, list: string, head = 'mesh: [../mesh]\n') => put(`cases/${name}.yaml`, `${head}cases:\n${list}`)

const real: Partial<Toolchain> = { importManifests }
const test = (...words: string[]) => pipyc(['test', ...words], real)

describe('pipyc test', () => {
  it('finds the mesh beside the cases', async () => {
    const { code, out, err } = await test(cases('a', HOLDS))
    expect([code, out]).toEqual([0, ''])
    expect(err.split('\n').slice(-2)).toEqual(['shop: 1 case, 1 passed  (0.12 s)', ''])
  })

  it('shows a case that fails in its place, and why', async () => {
    const path = cases('b', HOLDS + FAILS)
    const { code, err } = await test(path)
    expect(code).toBe(1)
    expect(err).toContain(`error test-case/failed  ${path}:4:103\n`)
    expect(err).toContain('^^^^^^^ verdict: expected allowed, got denied\n  case: fails\n')
    expect(err).toContain('shop: 2 cases, 1 passed, 1 failed  (0.12 s)\n')
  })

  it('takes several files, and a mesh that is given', async () => {
    const bare = [cases('c', HOLDS, ''), cases('d', HOLDS, '')]
    expect(await test(...bare)).toMatchObject({ code: 2, err: expect.stringContaining('c.yaml names no mesh: say mesh: in it, or --mesh <path>') })
    expect(await test(root)).toMatchObject({ code: 2, err: expect.stringContaining(`${root} is a directory; name the cases files, such as `) })
    expect(await test(...bare, bare[0]!, '--mesh', mesh)).toMatchObject({ code: 0, err: expect.stringContaining('shop: 2 cases, 2 passed') })
    const other = cases('e', HOLDS, 'mesh: [../other]\n')
    expect(await test(cases('a', HOLDS), other)).toMatchObject({ code: 2, err: expect.stringContaining('are about different meshes') })
  })

  it('may lie among the manifests', async () => {
    const path = put('among/cases.yaml', `mesh: [.]\ncases:\n${HOLDS}`)
    put('among/more.cases.yaml', `mesh: [.]\ncases:\n${HOLDS}`)
    put('among/model.yaml', stringify(shop))
    expect((await test(path)).code).toBe(0)
    expect((await pipyc(['check', join(root, 'among')], real)).code).toBe(0)
  })

  it.each([
    [['/no/such.yaml'], 'cannot read /no/such.yaml'],
    [[], "missing required argument 'cases'"],
    [['x', '--fail-under', '101'], '--fail-under takes a percentage from 0 to 100, not 101'],
    [['x', '--fail-under', 'most'], '--fail-under takes a percentage from 0 to 100, not most'],
    [['x', '--fail-on', 'note'], "unknown option '--fail-on'"],
  ])('%j is a usage error', async (words, message) => {
    const { code, err } = await test(...words)
    expect([code, err.includes(message)]).toEqual([2, true])
  })

  it('says which file names a mesh that is not there', async () => {
    const path = put('astray/cases.yaml', `mesh: [gone]\ncases:\n${HOLDS}`)
    const { code, err } = await test(path)
    const gone = join(root, 'astray/gone')
    expect(code).toBe(2)
    expect(err).toBe(
      `error: cannot read ${gone}: there is no such file or directory; ${path} names it as its mesh, and --mesh <path> names another\n`,
    )
    expect((await test(path, '--mesh', gone)).err).toBe(`error: cannot read ${gone}: there is no such file or directory\n`)
  })

  it('says what is wrong with the cases, and with the mesh', async () => {
    const unknown = await test(cases('f', HOLDS.replace('shop/store', 'shop/stroe') + HOLDS.replace('holds', 'too')))
    expect(unknown.code).toBe(1)
    expect(unknown.err).toContain('there is no service shop/stroe\n  did you mean shop/store?\n')
    expect(unknown.err).toContain('shop: 1 case, 1 passed, 1 error')
    const shape = await test(cases('g', HOLDS.replace('expect', 'expct')))
    expect(shape).toMatchObject({ code: 1, err: expect.stringContaining('did you mean expect?') })
    const broken = put('broken/model.yaml', stringify({ ...shop, splits: [{ id: 'shop/s' }] }))
    const mistaken = await test(cases('a', HOLDS), '--mesh', broken)
    expect(mistaken).toMatchObject({ code: 1, err: expect.stringContaining('error model/missing-field') })
  })

  it('reports coverage, and fails below what is asked for', async () => {
    const path = cases('a', HOLDS)
    const { code, err } = await test(path, '--coverage')
    expect(code).toBe(0)
    expect(err).toContain('coverage 25 %  1/3 routes, 1/3 policies, 1/4 sources, 1/3 matches, 0/1 split, 0/2 backends\n')
    expect(err).toMatch(/ {2}untouched {2}policy {2}shop\/db +\S+model\.yaml:\d+:\d+\n/)
    expect(err).not.toContain('source  shop/db <- authenticated')
    expect(await test(path, '--fail-under', '25')).toMatchObject({ code: 0, err: expect.stringContaining('coverage 25 %') })
    expect(await test(path, '--fail-under', '25.1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('the cases touch 25 % of the mesh, less than the 25.1 % asked for'),
    })
  })

  it('speaks to workflows and programs', async () => {
    const path = cases('b', HOLDS + FAILS)
    const github = await test(path, '--coverage', '--format', 'github')
    expect(github.code).toBe(1)
    expect(github.err).toContain(`::error title=test-case/failed,file=${path},line=4,col=103`)
    expect(github.err).toMatch(/::notice title=test-case\/untouched,file=\S+model\.yaml,line=\d+/)
    expect((await test(path)).err).not.toContain('coverage')

    const { code, out } = await test(path, '--coverage', '--format', 'json')
    const report = JSON.parse(out)
    const [findings, contract] = ['diagnostics', 'test-report'].map(name => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')))
    const validate = new Ajv2020({ allowUnionTypes: true }).addSchema(findings).compile(contract)
    expect([code, validate(report), validate.errors]).toEqual([1, true, null])
    expect(report.counts).toEqual({ cases: 2, passed: 1, failed: 1, errors: 1 })
    expect(report.cases[1]).toMatchObject({
      name: 'fails',
      ok: false,
      problems: [{ field: 'verdict', message: 'verdict: expected allowed, got denied' }],
    })
    expect(report.coverage).toMatchObject({ touched: 4, total: 16, percent: 25 })
    expect(JSON.parse((await test(path, '--format', 'json')).out).coverage).toBeUndefined()
  })
})

describe('pipyc test --pipy', () => {
  const withRun = (run: (cases: Parameters<Toolchain['runCases']>[1]) => CasesRun) =>
    pipyc(['test', cases('b', HOLDS + FAILS), '--pipy'], { ...real, runCases: async (_, all) => run(all) })

  it('is a usage error where there is none', async () => {
    expect(await test(cases('a', HOLDS), '--pipy')).toMatchObject({ code: 2, err: 'error: --pipy: there is no Pipy\n' })
  })

  it('says loudly what was not run', async () => {
    const { code, err } = await withRun(all => ({
      missing: ['2.0'],
      reports: [
        {
          version: '1.5.18',
          cases: [
            { result: all[0]!, problems: [{ field: 'verdict', text: 'verdict: expected allowed, got HTTP 403', location: all[0]!.location }] },
            { result: all[1]!, problems: [], skipped: 'it cannot be' },
          ],
        },
      ],
    }))
    expect(code).toBe(1)
    expect(err).toContain(
      'in Pipy 1.5.18: verdict: expected allowed, got HTTP 403\n  case: holds\n  the reference interpreter agrees with the case\n',
    )
    expect(err).toContain('!!! Pipy 2.0 SKIPPED, nothing was proved about it')
    expect(err).toContain('Pipy 1.5.18: 1 case, 0 passed, 1 failed, 1 NOT RUN\n  not run: fails  (it cannot be)\n')
  })

  it('runs nothing while the cases have errors', async () => {
    const path = cases('f', HOLDS.replace('shop/store', 'shop/stroe') + HOLDS.replace('holds', 'too'))
    const { code } = await pipyc(['test', path, '--pipy'], {
      ...real,
      runCases: () => {
        throw new Error('not to be called')
      },
    })
    expect(code).toBe(1)
  })
})

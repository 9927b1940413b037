import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { compile } from '../../src/compile.ts'
import { importManifests } from '../../src/import/index.ts'
import { type Edit, routes, shop } from '../diff/meshes.ts'
import { type Outcome, pipyc } from './fake-host.ts'

const root = mkdtempSync(join(tmpdir(), 'pipyc-diff-'))
afterAll(() => rmSync(root, { recursive: true }))

const [OLD, NEXT] = ['fixtures/meshes/bookstore', 'fixtures/meshes/bookstore-next'] as const
const diff = (...words: string[]): Promise<Outcome> => pipyc(['diff', ...words], { importManifests, compile })

function written(name: string, edit?: Edit): string {
  const path = join(root, `${name}.yaml`)
  writeFileSync(path, stringify(shop(edit), { aliasDuplicateObjects: false }))
  return path
}

const SAME = ['model      no change', 'behaviour  no change', 'bytes      no change', ''].join('\n')

describe('diff', () => {
  it('shows what was edited, what it does, and what has to be sent', async () => {
    const { code, out, err } = await diff(OLD, NEXT)
    expect([code, err]).toEqual([0, ''])
    const lines = out.split('\n').map(line => line.replace(/ {2,}/g, '  '))
    expect(lines).toEqual([
      'model  1 route removed, 1 policy changed, 1 split changed',
      `  route bookstore/bookstore-routes#books-bought removed  ${OLD}/routes.yaml:8:7`,
      `  policy bookwarehouse/bookstore-to-bookwarehouse changed  source bookthief/bookthief added  ${NEXT}/access.yaml:42:9`,
      '  split bookstore/bookstore-split changed  backend bookstore-v1 weight 90 -> 50, ' +
        `backend bookstore-v2 weight 10 -> 50  ${NEXT}/split.yaml:4:9`,
      `behaviour  bookthief -> bookwarehouse  POST /  DENIED -> ALLOWED  widened by ${NEXT}/access.yaml:56:7`,
      "  bookbuyer -> bookstore, bookstore-v1, bookstore-v2  GET /books-bought -H 'client-app: bookbuyer' -H 'user-agent: -http-client/'  " +
        `ALLOWED -> DENIED  narrowed by ${OLD}/routes.yaml:8:7`,
      `  bookbuyer -> bookstore  90/10 -> 50/50 (v1/v2)  by ${NEXT}/split.yaml:4:9`,
      expect.stringMatching(/^bytes {2}5 of 6 proxies, \d+ KB of patch, scripts of 1 change$/),
      '',
    ])
  })

  it('shows one level when asked to', async () => {
    expect((await diff(OLD, NEXT, '--level', 'bytes')).out).toMatch(/^bytes {6}5 of 6 [^\n]*\n$/)
    expect((await diff(OLD, NEXT, '--level', 'behaviour')).out.split('\n')).toHaveLength(4)
    expect(Object.keys(JSON.parse((await diff(OLD, NEXT, '--level', 'model', '--format', 'json')).out))).toEqual(['version', 'model'])
  })

  it('gives programs all of it', async () => {
    const { version, model, behaviour, bytes } = JSON.parse((await diff(OLD, NEXT, '--format', 'json')).out)
    expect(version).toBe('pipyc-diff/v1')
    expect(model.changes).toHaveLength(3)
    expect(bytes.changes).toHaveLength(5)
    const widened = behaviour.changes.find(({ kind }: { kind: string }) => kind === 'widened')
    expect(widened.witnesses[0]).toMatchObject({
      flow: { caller: { workload: 'bookthief/bookthief' }, request: { method: 'POST', path: '/' } },
      before: [{ verdict: 'denied' }],
      after: [{ verdict: 'allowed', share: 1 }],
    })
  })

  it('annotates', async () => {
    const lines = (await diff(OLD, NEXT, '--format', 'github')).out.split('\n')
    expect(lines[0]).toMatch(/^::notice title=model::1 route removed, 1 policy changed, 1 split changed%0A/)
    expect(lines[1]).toBe(
      `::warning title=behaviour widened,file=${NEXT}/access.yaml,line=56,col=7,endColumn=27::` +
        'bookthief -> bookwarehouse  POST /  DENIED -> ALLOWED%0Aby: policy bookwarehouse/bookstore-to-bookwarehouse changed',
    )
    expect(lines.map(line => line.split(' ')[0])).toEqual(['::notice', '::warning', '::warning', '::notice', '::notice', ''])
  })
})

describe('exit codes of diff', () => {
  it('0 where nothing differs, also under another file name', async () => {
    expect(await diff(written('a'), written('b'), '--exit-code')).toEqual({ code: 0, out: SAME, err: '' })
  })

  it('1 for a change of behaviour, when asked', async () => {
    const [before, after] = [written('before'), written('after', model => void routes(model).pop())]
    expect((await diff(before, after)).code).toBe(0)
    expect((await diff(before, after, '--exit-code')).code).toBe(1)
    expect((await diff(before, after, '--exit-code', '--level', 'bytes')).code).toBe(1)
  })

  // Both are requests to the service: without the ports one would say the contrary of the other.
  it('names the port where a request comes past the sidecar of the caller', async () => {
    const at =
      (targetPort: number): Edit =>
      model =>
        void (model.services![0]!.ports[0] = { port: 80, targetPort, protocol: 'http' })
    const { out } = await diff(written('at-8080', at(8080)), written('at-8081', at(8081)), '--level', 'behaviour')
    expect(out).toMatch(/buyer -> store .*GET \/buy .*straight to port 8081 and 1 other +DENIED -> ALLOWED/)
    expect(out).toMatch(/buyer -> store .*GET \/buy .*straight to port 8080 and 1 other +ALLOWED -> DENIED/)
  })

  it('0 for a change that no flow shows', async () => {
    const after = written('idle', model => void (model.mesh.proxy = { timeouts: { idle: '5s' } }))
    const { code, out } = await diff(written('before'), after, '--exit-code')
    expect([code, out.includes('behaviour  no change\n'), out.includes('mesh shop changed')]).toEqual([0, true, true])
  })

  it('1 where not all could be compared, and says so', async () => {
    const odd =
      (extra: Edit): Edit =>
      model => {
        routes(model).push({ name: 'odd', path: { regex: '/a\\b' } })
        extra(model)
      }
    const after = written(
      'odd-after',
      odd(model => void (model.accessPolicies![0]!.id = 'shop/renamed')),
    )
    const { code, out } = await diff(
      written(
        'odd-before',
        odd(() => {}),
      ),
      after,
      '--exit-code',
      '--level',
      'behaviour',
    )
    expect(code).toBe(1)
    expect(out).toContain('no change was found\n')
    expect(out).toContain('only sampled for 3 callers and ports: ^(?:/a\\b)$ could not be solved')
  })

  it('2 where stdin is to be both sides', async () => {
    expect(await diff('-', '-')).toMatchObject({ code: 2, err: 'error: stdin is one mesh: write - once, and a path\n' })
  })

  it('1 where a side has errors, with what they are', async () => {
    const broken = written('broken', model => void (model.splits![0]!.service = 'shop/stroe'))
    for (const [words, told] of [
      [[written('fine'), broken], `not compared: ${broken} has errors\n`],
      [[broken, broken], `not compared: ${broken} and ${broken} have errors\n`],
    ] as const) {
      const { code, out, err } = await diff(...words)
      expect([code, out]).toEqual([1, ''])
      expect(err).toContain('did you mean shop/store?')
      expect(err.endsWith(told)).toBe(true)
    }
    const asJson = await diff(broken, written('fine'), '--format', 'json')
    expect([asJson.code, JSON.parse(asJson.out).counts.error]).toEqual([1, 1])
  })

  it.each([
    [['only'], "missing required argument 'new'"],
    [['a', 'b', 'c'], 'too many arguments'],
    [['/no/such', OLD], 'there is no such file or directory'],
    [[OLD, NEXT, '--format', 'sarif'], 'Allowed choices are pretty, json, github'],
  ])('2 for %j', async (words, message) => {
    const { code, err } = await diff(...words)
    expect([code, err.includes(message)]).toEqual([2, true])
  })
})

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Toolchain } from '../../src/cli/toolchain.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { FORMATS } from '../../src/diagnostics/format.js'
import { finding, model, pipyc, working } from './fake-host.js'

let root: string
let mesh: string
let error: Diagnostic
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pipyc-cli-'))
  mesh = join(root, 'mesh.yaml')
  writeFileSync(mesh, 'kind: Service\n')
  error = finding('error', { location: { file: mesh, line: 1, column: 7, endColumn: 14 } })
})
afterAll(() => rmSync(root, { recursive: true }))

const warning = finding('warning')

describe('exit codes', () => {
  const matrix = FORMATS.flatMap(format =>
    (
      [
        ['error', [], 0],
        ['error', ['warning', 'note'], 0],
        ['error', ['error'], 1],
        ['warning', ['warning'], 1],
        ['warning', ['note'], 0],
        ['note', ['note'], 1],
      ] as const
    ).map(([failOn, found, code]) => ({ format, failOn, found, code })),
  )
  it.each(matrix)('check --format $format --fail-on $failOn with $found: $code', async ({ format, failOn, found, code }) => {
    const outcome = await pipyc(['check', mesh, '--format', format, '--fail-on', failOn], working(...found.map(severity => finding(severity))))
    expect(outcome.code).toBe(code)
  })

  it.each([
    [[], ''],
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['check'], "missing required argument 'paths'"],
    [['check', 'x', '--format', 'xml'], 'Allowed choices are pretty, compact, json, sarif, github'],
    [['compile', 'x', '--fail-onn', 'error'], 'Did you mean --fail-on?'],
    [['compile', 'x'], 'compile needs -o <directory>'],
    [['compile', 'x', '-o', '-'], 'compile needs -o <directory>'],
    [['compile', 'x', '-o', ''], 'compile needs -o <directory>'],
    [['check', '/no/such'], 'error: cannot read /no/such: there is no such file or directory'],
    [['check', '-o', 'x', 'y'], "unknown option '-o'"],
    [['help', 'model/unknown-feld'], 'nearest: model/unknown-field'],
    [['help', 'explian'], 'nearest: explain'],
  ])('%j is a usage error', async (words, message) => {
    const { code, out, err } = await pipyc(words)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(message)
  })

  it('3 for a fault of its own, with a stack only for those who ask', async () => {
    const broken: Partial<Toolchain> = {
      compile: () => {
        throw new TypeError('x is \x1b[31mnot a function')
      },
    }
    const { code, err, out } = await pipyc(['check', mesh], broken)
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(
      /^internal fault: TypeError: x is \\x1b\[31mnot a function\nThis is a fault of pipyc, not of your files\. Please report it with:\n/,
    )
    expect(err).not.toContain('    at ')
    const debug = await pipyc(['check', mesh], broken, { env: { PIPYC_DEBUG: '1' } })
    expect(debug.err).toContain('    at ')
    expect((await pipyc(['compile', mesh, '-o', join(root, 'x')], { compile: () => ({ ok: true, diagnostics: [] }) })).code).toBe(3)
  })
})

describe('check', () => {
  it('sums up, and shows findings in place', async () => {
    expect((await pipyc(['check', mesh], working(warning))).err).toBe(
      'shop: 1 service, 1 identity  (1 manifest, 0 errors, 1 warning)\nwarning model/invalid-value\n  a warning\n',
    )
    const policy = (id: string) => ({ id, target: { service: 'shop/cart' } })
    const limited = {
      ...working(),
      importManifests: () => ({ model: { ...model, trafficPolicies: [policy('shop/a'), policy('shop/b')] }, diagnostics: [], manifests: 1 }),
    }
    expect((await pipyc(['check', mesh], limited)).err).toContain('shop: 1 service, 1 identity, 2 traffic policies  (')
    const { err, out } = await pipyc(['check', mesh], working(error))
    expect(out).toBe('')
    expect(err).toBe(`error model/invalid-value  ${mesh}:1:7\n    1 | kind: Service\n      |       ^^^^^^^ a error\n1 error, 0 warnings\n`)
  })

  it('prints json and sarif to stdout, the rest to stderr', async () => {
    for (const format of FORMATS) {
      const { out, err } = await pipyc(['check', mesh, '--format', format], working(error))
      expect(out !== '').toBe(format === 'json' || format === 'sarif')
      expect(err !== '').toBe(format !== 'json' && format !== 'sarif')
    }
    expect(JSON.parse((await pipyc(['check', mesh, '--format', 'json'], working(warning))).out).counts).toEqual({ error: 0, warning: 1, note: 0 })
  })

  it('obeys NO_COLOR', async () => {
    const colored = async (env: Record<string, string>, stderrIsTerminal: boolean) =>
      (await pipyc(['check', mesh], working(error), { env: { CI: '1', ...env }, stderrIsTerminal })).err.includes('\x1b[')
    expect(await colored({}, true)).toBe(true)
    expect(await colored({}, false)).toBe(false)
    expect(await colored({ NO_COLOR: '1' }, true)).toBe(false)
    expect(await colored({ TERM: 'dumb' }, true)).toBe(false)
    expect(await colored({ FORCE_COLOR: '1' }, false)).toBe(true)
  })

  it('hands its options on', async () => {
    const seen: unknown[] = []
    const words = [
      'check',
      mesh,
      '--target',
      'pipy-1.5',
      '--proxy',
      'shop/cart',
      '--proxy',
      'shop/cart',
      '--strict-references',
      '--mesh-name',
      'm',
      '--trust-domain',
      't.local',
    ]
    await pipyc(words, {
      importManifests: (files, options) => (seen.push(files, options), working().importManifests(files, options)),
      compile: (input, options) => (seen.push(input, options), working().compile(input, options)),
    })
    expect(seen).toEqual([
      [{ path: mesh, text: 'kind: Service\n' }],
      { meshName: 'm', trustDomain: 't.local', strictReferences: true },
      model,
      { target: 'pipy-1.5', proxies: ['shop/cart', 'shop/cart'], strictReferences: true, locate: expect.any(Function) },
    ])
  })

  it('knows the proxies', async () => {
    const { code, err } = await pipyc(['check', mesh, '--proxy', 'shop/crat'])
    expect([code, err]).toEqual([2, 'error: there is no proxy shop/crat; did you mean shop/cart?\n'])
  })

  it('does not compile what could not be read', async () => {
    const { code, err } = await pipyc(['check', mesh], {
      importManifests: () => ({ model, diagnostics: [error], manifests: 1 }),
      compile: () => {
        throw new Error('not to be called')
      },
    })
    expect([code, err.includes('1 error, 0 warnings')]).toEqual([1, true])
  })
})

describe('compile', () => {
  it('writes the bundle and says how to run it', async () => {
    const out = join(root, 'out')
    const { code, err } = await pipyc(['compile', mesh, '-o', out], working(warning))
    expect(code).toBe(0)
    expect(err.split('\n').slice(-3)).toEqual([
      `wrote ${out}/  2 proxies, 1 script variant, 2 files, 46 B  (0.12 s)`,
      `next: pipy ${out}/shop/cart/main.js`,
      '',
    ])
    expect(readFileSync(join(out, 'shop/cart/main.js'), 'utf8')).toBe('cart()')
    const resolved = { workloads: new Map([['shop/cart', { proxy: { certificates: { certificate: '/tls/cart.pem' } } }]]) }
    const named = await pipyc(['compile', mesh, '-o', out], { compile: () => ({ ...working().compile(model, {}), mesh: resolved as never }) })
    expect(named.err).toContain(`next: pipy ${out}/shop/cart/main.js  # reads /tls/cart.pem\n`)
    const again = await pipyc(['compile', mesh, '-o', `${out}/`])
    expect(again.err).toContain(`wrote ${out}/  2 proxies, 1 script variant, 2 files (0 changed), 46 B`)
  })

  it('quotes what a shell would take apart', async () => {
    const out = join(root, "it's a place")
    const { err } = await pipyc(['compile', mesh, '-o', out])
    expect(err).toContain(`next: pipy '${root}/it'\\''s a place/shop/cart/main.js'\n`)
  })

  it('writes nothing when it fails', async () => {
    for (const toolchain of [working(error), working(warning)]) {
      const { code, err } = await pipyc(['compile', mesh, '-o', join(root, 'none'), '--fail-on', 'warning'], toolchain)
      expect([code, err.includes('wrote')]).toEqual([1, false])
    }
    expect(readdirSync(root)).not.toContain('none')
  })

  it('prints plans and models to stdout, and findings elsewhere', async () => {
    const plan = await pipyc(['compile', mesh, '--emit', 'plan', '--format', 'json'], working(warning))
    expect(JSON.parse(plan.out)).toEqual([{ proxy: 'shop/cart' }])
    expect(plan.err).toContain('"warning": 1')
    expect(JSON.parse((await pipyc(['compile', mesh, '--emit', 'model'])).out)).toEqual(model)
    const yaml = (await pipyc(['compile', mesh, '--emit', 'model-yaml'])).out
    expect(yaml).toMatch(/^# yaml-language-server: \$schema=https/)
    expect(parse(yaml)).toEqual(model)
  })

  it('shows the model of a mesh that has errors', async () => {
    const { code, out } = await pipyc(['compile', mesh, '--emit', 'model'], working(error))
    expect([code, JSON.parse(out)]).toEqual([1, model])
    expect((await pipyc(['compile', mesh, '--emit', 'plan'], working(error))).out).toBe('')
  })

  it('writes a plan or a model to a file', async () => {
    const path = join(root, 'deep', 'model.json')
    const { out } = await pipyc(['compile', mesh, '--emit', 'model', '-o', path])
    expect(out).toBe('')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(model)
    expect(readdirSync(join(root, 'deep'))).toEqual(['model.json'])
  })
})

describe('help', () => {
  it('explains codes and commands', async () => {
    const code = await pipyc(['help', 'model/unknown-field'])
    expect(code).toEqual({
      code: 0,
      err: '',
      out: 'error model/unknown-field\n  <object> has no field <field>\n\nEvery field is checked, because a misspelt one that is ignored is a policy that is not applied.\n\nremedy: remove the field, or correct its name\n',
    })
    const compile = await pipyc(['help', 'compile'])
    expect(compile.code).toBe(0)
    expect(compile.out).toMatch(/^Usage: pipyc compile \[options\] <paths\.\.\.>/)
    expect((await pipyc(['compile', '--help'])).out).toBe(compile.out)
    expect((await pipyc(['help'])).out).toContain('Exit codes: 0 fine')
    expect(await pipyc(['--version'])).toEqual({ code: 0, out: '0.0.0\n', err: '' })
  })

  it('is not fooled by names that every object has', async () => {
    for (const name of ['constructor', '__proto__', 'toString', '\x1b[2J/x']) {
      const { code, err } = await pipyc(['help', name])
      expect(code).toBe(2)
      expect(err).not.toContain('\x1b')
    }
  })
})

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Bundle } from '../../src/bundle/bundle.ts'
import { DiagnosticSink } from '../../src/diagnostics/sink.ts'
import { emit } from '../../src/phases/4-emit/emit.ts'
import { MODULES } from '../../src/phases/4-emit/runtime.generated.ts'
import { verify } from '../../src/phases/5-verify/verify.ts'
import { importsOf } from '../../src/pjs-lint/imports.ts'
import { lintPipyJs } from '../../src/pjs-lint/lint.ts'
import { planOf } from './plans.ts'

const bundle = emit([planOf('shop/cart', ['inbound-http'])])

function findings(changed: Bundle): string[] {
  const sink = new DiagnosticSink()
  verify(changed, sink)
  return sink.diagnostics.map(({ code, message }) => `${code} ${message}`)
}

function withFile(path: string, text: string): Bundle {
  return { ...bundle, files: new Map([...bundle.files, [path, text]]) }
}

const config = (change: object) => withFile('shop/cart/config.json', JSON.stringify({ ...planOf('shop/cart', []).config, ...change }))

test('what emit writes is in order', () => {
  expect(findings(bundle)).toEqual([])
})

test('without comments a bundle is held to the same', () => {
  const lean = emit([planOf('shop/cart', ['inbound-http'])], { lean: true })
  expect(findings(lean)).toEqual([])
  const damaged = (path: string, change: (text: string) => string) =>
    findings({ ...lean, files: new Map([...lean.files].map(([at, text]) => [at, at === path ? change(text) : text])) })
  const path = 'shop/cart/modules/path.js'
  expect(damaged(path, text => `${text}let a = 1\n`)).toEqual(expect.arrayContaining([expect.stringMatching(/invalid-script.*there is no let/)]))
  expect(damaged(path, text => `${text}// a\n`)).toEqual(expect.arrayContaining([expect.stringContaining('internal/wrong-digest')]))
  expect(damaged('shop/cart/config.json', text => text.replace('"limits":', '"limit":'))).toContain(
    'internal/invalid-config shop/cart/config.json breaks its contract at / (required)',
  )
})

test('a config that breaks its contract', () => {
  expect(findings(config({ limits: {} }))).toContain('internal/invalid-config shop/cart/config.json breaks its contract at /limits (required)')
  expect(findings(withFile('shop/cart/config.json', '{'))).toContain('internal/invalid-config shop/cart/config.json breaks its contract at / (type)')
})

test('references to what is not there', () => {
  const outbound = {
    listeners: [{ address: '127.0.0.1:1', select: 'service', service: 'shop/a:1' }],
    destinations: { '10.0.0.1:80': 'shop/b:1' },
    hosts: { c: 'shop/c:1' },
    services: {
      'shop/d:1': {
        protocol: 'http',
        hosts: [],
        hostRule: 'x',
        emptyRule: 'x',
        routes: [
          {
            id: 'x',
            match: { path: { kind: 'any', value: '' }, methods: [], headers: [], query: [] },
            backends: [{ cluster: 'shop/e:1', weight: 1 }],
          },
        ],
        policies: [
          {
            match: { path: { kind: 'any', value: '' }, methods: [], headers: [], query: [] },
            mirror: { key: 'x', cluster: 'shop/f:1', host: 'f', percent: 1, maxBodyBytes: 1 },
            fallback: { on: ['open'], cluster: 'shop/g:1', host: 'g', reply: null },
          },
        ],
      },
    },
    clusters: {},
  }
  const inbound = { listeners: [{ address: '127.0.0.1:2', port: 80 }], ports: {} }
  const references = findings(config({ inbound, outbound })).filter(text => text.startsWith('internal/unknown-reference'))
  expect(references.map(text => text.replace(/.* refers to (.*), which.*/, '$1'))).toEqual([
    'cluster shop/e:1',
    'cluster shop/f:1',
    'cluster shop/g:1',
    'service shop/a:1',
    'service shop/b:1',
    'service shop/c:1',
  ])
})

test('a script that Pipy refuses, told once however many proxies share it', () => {
  const two = emit([planOf('shop/cart', ['inbound-http']), planOf('shop/web', ['inbound-http'])])
  const files = new Map([...two.files, ['shop/cart/main.js', 'let a = 1'], ['shop/web/main.js', 'let a = 1']])
  expect(findings({ ...two, files }).filter(text => text.startsWith('internal/invalid-script'))).toHaveLength(1)
})

test('a module that is not the one that was packed', () => {
  const path = 'shop/cart/modules/inbound.js'
  const text = bundle.files.get(path)!
  const scriptFindings = (changed: string) => findings(withFile(path, changed)).filter(found => !found.startsWith('internal/wrong-digest'))
  expect(scriptFindings(`${text}let a = 1\n`)).toEqual([expect.stringMatching(/^internal\/invalid-script .*use var/)])
  expect(scriptFindings(`${text}import x from './none.js'\n`)).toEqual([expect.stringMatching(/^internal\/missing-module .*modules\/none\.js/)])
})

test('the packed modules have no findings, and import what their texts say', () => {
  for (const { path, sha256, text, imports } of MODULES) {
    expect(lintPipyJs(text, path)).toEqual([])
    expect(imports).toEqual(importsOf(text, path))
    expect(sha256).toBe(createHash('sha256').update(text).digest('hex'))
  }
})

test('an import that leads nowhere', () => {
  expect(findings(withFile('shop/cart/main.js', "import x from './modules/none.js'\n"))).toContain(
    'internal/missing-module shop/cart/main.js reaches modules/none.js, which is not in the bundle',
  )
})

test('what one proxy lacks, though another that runs the same has it', () => {
  const names = ['cart', 'orders', 'web']
  const three = emit(names.map(name => planOf(`shop/${name}`, ['inbound-http'])))
  for (const name of names) {
    const without = new Map([...three.files].filter(([path]) => path !== `shop/${name}/modules/path.js`))
    expect(findings({ ...three, files: without })).toContain(
      `internal/missing-module shop/${name}/main.js reaches modules/path.js, which is not in the bundle`,
    )
    const other = new Map([...three.files, [`shop/${name}/modules/path.js`, "import x from './none.js'\n"]])
    expect(findings({ ...three, files: other })).toContain(
      `internal/missing-module shop/${name}/main.js reaches modules/none.js, which is not in the bundle`,
    )
  }
})

test('a private key, wherever it is', () => {
  const key = `${'-'.repeat(5)}BEGIN EC PRIVATE KEY${'-'.repeat(5)}`
  expect(findings(config({ identity: key }))).toContain('internal/private-key shop/cart/config.json holds a private key')
})

test('a file that is not the one in the manifest, and one that is not there', () => {
  const path = 'shop/cart/modules/path.js'
  const wrong = `internal/wrong-digest manifest.json does not describe ${path}`
  const listing = (files: object[]) => {
    const manifest = { ...JSON.parse(bundle.files.get('manifest.json')!), files }
    return findings(withFile('manifest.json', JSON.stringify(manifest)))
  }
  const { files } = JSON.parse(bundle.files.get('manifest.json')!) as { files: { path: string; bytes: number }[] }
  expect(listing(files.map(file => (file.path === path ? { ...file, bytes: file.bytes + 1 } : file)))).toEqual([wrong])
  expect(listing(files.filter(file => file.path !== path))).toEqual([wrong])
  expect(listing([...files, { ...files[0], path: 'shop/cart/none.js' }])).toEqual([wrong.replace(path, 'shop/cart/none.js')])
  expect(listing([...files].reverse())).toEqual([])
})

test('files that the manifest does not describe', () => {
  expect(findings(withFile('shop/cart/more.txt', 'x'))).toEqual(['internal/wrong-digest manifest.json does not describe manifest.json'])
  expect(findings({ ...bundle, digest: '0' })).toHaveLength(1)
  expect(findings(withFile('manifest.json', '{'))).toHaveLength(1)
})

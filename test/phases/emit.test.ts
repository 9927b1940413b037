import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { commentCuts, withoutPieces } from '../../src/phases/4-emit/comments.ts'
import { emit } from '../../src/phases/4-emit/emit.ts'
import { MODULES } from '../../src/phases/4-emit/runtime.generated.ts'
import { planOf } from './plans.ts'

const cart = planOf('shop/cart', ['inbound-http', 'outbound-http'])
const orders = planOf('shop/orders', ['inbound-tcp'])

test('main.js wires the features of its proxy and no others', () => {
  const { files } = emit([cart, orders])
  expect(
    files.get('shop/cart/main.js'),
  ).toBe(`// What this sidecar runs, written by pipyc: ["inbound-http","outbound-http"]. How it works is in modules/, every value in config.json.
import inboundHttp from './modules/inbound-http.js'
import outboundHttp from './modules/outbound-http.js'
import listenInbound from './modules/inbound.js'
import listenOutbound from './modules/outbound.js'

listenInbound({ http: inboundHttp(null), tcp: null }, null)
listenOutbound({ http: outboundHttp(null), tcp: null })
`)
  expect(
    files.get('shop/orders/main.js'),
  ).toBe(`// What this sidecar runs, written by pipyc: ["inbound-tcp"]. How it works is in modules/, every value in config.json.
import inboundTcp from './modules/inbound-tcp.js'
import listenInbound from './modules/inbound.js'
import listenOutbound from './modules/outbound.js'

listenInbound({ http: null, tcp: inboundTcp([]) }, null)
listenOutbound({ http: null, tcp: null })
`)
})

test('a proxy gets the modules that it reaches, as they are', () => {
  const { files } = emit([orders])
  for (const { path, text } of MODULES) expect([undefined, text]).toContain(files.get(`shop/orders/${path}`))
  expect([...files.keys()].filter(path => /outbound-|-http/.test(path))).toEqual([])
})

test('lean, the same files hold the same without comments and white space', () => {
  const [full, lean] = [emit([cart, orders]), emit([cart, orders], { lean: true })]
  expect([...lean.files.keys()]).toEqual([...full.files.keys()])
  for (const [path, text] of lean.files) {
    if (path.endsWith('.js')) expect([path, text]).toEqual([path, withoutPieces(full.files.get(path)!, commentCuts(full.files.get(path)!))])
    else expect([path, text]).toEqual([path, `${JSON.stringify(JSON.parse(text))}\n`])
    if (path.endsWith('config.json')) expect(JSON.parse(text)).toEqual(JSON.parse(full.files.get(path)!))
  }
  expect(lean.digest).not.toBe(full.digest)
  expect(lean.proxies.map(({ variant }) => variant)).not.toEqual(full.proxies.map(({ variant }) => variant))
  expect(lean.files.get('shop/cart/main.js')).toMatch(/^import inboundHttp from/)
})

test('config.json is JSON that is also JavaScript', () => {
  const { files } = emit([planOf('shop/cart', [], { identity: 'a\u2028b\u2029c' })])
  const text = files.get('shop/cart/config.json')!
  expect(text).toMatch(/^\{\n {2}"formatVersion": 1,\n/)
  expect(text).toMatch(/\n}\n$/)
  expect(text).toContain('"a\\u2028b\\u2029c"')
  expect(JSON.parse(text).identity).toBe('a\u2028b\u2029c')
})

test('the same plans in another order are the same bytes', () => {
  expect([...emit([orders, cart]).files]).toEqual([...emit([cart, orders]).files])
})

test('files come in order of path, where a slash counts as any character does', () => {
  const { files } = emit(['shop/cart', 'shop/cart-2', 'a/z', 'z/a', 'shop-2/cart', 'manifest.json/x'].map(id => planOf(id, ['inbound-http'])))
  expect([...files.keys()]).toEqual([...files.keys()].sort())
  expect([...emit([planOf('a/a', [])]).files.keys()].at(-1)).toBe('manifest.json')
})

test.each([false, true])('manifest.json lists every other file by its hash, and the digest covers them all (lean: %s)', lean => {
  const bundle = emit([cart, orders], { lean })
  const manifest = JSON.parse(bundle.files.get('manifest.json')!)
  expect(manifest.files.map((file: { path: string }) => file.path)).toEqual([...bundle.files.keys()].filter(path => path !== 'manifest.json'))
  for (const { path, sha256, bytes } of manifest.files) {
    const content = Buffer.from(bundle.files.get(path)!)
    expect([bytes, sha256]).toEqual([content.length, createHash('sha256').update(content).digest('hex')])
  }
  expect(manifest).toMatchObject({ formatVersion: 1, digest: bundle.digest, runtime: { pipy: ['1.5', '2.0'] }, proxies: bundle.proxies })
  expect(emit([cart, planOf('shop/orders', ['inbound-tcp'], { identity: 'x' })], { lean }).digest).not.toBe(bundle.digest)
})

test('proxies with the same features are one variant', () => {
  const { proxies } = emit([cart, orders, planOf('shop/web', ['inbound-http', 'outbound-http'])])
  expect(proxies.map(({ id, directory }) => [id, directory])).toEqual(['shop/cart', 'shop/orders', 'shop/web'].map(id => [id, id]))
  expect(proxies[0]!.variant).toBe(proxies[2]!.variant)
  expect(proxies[0]!.variant).not.toBe(proxies[1]!.variant)
})

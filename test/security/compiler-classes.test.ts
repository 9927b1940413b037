// Attack classes that other configuration generators fell to, tried on this one; docs/security.md is their table.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { importManifests } from '../../src/import/index.ts'
import { pipyc } from '../cli/fake-host.ts'
import { FULL_MODEL, leavesOf, withValue } from './full-model.ts'
import { HOSTILE, isOurs, isTaken, short } from './hostile.ts'

const real = { importManifests, compile }
const service = (name: string) => ({ id: `shop/${name}`, ports: [{ port: 80, protocol: 'http' }], workloads: ['shop/api'] })
const BASE = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'm' },
  identities: [{ id: 'shop/api' }],
  workloads: [{ id: 'shop/api', identity: 'shop/api', ports: [{ number: 80 }] }],
  services: [service('api')],
}
const routes = (http: object[]) => ({
  ...BASE,
  routeGroups: [{ id: 'shop/r', http }],
  accessPolicies: [
    { id: 'shop/p', destination: { service: 'shop/api' }, sources: [{ group: 'any' }], rules: [{ kind: 'http', routeGroup: 'shop/r' }] },
  ],
})

function filesOf(input: unknown): ReadonlyMap<string, string> {
  const result = compile(input)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  return result.bundle.files
}

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pipyc-classes-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function sources(directory: string): string[] {
  return (readdirSync(directory, { recursive: true }) as string[]).filter(path => path.endsWith('.ts')).map(path => join(directory, path))
}
/** The library: everything but the command and the test harness. */
const LIBRARY = sources('src').filter(path => !/^src\/(cli|testing)\//.test(path))

describe('injection into what is generated', () => {
  // CVE-2021-25742: a snippet annotation is put into the configuration and runs there.
  test('a snippet annotation reaches no file', () => {
    const keys = [
      'nginx.ingress.kubernetes.io/configuration-snippet',
      'nginx.ingress.kubernetes.io/server-snippet',
      'pipyc.dev/snippet',
      'pipyc.dev/script',
    ]
    const annotations = Object.fromEntries(keys.map(key => [key, 'os.exec("SNIPPET")']))
    const kinds = [
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 's', annotations }, spec: { ports: [{ port: 80 }], selector: { a: 'b' } } },
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p', labels: { a: 'b' }, annotations }, spec: { containers: [] } },
    ]
    const { model, diagnostics } = importManifests([{ path: 'a.yaml', text: kinds.map(kind => JSON.stringify(kind)).join('\n---\n') }])
    expect(diagnostics.filter(({ code }) => code === 'kubernetes/unknown-annotation')).toHaveLength(4)
    for (const text of filesOf(model).values()) expect(text).not.toContain('SNIPPET')
  })

  // CVE-2021-25745: a path of the model names a token file, and the generator serves it.
  test('a path to a secret file stays a path', () => {
    const path = '/var/run/secrets/kubernetes.io/serviceaccount/token'
    const files = filesOf(routes([{ path: { exact: path } }]))
    const { inbound } = JSON.parse(files.get('shop/api/config.json')!)
    expect(inbound.ports['80'].rules.map((rule: { match: { path: unknown } }) => rule.match.path)).toEqual([{ kind: 'exact', value: path }])
    for (const [name, text] of files) if (!name.endsWith('config.json')) expect(text).not.toContain('secrets')
  })

  // CVE-2023-5044: a redirect target closes the directive and opens another.
  test('a host that is more than a host is refused', () => {
    for (const host of ['http://a.example', 'a.example/x', 'a.example; evil', 'a.example\nb', 'a b', '*', '*.*.a', 'a.example:80', '[::1]', '']) {
      expect(compile({ ...BASE, services: [{ ...service('api'), hosts: [host] }] }).ok, host).toBe(false)
    }
  })

  // CVE-2024-7646: validation looked at another text than the generator, behind the shipped entry point.
  test('every string field through the command leaves scripts and paths as they are', async () => {
    let compiled = 0
    const fields = new Map(leavesOf(FULL_MODEL).map(leaf => [leaf.field, leaf]))
    for (const [i, { path, field }] of [...fields.values()].entries()) {
      if (!isTaken(i)) continue
      const text = HOSTILE.filter(one => one.length < 5000)[(i * 7) % 60]!
      const out = join(root, String(i))
      const { code } = await pipyc(['compile', '-', '-o', out], real, { stdin: JSON.stringify(withValue(FULL_MODEL, path, text)) })
      expect([0, 1], `${field} = ${short(text)}`).toContain(code)
      expect(existsSync(out)).toBe(code === 0)
      if (code !== 0) continue
      compiled++
      for (const file of readdirSync(out, { recursive: true }) as string[]) {
        expect(file).toMatch(/^[a-z0-9-]+(\/[a-z0-9-]+(\/(modules|config\.json|main\.js|modules\/[a-z0-9-]+\.js))?)?$|^manifest\.json$/)
        const inside = file.split('/').slice(2).join('/')
        if (file.endsWith('.js')) expect(isOurs(inside, readFileSync(join(out, file), 'utf8')), `${field} = ${short(text)}: ${file}`).toBe(true)
      }
    }
    expect(compiled).toBeGreaterThan(10)
    expect(readdirSync(root).every(name => /^\d+$/.test(name))).toBe(true)
  }, 120_000)

  // CVE-2025-24513: a name becomes a file name and leaves its directory.
  const long = 'x'.repeat(4096)
  test.each([
    '../x',
    '/etc/x',
    'a/../../x',
    '..',
    '.',
    '',
    'a/',
    '/b',
    'a/.',
    'a/..',
    'a//b',
    'a\\b/c',
    'A/b',
    'a/B',
    'a/b\0',
    'a/b\n',
    'a/b.',
    'a/-b',
    `a/${long}`,
    `${long}/a`,
    'a/\u202eb',
    'C:/x',
  ])('the proxy name %j is refused', id => {
    expect(compile({ ...BASE, workloads: [{ id, identity: 'shop/api' }], services: [] }).ok).toBe(false)
  })
  test.each(['con/nul', 'manifest/json', 'a/main.js', 'a/config.json', 'a/modules', `a/${'x'.repeat(253)}`])(
    'the proxy name %j stays in its directory',
    id => {
      const files = filesOf({ ...BASE, workloads: [{ id, identity: 'shop/api' }], services: [] })
      expect([...files.keys()].filter(path => path !== 'manifest.json' && !path.startsWith(`${id}/`))).toEqual([])
      expect([...files.keys()].every(path => path.split('/').every(part => part.length <= 255))).toBe(true)
    },
  )
})

describe('validation that runs what it validates', () => {
  // CVE-2025-1974, CVE-2026-22771: the generated configuration is run in order to test it.
  test('checking and compiling a canary does not run it', async () => {
    const canary = join(root, 'canary')
    const file = JSON.stringify(canary)
    const codes = [
      `'+require('fs').writeFileSync(${file},'x')+'`,
      '${' + `process.mainModule.require('fs').writeFileSync(${file},'x')}`,
      `{{#with "s" as |x|}}{{lookup (x.sub.apply 0 ${file}) 0}}{{/with}}`,
      `'+os.write(${file},'x')+'`,
      `!!js/function >\n  function () { require('fs').writeFileSync(${file}, 'x') }`,
    ]
    for (const code of codes) {
      const input = {
        ...routes([
          {
            name: code,
            path: { exact: `/${code.replace(/[?#]/g, '')}` },
            headers: [{ name: 'x-a', exact: code }],
            query: [{ name: 'q', exact: code }],
          },
        ]),
      }
      writeFileSync(join(root, 'mesh.yaml'), JSON.stringify(input))
      for (const words of [
        ['check', join(root, 'mesh.yaml')],
        ['compile', join(root, 'mesh.yaml'), '-o', join(root, 'out')],
      ]) {
        expect([0, 1]).toContain((await pipyc(words, real)).code)
      }
      await pipyc(['check', '-'], real, { stdin: `a: ${code}` })
    }
    expect(existsSync(canary)).toBe(false)
    expect(existsSync(join(root, 'out/shop/api/config.json'))).toBe(true)
  })

  test('the library has nothing with which it could run or read anything', () => {
    expect(LIBRARY.length).toBeGreaterThan(100)
    for (const path of LIBRARY) {
      const text = readFileSync(path, 'utf8')
      const modules = [...text.matchAll(/from '(node:[a-z/_]+)'/g)].map(([, name]) => name)
      expect(
        modules.filter(name => !['node:crypto', 'node:module', 'node:path'].includes(name!)),
        path,
      ).toEqual([])
      // Of node:path, what computes with texts: these two ask where the process runs.
      expect(text, path).not.toMatch(/\b(?:path|posix|win32)\.(?:resolve|relative)\b|import \{[^}]*\b(?:resolve|relative)\b[^}]*\} from 'node:path'/)
      if (!path.endsWith('runtime.generated.ts')) expect(text, path).not.toMatch(/\b(eval|Function)\(/)
    }
  })
})

describe('denial of service by what is compiled', () => {
  // CVE-2019-14993 and the ReDoS family: a pattern that takes for ever, here or in the proxy.
  const patterns = [
    '/(a|b)*c*'.repeat(50),
    '/[^/]+'.repeat(300),
    `/(${'a|'.repeat(900)}b)*.*c.*`,
    `${'('.repeat(900)}a*${')*'.repeat(900)}`,
    `/(${'word|'.repeat(60)}x)+/[a-z]+/.*`,
  ]
  test.each(patterns.map(pattern => ({ pattern, title: pattern.slice(0, 20) })))('the pattern $title… gets an answer soon', ({ pattern }) => {
    const begin = process.cpuUsage()
    const { ok, diagnostics } = compile(routes([{ path: { regex: pattern } }]))
    const { user, system } = process.cpuUsage(begin)
    expect([ok, diagnostics.map(({ code }) => code)]).toEqual([false, ['route/unsafe-regex']])
    expect((user + system) / 1000).toBeLessThan(2000)
  })

  test('hundreds of patterns do not add up', () => {
    const costOf = (patterns: number) => {
      const http = Array.from({ length: patterns }, (_, i) => ({ path: { regex: `/(?:aa|a|b${i})*x.*y` } }))
      const begin = process.cpuUsage()
      const { ok, diagnostics } = compile(routes(http))
      const { user, system } = process.cpuUsage(begin)
      expect(ok).toBe(false)
      expect(diagnostics.at(-1)?.notes).toEqual(['attack: (not found: the mesh has too many patterns to be analysed)'])
      return user + system
    }
    costOf(150)
    // Five times as many would cost five times as much.
    expect(costOf(750)).toBeLessThan(3.5 * costOf(150))
  }, 60_000)

  test('thousands of harmless patterns are not too many', () => {
    const http = Array.from({ length: 3000 }, (_, i) => ({
      path: { regex: `/shop${i}/[^/]+/(?:orders|items)/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}` },
    }))
    const { ok, diagnostics } = compile(routes(http))
    expect([ok, diagnostics]).toEqual([true, []])
  }, 60_000)

  // CVE-2025-64718 (js-yaml): a merge key writes to the prototype. CVE-2026-53550: many of them cost the square.
  test('merge keys are refused, however many', () => {
    const text = `a: &a {__proto__: {polluted: 1}}\n${Array.from({ length: 20_000 }, (_, i) => `k${i}: {<<: *a, <<: [*a, *a]}`).join('\n')}`
    const { diagnostics } = importManifests([{ path: 'a.yaml', text }])
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['import/merge-key', 'import/reserved-key', 'finding/not-listed']))
    expect('polluted' in {}).toBe(false)
  }, 60_000)

  // ajv CVE-2025-69873: a pattern taken from the data ($data) is run against it.
  test('a $data reference is a wrong value', () => {
    for (const value of [{ $data: '1/mesh' }, { $ref: '#/mesh' }]) {
      const { ok, diagnostics } = compile({ ...BASE, mesh: { name: value } })
      expect([ok, diagnostics.map(({ code }) => code)]).toEqual([false, ['model/wrong-type']])
    }
    expect(readFileSync('scripts/generate-validators.ts', 'utf8')).not.toContain('$data')
  })
})

describe('what a bundle says and holds', () => {
  // osm-edge writes private keys into its configuration.
  test('a private key in a value is an error', () => {
    const key = '-----BEGIN EC PRIVATE KEY-----\nMHc=\n-----END EC PRIVATE KEY-----'
    const { ok, diagnostics } = compile(routes([{ path: { exact: '/' }, headers: [{ name: 'x-a', exact: key }] }]))
    expect([ok, diagnostics.map(({ code }) => code)]).toEqual([false, ['internal/private-key']])
  })

  // CVE-2022-21679: an older proxy ignores a new field, and its rule matches always.
  test('the manifest names the runtimes, and each configuration its format', () => {
    expect(JSON.parse(filesOf(BASE).get('manifest.json')!).runtime).toEqual({ pipy: ['1.5', '2.0'] })
    expect(JSON.parse(filesOf(BASE).get('shop/api/config.json')!).formatVersion).toBe(1)
  })

  // CVE-2026-39350: the dot in a name is read as any character.
  test('names and literals reach the scripts as texts, and none as a pattern', () => {
    const http = [{ path: { exact: '/a.b(c)*+[d]$^|{2}' }, headers: [{ name: 'x.a', exact: 'a.b|c' }], query: [{ name: 'q.*', exact: '.*' }] }]
    const identity = { id: 'shop/a.b-c', principals: ['a.b.example'] }
    const input = { ...routes(http), identities: [...BASE.identities, identity] }
    const { inbound } = JSON.parse(
      filesOf({ ...input, services: [{ ...service('api'), hosts: ['*.a.example', 'b.example'] }] }).get('shop/api/config.json')!,
    )
    const kinds = JSON.stringify(inbound).match(/"kind":"[a-z]+"/g)
    expect(new Set(kinds)).toEqual(new Set(['"kind":"exact"']))
  })
})

// docs/running.md: its script starts two sidecars with certificates of its own, as a new user would; and what it says of the admin port.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadToolchain } from '../../src/cli/load-toolchain.ts'
import { compile } from '../../src/compile.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { countSkip } from '../../src/testing/index.ts'
import { pipyc } from '../cli/fake-host.ts'
import { describePipy } from '../testing/describe-pipy.ts'

const home = mkdtempSync(join(tmpdir(), 'pipyc-running-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Elsewhere than where the document does it, so that two runs are not in each other's way. */
function moved(path: string, to: string, ports: number): string {
  return readFileSync(path, 'utf8')
    .replaceAll('/tmp/two-sidecars', to)
    .replaceAll(/\b1808(\d)\b/g, (_, digit) => String(ports + Number(digit)))
}

const hasTools = ['openssl', 'curl'].every(tool => spawnSync(tool, ['--version']).error === undefined)

if (!hasTools) countSkip('docs/examples/two-sidecars.sh (needs openssl and curl)')

describePipy('docs/examples/two-sidecars.sh', pipy => {
  test.skipIf(!hasTools)('says what docs/running.md says', async () => {
    const at = join(home, pipy.version)
    const ports = pipy.version === '1.5' ? 18_180 : 18_280
    for (const name of ['yaml', 'sh']) writeFileSync(join(home, `${pipy.version}.${name}`), moved(`docs/examples/two-sidecars.${name}`, at, ports))
    const { code, err } = await pipyc(['compile', join(home, `${pipy.version}.yaml`), '-o', join(at, 'out')], await loadToolchain())
    expect(code, err).toBe(0)
    const shell = spawn('sh', [join(home, `${pipy.version}.sh`)], { env: { ...process.env, PIPY: pipy.path } })
    let said = ''
    for (const stream of [shell.stdout, shell.stderr]) stream.on('data', text => (said += text))
    await once(shell, 'close')
    const shown = /two-sidecars\.sh\n(.*?)^```$/ms.exec(readFileSync('docs/running.md', 'utf8'))?.[1]
    expect(said).toBe(shown?.replaceAll('18082', String(ports + 2)))
  })
})

test('the admin port is an argument for Pipy, in the manifest', () => {
  const proxy = { admin: { address: '::1', port: 6060 } }
  const model: MeshModel = {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'admin' },
    identities: [{ id: 'shop/cart' }, { id: 'shop/till' }],
    workloads: [
      { id: 'shop/cart', identity: 'shop/cart', proxy },
      { id: 'shop/till', identity: 'shop/till' },
    ],
  }
  const result = compile(model, {})
  const { proxies } = JSON.parse((result.ok && result.bundle.files.get('manifest.json')) || '{}')
  expect(proxies.map((each: { arguments: string[] }) => each.arguments)).toEqual([['--admin-port=[::1]:6060'], []])
})

test('the fixed times and sizes are those of the scripts', () => {
  const rows = [...readFileSync('docs/running.md', 'utf8').matchAll(/^\| ([\d.]+)(?: s| bytes)? \| `(\w+)` in `([\w-]+\.js)` \|/gm)]
  expect(rows.length).toBeGreaterThan(0)
  for (const [, value, name, file] of rows) expect(readFileSync(join('pjs-templates/modules', file!), 'utf8')).toContain(`var ${name} = ${value}\n`)
})

test('every metric of the scripts is in the table', () => {
  const scripts = readdirSync('pjs-templates/modules').map(name => readFileSync(join('pjs-templates/modules', name), 'utf8'))
  const metrics = scripts.flatMap(text => [...text.matchAll(/new stats\.\w+\('(pipyc_\w+)'/g)].map(([, name]) => name!))
  const named = [...readFileSync('docs/running.md', 'utf8').matchAll(/`(pipyc_\w+)`/g)].map(([, name]) => name!)
  expect(named.sort()).toEqual(metrics.sort())
})

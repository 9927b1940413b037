// A bundle's scripts and its config.json belong together; docs/security.md counts on it (CVE-2022-21679).
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { writeBundleFiles } from '../../src/testing/mesh/bundle-files.ts'
import { allocatePort, PipyStartError, runPipy, temporaryDirectory } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'

const directory = temporaryDirectory('config-format')
afterAll(() => directory.remove())

describePipy('formats of config.json', pipy => {
  /** What Pipy says; it never comes to serve, for want of certificates at the latest. */
  async function saidFor(formatVersion: unknown): Promise<string> {
    const port = await allocatePort()
    const proxy = { interception: 'none', listeners: [{ direction: 'inbound', address: '127.0.0.1', port, workloadPort: 80 }] }
    const result = compile({
      apiVersion: 'pipyc/v1',
      mesh: { name: 'm', proxy },
      identities: [{ id: 'shop/api' }],
      workloads: [{ id: 'shop/api', identity: 'shop/api', ports: [{ number: 80 }] }],
      services: [{ id: 'shop/api', ports: [{ port: 80, protocol: 'http' }], workloads: ['shop/api'] }],
    })
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
    const files = new Map(result.bundle.files)
    const config = { ...JSON.parse(files.get('shop/api/config.json')!), formatVersion }
    files.set('shop/api/config.json', JSON.stringify(config))
    const root = join(directory.path, `${pipy.version}-${port}`)
    writeBundleFiles(root, files)
    const failure = await runPipy({ pipy, main: join(root, 'shop/api/main.js'), listens: [{ address: '127.0.0.1', port }] }).then(
      async running => running.stop().then(() => undefined),
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(PipyStartError)
    return (failure as PipyStartError).lines.join('\n')
  }

  test.each([2, 0, '1', null, undefined])('format %j is refused at load', async formatVersion => {
    const said = await saidFor(formatVersion)
    expect(said).toContain('these scripts read format 1')
    expect(said).not.toContain('Listening on')
  })

  test('format 1 is not', async () => expect(await saidFor(1)).not.toContain('these scripts read format 1'))
})

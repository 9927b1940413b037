// The test that docs/testing-a-mesh.md shows to others is one that passes, in their test runner.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { describePipy } from '../testing/describe-pipy.ts'

const home = mkdtempSync(join(tmpdir(), 'pipyc-example-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Of `node --test`, which takes all versions of Pipy in one run. */
const run = once(() => {
  const sources = { pipyc: 'src/index.ts', 'pipyc/testing': 'src/testing/index.ts' }
  let text = readFileSync('docs/examples/two-sidecars.test.mjs', 'utf8')
  for (const [name, path] of Object.entries(sources)) text = text.replace(`'${name}'`, `'${pathToFileURL(path).href}'`)
  text = text.replace('import.meta.url', `'${pathToFileURL('docs/examples/').href}'`)
  const copy = join(home, 'two-sidecars.test.mjs')
  writeFileSync(copy, text)
  const { NODE_OPTIONS: _, VITEST: __, NODE_TEST_CONTEXT: ___, ...env } = process.env
  return spawnSync(process.execPath, ['--import', 'tsx', '--test', copy], { encoding: 'utf8', env })
})

describePipy('docs/examples/two-sidecars.test.mjs', pipy => {
  test('passes under node --test', { timeout: 120_000 }, () => {
    const { status, stdout, stderr } = run()
    expect(status, `${stdout}\n${stderr}`).toBe(0)
    expect(stdout).toContain(`in Pipy ${pipy.fullVersion}`)
  })
})

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

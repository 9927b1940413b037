import { spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findPipy, temporaryDirectory } from '../../src/testing/index.ts'

const directory = temporaryDirectory('fake-pipy')
afterAll(() => directory.remove())

function fakePipy(name: string, version: string, help = ''): string {
  const path = join(directory.path, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, `#!/bin/sh\ncase $1 in --version) echo 'Version          : ${version}';; --help) echo '${help}';; esac\n`)
  chmodSync(path, 0o755)
  return path
}

describe('findPipy', () => {
  test('asks each binary for its version and keeps the first of each', () => {
    const old = fakePipy('bin/pipy-1.5', '1.5.18')
    const recent = fakePipy('bin/pipy', '2.0.2')
    fakePipy('later/pipy-1.5', '1.5.1')
    const PATH = [join(directory.path, 'bin'), join(directory.path, 'later'), '/usr/bin', '/bin'].join(':')
    expect(findPipy({ PATH })).toEqual([
      { version: '1.5', path: old, fullVersion: '1.5.18' },
      { version: '2.0', path: recent, fullVersion: '2.0.2' },
    ])
  })

  test('tells builds without a release tag apart by their options', () => {
    const path = fakePipy('untagged', '', '--codebase-dir=<dirname>')
    expect(findPipy({ PIPY_BIN: path })).toEqual([{ version: '2.0', path, fullVersion: '2.0.x' }])
  })

  test('the environment beats PATH', () => {
    const path = fakePipy('mine', '2.0.9')
    fakePipy('path/pipy-2.0', '2.0.2')
    expect(findPipy({ PIPY_BIN_2_0: path, PATH: join(directory.path, 'path') })).toEqual([{ version: '2.0', path, fullVersion: '2.0.9' }])
  })

  test('a variable that is wrong is an error, never a skip', () => {
    const path = fakePipy('two', '2.0.2')
    expect(() => findPipy({ PIPY_BIN_1_5: path })).toThrow(`PIPY_BIN_1_5=${path} is Pipy 2.0.2, not 1.5`)
    expect(() => findPipy({ PIPY_BIN: '/nowhere/pipy' })).toThrow('PIPY_BIN=/nowhere/pipy is not a Pipy')
    expect(() => findPipy({ PIPY_BIN: fakePipy('ancient', '0.90.3') })).toThrow('is not a Pipy 1.5 or 2.0')
  })

  test('a binary that hangs after it has answered is fine', () => {
    const path = fakePipy('hanging', '1.5.18')
    appendFileSync(path, 'exec sleep 60\n')
    expect(findPipy({ PIPY_BIN: path })).toEqual([{ version: '1.5', path, fullVersion: '1.5.18' }])
  })

  test('nothing installed is an empty list', () => {
    expect(findPipy({ PATH: '/nowhere' })).toEqual([])
  })
})

describe('a missing Pipy', () => {
  const suites = `pipyTargets('splits'); pipyTargets('access', ['2.0'])`
  const run = (code: string, env: Record<string, string>) =>
    spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', `import { countSkippedSuites, pipyTargets } from './src/testing/pipy-suites.ts'; ${code}`],
      {
        encoding: 'utf8',
        env: { PATH: '/nowhere', ...env },
      },
    )

  test('is one loud line that counts', () => {
    const { stderr, status } = run(`const end = countSkippedSuites(); ${suites}; end()`, {})
    expect(status).toBe(0)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('3 behaviour suites SKIPPED')
    expect(stderr).toContain('access (needs Pipy 2.0); splits (needs Pipy 1.5); splits (needs Pipy 2.0)')
  })

  test('is loud where nobody counts', () => {
    expect(run(suites, {}).stderr.match(/1 behaviour suite SKIPPED/g)).toHaveLength(3)
  })

  test('is a failure with PIPYC_REQUIRE_PIPY=1', () => {
    const { stderr, status } = run(suites, { PIPYC_REQUIRE_PIPY: '1' })
    expect(status).toBe(1)
    expect(stderr).toContain('PIPYC_REQUIRE_PIPY=1, but this suite cannot run: splits (needs Pipy 1.5)')
  })
})

// The command as a process: what only a real one shows.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

function pipyc(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', chunk => (out += chunk))
  child.stderr.on('data', chunk => (err += chunk))
  return new Promise(resolve => child.on('close', code => resolve({ code, out, err })))
}

it('begins with the line that makes it a command', () => {
  expect(readFileSync('src/cli/main.ts', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
})

it('tells its version', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(await pipyc('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

it('ends with the code of a usage error', async () => {
  const { code, out, err } = await pipyc('check', '/no/such/file')
  expect([code, out, err]).toEqual([2, '', 'error: cannot read /no/such/file: there is no such file or directory\n'])
})

it('loads what it works with', { timeout: 60_000 }, async () => {
  const { code, out, err } = await pipyc('check', 'docs/examples/two-sidecars.yaml')
  expect([code, out, err]).toEqual([0, '', expect.stringContaining('2 identities')])
})

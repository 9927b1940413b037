// Whatever ends the process that runs a mesh, no proxy and no file of it stays behind.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { eventually, pipyTargets } from '../../src/testing/index.ts'

const MODEL = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'reaped' },
  identities: [{ id: 'shop/a' }],
  workloads: ['shop/a', 'shop/b'].map(id => ({ id, identity: 'shop/a' })),
}

/** How a test run may end without a chance to clean up. */
const ENDINGS = {
  'kill -9': `process.kill(process.pid, 'SIGKILL')`,
  'kill -15': `process.kill(process.pid, 'SIGTERM')`,
  'an uncaught exception': `setTimeout(() => { throw new Error('mine') })`,
  'an unhandled rejection': `Promise.reject(new Error('mine'))`,
  'process.exit': `process.exit(1)`,
}

interface Started {
  readonly pids: readonly number[]
  readonly directories: readonly string[]
}

/** One starter has a mesh of each version. */
const installed = pipyTargets('what a mesh leaves behind').flatMap(({ pipy }) => pipy ?? [])

describe.skipIf(installed.length === 0)('what a mesh leaves behind', () => {
  test.concurrent.each(Object.entries(ENDINGS))(
    'nothing after %s',
    async (_, ending) => {
      const code = `
        import { startMesh } from './src/testing/mesh/start-mesh.ts'
        import { tinyCompiler } from './test/testing/tiny-compiler.ts'
        const start = pipy => startMesh({ pipy, model: ${JSON.stringify(MODEL)}, compile: tinyCompiler(), readyTimeoutMs: 30000 })
        const meshes = await Promise.all(${JSON.stringify(installed)}.map(start))
        const pids = meshes.flatMap(mesh => ['shop/a', 'shop/b'].map(id => mesh.proxy(id).process.pid))
        process.stdout.write(JSON.stringify({ pids, directories: meshes.map(({ directory }) => directory) }) + '\\n')
        process.stdin.once('data', () => { ${ending} })`
      const starter = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'ignore'] })
      const ended = new Promise(resolve => starter.once('close', resolve))
      try {
        const started = JSON.parse(await firstLine(starter.stdout)) as Started
        expect(started.pids.map(isRunning)).toEqual(installed.flatMap(() => [true, true]))
        expect(started.directories.every(existsSync)).toBe(true)
        starter.stdin.write('now')
        await ended
        await eventually('the proxies are gone', () => !started.pids.some(isRunning), 20_000)
        await eventually('the files are gone', () => !started.directories.some(existsSync), 20_000)
      } finally {
        starter.kill('SIGKILL')
      }
    },
    180_000,
  )
})

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const chunk of stream) {
    text += String(chunk)
    if (text.includes('\n')) return text
  }
  throw new Error('the starter ended before its mesh was up')
}

function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

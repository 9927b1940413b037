#!/usr/bin/env node
// The pipyc command: gives the process to `run`.
import { readFileSync } from 'node:fs'
import type { Host } from './host.js'
import { LARGEST_BYTES, TooLargeError } from './read-inputs.js'
import { run } from './run.js'
import type { Toolchain } from './toolchain.js'

const host: Host = {
  stdout: text => void process.stdout.write(text),
  stderr: text => void process.stderr.write(text),
  readStdin: async () => {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of process.stdin) {
      chunks.push(chunk)
      if ((size += chunk.length) > LARGEST_BYTES) throw new TooLargeError('stdin')
    }
    return Buffer.concat(chunks)
  },
  elapsed: () => performance.now() / 1000,
  env: process.env,
  stderrIsTerminal: process.stderr.isTTY === true,
  version: JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version,
}

async function loadToolchain(): Promise<Toolchain> {
  const [{ importManifests }, { compile }, { readMesh }, { readTestCases }, { testCases }] = await Promise.all([
    import('../import/index.js'),
    import('../compile.js'),
    import('../explain/explain.js'),
    import('../test-cases/read-test-cases.js'),
    import('../test-cases/test-cases.js'),
  ])
  // The test harness only for those who want a real Pipy, and what solves for requests only for those who compare.
  const runCases: Toolchain['runCases'] = async (model, cases, env) =>
    (await import('../testing/test-cases/run-cases.js')).runCases(model, cases, compile, env)
  const diffMeshes: Toolchain['diffMeshes'] = async (before, after) => (await import('../diff/diff-meshes.js')).diffMeshes(before, after)
  return { importManifests, compile, readMesh, readTestCases, testCases, runCases, diffMeshes }
}

// Whoever read the output has seen enough: `pipyc … | head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault
  })
}

// Not process.exit: what is still on its way into a pipe would be lost.
process.exitCode = await run(process.argv.slice(2), host, loadToolchain)

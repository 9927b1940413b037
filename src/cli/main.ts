#!/usr/bin/env node
// The pipyc command: gives the process to `run`.
import { readFileSync } from 'node:fs'
import type { Host } from './host.js'
import { loadToolchain } from './load-toolchain.js'
import { LARGEST_BYTES, TooLargeError } from './read-inputs.js'
import { run } from './run.js'

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

// Whoever read the output has seen enough: `pipyc … | head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault
  })
}

// Not process.exit: what is still on its way into a pipe would be lost.
process.exitCode = await run(process.argv.slice(2), host, loadToolchain)

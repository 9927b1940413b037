// Compiles one synthetic mesh, once and cold, and prints the figures as JSON: the child process of compile.ts.
import { Buffer } from 'node:buffer'
import { compile } from '../src/compile.ts'
import { syntheticMesh } from './synthetic-mesh.ts'

export interface CompileFigures {
  readonly services: number
  readonly proxies: number
  readonly wallMs: number
  /** Highest resident set of the process, Node and the compiler's code included. */
  readonly peakRssBytes: number
  readonly modelBytes: number
  readonly outputBytes: number
  /** JSON.parse of the model and JSON.stringify of the configurations: less than that no compiler can do. */
  readonly jsonMs: number
  readonly jsonRatio: number
}

const services = Number(process.argv[2])
const text = JSON.stringify(syntheticMesh(services))
const model = JSON.parse(text)

const startedAt = performance.now()
const result = compile(model, {})
const wallMs = performance.now() - startedAt
const peakRssBytes = process.resourceUsage().maxRSS * 1024
if (!result.ok) throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))

const { files } = result.bundle
const configs = [...files].filter(([path]) => path.endsWith('config.json'))
let jsonMs = timed(() => JSON.parse(text))
for (const [, content] of configs) {
  const value = JSON.parse(content)
  jsonMs += timed(() => JSON.stringify(value))
}
const figures: CompileFigures = {
  services,
  proxies: configs.length,
  wallMs,
  peakRssBytes,
  modelBytes: Buffer.byteLength(text),
  outputBytes: [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0),
  jsonMs,
  jsonRatio: wallMs / jsonMs,
}
process.stdout.write(JSON.stringify(figures))

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

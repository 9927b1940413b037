// npm run bench:compile [-- --json file]: time and peak memory of `compile`, each size in a process of its own.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { CompileFigures } from './compile-one.ts'

const SIZES = [10, 100, 1000]
const AIM = { services: 1000, wallMs: 1500 }

const { values } = parseArgs({ options: { json: { type: 'string' } } })

function measure(services: number): CompileFigures {
  const script = fileURLToPath(new URL('compile-one.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, String(services)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${services} services: ${stderr.trim() || `exit ${status}`}`)
  return JSON.parse(stdout)
}

const row = (...cells: (string | number)[]) => process.stdout.write(`${cells.map(cell => String(cell).padStart(11)).join('  ')}\n`)

row('services', 'proxies', 'wall ms', 'peak MiB', 'model MiB', 'output MiB', 'x JSON', 'aim')
const results = SIZES.map(services => {
  const figures = measure(services)
  const aim = services === AIM.services ? `${figures.wallMs < AIM.wallMs ? 'met' : 'MISSED'} < ${AIM.wallMs} ms` : ''
  const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1)
  const { proxies, wallMs, peakRssBytes, modelBytes, outputBytes, jsonRatio } = figures
  row(services, proxies, wallMs.toFixed(0), mebibytes(peakRssBytes), mebibytes(modelBytes), mebibytes(outputBytes), jsonRatio.toFixed(1), aim)
  return figures
})
if (values.json) writeFileSync(values.json, `${JSON.stringify({ benchmark: 'compile', aim: AIM, results }, null, 2)}\n`)

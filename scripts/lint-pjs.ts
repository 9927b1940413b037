// Lints what runs inside Pipy: the modules, and main.js of every set of features.
import { readdirSync, readFileSync } from 'node:fs'
import type { ProxyFeature } from '../src/phases/3-lower/plan.ts'
import { scriptsFor } from '../src/phases/4-emit/runtime.ts'
import { lintPipyJs } from '../src/pjs-lint/lint.ts'

const FEATURES: ProxyFeature[] = ['inbound-http', 'inbound-mqtt', 'inbound-tcp', 'outbound-http', 'outbound-mqtt', 'outbound-tcp']
const FOLDER = 'pjs-templates/modules'

const modules = readdirSync(FOLDER)
  .filter(name => name.endsWith('.js'))
  .sort()
  .flatMap(name => lintPipyJs(readFileSync(`${FOLDER}/${name}`, 'utf8'), `${FOLDER}/${name}`))
const wirings = subsets(FEATURES).flatMap(features => lintPipyJs(scriptsFor(features).get('main.js')!.text, `main.js for ${features.join(', ')}`))

for (const { file, line, column, rule, message } of [...modules, ...wirings]) {
  process.stderr.write(`${file}:${line}:${column} ${rule}: ${message}\n`)
  process.exitCode = 1
}

function subsets<T>([first, ...others]: T[]): T[][] {
  if (first === undefined) return [[]]
  return subsets(others).flatMap(subset => [subset, [first, ...subset]])
}

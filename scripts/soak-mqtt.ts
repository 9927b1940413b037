// npm run soak:mqtt [-- --count 100000 --seed 1 --pipy 2.0]: damaged MQTT sessions against every installed Pipy.
import { parseArgs } from 'node:util'
import { PIPY_VERSIONS, pipyTargets } from '../src/testing/index.ts'
import { fuzz } from '../test/mqtt/fuzz.ts'

/** What a process may grow by from the first quarter of the run to its end. */
const GROWTH_BYTES = 32 << 20

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, pipy: { type: 'string' } },
})
const versions = PIPY_VERSIONS.filter(version => values.pipy === undefined || version === values.pipy)
if (versions.length === 0) {
  console.error(`there is no Pipy ${values.pipy}; there are: ${PIPY_VERSIONS.join(', ')}`)
  process.exit(2)
}
let failed = false
for (const { pipy } of pipyTargets('soak of MQTT', versions)) {
  if (!pipy) {
    failed = true
    continue
  }
  const started = performance.now()
  const report = await fuzz(pipy, Number(values.count), Number(values.seed), done => process.stderr.write(`\rpipy-${pipy.version} ${done}`))
  const { leaks, errors, isRunning, rssBytes, sessions, connected, publishes, subscriptions } = report
  const growth = rssBytes.end - rssBytes.warm
  const isGood = leaks.length === 0 && errors.length === 0 && isRunning && growth < GROWTH_BYTES
  failed ||= !isGood
  process.stdout.write(
    `\npipy-${pipy.version} ${isGood ? 'pass' : 'FAIL'}: ${sessions} sessions, ${connected} connected, ${publishes} publishes, ${subscriptions} subscriptions, ${leaks.length} leaks, ${errors.length} script errors, ${isRunning ? 'running' : 'CRASHED'}, RSS ${(rssBytes.warm / 1e6).toFixed(1)} -> ${(rssBytes.end / 1e6).toFixed(1)} MB, ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
  )
  for (const line of [...leaks.slice(0, 10), ...errors.slice(0, 10)]) process.stdout.write(`  ${line}\n`)
}
process.exit(failed ? 1 : 0)

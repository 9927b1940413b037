// npm run soak:mqtt [-- --count 100000 --seed 1 --pipy 2.0]: damaged MQTT sessions against every installed Pipy.
import { parseArgs } from 'node:util'
import { fuzz } from '../test/mqtt/fuzz.ts'
import { onEachPipy } from './on-each-pipy.ts'

/** What a process may grow by from the first quarter of the run to its end. */
const GROWTH_BYTES = 32 << 20

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, pipy: { type: 'string' } },
})
await onEachPipy('soak of MQTT', values.pipy, async pipy => {
  const started = performance.now()
  const report = await fuzz(pipy, Number(values.count), Number(values.seed), done => process.stderr.write(`\rpipy-${pipy.version} ${done}`))
  const { leaks, errors, isRunning, rssBytes, sessions, connected, publishes, subscriptions } = report
  const growth = rssBytes.end - rssBytes.warm
  const isGood = leaks.length === 0 && errors.length === 0 && isRunning && growth < GROWTH_BYTES
  process.stdout.write(
    `\npipy-${pipy.version} ${isGood ? 'pass' : 'FAIL'}: ${sessions} sessions, ${connected} connected, ${publishes} publishes, ${subscriptions} subscriptions, ${leaks.length} leaks, ${errors.length} script errors, ${isRunning ? 'running' : 'CRASHED'}, RSS ${(rssBytes.warm / 1e6).toFixed(1)} -> ${(rssBytes.end / 1e6).toFixed(1)} MB, ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
  )
  for (const line of [...leaks.slice(0, 10), ...errors.slice(0, 10)]) process.stdout.write(`  ${line}\n`)
  return isGood
})

// npm run diff:wire -- --minutes N [--seed S] [--pipy 1.5|2.0] [--exchanges N] [--only N]: requests over HTTP/2, changed on the wire, for as long as wanted.
import { parseArgs } from 'node:util'
import { checkWire } from '../test/differential/wire/soak.ts'
import { onEachPipy } from './on-each-pipy.ts'

const SHOWN_PER_MESH = 4

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    exchanges: { type: 'string', default: '600' },
    only: { type: 'string' },
    pipy: { type: 'string' },
  },
})

await onEachPipy('requests on the wire', values.pipy, async pipy => {
  const end = performance.now() + Number(values.minutes) * 60_000
  const kinds = new Map<string, number>()
  let [seed, exchanges, findings, errors] = [Number(values.seed), 0, 0, 0]
  console.log(`pipy-${pipy.version}  seed ${seed}`)
  do {
    const report = await checkWire(pipy, seed, Number(values.exchanges), values.only === undefined ? undefined : Number(values.only))
    exchanges += report.exchanges
    findings += report.findings.length
    errors += report.scriptErrors.length
    for (const [kind, count] of report.kinds) kinds.set(kind, count + (kinds.get(kind) ?? 0))
    for (const { exchange, problems } of report.findings.slice(0, SHOWN_PER_MESH)) {
      console.log(`  --seed ${seed} --only ${exchange.number} (${exchange.segments}): ${problems.join('; ').slice(0, 400)}`)
      for (const [id, { problem, laterProblem, isEnded, isReset, fields }] of exchange.read.streams) {
        console.log(`    ${id}: ${JSON.stringify({ problem, laterProblem, isEnded, isReset, fields }).slice(0, 500)}`)
      }
      console.log(
        `    ${exchange.frames
          .map(
            ({ type, flags, stream, payload }) => `${type}/${flags}/${stream}/${payload.length}${values.only ? `:${payload.toString('hex')}` : ''}`,
          )
          .join(' ')
          .slice(0, values.only ? undefined : 600)}`,
      )
      if (exchange.read.problem) console.log(`    connection: ${exchange.read.problem}`)
    }
    for (const line of report.scriptErrors.slice(0, SHOWN_PER_MESH)) console.log(`  script error: ${line}`)
    seed++
  } while (performance.now() < end && values.only === undefined)
  for (const [kind, count] of [...kinds].sort(([, a], [, b]) => b - a)) console.log(`  ${String(count).padStart(7)}  ${kind}`)
  console.log(`pipy-${pipy.version}  ${exchanges} exchanges, ${findings} disagreements, ${errors} script errors`)
  return exchanges > 0 && findings === 0 && errors === 0
})

// npm run diff:states -- --minutes N [--seed S] [--pipy 1.5|2.0] [--cases N] [--case FILE]: stateful cases in a running Pipy against the interpreter's player.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { StatefulCase } from '../test/differential/states/case.ts'
import { shownCase, shownResult } from '../test/differential/states/report.ts'
import { shrink } from '../test/differential/states/shrink.ts'
import { type Finding, type Progress, soakStates } from '../test/differential/states/soak.ts'
import { onEachPipy } from './on-each-pipy.ts'

const SHRUNK_IN_ALL = 5

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    cases: { type: 'string', default: '24' },
    pipy: { type: 'string' },
    case: { type: 'string' },
  },
})
const seed = Number(values.seed)
const endMs = Number(values.minutes) * 60_000
/** One that an earlier run has written. */
const again: readonly StatefulCase[] | undefined = values.case === undefined ? undefined : [JSON.parse(readFileSync(values.case, 'utf8'))]

await onEachPipy('stateful soak', values.pipy, async pipy => {
  console.log(`pipy-${pipy.version}  seed ${seed}`)
  let shownAt = 0
  const result = await soakStates({
    pipy,
    seed,
    casesPerMesh: again ? 1 : Number(values.cases),
    ...(again && { cases: again }),
    goesOn: progress => {
      if (progress.elapsedMs - shownAt > 10_000) {
        shownAt = progress.elapsedMs
        console.log(`  ${line(progress)}`)
      }
      return again === undefined && progress.elapsedMs < endMs
    },
    onFinding: ({ seed: own, disagreement }: Finding) =>
      console.log(`  case of seed ${own} (--seed ${own} --cases 1 --minutes 0): step ${disagreement!.step}`),
    onPassing: ({ seed: own, disagreement, observed }: Finding) => {
      const { step, possible } = disagreement!
      console.log(
        `  seen once, case of seed ${own}, step ${step}: came ${shownResult(observed[step]!)}, could come ${possible.map(shownResult).join(', or ')}`,
      )
    },
  })
  console.log(`pipy-${pipy.version}  ${line(result)}`)
  for (const [answer, count] of [...result.answers].sort()) console.log(`  ${String(count).padStart(8)}  ${answer}`)
  for (const finding of result.findings.slice(0, SHRUNK_IN_ALL)) {
    const small = await shrink(pipy, finding)
    const file = join(mkdtempSync(join(tmpdir(), 'pipyc-states-')), 'case.json')
    writeFileSync(file, JSON.stringify((small ?? finding).one))
    console.log(
      `\ncase of seed ${finding.seed}${small ? '' : ', not seen again'}; again: npm run diff:states -- --case ${file}\n${shownCase(small ?? finding)}`,
    )
  }
  return result.disagreements === 0 && result.requests > 0
})

function line({ cases, requests, disagreements, passing, unpredictable, elapsedMs }: Progress): string {
  return `${requests} requests in ${cases} cases, ${disagreements} disagreements, ${passing} seen once, ${unpredictable} unpredictable, ${(elapsedMs / 1000).toFixed(0)} s`
}

// npm run diff:states -- --minutes N [--seed S] [--pipy 1.5|2.0] [--cases N]: stateful cases in a running Pipy against the interpreter's player.
import { parseArgs } from 'node:util'
import { PIPY_VERSIONS, pipyTargets } from '../src/testing/index.ts'
import { shownCase } from '../test/differential/states/report.ts'
import { shrink } from '../test/differential/states/shrink.ts'
import { type Finding, type Progress, soakStates } from '../test/differential/states/soak.ts'

const SHRUNK_IN_ALL = 5

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    cases: { type: 'string', default: '24' },
    pipy: { type: 'string' },
  },
})
const seed = Number(values.seed)
const endMs = Number(values.minutes) * 60_000
const versions = PIPY_VERSIONS.filter(version => values.pipy === undefined || version === values.pipy)
if (versions.length === 0) {
  console.error(`there is no Pipy ${values.pipy}; there are: ${PIPY_VERSIONS.join(', ')}`)
  process.exit(2)
}

let failed = false
for (const { version, pipy } of pipyTargets('stateful soak', versions)) {
  if (!pipy) {
    failed = true
    continue
  }
  console.log(`pipy-${version}  seed ${seed}`)
  let shownAt = 0
  const result = await soakStates({
    pipy,
    seed,
    casesPerMesh: Number(values.cases),
    goesOn: progress => {
      if (progress.elapsedMs - shownAt > 10_000) {
        shownAt = progress.elapsedMs
        console.log(`  ${line(progress)}`)
      }
      return progress.elapsedMs < endMs
    },
    onFinding: ({ seed: own, disagreement }: Finding) =>
      console.log(`  case of seed ${own} (--seed ${own} --cases 1 --minutes 0): step ${disagreement!.step}`),
  })
  console.log(`pipy-${version}  ${line(result)}`)
  for (const [answer, count] of [...result.answers].sort()) console.log(`  ${String(count).padStart(8)}  ${answer}`)
  if (result.disagreements > 0 || result.requests === 0) failed = true
  for (const finding of result.findings.slice(0, SHRUNK_IN_ALL)) {
    const small = await shrink(pipy, finding)
    console.log(`\ncase of seed ${finding.seed}${small ? '' : ', not seen again'}\n${shownCase(small ?? finding)}`)
  }
}
process.exit(failed ? 1 : 0)

function line({ cases, requests, disagreements, passing, unpredictable, elapsedMs }: Progress): string {
  return `${requests} requests in ${cases} cases, ${disagreements} disagreements, ${passing} seen once, ${unpredictable} unpredictable, ${(elapsedMs / 1000).toFixed(0)} s`
}

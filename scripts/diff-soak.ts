// npm run diff:soak -- --minutes N [--seed S] [--pipy 1.5|2.0] [--meshes N] [--flows N]: the interpreter against a running Pipy, for as long as wanted.
import { parseArgs } from 'node:util'
import { FIXTURES } from '../test/cases/case-files.ts'
import { shrink } from '../test/differential/judge/reproduce.ts'
import { writeFixture } from '../test/differential/report/fixture.ts'
import { soak, type SoakResult } from '../test/differential/soak.ts'
import { onEachPipy } from './on-each-pipy.ts'

/** The first ones of a mesh usually have one cause. */
const SHOWN_PER_MESH = 3
const SHRUNK_IN_ALL = 10

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    meshes: { type: 'string' },
    flows: { type: 'string', default: '400' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    pipy: { type: 'string' },
  },
})
const seed = Number(values.seed)
const endMs = Number(values.minutes) * 60_000
const most = values.meshes === undefined ? Number.POSITIVE_INFINITY : Number(values.meshes)

let shrunk = 0
await onEachPipy('differential soak', values.pipy, async pipy => {
  console.log(`pipy-${pipy.version}  seed ${seed}`)
  let shownAt = 0
  const result = await soak({
    pipy,
    seed,
    flowsPerMesh: Number(values.flows),
    meshes: most,
    goesOn: progress => {
      if (progress.elapsedMs - shownAt > 10_000) {
        shownAt = progress.elapsedMs
        console.log(`  ${line(progress)}`)
      }
      return progress.elapsedMs < endMs
    },
    onFinding: finding => {
      for (const { flow, problem } of finding.disagreements.slice(0, SHOWN_PER_MESH)) {
        console.log(`  mesh of seed ${finding.seed}: ${problem.slice(0, 300)}\n    ${JSON.stringify(flow).slice(0, 500)}`)
      }
    },
  })
  console.log(`pipy-${pipy.version}  ${line(result)}`)
  for (const [verdict, count] of [...result.verdicts].sort()) console.log(`  ${String(count).padStart(8)}  ${verdict}`)
  for (const { model, flows, disagreements } of result.findings) {
    const [first] = disagreements
    if (!first || shrunk++ >= SHRUNK_IN_ALL) continue
    const small = await shrink(model, flows, first, pipy)
    console.log(
      small ? `wrote ${writeFixture(FIXTURES, small.reproduction, small.resolved, small.problem)}` : `not seen again alone: ${first.problem}`,
    )
  }
  return result.disagreements === 0 && result.pairs > 0
})

function line({ pairs, meshes, disagreements, late, elapsedMs }: Omit<SoakResult, 'verdicts' | 'findings'>): string {
  const rate = Math.round((pairs / elapsedMs) * 60_000)
  return `${pairs} pairs in ${meshes} meshes, ${disagreements} disagreements, ${late} late, ${(elapsedMs / 1000).toFixed(0)} s, ${rate} pairs a minute`
}

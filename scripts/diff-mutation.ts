// npm run diff:mutation [-- --pipy 1.5|2.0] [name]: breaks the emitted files in one place at a time; the short seeded run must notice each.
import { parseArgs } from 'node:util'
import { MODEL_MUTATIONS, MUTATIONS, mutate } from '../test/differential/mutations.ts'
import { SHORT_RUN } from '../test/differential/short-run.ts'
import { soak } from '../test/differential/soak.ts'
import { onEachPipy } from './on-each-pipy.ts'

const { values, positionals } = parseArgs({ options: { pipy: { type: 'string' } }, allowPositionals: true })
const all = [
  ...MUTATIONS.map(mutation => ({ name: mutation.name, fault: mutate(mutation) })),
  ...MODEL_MUTATIONS.map(({ name, model }) => ({ name, fault: { model } })),
]
const wanted = all.filter(({ name }) => positionals.length === 0 || positionals.some(part => name.includes(part)))

await onEachPipy('mutations', values.pipy, async pipy => {
  let survivors = 0
  for (const { name, fault } of wanted) {
    const result = await soak({ ...SHORT_RUN, pipy, fault, goesOn: ({ disagreements, silent }) => disagreements === silent })
    // A proxy that says nothing at all has not answered otherwise than the interpreter does.
    const first = result.findings.flatMap(({ disagreements }) => disagreements).find(({ isSilence }) => !isSilence)
    if (!first) survivors++
    const outcome = first
      ? `noticed after ${result.pairs} pairs: ${first.problem.slice(0, 120)}`
      : `NOT NOTICED in ${result.pairs} pairs, ${result.silent} of them without an answer`
    console.log(`pipy-${pipy.version}  ${name}: ${outcome}`)
  }
  console.log(`pipy-${pipy.version}  ${survivors} of ${wanted.length} mutations not noticed`)
  return survivors === 0 && wanted.length > 0
})

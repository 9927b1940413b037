// npm run accept [-- --json file] [A7 A21 …]: the acceptance vectors in every installed Pipy, a line each.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pipyTargets } from '../src/testing/index.ts'
import { judge, type Verdict } from '../test/accept/judge.ts'
import { VECTORS } from '../test/accept/vectors.ts'

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
const unknown = positionals.find(id => !VECTORS.some(vector => vector.id === id))
if (unknown) {
  console.error(`there is no vector ${unknown}; there are: ${VECTORS.map(({ id }) => id).join(', ')}`)
  process.exit(2)
}

const verdicts: Verdict[] = []
const targets = pipyTargets('acceptance')
for (const vector of VECTORS.filter(({ id }) => positionals.length === 0 || positionals.includes(id))) {
  for (const { pipy } of targets) {
    if (!pipy) continue
    const verdict = await judge(vector, pipy)
    verdicts.push(verdict)
    const { id, expected, got, passed } = verdict
    console.log(`${id} pipy-${pipy.version} expected ${expected} got ${got} ${passed ? 'pass' : 'FAIL'}`)
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(verdicts, null, 2)}\n`)
const failed = verdicts.filter(({ passed }) => !passed).length
console.log(`${verdicts.length - failed} of ${verdicts.length} passed`)
process.exit(failed > 0 || verdicts.length === 0 || targets.some(({ pipy }) => !pipy) ? 1 : 0)

// npm run golden:update -- [filter]: approves the compiled output of the golden cases whose name contains the filter.
import { approve, goldenCases } from '../test/cases/golden-files.ts'

const filter = process.argv[2] ?? ''
const cases = goldenCases().filter(({ name }) => name.includes(filter))
if (cases.length === 0) {
  console.error(`no golden case is called ${filter}`)
  process.exit(1)
}
for (const one of cases) {
  const changed = approve(one)
  console.log(`${one.name}: ${changed.length === 0 ? 'as it was' : `changed ${changed.join(', ')}`}`)
}

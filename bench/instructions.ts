// npm run bench:instructions [-- --only way --against commit --profiles directory --json file]: user instructions for each request, in our sidecars and
// in a bare Pipy proxy of the same binary, counted by callgrind, whatever else the machine does.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { allocatePort, CertificateAuthority, findPipy, type Pipy, temporaryDirectory } from '../src/testing/index.ts'
import { whyNotCountable } from './callgrind.ts'
import { REQUESTS, ROUNDS } from './instructions-count.ts'
import { heading, lowest, type Row, rowOf, show } from './instructions-rows.ts'
import { Sides } from './instructions-sides.ts'
import { WAYS, type Way } from './instructions-ways.ts'
import { commitOf, type OtherCommit, otherCommit } from './other-commit.ts'
import { CALLER } from './proxy-model.ts'
import { upstream } from './proxy-scripts.ts'
import { principal } from './proxy-setups.ts'
import { at, startScript } from './start-script.ts'

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string', default: '' }, against: { type: 'string' }, profiles: { type: 'string' } },
})
const ways = WAYS.filter(({ name }) => name.includes(values.only))
const pipys = findPipy()
const hash = values.against === undefined ? undefined : commitOf(values.against)
const obstacle = whyNotCountable() ?? whyNothing()
if (obstacle) {
  console.error(obstacle)
  process.exit(1)
}

const directory = temporaryDirectory('bench-instructions')
const ca = new CertificateAuthority()
const { certPath, keyPath } = ca.issue({ dnsNames: [principal(CALLER)] })
const certificates = { certificate: certPath, key: keyPath, trusted: [ca.certPath] }
if (values.profiles) mkdirSync(values.profiles, { recursive: true })
const other = hash === undefined ? undefined : await otherCommit(hash)
const rows: Row[] = []
const failures: string[] = []

process.stdout.write(`User instructions for each request; ${ROUNDS} rounds of ${REQUESTS} requests, the lowest.\n`)
heading(other?.hash)
for (const pipy of pipys) await count(pipy)
for (const failure of failures) process.stdout.write(`${failure}\n`)
if (values.json) {
  const settings = { rounds: ROUNDS, requests: REQUESTS, ...(other && { against: other.hash }) }
  writeFileSync(values.json, `${JSON.stringify({ benchmark: 'instructions', ...settings, rows }, null, 2)}\n`)
}
other?.remove()
ca.remove()
directory.remove()

async function count(pipy: Pipy): Promise<void> {
  const server = await allocatePort()
  const home = join(directory.path, pipy.version)
  const application = await startScript({ pipy, directory: join(home, 'application'), port: server, ...upstream(at(server)) })
  const sides = new Sides({ pipy, server, directory: home, certificates, profiles: values.profiles })
  const keep = (row: Row) => {
    rows.push(row)
    show(row)
  }
  try {
    for (const kind of new Set(ways.map(way => way.kind)))
      keep(rowOf({ pipy: pipy.fullVersion, way: `bare ${kind.name}`, routes: null }, await sides.bare(kind)))
    for (const way of ways) {
      const bare = await sides.bare(way.kind)
      const { name, rounds } = way.policy ? await sides.withoutPolicy(way) : { name: 'bare', rounds: bare }
      const row = rowOf({ pipy: pipy.fullVersion, way: way.name, routes: way.routes }, await sides.ours(way), { name, rounds, bare })
      keep(other ? { ...row, against: await instructionsOfOther(sides, way, other) } : row)
    }
  } finally {
    await application.stop(0)
  }
}

/** null where the other commit does not compile it, or requests fail. */
async function instructionsOfOther(sides: Sides, way: Way, { hash, compiler }: OtherCommit): Promise<number | null> {
  try {
    return lowest(await sides.ours(way, compiler))
  } catch (error) {
    failures.push(`${way.name}, compiled by ${hash.slice(0, 10)}: ${(error as Error).message}`)
    return null
  }
}

function whyNothing(): string | undefined {
  if (pipys.length === 0) return 'there is no Pipy: put pipy-1.5 and pipy-2.0 on PATH, or set PIPY_BIN_1_5 and PIPY_BIN_2_0'
  if (ways.length === 0) return `there is no way ${values.only}; there are: ${[...new Set(WAYS.map(({ name }) => name))].join(', ')}`
  if (values.against !== undefined && hash === undefined) return `git knows no commit ${values.against}`
  return undefined
}

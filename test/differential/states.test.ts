// Stateful policies in a running Pipy against the interpreter's player: a short seeded run. `npm run diff:states` goes on for as long as wanted.
import { expect, test } from 'vitest'
import { describePipy } from '../testing/describe-pipy.ts'
import { shownCase } from './states/report.ts'
import { soakStates } from './states/soak.ts'

/** One mesh. A few seconds on an idle machine; it is here for a run that hangs. */
const WITHIN_MS = 120_000

/** What the run has to have had to be worth anything: good answers, failures of servers, refusals and time-outs of the proxy, and gRPC's of these. */
const ANSWERS = ['200', '404', '429', '500', '502', '503', '504', '200/0+0', '200/13+0', '200/14+0', '502/none+0']

describePipy('stateful differential', pipy => {
  test(
    'what comes of each request is among what the interpreter allows after all that came before',
    async () => {
      const { requests, unpredictable, answers, findings } = await soakStates({ pipy, seed: 2000, casesPerMesh: 24 })
      expect(findings.map(finding => `case of seed ${finding.seed}\n${shownCase(finding)}`)).toEqual([])
      expect(requests).toBeGreaterThan(200)
      expect(unpredictable).toBeLessThan(4)
      expect(ANSWERS.filter(answer => !answers.get(answer))).toEqual([])
    },
    WITHIN_MS,
  )
})

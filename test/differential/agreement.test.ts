// The interpreter against a running Pipy: the short seeded run. `npm run diff:soak` goes on for as long as wanted.
import { expect, test } from 'vitest'
import { describePipy } from '../testing/describe-pipy.ts'
import { shortRunOf } from './short-run.ts'
import { soak } from './soak.ts'

/** Twenty seconds on an idle machine; it is here for a run that hangs. */
const WITHIN_MS = 240_000

/** What the run has to have tried to be worth anything. */
const TRIED = [
  'http in allowed',
  'http in denied',
  'http in rejected',
  'http out allowed',
  'http out denied',
  'http out rejected',
  'http2 in allowed',
  'http2 in denied',
  'http2 in rejected',
  'http2 out allowed',
  'http2 out denied',
  'http2 out rejected',
  'tcp in allowed',
  'tcp in denied',
  'tcp out allowed',
  'tcp out denied',
]

describePipy('differential', pipy => {
  test(
    'Pipy and the interpreter agree on every flow of the short run',
    async () => {
      const { pairs, verdicts, findings } = await soak({ ...shortRunOf(pipy.version), pipy })
      const shown = findings.flatMap(({ seed, disagreements }) =>
        disagreements.map(({ flow, problem }) => `mesh of seed ${seed}: ${problem}\n${JSON.stringify(flow)}`),
      )
      expect(shown).toEqual([])
      expect(pairs).toBeGreaterThan(1500)
      expect(TRIED.filter(verdict => !verdicts.get(verdict))).toEqual([])
    },
    WITHIN_MS,
  )
})

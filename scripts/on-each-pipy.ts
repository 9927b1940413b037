// What the soaks have in common: a run on each Pipy, or on the one of --pipy.
import { PIPY_VERSIONS, type Pipy, pipyTargets } from '../src/testing/index.ts'

/**
 * Calls `run` for one Pipy after the other; `version`: the only one that is asked for. Then it ends the process: with 0 if every run has given true, with 1 if
 * one has not, or a Pipy is not installed, with 2 if nobody knows the version.
 */
export async function onEachPipy(suite: string, version: string | undefined, run: (pipy: Pipy) => Promise<boolean>): Promise<never> {
  const versions = PIPY_VERSIONS.filter(each => version === undefined || version === each)
  if (versions.length === 0) {
    console.error(`there is no Pipy ${version}; there are: ${PIPY_VERSIONS.join(', ')}`)
    process.exit(2)
  }
  let isGood = true
  for (const { pipy } of pipyTargets(suite, versions)) isGood = pipy !== undefined && (await run(pipy)) && isGood
  process.exit(isGood ? 0 : 1)
}

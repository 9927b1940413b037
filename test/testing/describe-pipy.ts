// Binds pipyTargets to vitest: one describe block per Pipy version, skipped where that Pipy is missing.
import { describe, test } from 'vitest'
import { type Pipy, type PipyVersion, pipyTargets } from '../../src/testing/index.ts'

export function describePipy(suite: string, define: (pipy: Pipy) => void, versions?: readonly PipyVersion[]): void {
  for (const { version, pipy } of pipyTargets(suite, versions)) {
    const title = `${suite} (Pipy ${version})`
    if (pipy) describe(title, () => define(pipy))
    else describe.skip(title, () => test(`needs Pipy ${version}`, () => {}))
  }
}

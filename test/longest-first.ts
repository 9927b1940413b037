// The order of the test files: those that take longest begin first, so that none is left alone at the end. In a clean clone vitest knows file sizes only.
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Longest first; each took more than half a minute where four files ran on two cores. */
const LONGEST = [
  'test/cases/behaviour.test.ts',
  'test/accept/accept.test.ts',
  'test/mqtt/tunnel-slow.test.ts',
  'test/pipy/test-cases.test.ts',
  'test/differential/agreement.test.ts',
  'test/security/strings-in-fields.test.ts',
  'test/pipy/connection-limits.test.ts',
  'test/pipy/mirror.test.ts',
  'test/security/strings-in-names.test.ts',
  'test/docs/importing-fields.test.ts',
  'test/mqtt/routed-slow-broker.test.ts',
  'test/mqtt/split-packets.test.ts',
  'test/pipy/memory-of-connections.test.ts',
  'test/mqtt/brokers.test.ts',
  'test/pipy/reset-streams.test.ts',
]

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(relative(this.ctx.config.root, moduleId))
      return at < 0 ? LONGEST.length : at
    }
    const sorted = await super.sort(files)
    // Files of a project stay together: workers are shared within one.
    const projects = [...new Set(sorted.map(({ project }) => project))]
    return projects.flatMap(project => sorted.filter(file => file.project === project).sort((one, other) => place(one) - place(other)))
  }
}

// Compiled output against the approved one. `npm run golden:update -- [filter]` approves what is there now.
import { describe, expect, test } from 'vitest'
import { inputFiles } from './case-files.ts'
import { actualFiles, bundleOf, expectedFiles, goldenCases, strays } from './golden-files.ts'

const SHUFFLES = 10

describe('golden', () => {
  test('the list and the directories agree', () => expect(strays()).toEqual([]))

  describe.each(goldenCases())('$name', one => {
    test('has the approved files', () => {
      const actual = actualFiles(one)
      const expected = expectedFiles(one)
      expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort())
      for (const [path, content] of actual) expect(content, path).toBe(expected.get(path))
    })

    test('is the same for every order of its files and documents', () => {
      const files = inputFiles(one).flatMap(({ path, text }) =>
        text.split(/^---\n/m).map((document, i) => ({ path: `${path.replace(/\.yaml$/, '')}-${i}.yaml`, text: document })),
      )
      const reference = bundleOf(files)
      for (let seed = 1; seed <= SHUFFLES; seed++) {
        const shuffled = bundleOf(shuffle(files, seed))
        expect(shuffled.digest).toBe(reference.digest)
        // Names of files are no input either: the sorted order of paths must not matter.
        expect(bundleOf(shuffle(files, seed).map(({ text }, i) => ({ path: `${String(i).padStart(3, '0')}.yaml`, text }))).digest).toBe(
          reference.digest,
        )
      }
    })
  })
})

/** The same order for the same seed. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return items
    .map(item => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

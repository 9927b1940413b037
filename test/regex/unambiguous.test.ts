import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RegexChecker } from '../../src/regex/check.ts'
import { scan } from '../../src/regex/scan.ts'
import { proveUnambiguous } from '../../src/regex/unambiguous.ts'

const isProven = (pattern: string) => proveUnambiguous(scan(pattern), true).isUnambiguous

const USUAL = [
  '/(?:users|items)/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/[^/]+/(?:a|b)*c?',
  '/v[0-9]+/[a-z]+/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  '/[^/]+'.repeat(10),
  '/(?:foo|bar|bazz)+/[a-z]+/x',
  '/api/.*/[^/]+',
  '(?:[a-z0-9](?:[-a-z0-9]*[a-z0-9])?\\.)+example',
]
test.each(USUAL)('%s is proven', pattern => expect(isProven(pattern)).toBe(true))

// The analysis took 2.5 s of processor time for the first of them. All together take 5 ms; the limit is for a busy machine.
test('usual patterns cost next to nothing', () => {
  const begin = process.cpuUsage()
  for (const pattern of USUAL) expect(new RegexChecker().check(pattern).kind).toBe('fine')
  const { user } = process.cpuUsage(begin)
  expect(user / 1000).toBeLessThan(100 * USUAL.length)
})

test.each([
  '(a*)*',
  '(a|a)*',
  '(a?)*',
  '(a|b?)*',
  '(a*|b*)x',
  '(a+)+',
  'a*a*',
  '(ab|a|b)*',
  '.*a.*b',
  '(?:a{5}b|a{4}ab)*',
  '[a-m]*[m-z]*',
  'a[^\\s\\S]*',
])('%s is not proven', pattern => expect(isProven(pattern)).toBe(false))

// Counts that are cut to four made this one look harmless; it is read in two ways each time.
test('a count is never taken for a smaller one', () => {
  for (const pattern of ['(?:a{5}b|a{4}ab)*c', '(?:a|a)*[^]{5}', '(?:a|a)*.{5,9}']) {
    expect([pattern, new RegexChecker().check(pattern).kind]).not.toEqual([pattern, 'fine'])
  }
})

test('a dot stops at a line break where a text can have one', () => {
  expect(new RegexChecker().check('.*.*.*').kind).toBe('fine')
  expect(new RegexChecker().check('.*.*.*', false).kind).toBe('unsafe')
})

/** Ways to read a text, counted by trying all of them: what a matcher that goes back and tries again has to go through. */
function waysToRead(node: Node, text: string): number {
  return ends(node, text, 0).filter(end => end === text.length).length
}

type Node = { text: string; ends?: never } | { all: Node[] } | { any: Node[] } | { repeat: Node; least: number; most: number }

function ends(node: Node, text: string, at: number): number[] {
  if ('all' in node) return node.all.reduce((froms, part) => froms.flatMap(from => ends(part, text, from)), [at])
  if ('any' in node) return node.any.flatMap(part => ends(part, text, at))
  if ('text' in node) return node.text.includes(text[at] ?? '-') ? [at + 1] : []
  // An iteration that takes no character is one more way; one is enough to be two.
  const found: number[] = node.least === 0 ? [at] : []
  let froms = [at]
  for (let count = 1; count <= Math.min(node.most, text.length + 1) && froms.length > 0 && froms.length < 200; count++) {
    froms = froms.flatMap(from => ends(node.repeat, text, from))
    if (count >= node.least) found.push(...froms)
  }
  return found
}

function patternOf(node: Node): string {
  if ('all' in node) return node.all.map(patternOf).join('')
  if ('any' in node) return `(?:${node.any.map(patternOf).join('|')})`
  if ('text' in node) return node.text.length === 1 ? node.text : `[${node.text}]`
  const { least, most } = node
  const count = most === 1 ? '?' : most === Number.POSITIVE_INFINITY ? (least === 0 ? '*' : '+') : `{${least},${most}}`
  return `(?:${patternOf(node.repeat)})${least === most ? `{${least}}` : count}`
}

const nodes = fc.letrec<{ node: Node }>(tie => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', 'ab', 'bc', 'abc').map((text): Node => ({ text })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all): Node => ({ all })),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((any): Node => ({ any })),
    fc
      .tuple(tie('node'), fc.constantFrom([0, 1], [0, Number.POSITIVE_INFINITY], [1, Number.POSITIVE_INFINITY], [2, 2], [1, 3], [0, 2]))
      .map(([repeat, [least, most]]): Node => ({ repeat, least: least!, most: most! })),
  ),
})).node

const TEXTS = ['']
for (const text of TEXTS) if (text.length < 4) TEXTS.push(...['a', 'b', 'c'].map(letter => text + letter))

// Brute force on all texts of up to four letters.
test('no pattern that is proven reads a text in two ways', { timeout: 120_000 }, () => {
  let proven = 0
  const property = fc.property(nodes, node => {
    if (!isProven(patternOf(node))) return
    proven++
    for (const text of TEXTS) expect(waysToRead(node, text), text).toBeLessThan(2)
  })
  fc.assert(property, { seed: 20_261_125, numRuns: 1000 })
  expect(proven).toBeGreaterThan(100)
})

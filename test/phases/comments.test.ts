// Scripts without comments: the same program, by the parser's word.
import fc from 'fast-check'
import { type Node, parse } from 'acorn'
import { describe, expect, test } from 'vitest'
import { ENDPOINT_MODULES } from '../../src/features/endpoint-modules.ts'
import { FEATURES } from '../../src/features/index.ts'
import { commentCuts, withoutPieces } from '../../src/phases/4-emit/comments.ts'
import { fingerprintOf } from '../../src/phases/4-emit/fingerprint.ts'
import { MODULES } from '../../src/phases/4-emit/runtime.generated.ts'
import { scriptsFor } from '../../src/phases/4-emit/runtime.ts'

const lean = (source: string) => withoutPieces(source, commentCuts(source))

/** Without places: what is left is the program. */
function program(source: string): string {
  return JSON.stringify(parseModule(source), (key, value) => (key === 'start' || key === 'end' ? undefined : value))
}

function commentsIn(source: string): number {
  let found = 0
  parseModule(source, () => found++)
  return found
}

function parseModule(source: string, onComment?: () => void): Node {
  return parse(source, { ecmaVersion: 2022, sourceType: 'module', ...(onComment && { onComment }) })
}

/** Lines that are not what an earlier line of the original begins with, each after the one before. */
function strangeLines(source: string, without: string): string[] {
  const lines = source.split('\n')
  let at = 0
  return without.split('\n').filter(line => {
    while (at < lines.length && !(line === '' ? lines[at] === '' || at === lines.length - 1 : lines[at]!.startsWith(line))) at++
    return at++ >= lines.length
  })
}

const everything = FEATURES.map(({ name }) => name)
const wirings = [[], everything, everything.filter(name => !ENDPOINT_MODULES.some(({ module }) => module === name))]
const scripts = [
  ...MODULES.map(({ path, text }) => ({ path, text })),
  ...wirings.map(features => ({ path: `main.js of ${features.length} features`, text: scriptsFor(features).get('main.js')!.text })),
]

test('every script is the same program without its comments, in lines of its own', () => {
  for (const { path, text } of scripts) {
    const without = lean(text)
    expect(program(without), path).toBe(program(text))
    expect([path, commentsIn(without), strangeLines(text, without)]).toEqual([path, 0, []])
    expect(without, path).not.toMatch(/^\n|\n\n\n|[ \t]\n|[^\n]$/)
    expect(without.length, path).toBeLessThan(text.length)
  }
})

test('what is packed says so', () => {
  for (const { path, text, cuts, leanSha256 } of MODULES) {
    expect([path, cuts]).toEqual([path, commentCuts(text)])
    expect([path, leanSha256]).toEqual([path, fingerprintOf(lean(text)).sha256])
  }
})

describe('comments', () => {
  test.each([
    ['// all\n', ''],
    ['a', 'a'],
    ['// head\n\nimport a from "/a"\n', 'import a from "/a"\n'],
    ['a\n\n// b\nc\n', 'a\n\nc\n'],
    ['a\n\n// b\n\nc\n', 'a\n\nc\n'],
    ['a\n\n// b\n\n/* c\n\n */\n\nd\n', 'a\n\nd\n'],
    ['a\n// b\n// c\nd\n', 'a\nd\n'],
    ['a // b\n  // c\n  .d()\n', 'a\n  .d()\n'],
    ['a() // b\n', 'a()\n'],
    ['a() // b', 'a()'],
    ['a(b, /* c */ d)\n', 'a(b, d)\n'],
    ['a(b /* c */, d)\n', 'a(b , d)\n'],
    ['if (a) {\n  // b\n}\n', 'if (a) {\n}\n'],
    ['a = {\n  /** b */\n  c: 1,\n\n  // d\n  e: 2,\n}\n', 'a = {\n  c: 1,\n\n  e: 2,\n}\n'],
    ['f = () => {\n  return /* a\n  b */ 1\n}\n', 'f = () => {\n  return\n 1\n}\n'],
    ["a = '// no' + \"/* no */\" + 'https://b//c' // yes\n", "a = '// no' + \"/* no */\" + 'https://b//c'\n"],
    [`a = \`// no\n\n\n/* no */ \${b /* yes */}\`\n`, `a = \`// no\n\n\n/* no */ \${b }\`\n`],
    ['a = b / c // d / e\n', 'a = b / c\n'],
    ['typeof/**/a\n', 'typeof/**/a\n'],
  ])('%j', (source, expected) => {
    expect(lean(source)).toBe(expected)
    expect(program(expected)).toBe(program(source))
  })
})

test('of any program', () => {
  const word = fc.constantFrom(
    'a',
    'b1',
    '1',
    '"//"',
    "'/* \\' */'",
    '`/*\n\n//`',
    `\`\${a/* x */}//\``,
    '(',
    ')',
    '[',
    ']',
    '+',
    '/',
    '=',
    ',',
    ';',
    'return',
    '=>',
  )
  const gap = fc.array(fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', '// x\n', '//\n', '/* y */', '/* y\n\n z */', '/**/', '/* // */'), {
    maxLength: 4,
  })
  let compared = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 6 }), gap, (words, before) => {
      const source = `${before.join('')}${words.map(([text, after]) => text + after.join('')).join('')}`
      let meant: string
      try {
        meant = program(source)
      } catch {
        return
      }
      compared++
      expect(program(lean(source))).toBe(meant)
      expect(lean(lean(source))).toBe(lean(source))
    }),
    { seed: 1, numRuns: 20_000 },
  )
  expect(compared).toBeGreaterThan(2000)
})

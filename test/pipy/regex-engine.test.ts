// What the compiler lets through, Pipy's regular expressions take, and read as the interpreter's do.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { RegexChecker } from '../../src/regex/check.ts'
import { temporaryDirectory } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'

const directory = temporaryDirectory('regex-engine')
afterAll(() => directory.remove())

const PIECES = [
  ...'ab-./9_ ][^$}{,()|*+?:=',
  ...['\\w', '\\W', '\\d', '\\s', '\\b', '\\B', '\\.', '\\-', '\\]', '\\x41', '\\u0041', '\\cA', '\\n', '\\0', '\\e', '\\x', '\\1'],
  ...['(?:', '(?=', '(?!', '{2}', '{0,2}', '{1,}', '*?', '+?', '[a-z]', '[^/]', '[\\w-]', '[\\w-.]', '[-a]', '[[:alpha:]]', '[^-\\w]'],
]
const IN_CLASS = [...'az--^[:.=A9/|*{}', '\\w', '\\d', '\\S', '\\-', '\\]', '\\b', '\\B', '\\x41', '\\u0041', '\\cA', '\\n', '\\c', '\\1', '\\\\']
const TEXTS = [
  ...['', 'a', 'b', '-', '.', 'z', '/', 'A', '9', '_', 'aa', 'ab', 'a-', '\\', '[', '^', '$', ']', '{', '}', ',', ':', '=', ' ', '|', '*'],
  ...['a.b', '/a', 'a9', 'ba', 'az', 'aaa', 'x1', 'alpha', '\n', '\u0001', '\b'],
]

const aClass = fc.array(fc.constantFrom(...IN_CLASS), { maxLength: 6 }).map(items => `[${items.join('')}]`)
const pattern = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...PIECES) }, aClass), { minLength: 1, maxLength: 7 })
  .map(parts => parts.join(''))

/** Of each pattern what Pipy makes of it: a digit for each text, or why it refuses it. */
async function inPipy(path: string, patterns: readonly string[]): Promise<string[]> {
  const input = join(directory.path, 'input.json')
  const script = join(directory.path, 'script.js')
  writeFileSync(input, JSON.stringify({ patterns, texts: TEXTS }))
  writeFileSync(
    script,
    `var input = JSON.decode(os.read(${JSON.stringify(input)}))
function judge(p) {
  try { return input.texts.map(t => new RegExp('^(?:' + p + ')$').test(t) ? '1' : '0').join('') } catch (e) { return 'refused: ' + e }
}
input.patterns.forEach((p, i) => console.log('JUDGED ' + i + ' ' + judge(p)))
console.log('ALL JUDGED')
`,
  )
  const child = spawn(path, [script], { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      // Pipy 1.5 that exits by itself right after its start now and then waits for ever for one of its threads.
      if (said.endsWith('ALL JUDGED\n')) child.kill('SIGKILL')
    })
  await closed
  const judged = said.split('\n').flatMap(line => /JUDGED \d+ (.*)$/.exec(line)?.[1] ?? [])
  expect(judged).toHaveLength(patterns.length)
  return judged
}

describePipy('regular expressions', pipy => {
  test('2,000 patterns that pass the check mean the same to Pipy', async () => {
    const checker = (text: string) => new RegexChecker().check(text).kind
    const patterns = fc.sample(pattern, { seed: 20_261_126, numRuns: 10_000 }).filter(text => ['fine', 'slow'].includes(checker(text)))
    expect(patterns.length).toBeGreaterThan(2000)
    const judged = await inPipy(pipy.path, patterns)
    const expected = patterns.map(text => TEXTS.map(each => (new RegExp(`^(?:${text})$`).test(each) ? '1' : '0')).join(''))
    const differing = patterns.flatMap((text, i) => (judged[i] === expected[i] ? [] : [`${text}  ${judged[i]}  ${expected[i]}`]))
    expect(differing).toEqual([])
  })

  test('the most states that pass the check are few enough', async () => {
    const largest = ['a{19990}', 'a{0,19990}', '(()()()){4990}', '(?:/(?=a)b){3000}']
    for (const text of largest) expect(new RegexChecker().check(text).kind).not.toBe('unsupported')
    expect((await inPipy(pipy.path, largest)).filter(answer => answer.startsWith('refused'))).toEqual([])
  })
})

describe('patterns that Pipy would refuse, or read otherwise', () => {
  test.each([
    ['/users/[\\w-.]+', 'a range with \\w'],
    ['/[a-\\d]', 'a range with \\d'],
    ['/[[:alpha:]]+', '[:'],
    ['/[a[.]x', '[.'],
    ['/[\\x{41}]', '\\x'],
    ['/\\x{41}', '\\x'],
    ['\\A/admin', '\\A'],
    ['/admin\\z', '\\z'],
    ['/\\Qa.b\\E', '\\Q'],
    ['/\\cA', '\\c'],
    ['/[\\B]', '\\B'],
    ['/[\\1]', 'back references'],
    ['/[\\pL]', 'Unicode classes'],
    ['/(?=a)*b', 'a repeated look-ahead'],
    ['/(ab){50000}', 'repetitions'],
    ['/((a{0,999}){0,99}){2}', 'repetitions'],
  ])('%s', (text, problem) => {
    const verdict = new RegexChecker().check(text)
    expect(verdict.kind === 'unsupported' && verdict.problem).toContain(problem)
  })

  test.each(['/users/[\\w.-]+', '/[-\\w]', '/[^-\\w]', '/[\\w\\-.]+', '/[a\\[.]', '/[.:=]', '/[\\b]', '/(?=a)b', '/\\x41', '/[\\d]-[\\d]'])(
    '%s passes',
    text => expect(new RegexChecker().check(text).kind).toBe('fine'),
  )
})

describe('what is repeated may match nothing: Pipy tries the rest of the text after every empty round', () => {
  test.each(['/(?:[a-z]?)*x', '/(?:a|)+b', '/(?:a?){30}b', '/(?:a?){0,20}b', '/(?:(?:a|b?)c?)*x'])('%s is unsafe', text =>
    expect(new RegexChecker().check(text).kind).toBe('unsafe'),
  )
  test.each(['/a(/.*)?', '/(?:a?)x', '/(?:a?){1}x', '/(?:/[a-z]*)*', '/(?:|a)b'])('%s is not', text =>
    expect(new RegexChecker().check(text).kind).not.toBe('unsafe'),
  )
})

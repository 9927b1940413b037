// What the documents show and name is what there is.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadToolchain } from '../../src/cli/load-toolchain.ts'
import { CATALOGUE } from '../../src/diagnostics/catalogue.generated.ts'
import { pipyc } from '../cli/fake-host.ts'

const temporary = mkdtempSync(join(tmpdir(), 'pipyc-readme-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

interface Shown {
  readonly command: string
  /** With the line end; empty: the block shows none. */
  readonly output: string
}

function shownIn(text: string): Shown[] {
  const blocks = [...text.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, block]) => block!.split(/^\$ /m).slice(1))
  return blocks.map(block => {
    const [command = '', ...output] = block.split('\n')
    return { command, output: output.join('\n') }
  })
}

/** As a shell takes them apart, as far as the README needs it: single quotes only. */
function wordsOf(command: string | undefined): string[] | undefined {
  return command?.match(/'[^']*'|[^\s']+/g)?.map(word => word.replace(/^'(.*)'$/, '$1'))
}

/** Both streams in one, as a terminal shows them. In this process: test/cli/process.test.ts has one of its own. */
async function run(words: readonly string[]): Promise<string> {
  let text = ''
  const print = (piece: string) => void (text += piece)
  await pipyc(words, await loadToolchain(), { stdout: print, stderr: print, env: process.env })
  return text
}

const withoutDuration = (text: string): string => text.replace(/\(\d+\.\d\d s\)$/m, '(… s)')

/** Sizes change with every word in a script: those that are shown may be off by so much. */
const SIZE_TOLERANCE = 0.05
const SIZE = /\d+(?= KB\b)/g
const withoutSizes = (text: string): string => text.replace(SIZE, '…')
const sizesIn = (text: string): number[] => (text.match(SIZE) ?? []).map(Number)

const DOCUMENTS = ['README.md', ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map(path => `docs/${path}`)].filter(path =>
  path.endsWith('.md'),
)

describe('console blocks', () => {
  const shownOf = (document: string) =>
    shownIn(readFileSync(document, 'utf8')).map(one => ({ ...one, words: wordsOf(one.command.split('npx pipyc ')[1]) }))
  const shown = DOCUMENTS.flatMap(shownOf)

  test('are read', () => {
    expect(shownOf('README.md').map(({ words }) => words?.[0])).toEqual(['compile', undefined, 'check', 'explain', 'test', 'diff'])
    expect(shownOf('docs/testing-a-mesh.md').map(({ words }) => words?.[0])).toEqual(['test', 'test', 'test'])
    expect(shown.filter(({ words, output }) => words && output === '')).toEqual([])
    expect(shown.filter(({ words, output }) => !words && output !== '')).toEqual([])
  })

  const commands = shown.flatMap(({ words, ...one }) => (words ? [{ ...one, words }] : []))
  test.each(commands)('$command', { timeout: 120_000 }, async ({ words, output }) => {
    const at = words.indexOf('-o') + 1
    const directory = words[at]!
    const real = at > 0 ? join(mkdtempSync(join(temporary, 'out-')), directory) : directory
    const actual = await run(words.map((word, i) => (at > 0 && i === at ? real : word)))
    expect(withoutSizes(withoutDuration(actual.replaceAll(real, directory)))).toBe(withoutSizes(withoutDuration(output)))
    const sizes = sizesIn(actual)
    for (const [i, shown] of sizesIn(output).entries()) expect(Math.abs(shown / sizes[i]! - 1), `${shown} KB`).toBeLessThan(SIZE_TOLERANCE)
  })
})

/** Backticked texts with a slash that are no files of this repository: what pipyc writes, packages, rule ids, findings, topic filters, words of protocols. */
const NO_FILES = [
  /^out\//,
  /^pipyc\/(testing|schemas\/)/,
  /^<namespace>\//,
  /^\$share\//,
  /^requests\/unit$/,
  /^application\//,
  /^\//,
  /^@/,
  /^(deny|allow|limit)\//,
  /^mqtt\/[a-z-]+$/,
  /^\$SYS\//,
  /\/#$/,
  /^recheck\//,
]

/** Up to the first placeholder: src/features/<feature>.ts is as good as src/features. */
function filesNamedIn(document: string, text: string): string[] {
  const prose = text.replace(/^```.*?^```$/gms, '')
  const quoted = [...prose.matchAll(/`([^`\s]+\/[^`\s]*)`/g)]
    .map(([, name]) => name!)
    .filter(name => !NO_FILES.some(no => no.test(name)) && !Object.hasOwn(CATALOGUE, name))
  const linked = [...prose.matchAll(/\]\(([^)#\s]+)/g)].map(([, target]) => target!).filter(target => !/^[a-z]+:/.test(target))
  // Files of a codebase lie here until they are emitted.
  const stored = quoted.map(name => (name.startsWith('modules/') ? `pjs-templates/${name}` : name))
  return [...stored.map(name => name.replace(/[^/]*[<*].*$/, '')), ...linked.map(target => join(dirname(document), target))]
}

describe.each(DOCUMENTS)('%s', document => {
  const text = readFileSync(document, 'utf8')

  // Codes of findings look like paths.
  test('names files that exist', () =>
    expect(filesNamedIn(document, text).filter(path => !existsSync(path) && !Object.hasOwn(CATALOGUE, path))).toEqual([]))

  test('names scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const named = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name!)
    expect(named.filter(name => !(name in scripts))).toEqual([])
  })
})

test('the checks see what is missing', () => {
  const named = filesNamedIn('docs/a.md', '`src/no/<x>.ts`, `src/none.ts`, [b](b.md), [c](https://c.example/x)')
  expect(named).toEqual(['src/no/', 'src/none.ts', 'docs/b.md'])
  expect(named.filter(path => existsSync(path))).toEqual([])
})

test('the README leads to every page', () => {
  const seen = new Set<string>()
  const follow = (document: string): void => {
    if (seen.has(document)) return
    seen.add(document)
    const links = [...readFileSync(document, 'utf8').matchAll(/\]\(([^)#\s:]+\.md)\b/g)].map(([, target]) => join(dirname(document), target!))
    for (const target of links) if (existsSync(target)) follow(target)
  }
  follow('README.md')
  expect(DOCUMENTS.filter(document => !seen.has(document) && !document.startsWith('docs/decisions/'))).toEqual([])
})

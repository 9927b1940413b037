// Every test that docs/security.md names exists, under that name.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const TESTS = (readdirSync('test', { recursive: true }) as string[])
  .filter(path => path.endsWith('.test.ts'))
  .map(path => readFileSync(`test/${path}`, 'utf8'))
  .join('\n')

/** The rows under a heading, without the head of the table. */
function rowsUnder(heading: string): string[][] {
  const section =
    readFileSync('docs/security.md', 'utf8')
      .split(/^## /m)
      .find(text => text.startsWith(heading)) ?? ''
  const lines = section.split('\n').filter(line => line.startsWith('|'))
  return lines.slice(2).map(line =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map(cell => cell.trim()),
  )
}

/** `test('…'`, `it('…'`, and the title of a test.each, which follows its table. */
function isTest(name: string): boolean {
  const quoted = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?:\\b(?:test|it)\\(|\\]\\)\\(|\\)\\)\\(|\\.each\\([^\\n]*\\)\\(|^ *\\]\\)\\(|^ {2}\\)\\()\\s*['"]${quoted}['"]`, 'm').test(
    TESTS,
  )
}

const reachable = rowsUnder('Classes that could reach us')

test('the tables are read', () => {
  expect(reachable.length).toBeGreaterThan(20)
  expect(reachable.every(cells => cells.length === 4 && cells.every(cell => cell !== ''))).toBe(true)
  expect(rowsUnder('Classes that cannot reach us').every(cells => cells.length === 2 && cells.every(cell => cell !== ''))).toBe(true)
})

test.each(reachable.map(([title, , , tests]) => ({ title: title!, tests: tests! })))('$title', ({ tests }) => {
  const names = [...tests.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter(name => !isTest(name))).toEqual([])
})

test('a test that is not there is missed', () => {
  expect([isTest('the tables are read'), isTest('nothing of the kind')]).toEqual([true, false])
})

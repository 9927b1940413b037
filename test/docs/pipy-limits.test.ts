// docs/pipy-limits.md names the tests that show what it says: each is there, under that name.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const textsIn = (directory: string, ending: string) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith(ending))
    .map(path => readFileSync(join(directory, path), 'utf8').replaceAll("\\'", "'"))

const tests = [...textsIn('test', '.ts'), ...textsIn('fixtures', 'traffic.yaml')]
const rows = readFileSync('docs/pipy-limits.md', 'utf8')
  .split('\n')
  .filter(line => /^\| (?!---|Pipy)/.test(line))

/** In the last column, quoted. */
function named(row: string): string[] {
  const [last = ''] = row.replace(/ \|$/, '').split(' | ').slice(-1)
  return [...last.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}

test('there are some', () => expect(rows.flatMap(named).length).toBeGreaterThan(100))

test.each([...new Set(rows.flatMap(named))])('%s', name => {
  const isThere = /^(?:test|fixtures)\//.test(name) ? existsSync(name) : tests.some(text => text.includes(name))
  expect(isThere).toBe(true)
})

// inbound-http.js and outbound-http.js write the checks of a request out twice, because a call costs too much there. Whoever changes the order in one of
// them and forgets the other finds out here.
import { readFileSync } from 'node:fs'
import { type FunctionDeclaration, type IfStatement, parse } from 'acorn'
import { expect, test } from 'vitest'
import { walk } from '../../src/pjs-lint/tree.ts'

/** Names that mean the same on either side. */
const SAME: Readonly<Record<string, string>> = { $scope: 'scope', policiesFor: 'policies', plainMayHaveBody: 'holdsBodies' }

/** Headers that only the destination's side takes off. */
const IDENTITY_HEADER = /'(serviceidentity|x.forwarded.client.cert)'inheaders\|\|/g

/** The conditions of a function of the module, from first to last, without those within what is done for policies. */
function checksOf(file: string, name: string): string[] {
  const text = readFileSync(`pjs-templates/modules/${file}.js`, 'utf8')
  const found: string[] = []
  walk(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }), node => {
    if (node.type === 'FunctionDeclaration' && (node as FunctionDeclaration).id.name === name) walk(node, collect)
  })
  return found

  function collect(node: { type: string; start: number; end: number }): boolean {
    if (node.type !== 'IfStatement') return true
    const { test: condition } = node as IfStatement
    const words = text.slice(condition.start, condition.end).replace(/[$\w]+/g, word => SAME[word] ?? word)
    found.push(words.replace(/\s+/g, '').replace(IDENTITY_HEADER, ''))
    return !found.at(-1)!.startsWith('policies!==null')
  }
}

test('inbound and outbound check a request in the same order', () => {
  const checks = checksOf('inbound-http', 'onRequest')
  expect(checks).toEqual(checksOf('outbound-http', 'onRequest'))
  expect(checks).toContain('verdict===FORBIDDEN')
  expect(checks.length).toBeGreaterThan(7)
})

test('what is looked up for a request is the same', () => {
  const lookUp = (file: string) =>
    /var decision = .*byHost.*\n/.exec(readFileSync(`pjs-templates/modules/${file}.js`, 'utf8'))?.[0].replaceAll('$scope', 'scope')
  expect(lookUp('inbound-http')).toBeDefined()
  expect(lookUp('inbound-http')).toBe(lookUp('outbound-http'))
})

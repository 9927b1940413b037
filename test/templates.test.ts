// Templates hold no holes but those that escape what is put into them.
import { readdirSync, readFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'

const VALUES = ['json', 'ident']
const BLOCKS = ['if', 'each']

/** As line and reason. */
function faultsOf(template: string): string[] {
  return body(Handlebars.parse(template))
}

function body(program: hbs.AST.Program | undefined): string[] {
  return program ? [...(program.blockParams?.length ? ['block parameters'] : []), ...program.body.flatMap(statement)] : []
}

function statement(node: hbs.AST.Statement): string[] {
  const fault = (what: string) => [`${node.loc.start.line}: ${what}`]
  switch (node.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return []
    case 'MustacheStatement': {
      const hole = node as hbs.AST.MustacheStatement
      // Three braces switch the escaping off that the next reader expects of two.
      if (!hole.escaped) return fault('three braces')
      return isCall(hole, VALUES) ? [] : fault('a hole other than {{json x}} and {{ident x}}')
    }
    case 'BlockStatement': {
      const block = node as hbs.AST.BlockStatement
      const inner = [...body(block.program), ...body(block.inverse)]
      return isCall(block, BLOCKS) ? inner : [...fault('a block other than #if and #each'), ...inner]
    }
    default:
      return fault(node.type)
  }
}

/** A helper of the list with one plain name: no text, no path upward, no call inside the call. */
function isCall({ path, params, hash }: hbs.AST.MustacheStatement | hbs.AST.BlockStatement, helpers: readonly string[]): boolean {
  const [value] = params
  if (path.type !== 'PathExpression' || !helpers.includes((path as hbs.AST.PathExpression).original)) return false
  return params.length === 1 && value?.type === 'PathExpression' && (hash?.pairs ?? []).length === 0
}

const templates = readdirSync('pjs-templates', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.hbs'))
  .map(path => `pjs-templates/${path}`)

test('there are templates', () => expect(templates).toContain('pjs-templates/main.js.hbs'))

test.each(templates)('%s has safe holes only', path => expect(faultsOf(readFileSync(path, 'utf8'))).toEqual([]))

describe('what a template may hold', () => {
  test.each(['', 'text', '{{! words }}', '{{json x}}', '{{ident x.y}}', '{{#if x}}{{json y}}{{else}}a{{/if}}', '{{#each x}}{{json this}}{{/each}}'])(
    '%s',
    template => expect(faultsOf(template)).toEqual([]),
  )
})

describe('what it may not', () => {
  test.each([
    '{{x}}',
    '{{{x}}}',
    '{{{json x}}}',
    '{{&x}}',
    '{{json}}',
    '{{json x y}}',
    '{{json x indent=2}}',
    '{{json "x"}}',
    '{{json (lookup x y)}}',
    '{{lookup x y}}',
    '{{log x}}',
    '{{./json x}}',
    '{{> part}}',
    '{{#> part}}{{/part}}',
    '{{* decorator}}',
    '{{#with x}}{{/with}}',
    '{{#unless x}}{{/unless}}',
    '{{#x}}{{/x}}',
    '{{#each x as |y|}}{{json y}}{{/each}}',
    '{{#if x}}{{y}}{{/if}}',
    '{{#if x}}{{else}}{{y}}{{/if}}',
    '{{#if x}}{{else if y}}{{{z}}}{{/if}}',
    '{{#each x}}{{this}}{{/each}}',
  ])('%s', template => expect(faultsOf(template)).not.toEqual([]))
})

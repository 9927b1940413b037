import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintPipyJs } from '../../src/pjs-lint/lint.ts'

const probes = readFileSync(new URL('./probes.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split('\t') as [verdict: string, source: string])

describe('the lint agrees with what real Pipy did', () => {
  test.each(probes)('%s: %s', (verdict, source) => {
    const findings = lintPipyJs(source, 'probe.js')
    if (verdict === 'runs') expect(findings).toEqual([])
    else expect(findings).not.toEqual([])
  })
})

const rules = (source: string) => lintPipyJs(source, 'x.js').map(finding => finding.rule)

test('a finding tells rule, file, line and column', () => {
  expect(lintPipyJs('var a = 1\n  let b = a', 'modules/x.js')).toEqual([
    { rule: 'declaration', file: 'modules/x.js', line: 2, column: 3, message: 'there is no let; use var' },
  ])
})

test.each([
  ["import config from './config.js'\nvar x = config.limits.a || 1"],
  ["import settings from './config.js'\nvar x = settings.a || 1"],
  ["import { limits } from './config.js'\nvar x = limits.a || 1"],
  ["import config from './config.js'\nvar limits = config.limits, x = limits?.a || 1"],
  ["import config from './config.js'\nvar { limits } = config\nvar x = limits['a'] || 1"],
  ["import config from './config.js'\nconfig.a ||= 1"],
])('a configuration value has no default: %j', source => {
  expect(rules(source)).toEqual(['config-default'])
})

test('defaults of other values are fine', () => {
  expect(rules("import config from './config.js'\nvar x = head.path || config.path\nvar head = { path: null }")).toEqual([])
})

test('names belong to functions, and host constructors are the only ones', () => {
  expect(rules('var f = a => { if (a) { var b = 1 } return b }')).toEqual([])
  expect(rules('var f = a => a, g = () => a')).toEqual(['unknown-name'])
  expect(rules('new algo.Cache(10)')).toEqual([])
  expect(rules('var algo = { Cache: 1 }; new algo.Cache(10)')).toEqual(['constructor'])
})

test('what is no JavaScript at all is one finding', () => {
  expect(rules('var = 1')).toEqual(['syntax'])
})

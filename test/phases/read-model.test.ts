// From the text of a model to its value: what is no YAML, or no model's.
import { describe, expect, it } from 'vitest'
import { readModel } from '../../src/model/read-model.js'

describe('readModel', () => {
  const problem = (text: string) => {
    const { value, diagnostics } = readModel(text, 'f')
    expect(value).toBeUndefined()
    return diagnostics.map(d => `${d.location?.line}:${d.location?.column} ${d.message}`)
  }

  it('places what is no YAML, or no single document', () => {
    expect(problem('a: 1\nb: [1, 2')[0]).toMatch(/^2:\d+ /)
    expect(problem('')).toEqual(['1:1 there is nothing in it'])
    expect(problem('a: 1\n---\nb: 2\n')[0]).toContain('2:1 a model is one document')
    expect(problem('a: !!binary aGk=')[0]).toContain('Unresolved tag')
    expect(problem('a: *b')[0]).toContain('Unresolved alias')
    expect(problem('? {a: 1}\n: 2')).toEqual(['1:3 a key must be plain text'])
  })

  it('refuses the same key twice, and shows the first', () => {
    const { diagnostics } = readModel('a: 1\nb:\n  c: 1\n  "c": 2\n', 'f')
    expect(diagnostics).toMatchObject([
      { code: 'model/duplicate-field', pointer: '/b/c', location: { line: 4, column: 3 }, related: [{ location: { line: 3, column: 3 } }] },
    ])
  })

  it('reads YAML 1.2 whatever a directive says', () => {
    expect(readModel('%YAML 1.1\n---\na: yes\nd: 2001-01-01\n<<: {x: 1}\n__proto__: {y: 1}', 'f').value).toEqual(
      JSON.parse('{"a":"yes","d":"2001-01-01","<<":{"x":1},"__proto__":{"y":1}}'),
    )
  })

  it.each([
    ['[', '['.repeat(100_000)],
    ['-', '- '.repeat(100_000)],
    ['?', '? '.repeat(100_000)],
    ['{', '{a: '.repeat(100_000)],
    ['indented', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['alias bomb', `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`)}]`).join('\n')}`],
    ['cycle', 'a: &a [*a]'],
  ])('bounds %s', (_, text) => {
    expect(problem(text)).toHaveLength(1)
  })
})

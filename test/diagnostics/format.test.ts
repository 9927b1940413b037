import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { FORMATS, formatDiagnostics } from '../../src/diagnostics/format.js'

const policies = ['matches:', '- name: buy', '  backends:', '  - service: bookstore-v22', '    weight: 1'].join('\n')
const sources = (file: string) => (file === 'mesh/policies.yaml' ? policies : undefined)

const misspelt: Diagnostic = {
  code: 'model/unknown-field',
  severity: 'error',
  message: 'services[0] has no field prots',
  pointer: '/services/0/prots',
  location: { file: 'mesh/policies.yaml', line: 4, column: 14, endColumn: 27 },
  notes: ['did you mean ports?'],
  related: [{ message: 'first given here', location: { file: 'mesh/a.yaml', line: 2, column: 3 } }],
  remedy: 'write ports: 100%, now',
}
const unplaced: Diagnostic = {
  code: 'model/missing-field',
  severity: 'warning',
  message: 'mesh needs the field name',
  pointer: '/mesh',
  notes: [],
  related: [],
}
const both = [misspelt, unplaced]

describe('pretty', () => {
  it('is what there is without options', () => {
    expect(formatDiagnostics(both)).toBe(formatDiagnostics(both, { format: 'pretty' }))
  })

  it('shows the place, the line with carets, what is known and what to do', () => {
    expect(formatDiagnostics(both, { format: 'pretty', sources })).toBe(`error model/unknown-field  mesh/policies.yaml:4:14
    3 |   backends:
    4 |   - service: bookstore-v22
      |              ^^^^^^^^^^^^^ services[0] has no field prots
  did you mean ports?
  see mesh/a.yaml:2:3  first given here
  remedy: write ports: 100%, now
warning model/missing-field  /mesh
  mesh needs the field name
1 error, 1 warning
`)
  })

  it('does without the text, and then names the resource', () => {
    const location = { ...misspelt.location!, resource: 'TrafficSplit shop/cart' }
    expect(
      formatDiagnostics([{ ...misspelt, location, related: [], notes: [] }], { format: 'pretty', totals: false }),
    ).toBe(`error model/unknown-field  mesh/policies.yaml:4:14  (TrafficSplit shop/cart)
  services[0] has no field prots
  remedy: write ports: 100%, now
`)
  })

  it('counts what is past the limit of a code', () => {
    const many = Array.from({ length: 15 }, () => ({ ...unplaced, severity: 'note' as const }))
    const text = formatDiagnostics([...many, misspelt], { format: 'pretty', limitPerCode: 3 })
    expect(text.match(/note model\/missing-field/g)).toHaveLength(3)
    expect(text).toContain('\nand 12 more model/missing-field\n1 error, 0 warnings, 15 notes\n')
    expect(formatDiagnostics([], { format: 'pretty' })).toBe('0 errors, 0 warnings\n')
  })

  it('colours only when asked', () => {
    expect(formatDiagnostics(both, { format: 'pretty', color: true })).toContain('\x1b[')
    expect(formatDiagnostics(both, { format: 'pretty' })).not.toContain('\x1b')
  })
})

describe('code frame', () => {
  const frame = (text: string, line: number, column: number, endColumn?: number) =>
    formatDiagnostics([{ ...unplaced, message: 'M', location: { file: 'f', line, column, ...(endColumn && { endColumn }) } }], {
      format: 'pretty',
      sources: () => text,
      totals: false,
    })
      .split('\n')
      .slice(1, -1)

  it('aligns carets under tabs and wide characters', () => {
    expect(frame('a:\r\n\tb: 1\r\n', 2, 2, 3)).toEqual(['    1 | a:', '    2 |     b: 1', '      |     ^ M'])
    expect(frame('名前: x', 1, 5, 6)).toEqual(['    1 | 名前: x', '      |       ^ M'])
    expect(frame('a: 😀e\u0301x', 1, 8)).toEqual(['    1 | a: 😀e\u0301x', '      |       ^ M'])
    expect(frame('a: 名前', 1, 4, 6)).toEqual(['    1 | a: 名前', '      |    ^^^^ M'])
  })

  it('shows a window of a long line', () => {
    const long = `{${'"k":1,'.repeat(200_000)}}`
    const lines = frame(`first\n${long}`, 2, 600_002, 600_005)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^ {4}2 \| ….{100}…$/)
    expect(lines[0]!.slice(lines[1]!.indexOf('^')).startsWith('"k"')).toBe(true)
    expect(lines[1]).toMatch(/^ +\| +\^\^\^ M$/)
    expect(frame(`x: ${'y'.repeat(5000)}`, 1, 4, 5004)[1]!.length).toBeLessThan(130)
  })

  it('bears places that are not in the text', () => {
    expect(frame('a', 9, 1)).toEqual(['  M'])
    expect(frame('', 1, 1)).toEqual(['    1 |', '      | ^ M'])
    expect(frame('abc', 1, 50, 60)).toEqual(['    1 | abc', '      |    ^ M'])
    expect(frame('x\n'.repeat(200_000), 123_456, 1)).toEqual(['123455 | x', '123456 | x', '       | ^ M'])
  })
})

describe('compact', () => {
  it('is a line each', () => {
    expect(formatDiagnostics(both, { format: 'compact' })).toBe(`mesh/policies.yaml:4:14: error: services[0] has no field prots [model/unknown-field]
/mesh: warning: mesh needs the field name [model/missing-field]
`)
  })
})

describe('github', () => {
  it('escapes what would end a property or a command', () => {
    const location = { ...misspelt.location!, file: 'a,b:c%.yaml' }
    expect(formatDiagnostics([{ ...misspelt, location }, unplaced], { format: 'github' })).toBe(
      '::error title=model/unknown-field,file=a%2Cb%3Ac%25.yaml,line=4,col=14,endColumn=27::services[0] has no field prots%0Adid you mean ports?%0Aremedy: write ports: 100%25, now\n' +
        '::warning title=model/missing-field::/mesh: mesh needs the field name\n',
    )
  })

  it('cannot be made to say another command', () => {
    const text = formatDiagnostics([{ ...unplaced, message: 'x\n::set-output name=a::b\r\n::error::c' }], { format: 'github' })
    expect(text.trim().split('\n')).toHaveLength(1)
  })
})

describe('json', () => {
  it('keeps to its schema', () => {
    const accepts = new Ajv2020().compile(JSON.parse(readFileSync('schemas/diagnostics.schema.json', 'utf8')))
    const parsed = JSON.parse(formatDiagnostics(both, { format: 'json' }))
    expect(accepts(parsed), JSON.stringify(accepts.errors)).toBe(true)
    expect(parsed).toEqual({ version: 'pipyc-diagnostics/v1', counts: { error: 1, warning: 1, note: 0 }, diagnostics: both })
    expect(accepts({ ...parsed, extra: 1 })).toBe(false)
  })
})

describe('sarif', () => {
  const sarif = (diagnostics: readonly Diagnostic[]) => JSON.parse(formatDiagnostics(diagnostics, { format: 'sarif', version: '1.2.3' }))

  it('names the tool, its rules and the places', () => {
    const { version, runs } = sarif(both)
    expect(version).toBe('2.1.0')
    expect(runs[0].tool.driver).toMatchObject({ name: 'pipyc', version: '1.2.3' })
    expect(runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(['model/missing-field', 'model/unknown-field'])
    expect(runs[0].results).toEqual([
      {
        ruleId: 'model/unknown-field',
        ruleIndex: 1,
        level: 'error',
        message: { text: 'services[0] has no field prots\ndid you mean ports?\nremedy: write ports: 100%, now' },
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: 'mesh/policies.yaml' }, region: { startLine: 4, startColumn: 14, endColumn: 27 } },
            logicalLocations: [{ fullyQualifiedName: '/services/0/prots' }],
          },
        ],
        relatedLocations: [
          {
            id: 0,
            physicalLocation: { artifactLocation: { uri: 'mesh/a.yaml' }, region: { startLine: 2, startColumn: 3 } },
            message: { text: 'first given here' },
          },
        ],
      },
      {
        ruleId: 'model/missing-field',
        ruleIndex: 0,
        level: 'warning',
        message: { text: 'mesh needs the field name' },
        locations: [{ logicalLocations: [{ fullyQualifiedName: '/mesh' }] }],
      },
    ])
    expect(sarif([]).runs[0].results).toEqual([])
  })

  it('writes paths as URIs', () => {
    const uri = (file: string) =>
      sarif([{ ...misspelt, location: { file, line: 1, column: 1 } }]).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri
    expect(uri('/tmp/a b#c.yaml')).toBe('file:///tmp/a%20b%23c.yaml')
    expect(uri('a\\b\ud800.yaml')).toBe('a/b%EF%BF%BD.yaml')
  })
})

describe('hostile text', () => {
  const evil = 'a\x1b]0;owned\x07\x1b[2J\u009b31m\u202egnp\u2028\u200b\r\n\ud800\u{e0041}\0'
  const hostile: Diagnostic = {
    code: 'model/unknown-field',
    severity: 'error',
    message: evil,
    pointer: `/${evil}`,
    location: { file: evil, line: 1, column: 2, endColumn: 5, resource: evil },
    notes: [evil],
    related: [
      { message: evil, pointer: `/${evil}` },
      { message: evil, location: { file: evil, line: 1, column: 1 } },
    ],
    remedy: evil,
  }

  it.each(FORMATS)('%s writes no control, bidirectional or invisible character', format => {
    for (const sources of [undefined, () => evil, () => `${evil}${evil.repeat(100)}`]) {
      const text = formatDiagnostics([hostile, { ...hostile, location: undefined as never }], { format, sources })
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
    }
  })

  it.each(['json', 'sarif'] as const)('%s still says what the text was', format => {
    expect(formatDiagnostics([hostile], { format })).toContain('\\u001b]0;owned')
    if (format === 'json') expect(JSON.parse(formatDiagnostics([hostile], { format })).diagnostics).toEqual([hostile])
  })

  it('cuts what is endless', () => {
    const text = formatDiagnostics([{ ...unplaced, message: 'x'.repeat(1e6), notes: ['y'.repeat(1e6)] }], { format: 'pretty' })
    expect(text.length).toBeLessThan(1500)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTestCases } from '../../src/test-cases/read-test-cases.js'

const found = (text: string) =>
  readTestCases({ path: 'c.yaml', text }).diagnostics.map(
    ({ code, location, message, notes }) => `${code} ${location?.line}:${location?.column} ${[message, ...notes].join('; ')}`,
  )
const one = (rest: string) => found(`cases: [{ name: a, from: shop/buyer, to: shop/store, ${rest} }]`)

describe('a cases file', () => {
  it('is read with places', () => {
    const { value, diagnostics, locate } = readTestCases({
      path: 'c.yaml',
      text: 'mesh: [.]\ncases:\n  - { name: a, from: x/y, to: x/z:80, request: GET /, expect: { status: 403 } }\n',
    })
    expect(diagnostics).toEqual([])
    expect(value?.cases).toEqual([{ name: 'a', from: 'x/y', to: 'x/z:80', request: 'GET /', expect: { status: 403 } }])
    expect(locate('/cases/0/expect/status')).toMatchObject({ file: 'c.yaml', line: 3, column: 73 })
  })

  it('says what is wrong with its shape, and where', () => {
    expect(found('')).toEqual(['model/invalid-syntax 1:1 there is nothing in it'])
    expect(found('mesh: [.]')).toEqual(['model/missing-field 1:1 a cases file needs the field cases'])
    expect(found('cases: []')).toEqual(['model/invalid-value 1:8 cases needs at least 1 item'])
    expect(found('cases: [{}]\n---\n')[0]).toContain('a cases file is one document')
    expect(one('request: /, expct: { status: 403 }')).toEqual(['model/unknown-field 1:66 cases[0] has no field expct; did you mean expect?'])
    expect(one('request: GET, expect: { status: 403 }')).toEqual([
      'model/invalid-value 1:63 cases[0].request cannot be "GET"; wanted: /path, or METHOD /path.',
    ])
    expect(one('request: /, expect: { verdict: alowed }')[0]).toContain('did you mean allowed?')
    expect(one('request: /, tcp: true, expect: { status: 403 }')[0]).toContain('request and tcp')
    expect(one('expect: { closed: true }')[0]).toContain('request, tcp or mqtt')
  })

  it('may not expect nothing', () => {
    expect(one('request: /, expect: {}')[0]).toMatch(/^model\/missing-field/)
    expect(one('request: /, expect: { tolerance: 0.1 }')).toEqual(['test-case/expects-nothing 1:74 the case expects nothing, so it cannot fail'])
  })

  it('may not say two things of one name', () => {
    const twice = 'cases:\n  - &a { name: a, from: x/y, to: x/z, request: /, expect: { status: 403 } }\n  - *a\n'
    expect(found(twice)[0]).toMatch(/^test-case\/duplicate-name 3:5 two cases are called a/)
  })

  it.each([
    ['tcp: true, expect: { status: 403 }', 'status: a connection that carries bytes never shows it'],
    ['tcp: true, expect: { forwarded: { path: / } }', 'forwarded: a connection that carries bytes never shows it'],
    ['request: /, expect: { grpcStatus: 7 }', 'grpcStatus: only a request with a content-type of application/grpc gets one'],
    ['request: /, expect: { closed: true, status: 403 }', 'status: a closed connection has none'],
    ['request: /, expect: { verdict: allowed, status: 200 }', 'status: the application answers an allowed request, and no mesh says how'],
    ['request: /, expect: { verdict: allowed, backend: none }', 'backend: somebody answers what is allowed'],
    ['request: /, expect: { verdict: denied, backend: shop/store }', 'backend: nobody answers what is denied'],
    ['request: /, expect: { backend: shop/a, backends: { shop/b: 1 } }', 'backends: there is a backend too'],
    ['request: /, expect: { backends: { shop/a: 0.9, shop/b: 0.2 } }', 'backends: the shares add up to 1.1, more than 1'],
    ['request: /, expect: { status: 403, tolerance: 0.1 }', 'tolerance: there are no backends to tolerate anything of'],
  ])('%s: %s', (rest, problem) => expect(one(rest).map(text => text.replace(/^\S+ \S+ /, ''))).toContain(problem))

  it('finds no fault with what can be', () => {
    expect(one('request: /, expect: { verdict: denied, status: 403, backend: none, rule: x }')).toEqual([])
    expect(one('request: { headers: ["Content-Type: application/grpc+proto"] }, expect: { grpcStatus: 7, status: 200 }')).toEqual([])
    expect(one('tcp: true, expect: { closed: false, backend: shop/db }')).toEqual([])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        expect(readTestCases({ path: 'c', text: `cases: ${text}` }).diagnostics.length).toBeGreaterThan(0)
      }),
    )
  })
})

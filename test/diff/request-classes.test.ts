// The solver: what it produces satisfies what it was made for, and it leaves no class of requests out. Judged by RegExp alone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Language } from '../../src/diff/requests/language.ts'
import { PatternSolver } from '../../src/diff/requests/refine.ts'
import { requestClasses } from '../../src/diff/requests/request-classes.ts'
import type { Condition, Match } from '../../src/model/proxy-config.generated.ts'
import { normalPath } from '../../src/regex/path-text.ts'

const RUNS = { numRuns: 150, seed: 20260401 }

const { body } = fc.letrec<{ body: string }>(tie => ({
  body: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('a', 'b', '/', '\\.', '.', '[ab]', '[^a]', '\\d', '\\w', ''),
    fc.tuple(tie('body'), tie('body')).map(([a, b]) => `${a}${b}`),
    fc.tuple(tie('body'), tie('body')).map(([a, b]) => `(?:${a}|${b})`),
    fc.tuple(tie('body'), fc.constantFrom('*', '+', '?', '{2}', '{0,2}')).map(([a, times]) => `(?:${a})${times}`),
    fc.tuple(fc.constantFrom('=', '!'), tie('body'), tie('body')).map(([kind, a, b]) => `(?${kind}${a})${b}`),
  ),
}))
const pattern = fc.tuple(body, fc.constantFrom('$', '')).map(([text, end]) => `^(?:${text})${end}`)
const shortText = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '1', 'z'), maxLength: 6 })

describe('languages', () => {
  it('have members that match, and none only when nothing does', () => {
    let solved = 0
    fc.assert(
      fc.property(pattern, fc.array(shortText, { minLength: 20, maxLength: 20 }), (source, texts) => {
        const language = Language.of(source)
        if (!language) return
        solved++
        const member = language.member()
        expect(language.isEmpty).toBe(member === undefined)
        if (member !== undefined) expect(member).toMatch(new RegExp(source))
        else expect(texts.filter(text => new RegExp(source).test(text))).toEqual([])
      }),
      RUNS,
    )
    expect(solved).toBeGreaterThan(100)
  })

  it('are cut by one another', () => {
    fc.assert(
      fc.property(pattern, pattern, shortText, (one, other, text) => {
        const [a, b] = [Language.of(one), Language.of(other)]
        if (!a || !b) return
        const [both, rest] = [a.and(b)!, a.without(b)!]
        const [inOne, inOther] = [new RegExp(one), new RegExp(other)]
        for (const member of [both.member()]) if (member !== undefined) expect([inOne.test(member), inOther.test(member)]).toEqual([true, true])
        for (const member of [rest.member()]) if (member !== undefined) expect([inOne.test(member), inOther.test(member)]).toEqual([true, false])
        if (inOne.test(text)) expect((inOther.test(text) ? both : rest).isEmpty).toBe(false)
      }),
      RUNS,
    )
  })

  it('say when they are empty', () => {
    const of = (source: string) => Language.of(source)!
    expect(of('^(?:/a/[0-9]+)$').and(of('^(?:/a/[a-z]+)$'))!.isEmpty).toBe(true)
    expect(of('^(?:/a/[0-9]+)$').without(of('^(?:/a/)'))!.isEmpty).toBe(true)
    expect(of('^(?:/(?!admin).*)$').and(of('^(?:/admin)'))!.isEmpty).toBe(true)
    expect(of('^(?:/a/[0-9]+)$').without(of('^(?:/a/[0-8]+)$'))!.member()).toBe('/a/9')
  })

  it('give up on what automata cannot say', () => {
    expect(Language.of('^(?:(a*)\\1)$')).toBeUndefined()
    expect(Language.of('^(?:(?:a|b(?=c))*.*)$')).toBeUndefined()
    expect(Language.of('^(?:[ab]*a[ab]{14})$')).toBeUndefined()
    expect(Language.of(`^(?:${'(?:a(?!bb)|ad?(?!.*x))'.repeat(20)}.*)$`)).toBeUndefined()
  })
})

const condition = (name: fc.Arbitrary<string>): fc.Arbitrary<Condition> =>
  fc
    .tuple(
      name,
      fc.oneof(
        fc.constantFrom('a', 'b', 'ab').map(value => ({ kind: 'exact' as const, value })),
        fc.constantFrom('^(?:a.*)$', '^(?:[ab]+)$', '^(?:.*b)$', '^(?:\\d+)$').map(value => ({ kind: 'regex' as const, value })),
        fc.constantFrom('present' as const, 'absent' as const).map(kind => ({ kind, value: '' })),
      ),
    )
    .map(([of, rest]) => ({ name: of, ...rest }))

const path = fc.oneof(
  fc.constant({ kind: 'any' as const, value: '' }),
  fc.constantFrom('/', '/a', '/a/b', '/a/1', '/b').map(value => ({ kind: 'exact' as const, value })),
  fc.constantFrom('/', '/a', '/a/b', '/b').map(value => ({ kind: 'prefix' as const, value })),
  fc
    .constantFrom('^(?:/a/[0-9]+)$', '^(?:/[ab]/.*)$', '^(?:/a)', '^(?:.*/b)$', '^(?:/(?!a).*)$', '^(?:[^]*[^/])$')
    .map(value => ({ kind: 'regex' as const, value })),
)

const match: fc.Arbitrary<Match> = fc.record({
  path,
  methods: fc.subarray(['GET', 'POST', 'PUT'], { maxLength: 2 }),
  headers: fc.array(condition(fc.constantFrom('x', 'y')), { maxLength: 2 }),
  query: fc.array(condition(fc.constantFrom('q')), { maxLength: 1 }),
})

interface Request {
  readonly method: string
  readonly path: string
  readonly headers: ReadonlyMap<string, string>
  readonly query: ReadonlyMap<string, string>
}

/** Written again, so that the solver is not judged by its own predicates. */
function satisfied(wanted: Match, request: Request): boolean {
  const { kind, value } = wanted.path
  const escaped = value.replace(/[^\w]/g, '\\$&')
  const source = { any: '', exact: `^${escaped}$`, prefix: value === '/' ? '' : `^${escaped}(/|$)`, regex: value }[kind]
  const holds = (one: Condition, text: string | undefined) =>
    ({
      exact: text === one.value,
      present: text !== undefined,
      absent: text === undefined,
      regex: text !== undefined && new RegExp(one.value).test(text),
    })[one.kind]
  return (
    new RegExp(source).test(request.path) &&
    (wanted.methods.length === 0 || wanted.methods.some(method => method === request.method)) &&
    wanted.headers.every(one => holds(one, request.headers.get(one.name))) &&
    wanted.query.every(one => holds(one, request.query.get(one.name)))
  )
}

const word = fc.constantFrom(undefined, 'a', 'b', 'ab', 'aab', 'c', '7', 'xb')
const valuesOf = (...names: string[]) =>
  fc.tuple(...names.map(() => word)).map(values => new Map(names.flatMap((name, i) => (values[i] === undefined ? [] : [[name, values[i]] as const]))))
const request: fc.Arbitrary<Request> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
  path: fc.oneof(
    fc.constantFrom('/', '/a', '/a/', '/a/b', '/a/b/c', '/a/1', '/a/22', '/ab', '/b', '/b/b', '/c/b', '/%20'),
    shortText.map(text => `/${text}`),
  ),
  headers: valuesOf('x', 'y'),
  query: valuesOf('q'),
})

describe('classes of requests', () => {
  const signature = (matches: readonly Match[], one: Request) => matches.map(wanted => satisfied(wanted, one)).join()

  it('leave out no combination of matches that some request satisfies', () => {
    let compared = 0
    fc.assert(
      fc.property(fc.array(match, { maxLength: 4 }), fc.array(request, { minLength: 30, maxLength: 30 }), (matches, requests) => {
        const { members, complete } = requestClasses(matches, new PatternSolver())
        if (!complete) return
        const known = new Set(members.map(member => signature(matches, member)))
        for (const one of requests) {
          if (normalPath(one.path) !== one.path) continue
          compared++
          expect([...known]).toContain(signature(matches, one))
        }
      }),
      RUNS,
    )
    expect(compared).toBeGreaterThan(1000)
  }, 120_000)

  it('are requests that a client can send as they are', () => {
    fc.assert(
      fc.property(fc.array(match, { maxLength: 4 }), matches => {
        for (const { path: sent, headers } of requestClasses(matches, new PatternSolver()).members) {
          expect(normalPath(sent)).toBe(sent)
          expect(sent).toMatch(/^\/[!-~]*$/)
          for (const value of headers.values()) expect(value).toMatch(/^[!-~]+$/)
        }
      }),
      RUNS,
    )
  }, 120_000)

  it('do not multiply without end: a request for each match has to do', () => {
    const matches = Array.from({ length: 12 }, (_, i): Match => {
      const header: Condition = { name: `h${i}`, kind: 'exact', value: 'on' }
      return { path: { kind: 'any', value: '' }, methods: [], headers: [header], query: [] }
    })
    const { members, complete } = requestClasses(matches, new PatternSolver())
    expect(complete).toBe(false)
    expect(members.length).toBeLessThan(420)
    expect(matches.filter(wanted => !members.some(member => satisfied(wanted, member)))).toEqual([])
  })

  it('name the patterns that were given up', () => {
    const solver = new PatternSolver()
    const source = '^(?:/(?:a|b(?=c))*.*)$'
    const regex = (value: string): Match => ({ path: { kind: 'regex', value }, methods: [], headers: [], query: [] })
    expect(requestClasses([regex(source), regex('^(?:/x[0-9])$')], solver)).toMatchObject({ complete: false })
    expect(solver.unsolved).toEqual([source])
  })
})

// Filter containment against brute force: every topic of a small alphabet, matched by a reading of the specification that is not ours.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allMatched, isFilter, matches, withoutGroup } from '../../src/explain/mqtt/topics.js'
import { covers } from '../../src/phases/2-resolve/mqtt/topic-filter.js'

const SEED = 20_261_125
/** `c` is in no filter: it stands for every level that no filter names. A counterexample needs at most one level more than the filters. */
const TOPICS = topics(['a', 'b', 'c', '$', ''], 5)
const LEVELS = ['a', 'b', '+', '#', '$', '']

function topics(alphabet: readonly string[], most: number): string[] {
  let longest: string[][] = [[]]
  const all: string[][] = []
  for (let length = 1; length <= most; length++) {
    longest = longest.flatMap(levels => alphabet.map(level => [...levels, level]))
    all.push(...longest)
  }
  return all.map(levels => levels.join('/')).filter(topic => topic !== '')
}

/** MQTT 5, section 4.7, as a regular expression. */
function pattern(filter: string): RegExp {
  const levels = filter.split('/')
  const text = levels.map((level, i) => {
    const slash = i === 0 ? '' : '/'
    if (level === '#') return i === 0 ? '.*' : '(?:/.*)?'
    return slash + (level === '+' ? '[^/]*' : level.replace('$', '\\$'))
  })
  const guard = /^[+#]/.test(filter) ? '(?!\\$)' : ''
  return new RegExp(`^${guard}${text.join('')}$`, 's')
}

const vectors = new Map<string, Uint8Array>()
function vector(filter: string): Uint8Array {
  let known = vectors.get(filter)
  if (!known) {
    const regex = pattern(filter)
    vectors.set(filter, (known = Uint8Array.from(TOPICS, topic => Number(regex.test(topic)))))
  }
  return known
}

/** A topic that `filter` matches and none of `allowed` does. */
function counterexample(allowed: readonly string[], filter: string): string | undefined {
  const all = allowed.map(vector)
  const index = vector(filter).findIndex((hit, i) => hit === 1 && !all.some(one => one[i] === 1))
  return index < 0 ? undefined : TOPICS[index]
}

const filter = fc
  .array(fc.constantFrom(...LEVELS), { minLength: 1, maxLength: 4 })
  .map(levels => levels.join('/'))
  .filter(isFilter)
/** Filters that have something to do with another one: a bit narrower, a bit wider, or beside it. */
const VARIANTS: readonly ((one: string) => string)[] = [
  one => one,
  one => one.replace(/\/#$/, ''),
  one => one.replace(/#$/, '+'),
  one => one.replace(/#$/, '+/#'),
  one => one.replace(/[^/]*$/, '#'),
  one => one.replace(/[^/#]+/, '+'),
  one => one.replace('+', 'a'),
]
const question = filter.chain(asked => {
  const variant = fc.constantFrom(...VARIANTS).map(change => change(asked))
  const rule = fc.oneof(filter, variant.filter(isFilter))
  return fc.record({ rules: fc.array(rule, { maxLength: 4 }), asked: fc.constant(asked) })
})

const agrees = (decide: typeof allMatched) =>
  fc.property(question, ({ rules, asked }) => decide(rules, asked) === (counterexample(rules, asked) === undefined))

describe('topic filters', () => {
  it('match what the specification says, for every topic of the alphabet', () => {
    fc.assert(
      fc.property(filter, one => {
        const expected = vector(one)
        const wrong = TOPICS.filter((topic, i) => matches(one, topic) !== (expected[i] === 1))
        expect(wrong).toEqual([])
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it.each([
    ['#', '$SYS/uptime', false],
    ['+/uptime', '$SYS/uptime', false],
    ['$SYS/#', '$SYS', true],
    ['a/#', 'a', true],
    ['a/+', 'a/', true],
    ['+/+', '/', true],
    ['+', '/a', false],
  ])('%s and the topic %s', (one, topic, expected) => {
    expect(matches(one, topic)).toBe(expected)
  })
})

describe('containment', () => {
  it('holds exactly where no topic is a counterexample', () => {
    let [contained, escaped] = [0, 0]
    fc.assert(
      fc.property(question, ({ rules, asked }) => {
        const found = counterexample(rules, asked)
        expect(allMatched(rules, asked), `${rules.join(' or ')} for ${asked}: ${found}`).toBe(found === undefined)
        if (found === undefined) contained++
        else escaped++
      }),
      { seed: SEED, numRuns: 20_000 },
    )
    expect(Math.min(contained, escaped)).toBeGreaterThan(1000)
  })

  it('of one filter in one other is what the compiler reports unreachable rules by', () => {
    fc.assert(
      fc.property(filter, filter, (wide, narrow) => covers(wide, narrow) === (counterexample([wide], narrow) === undefined)),
      { seed: SEED, numRuns: 10_000 },
    )
  })

  it.each<[string, typeof allMatched]>([
    ['compares texts', (rules, asked) => rules.includes(asked)],
    ['takes a filter for a topic', (rules, asked) => rules.some(rule => matches(rule, asked))],
    ['forgets what begins with $', (rules, asked) => allMatched([...rules, ...rules.map(rule => rule.replace(/^\+/, '$'))], asked)],
    ['looks at one rule at a time', (rules, asked) => rules.some(rule => allMatched([rule], asked))],
    ['lets a/# be a/+/#', (rules, asked) => allMatched(rules, asked.replace(/#$/, '+/#'))],
  ])('the test above finds out one that %s', (_, decide) => {
    expect(fc.check(agrees(decide), { seed: SEED, numRuns: 20_000 }).failed).toBe(true)
  })
})

describe('shared subscriptions', () => {
  it('are about the filter after their group', () => {
    fc.assert(
      fc.property(filter, fc.constantFrom('g', 'a b', '$'), (one, group) => {
        expect(withoutGroup(`$share/${group}/${one}`)).toEqual({ group: `$share/${group}/`, filter: one })
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it.each(['$share', '$share/', '$share/g', '$share/g/', '$share//a', '$share/+/a', '$share/g#/a'])('%s is none', text => {
    expect(withoutGroup(text)).toBeUndefined()
  })

  it.each(['$shared/g/a', 'share/g/a', '$SYS/a'])('%s is an ordinary filter', text => {
    expect(withoutGroup(text)).toEqual({ group: '', filter: text })
  })
})

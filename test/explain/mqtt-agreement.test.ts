// The interpreter and the scripts read topics, filters and templates alike. These modules ask nothing of Pipy, so they run here.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atBroker } from '../../src/explain/mqtt/rewrite.js'
import { inTopic } from '../../src/explain/mqtt/substitute.js'
import { allMatched, isFilter, isTopic, matches, withoutGroup } from '../../src/explain/mqtt/topics.js'
import type { ResolvedRewrite, TemplateLevel } from '../../src/phases/2-resolve/mqtt/resolved.js'

const SEED = 20_261_125
const module = (name: string) => import(new URL(`../../pjs-templates/modules/${name}.js`, import.meta.url).href)
const topics = await module('mqtt-topics')
const rewriting = await module('mqtt-rewrite')

const level = fc.constantFrom('a', 'b', '+', '#', '$', '', '$share', 'a+', 'b#')
const text = fc.array(level, { minLength: 1, maxLength: 5 }).map(levels => levels.join('/'))
const filter = text.filter(one => isFilter(one) && withoutGroup(one)?.group === '')
const topic = text.filter(isTopic)

const person = { names: ['me'], identity: 'me', username: null, clientId: 'a', hasCertificate: true, hasCredentials: false }
const own = { ...person, username: null }

describe('topics', () => {
  it('what is a filter, and what its group is', () => {
    fc.assert(
      fc.property(text, one => {
        const levels = topics.filterLevels(one)
        const theirs = levels && topics.withoutShare(levels)
        const shared = withoutGroup(one)
        const ours = shared && isFilter(shared.filter) ? shared.filter : undefined
        expect(theirs?.join('/')).toBe(ours)
      }),
      { seed: SEED, numRuns: 5000 },
    )
  })

  it('what a filter matches', () => {
    fc.assert(
      fc.property(filter, topic, (one, other) => topics.matches(one.split('/'), other.split('/')) === matches(one, other)),
      { seed: SEED, numRuns: 20_000 },
    )
  })

  it('what filters contain', () => {
    const rules = fc.array(filter, { maxLength: 4 })
    fc.assert(
      fc.property(rules, filter, (allowed, asked) => {
        const levels = allowed.map(one => one.split('/'))
        return topics.covers(levels, asked.split('/')) === allMatched(allowed, asked)
      }),
      { seed: SEED, numRuns: 20_000 },
    )
  })

  it('what is put into a filter', () => {
    const name = fc.constantFrom('me', '', 'a/b', '+', '#', '$SYS', 'x$', '{clientId}', '{identity}')
    const written = fc.array(fc.constantFrom('a', '{identity}', '{clientId}', 'x-{username}-{clientId}', '{other}'), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(name, name, fc.option(name), written, (identity, clientId, username, levels) => {
        const client = { ...person, identity, clientId, username }
        const theirs = topics.substitute(levels, client)
        expect(theirs === null ? undefined : theirs.join('/')).toBe(inTopic(levels.join('/'), client))
      }),
      { seed: SEED, numRuns: 5000 },
    )
  })
})

describe('templates', () => {
  const text = fc.constantFrom('a', 'b', '$', '', '{identity}', '{username}')
  const template = (order: readonly number[], isOpen: boolean): fc.Arbitrary<TemplateLevel[]> =>
    fc.array(text, { maxLength: 2 }).chain(texts => {
      const levels: TemplateLevel[] = [...texts, ...order]
      return fc.shuffledSubarray(levels, { minLength: levels.length, maxLength: levels.length }).map(all => (isOpen ? [...all, null] : all))
    })
  const rule = fc
    .record({ variables: fc.nat(2), isOpen: fc.boolean() })
    .chain(({ variables, isOpen }) => {
      const numbers = [...Array(variables).keys()]
      return fc.record({ client: template(numbers, isOpen), broker: template(numbers, isOpen) })
    })
    .filter(({ client, broker }) => client.length > 0 && broker.length > 0)

  it('what a topic or filter is called at the broker', () => {
    let renamed = 0
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), fc.oneof(filter, topic), (written, name) => {
        const rules = written.map(
          (one, i): ResolvedRewrite => ({ ...one, id: String(i), place: { pointer: '', origin: undefined }, clients: null, substituted: true }),
        )
        const theirs = rewriting.brokerLevels(rewriting.default(rules)(own, own), name.split('/'))
        const { name: ours } = atBroker(rules, person, name)
        if (ours !== undefined && ours !== name) renamed++
        expect(theirs === null ? undefined : theirs.join('/')).toBe(ours)
      }),
      { seed: SEED, numRuns: 20_000 },
    )
    expect(renamed).toBeGreaterThan(500)
  })
})

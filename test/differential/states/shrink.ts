// Makes a case on which Pipy and the player disagree small: less of everything, as long as they still disagree when it runs alone.
import { compile } from '../../../src/compile.ts'
import type { Pipy } from '../../../src/testing/index.ts'
import { without } from '../judge/reduce.ts'
import { meshOf, type StatefulCase } from './case.ts'
import { type CheckedCase, checkCases } from './check-cases.ts'

/** For one case. */
const MOST_MS = 90_000

type Path = readonly (string | number)[]

/** Undefined where it does not come again alone. */
export async function shrink(pipy: Pipy, found: CheckedCase): Promise<CheckedCase | undefined> {
  const end = performance.now() + MOST_MS
  let best: CheckedCase | undefined
  const isStillThere = async (one: StatefulCase): Promise<boolean> => {
    if (one.traffic.steps.length === 0 || !compile(meshOf([one])).ok) return false
    const [checked] = await checkCases(pipy, [one]).catch(() => [])
    if (!checked?.disagreement) return false
    best = checked
    return true
  }
  const { traffic } = found.one
  const untilThen = { ...found.one, traffic: { ...traffic, steps: traffic.steps.slice(0, found.disagreement!.step + 1) } }
  if (!(await isStillThere(untilThen)) && !(await isStillThere(found.one))) return undefined
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false
    for (const path of removals(best!.one)) {
      if (performance.now() > end) return best
      const fewer = without(best!.one, path)
      if (fewer && (await isStillThere(fewer))) isSmaller = true
    }
  }
  return best
}

/** What may be left out; later things of a list before earlier ones, so that paths stay right. */
function removals({ model: { trafficPolicies = [], splits = [], services = [] }, traffic: { steps, upstreams = [] } }: StatefulCase): Path[] {
  const last = <Item>(items: readonly Item[], make: (i: number, item: Item) => Path[]) =>
    items
      .map((item, i) => make(i, item))
      .reverse()
      .flat()
  return [
    ...last(steps, i => [['traffic', 'steps', i]]),
    ...last(trafficPolicies, i => [['model', 'trafficPolicies', i]]),
    ...last(splits, i => [['model', 'splits', i]]),
    ...last(services, i => [['model', 'services', i]]),
    ...last(trafficPolicies, (i, policy) => partsOf(policy).map(path => ['model', 'trafficPolicies', i, ...path])),
    ...last(steps, i => [
      ['traffic', 'steps', i, 'heldFor'],
      ['traffic', 'steps', i, 'pauseMs'],
      ['traffic', 'steps', i, 'cookieOf'],
      ['traffic', 'steps', i, 'request', 'headers'],
      ['traffic', 'steps', i, 'request', 'protocol'],
      ['traffic', 'steps', i, 'grpc', 'metadata'],
      ['traffic', 'steps', i, 'grpc', 'messages'],
      ['traffic', 'steps', i, 'request', 'method'],
    ]),
    ...last(upstreams, (i, { turns = [] }) => [['traffic', 'upstreams', i, 'turns'], ...last(turns, k => [['traffic', 'upstreams', i, 'turns', k]])]),
  ]
}

/** Without them the clock would have a say in what comes. */
const KEEP_TIME_OUT = new Set(['backoff', 'budget', 'ejectFor', 'maxEjectFor', 'window', 'openFor', 'perTry', 'request'])

/** Knobs, then their settings. */
function partsOf({ id: _, target: __, ...knobs }: object & { id: string; target: object }): Path[] {
  const settings = Object.entries(knobs as Record<string, object>).map(
    ([name, own]) => [name, Object.keys(own).filter(key => !KEEP_TIME_OUT.has(key))] as const,
  )
  return [...settings.map(([name]) => [name]), ...settings.flatMap(([name, keys]) => keys.map(key => [name, key]))]
}

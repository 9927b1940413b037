// What a change elsewhere leaves alone: a site whose proxy has nothing to do with it has nothing to fetch.
import { describe, expect, it, test } from 'vitest'
import type { Bundle } from '../../src/bundle/bundle.ts'
import { compile } from '../../src/compile.ts'
import { DiagnosticSink } from '../../src/diagnostics/sink.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { resolve } from '../../src/phases/2-resolve/resolve.ts'
import { lowerMesh } from '../../src/phases/3-lower/lower.ts'
import type { ProxyPlan } from '../../src/phases/3-lower/plan.ts'
import { generate } from '../differential/soak.ts'
import { type Edit, shop } from '../diff/meshes.ts'
import { FULL_MODEL } from '../security/full-model.ts'

interface Compiled {
  readonly bundle: Bundle
  readonly plans: readonly ProxyPlan[]
}

/** Ids of proxies whose directories are not the same files with the same bytes. */
function changedProxies(before: Compiled, after: Compiled): string[] {
  const texts = ({ bundle }: Compiled, directory: string) => [...bundle.files].filter(([path]) => path.startsWith(`${directory}/`))
  const ids = new Set([before, after].flatMap(({ plans }) => plans.map(({ id }) => id)))
  return [...ids].filter(id => JSON.stringify(texts(before, id)) !== JSON.stringify(texts(after, id))).sort()
}

describe('only those change that may call a service or serve it', () => {
  // buyer calls store, which a split sends on to store-v1 and store-v2; store-v1 calls pay; thief and other call nobody.
  const compiled = (edit: Edit, lean: boolean): Compiled => {
    const result = compile(shop(edit), { lean })
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
    return result
  }
  const policy = (service: string, knobs: object): Edit => {
    return model => void (model.trafficPolicies = [{ id: `shop/${service}`, target: { service: `shop/${service}` }, ...knobs }])
  }

  it.each<[string, Edit, string[]]>([
    ['nothing', () => {}, []],
    ['time-outs of pay', policy('pay', { timeouts: { connect: '1s' } }), ['store-v1']],
    ['bandwidth of pay', policy('pay', { bandwidth: { upload: 4096 } }), ['pay']],
    ['retries of store', policy('store', { retry: { attempts: 2 } }), ['buyer']],
    ['a rate limit of store', policy('store', { rateLimits: [{ requests: 1, unit: 'second' }] }), ['store-v1', 'store-v2']],
    ['a rate limit of store-v2', policy('store-v2', { rateLimits: [{ requests: 1, unit: 'second' }] }), ['store-v2']],
    ['a weight of the split', model => void (model.splits![0]!.backends[0]!.weight = 80), ['buyer']],
    ['an address of pay', model => void model.services![3]!.vips!.push('10.0.0.9'), ['pay', 'store-v1']],
    ['another caller of pay', model => void model.accessPolicies![1]!.sources.push({ identity: 'shop/other' }), ['other', 'pay']],
    ['a workload and its service that nobody calls', addLonely, ['lonely']],
  ])('%s', (_, edit, expected) => {
    for (const lean of [false, true]) {
      const found = changedProxies(
        compiled(() => {}, lean),
        compiled(edit, lean),
      )
      expect(found).toEqual(expected.map(name => `shop/${name}`))
    }
  })
})

test('a service that stands in for another is a dependency of who may call that', () => {
  const edited = (edit: Edit): Compiled => {
    const model = shop(addLonely)
    model.trafficPolicies = [{ id: 'shop/store', target: { service: 'shop/store' }, fallback: { on: ['empty'], service: 'shop/lonely' } }]
    edit(model)
    const result = compile(model)
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
    return result
  }
  const before = edited(() => {})
  const after = edited(model => void (model.services!.at(-1)!.ports[0]!.endpoints = [{ address: '10.1.0.1', port: 80 }]))
  expect(changedProxies(before, after)).toEqual(['shop/buyer', 'shop/lonely'])
  expect(before.plans.find(({ id }) => id === 'shop/buyer')!.dependencies).toContain('service shop/lonely')
})

function addLonely(model: MeshModel): void {
  model.identities!.push({ id: 'shop/lonely' })
  model.workloads!.push({ id: 'shop/lonely', identity: 'shop/lonely' })
  model.services!.push({ id: 'shop/lonely', vips: ['10.0.0.9'], ports: [{ port: 80, protocol: 'http' }], workloads: ['shop/lonely'] })
}

/** The model without one of its objects, or with one that has changed, and what plans call that object. */
function* changes(model: MeshModel): Generator<{ readonly object: string; readonly changed: MeshModel }> {
  const without = <T>(list: readonly T[], i: number) => list.filter((_, at) => at !== i)
  const { services = [], accessPolicies = [], trafficPolicies = [], mqttPolicies = [], splits = [], workloads = [] } = model
  for (const [i, { id }] of accessPolicies.entries())
    yield { object: `policy ${id}`, changed: { ...model, accessPolicies: without(accessPolicies, i) } }
  for (const [i, { id }] of trafficPolicies.entries())
    yield { object: `traffic policy ${id}`, changed: { ...model, trafficPolicies: without(trafficPolicies, i) } }
  for (const [i, { id }] of mqttPolicies.entries())
    yield { object: `mqtt-policy ${id}`, changed: { ...model, mqttPolicies: without(mqttPolicies, i) } }
  for (const [i, { id }] of splits.entries()) yield { object: `split ${id}`, changed: { ...model, splits: without(splits, i) } }
  for (const service of services) {
    const ports = service.ports.map(port => ({ ...port, endpoints: [...(port.endpoints ?? []), { address: '10.99.0.1', port: 99 }] }))
    const other = { ...service, ports, vips: [...(service.vips ?? []), '10.99.0.2'] }
    yield { object: `service ${service.id}`, changed: { ...model, services: services.map(each => (each === service ? other : each)) } }
  }
  for (const workload of workloads) {
    const other = { ...workload, proxy: { ...workload.proxy, limits: { logLinesPerSecond: 7 } } }
    yield { object: `workload ${workload.id}`, changed: { ...model, workloads: workloads.map(each => (each === workload ? other : each)) } }
  }
}

const SEEDS = 12

/** As far as the bytes follow from it; nothing is written, because that is what takes time. */
function lowered(model: MeshModel): { plans: readonly ProxyPlan[]; texts: ReadonlyMap<string, string> } | undefined {
  const sink = new DiagnosticSink()
  const plans = lowerMesh(resolve(model, sink), sink)
  if (sink.hasErrors) return undefined
  return { plans, texts: new Map(plans.map(({ id, config, features }) => [id, JSON.stringify([config, features])])) }
}

test('a proxy is what its dependencies make it: what is not among them does not touch it', () => {
  const drawn = Array.from({ length: SEEDS }, (_, seed) => generate(seed, 0).model)
  const strange: string[] = []
  const seen = { touched: 0, untouched: 0 }
  for (const model of [FULL_MODEL as MeshModel, ...drawn]) {
    const before = lowered(model)
    if (!before) continue
    for (const { object, changed } of changes(model)) {
      const after = lowered(changed)
      if (!after) continue
      const dependent = [before, after].flatMap(({ plans }) => plans.filter(({ dependencies }) => dependencies.includes(object)).map(({ id }) => id))
      const touched = [...before.texts].filter(([id, text]) => after.texts.get(id) !== text).map(([id]) => id)
      strange.push(...touched.filter(id => !dependent.includes(id)).map(id => `${model.mesh.name}: ${object} touches ${id}`))
      seen.touched += touched.length
      seen.untouched += before.plans.length - touched.length
    }
  }
  expect(strange).toEqual([])
  expect(Math.min(seen.touched, seen.untouched)).toBeGreaterThan(200)
})

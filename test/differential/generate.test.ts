// What the generators make: the same for the same seed, meshes that compile, and flows on both sides of every border.
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { MODULES } from '../../src/phases/4-emit/runtime.generated.ts'
import { MUTATIONS, mutate } from './mutations.ts'
import { generate } from './soak.ts'

const MODELS = Array.from({ length: 60 }, (_, seed) => ({ seed, model: generate(seed, 0).model }))

test('the same seed gives the same mesh and flows', () => {
  expect(generate(7, 50)).toEqual(generate(7, 50))
  expect(generate(7, 50)).not.toEqual(generate(8, 50))
})

test('every mesh compiles', () => {
  const failed = MODELS.flatMap(({ seed, model }) => {
    const { ok, diagnostics } = compile(model)
    return ok ? [] : [{ seed, errors: diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message) }]
  })
  expect(failed).toEqual([])
})

test('meshes have what the rulebook speaks of', () => {
  const models = MODELS.map(({ model }) => model)
  const matches = models.flatMap(({ routeGroups = [] }) => routeGroups.flatMap(({ http = [] }) => http))
  const policies = models.flatMap(({ accessPolicies = [] }) => accessPolicies)
  const backends = models.flatMap(({ splits = [] }) => splits.flatMap(split => split.backends))
  const ports = models.flatMap(({ services = [] }) => services.flatMap(service => service.ports))
  const traffic = models.flatMap(({ trafficPolicies = [] }) => trafficPolicies)
  const has = {
    exact: matches.some(({ path }) => path?.exact !== undefined),
    prefix: matches.some(({ path }) => path?.prefix !== undefined),
    regex: matches.some(({ path }) => path?.regex !== undefined),
    'several headers': matches.some(({ headers = [] }) => headers.length > 1),
    'absent header': matches.some(({ headers = [] }) => headers.some(({ present }) => present === false)),
    query: matches.some(({ query = [] }) => query.length > 0),
    'destination by identity': policies.some(({ destination }) => destination.identity !== undefined),
    'destination with a port': policies.some(({ destination }) => destination.port !== undefined),
    'rules of both kinds': policies.some(({ rules = [] }) => new Set(rules.map(({ kind }) => kind)).size === 2),
    group: policies.some(({ sources }) => sources.some(({ group }) => group !== undefined)),
    'weight 0': backends.some(({ weight }) => weight === 0),
    'missing backend': backends.some(({ service }) => service.endsWith('/not-there')),
    'split with matches': models.some(({ splits = [] }) => splits.some(split => split.matches)),
    h2c: ports.some(({ protocol }) => protocol === 'h2c'),
    grpc: ports.some(({ protocol }) => protocol === 'grpc'),
    tcp: ports.some(({ protocol }) => protocol === 'tcp'),
    'outside endpoint': ports.some(({ endpoints = [] }) => endpoints.some(({ transport }) => transport === 'plain')),
    override: models.some(({ mesh }) => mesh.modeOverrides?.length),
    wildcard: models.some(({ services = [] }) => services.some(({ hosts = [] }) => hosts.some(host => host.startsWith('*')))),
    rewrite: traffic.some(({ rewrite }) => rewrite?.path?.prefix !== undefined),
    redirect: traffic.some(({ redirect }) => redirect?.port !== undefined),
    'operations on answers': traffic.some(({ headers }) => headers?.response?.add),
    cors: traffic.some(({ cors }) => cors?.origins.some(origin => origin.includes('//*'))),
    hash: traffic.some(({ loadBalancing }) => loadBalancing?.hashOn?.cookie),
    'fallback to a service': traffic.some(({ fallback }) => fallback?.service),
    'fallback for some refusals': traffic.some(({ fallback }) => fallback?.reply && !fallback.on.includes('empty')),
    'policies of a port, a route and some callers': traffic.some(({ target, callers }) => target.port && target.route && callers),
    'policies beside one another': models.some(({ trafficPolicies = [] }) =>
      trafficPolicies.some(({ callers, headers, target }) =>
        trafficPolicies.some(
          other => headers && other.headers && callers && !other.callers && JSON.stringify(target) === JSON.stringify(other.target),
        ),
      ),
    ),
    'shared workload': models.some(
      ({ services = [] }) =>
        new Set(services.flatMap(({ workloads = [] }) => workloads)).size < services.flatMap(({ workloads = [] }) => workloads).length,
    ),
  }
  expect(Object.entries(has).filter(([, present]) => !present)).toEqual([])
})

test('every mutation still finds the text that it replaces', () => {
  const files = new Map(MODULES.map(({ path, text }) => [`shop/store/${path}`, text]))
  for (const mutation of MUTATIONS) {
    const changed = [...mutate(mutation).files!(files)].filter(([path, text]) => files.get(path) !== text)
    expect(changed, mutation.name).toHaveLength(1)
  }
  expect(() => mutate({ ...MUTATIONS[0]!, text: 'no such text' }).files!(files)).toThrow('write this mutation anew')
})

import { expect, test } from 'vitest'
import { syntheticMesh } from '../../bench/synthetic-mesh.ts'
import { compile, type CompileOptions } from '../../src/compile.ts'

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

const BASE = { apiVersion: 'pipyc/v1', mesh: { name: 'm', mode: 'permissive' }, identities: [{ id: 'a/i' }] }
const workload = (i: number) => ({ id: `a/w${i}`, identity: 'a/i', ports: [{ number: 80 }] })

const everybodyCallsEverybody = (count: number) => ({
  ...BASE,
  workloads: times(count, workload),
  services: times(count, i => ({ id: `a/s${i}`, ports: [{ port: 80, protocol: 'http' }], workloads: [`a/w${i}`] })),
})

/** Without another service on the workload's port, the rules would not have to name the hosts. */
const hostsAndRoutes = (hosts: number, routes: number, others: readonly string[] = ['a/t']) => ({
  ...BASE,
  mesh: { name: 'm' },
  workloads: [workload(0)],
  services: [
    { id: 'a/s', ports: [{ port: 80, protocol: 'http' }], workloads: ['a/w0'], hosts: times(hosts, i => `h${i}.example`) },
    ...others.map(id => ({ id, ports: [{ port: 81, targetPort: 80, protocol: 'http' }], workloads: ['a/w0'] })),
  ],
  routeGroups: [{ id: 'a/r', http: times(routes, i => ({ path: { exact: `/p${i}` } })) }],
  accessPolicies: [{ id: 'a/p', destination: { service: 'a/s' }, sources: [{ group: 'any' }], rules: [{ kind: 'http', routeGroup: 'a/r' }] }],
})

const portsAndHosts = (count: number) => ({
  ...BASE,
  workloads: [workload(0)],
  services: [
    {
      id: 'a/s',
      workloads: ['a/w0'],
      hosts: times(count, i => `h${i}.example`),
      ports: times(count, i => ({ port: i + 1, targetPort: i + 1, protocol: 'http' })),
    },
  ],
})

function codesOf(input: unknown, options: CompileOptions = {}): { codes: string[]; cpuMs: number } {
  const begin = process.cpuUsage()
  const { diagnostics } = compile(input, options)
  const { user, system } = process.cpuUsage(begin)
  return { codes: [...new Set(diagnostics.map(({ code }) => code))], cpuMs: (user + system) / 1000 }
}

// Each is refused before it is made: 0.2 s at most, where making it would take from ten seconds to minutes, or end the process.
test.each<[string, unknown]>([
  ['1000 workloads that may all call 1000 services', everybodyCallsEverybody(1000)],
  ['3000 of both', everybodyCallsEverybody(3000)],
  ['3000 hosts with 3000 routes', hostsAndRoutes(3000, 3000)],
  ['10,000 hosts with 10,000 routes', hostsAndRoutes(10_000, 10_000)],
  ['3000 ports with 3000 hosts', portsAndHosts(3000)],
])(
  '%s',
  (_, model) => {
    const { codes, cpuMs } = codesOf(model)
    expect(codes).toEqual(['proxy/too-much-output'])
    expect(cpuMs).toBeLessThan(2000)
  },
  60_000,
)

test('the same mesh goes through in parts, and smaller ones do whole', () => {
  expect(codesOf(everybodyCallsEverybody(1000), { proxies: ['a/w0', 'a/w999'] }).codes).toEqual([])
  expect(codesOf(everybodyCallsEverybody(150)).codes).toEqual([])
  expect(codesOf(hostsAndRoutes(300, 300)).codes).toEqual([])
  expect(codesOf(hostsAndRoutes(10_000, 10_000, [])).codes).toEqual([])
}, 60_000)

test('a strict mesh of a thousand services is far from it', () => {
  expect(codesOf(syntheticMesh(1000)).codes).toEqual([])
}, 60_000)

test('5,000 policies that pick one each of 10,000 matches', () => {
  const { codes, cpuMs } = codesOf({
    ...BASE,
    mesh: { name: 'm' },
    workloads: [workload(0)],
    services: [{ id: 'a/s', ports: [{ port: 80, protocol: 'http' }], workloads: ['a/w0'] }],
    routeGroups: [{ id: 'a/r', http: times(10_000, i => ({ name: `m${i}`, path: { exact: `/p${i}` } })) }],
    accessPolicies: times(5000, i => ({
      id: `a/p${i}`,
      destination: { service: 'a/s' },
      sources: [{ identity: 'a/i' }],
      rules: [{ kind: 'http', routeGroup: 'a/r', matches: [`m${i}`] }],
    })),
  })
  expect(codes).toEqual([])
  expect(cpuMs).toBeLessThan(6000)
})

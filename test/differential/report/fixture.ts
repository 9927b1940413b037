// Writes a disagreement down as a behaviour case, with what the interpreter expects: fixtures/cases/<feature>/found-…/.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { compile } from '../../../src/compile.ts'
import { decide } from '../../../src/explain/decide.ts'
import type { Answer, Decision } from '../../../src/explain/decision.ts'
import type { Caller, Flow } from '../../../src/explain/flow.ts'
import { importManifests } from '../../../src/import/index.ts'
import { locateInFiles } from '../../../src/model/locate-in-files.ts'
import type { MeshModel } from '../../../src/model/mesh-model.generated.ts'
import type { ResolvedMesh } from '../../../src/phases/2-resolve/resolved.ts'
import type { TrafficExpectation, TrafficStep } from '../../../src/testing/index.ts'
import type { Reproduction } from '../judge/reduce.ts'

/** Enough to tell shares apart. */
const REPETITIONS = 40

/** File name -> content. `resolved`: the mesh as it ran. */
export function fixtureFiles({ model, flows }: Reproduction, resolved: ResolvedMesh, problem: string): Map<string, string> {
  const steps = flows.map((flow, i) => stepOf(flow, decide(resolved, flow), i === flows.length - 1 ? problem : 'goes before'))
  const text = lines({ ...model, mesh: { ...model.mesh, name: 'case' } })
  const diagnostics = diagnosticsOf(text)
  return new Map([
    ['model.yaml', text],
    ['traffic.yaml', lines({ description: 'Found by the differential tests', steps })],
    ...(diagnostics.length > 0 ? [['diagnostics.yaml', diagnostics.map(one => `- ${inline(one)}\n`).join('')] as const] : []),
  ])
}

/** @returns the directory. */
export function writeFixture(fixtures: string, reproduction: Reproduction, resolved: ResolvedMesh, problem: string): string {
  const files = fixtureFiles(reproduction, resolved, problem)
  const digest = createHash('sha256').update(JSON.stringify(reproduction)).digest('hex').slice(0, 8)
  const directory = join(fixtures, 'cases', featureOf(reproduction), `found-${digest}`)
  mkdirSync(directory, { recursive: true })
  for (const [name, content] of files) writeFileSync(join(directory, name), content)
  return directory
}

function featureOf({ model, flows }: Reproduction): string {
  if (model.splits?.length) return 'split'
  if (!flows.at(-1)?.request) return 'tcp-route'
  return model.routeGroups?.length ? 'http-route' : 'service-discovery'
}

function stepOf(flow: Flow, decision: Decision, name: string): TrafficStep {
  const { request } = flow
  const shared = { name: name.slice(0, 200), ...entranceOf(flow), ...expectationOf(decision) }
  if (!request) return { ...shared, tcp: { send: 'hello' } }
  const { method, path, host, headers, protocol } = request
  return {
    ...shared,
    request: {
      ...(protocol && { protocol }),
      ...(method !== undefined && { method }),
      ...(path !== undefined && { path }),
      ...(host !== undefined && { host: host === '' ? null : host }),
      ...(headers && { headers: headers.map(([key, value]) => `${key}: ${value}`) }),
    },
  }
}

function entranceOf({ caller, destination }: Flow): Pick<TrafficStep, 'from' | 'via'> {
  if ('workload' in destination) return { from: fromOf(caller), via: { inbound: destination.workload, port: destination.port } }
  const outbound = 'workload' in caller ? caller.workload : ''
  if ('host' in destination) return { via: { outbound } }
  return { via: { outbound, service: destination.service, ...(destination.port !== undefined && { port: destination.port }) } }
}

function fromOf(caller: Caller): NonNullable<TrafficStep['from']> {
  if ('principals' in caller) return { dnsNames: [...caller.principals] }
  return 'certificate' in caller && caller.certificate === 'foreign' ? { dnsNames: ['buyer.shop.cluster.local'], authority: 'other' } : 'anonymous'
}

function expectationOf({ answers, flow }: Decision): Pick<TrafficStep, 'expect' | 'repeat' | 'keepAlive'> {
  const [only] = answers
  if (answers.length === 1 && only) return { expect: expectAnswer(only, flow) }
  const backends: Record<string, number> = {}
  for (const { share, verdict, workload, endpoints } of answers) {
    if (verdict === 'allowed') backends[workload ?? endpoints.join()] = share + (backends[workload ?? endpoints.join()] ?? 0)
  }
  return { repeat: REPETITIONS, ...(flow.request && { keepAlive: true }), expect: { backends, tolerance: 0.1 } }
}

function expectAnswer({ closed, status, grpcStatus, verdict, workload, endpoints, forwarded }: Answer, { request }: Flow): TrafficExpectation {
  if (closed) return { closed: true, backend: 'none' }
  if (verdict !== 'allowed') return { ...(status !== null && { status }), ...(grpcStatus !== null && { grpcStatus }), backend: 'none' }
  const backend = workload ?? endpoints.join()
  return request ? { status: 200, backend, ...(forwarded && { forwarded: { path: forwarded.path } }) } : { closed: false, backend }
}

function diagnosticsOf(text: string): { code: string; severity: string; line?: number }[] {
  const files = [{ path: 'model.yaml', text }]
  const { model, diagnostics } = importManifests(files, { meshName: 'case' })
  const all = [...diagnostics, ...(model ? compile(model, { locate: locateInFiles(model, files) }).diagnostics : [])]
  return all.filter(({ severity }) => severity !== 'note').map(({ code, severity }) => ({ code, severity }))
}

/** A line for each thing of each list. */
function lines(value: MeshModel | Record<string, unknown>): string {
  return Object.entries(value)
    .map(([key, part]) => {
      if (!Array.isArray(part)) return `${key}: ${inline(part)}\n`
      return part.length === 0 ? '' : `${key}:\n${part.map(item => `  - ${inline(item)}\n`).join('')}`
    })
    .join('')
}

function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
}

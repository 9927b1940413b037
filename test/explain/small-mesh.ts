// A mesh of a few lines, and questions to it: `ask` gives what a caller sees in one short text.
import { readMesh } from '../../src/explain/explain.ts'
import { type DecideOptions, decide } from '../../src/explain/decide.ts'
import type { Answer, Decision } from '../../src/explain/decision.ts'
import type { Caller, Destination, FlowRequest } from '../../src/explain/flow.ts'
import type { AccessPolicy, HttpMatch, Mesh, MeshModel, Service, ServicePort } from '../../src/model/mesh-model.generated.ts'
import type { ResolvedMesh } from '../../src/phases/2-resolve/resolved.ts'

/** buyer and thief call, store serves; all in namespace shop. */
export function meshOf(parts: Omit<Partial<MeshModel>, 'mesh'> & { mesh?: Partial<Mesh> } = {}): ResolvedMesh {
  const { mesh, ...rest } = parts
  const names = ['buyer', 'thief', 'store', 'v1', 'v2']
  const model: MeshModel = {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'case', ...mesh },
    identities: names.map(name => ({ id: `shop/${name}` })),
    workloads: names.map(name => ({ id: `shop/${name}`, identity: `shop/${name}`, ports: [{ number: 80 }, { number: 90 }] })),
    services: [service('store')],
    ...rest,
  }
  const read = readMesh(model)
  if (!read.mesh) throw new Error(read.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  return read.mesh
}

/** Served by the workload of its name, at one endpoint on port 80. */
export function service(name: string, parts: Partial<Service> = {}): Service {
  return { id: `shop/${name}`, ports: [port(80)], workloads: [`shop/${name}`], ...parts }
}

let last = 0
export function port(number: number, parts: Partial<ServicePort> = {}): ServicePort {
  return { port: number, protocol: 'http', endpoints: [{ address: `10.0.${++last >> 8}.${last & 255}`, port: number }], ...parts }
}

export function policy(name: string, parts: Partial<AccessPolicy> = {}): AccessPolicy {
  return { id: `shop/${name}`, destination: { identity: 'shop/store' }, sources: [{ identity: 'shop/buyer' }], ...parts }
}

export const group = (name: string, ...http: HttpMatch[]) => ({ id: `shop/${name}`, http })
export const httpRule = (name: string, matches?: string[]) => ({ kind: 'http' as const, routeGroup: `shop/${name}`, ...(matches && { matches }) })
export const tcpRule = (name: string) => ({ kind: 'tcp' as const, routeGroup: `shop/${name}` })

export const BUYER: Caller = { principals: ['buyer.shop.cluster.local'] }
export const THIEF: Caller = { principals: ['thief.shop.cluster.local'] }
export const AT_STORE: Destination = { workload: 'shop/store', port: 80 }

export function question(mesh: ResolvedMesh, caller: Caller, destination: Destination, request?: FlowRequest, options?: DecideOptions): Decision {
  return decide(mesh, { caller, destination, ...(request && { request }) }, options)
}

/** `allowed allow/shop/p`, `denied 403 deny/default@…`, `denied closed …`; of several answers with their shares. */
export function ask(...words: Parameters<typeof question>): string {
  const { answers } = question(...words)
  return answers.length === 1 ? told(answers[0]!) : answers.map(one => `${Math.round(one.share * 100)} ${one.backend} ${told(one)}`).join(', ')
}

function told({ verdict, status, grpcStatus, closed, rule }: Answer): string {
  return [verdict, closed ? 'closed' : (status ?? ''), grpcStatus === null ? '' : `grpc ${grpcStatus}`, rule].filter(part => part !== '').join(' ')
}

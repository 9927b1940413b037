// Four workloads that may call what a test says, as far as lowering takes them.
import { DiagnosticSink } from '../../src/diagnostics/sink.js'
import type { AccessPolicy, MeshModel, Service } from '../../src/model/mesh-model.generated.js'
import { resolve } from '../../src/phases/2-resolve/resolve.js'
import { lowerMesh } from '../../src/phases/3-lower/lower.js'

export const NAMES = ['web', 'api', 'next', 'other']

export function service(name: string, parts: Partial<Service> = {}): Service {
  const endpoints = [{ address: `10.0.0.${NAMES.indexOf(name) + 1}`, port: 8080 }]
  return { id: `shop/${name}`, ports: [{ port: 80, targetPort: 8080, protocol: 'http', endpoints }], workloads: [`shop/${name}`], ...parts }
}

export const SERVICES = NAMES.map(name => service(name))
export const allow = (from: string, to: string, parts: Partial<AccessPolicy> = {}): AccessPolicy => ({
  id: `shop/${from}-${to}`,
  destination: { service: `shop/${to}` },
  sources: [{ identity: `shop/${from}` }],
  ...parts,
})

/** Four workloads, each with its service; the policies are the test's. */
export function lower(parts: Partial<MeshModel> = {}, proxies?: string[]) {
  const ids = NAMES.map(name => `shop/${name}`)
  const model: MeshModel = {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'shop' },
    identities: ids.map(id => ({ id })),
    workloads: ids.map(id => ({ id, identity: id })),
    services: SERVICES,
    ...parts,
  }
  const sink = new DiagnosticSink()
  const plans = lowerMesh(resolve(model, sink), sink, { proxies })
  const plan = (name: string) => plans.find(({ id }) => id === `shop/${name}`)!
  return { plans, plan, config: (name: string) => plan(name).config, codes: sink.diagnostics.map(({ code }) => code) }
}

/** With `service` in the place of the one of its name. */
export const replaced = (changed: Service): Service[] => SERVICES.map(one => (one.id === changed.id ? changed : one))

// From what a case says to a question for the interpreter: names are looked up, and what is left out is filled in.
import type { DiagnosticSink } from '../diagnostics/sink.js'
import type { Caller, Destination, Flow, FlowRequest } from '../explain/flow.js'
import type { MqttFlow } from '../explain/mqtt/flow.js'
import { pointerTo } from '../model/pointer.js'
import { carriesBytes, type ResolvedMesh, type ResolvedService, type ResolvedWorkload, type Transport } from '../phases/2-resolve/resolved.js'
import { mqttOf, reportMeaningless } from './case-mqtt.js'
import { Names, portsOf } from './case-names.js'
import { isGrpc, requestOf } from './case-request.js'
import type { TestCase, TestExpectation } from './test-cases.generated.js'

/** What a destination turned out to be. */
interface Called {
  readonly destination: Destination
  /** Undefined: whatever the host names. */
  readonly protocol: Transport | undefined
  /** Host of a request that gives none. */
  readonly host: string | undefined
}

/** Undefined: it cannot be asked, and the sink says why. `pointer` is the case's. */
export function flowOf(one: TestCase, pointer: string, mesh: ResolvedMesh, sink: DiagnosticSink): Flow | MqttFlow | undefined {
  const names = new Names(mesh, sink)
  const called = destinationOf(one, pointer, names)
  const caller = called && callerOf(one, called, pointer, names)
  if (!called || !caller) return undefined
  const { destination, protocol, host } = called
  if (!fits(one, called, pointer, sink)) return undefined
  if (one.mqtt !== undefined) return { caller, destination: destination as MqttFlow['destination'], ...mqttOf(one.mqtt) }
  if (one.tcp) return { caller, destination }
  const request: FlowRequest = requestOf(one.request)
  const grpc = isGrpc(request)
  const http2 = (grpc || protocol === 'h2') && ({ protocol: 'http2' } as const)
  return { caller, destination, request: { ...http2, ...(grpc && { method: 'POST' }), ...(host !== undefined && { host }), ...request } }
}

/** A misspelt backend would fail for the wrong reason, or never. */
export function knowsBackends({ backend, backends = {} }: TestExpectation, pointer: string, mesh: ResolvedMesh, sink: DiagnosticSink): boolean {
  const names = new Names(mesh, sink)
  const one = backend === undefined || backend === 'none' || names.backend(backend, `${pointer}/backend`)
  const all = Object.keys(backends).map(name => names.backend(name, pointerTo(`${pointer}/backends`, name)))
  return one && all.every(known => known)
}

/** What a case may send to a port, and how a case says so. */
const KINDS = {
  request: { carries: 'requests', remedy: 'give a request' },
  tcp: { carries: 'bytes', remedy: 'say tcp: true' },
  mqtt: { carries: 'MQTT', remedy: 'say mqtt: connect' },
} as const

function fits({ tcp, mqtt }: TestCase, { destination, protocol }: Called, pointer: string, sink: DiagnosticSink): boolean {
  const sent = mqtt !== undefined ? 'mqtt' : tcp ? 'tcp' : 'request'
  const taken = protocol === undefined ? 'request' : protocol === 'mqtt' ? 'mqtt' : carriesBytes(protocol) ? 'tcp' : 'request'
  const { carries, remedy } = KINDS[taken]
  if (protocol !== undefined && sent !== taken)
    sink.report('test-case/no-http', { pointer: `${pointer}/${sent}` }, { name: nameOf(destination), protocol: carries, remedy })
  if (mqtt !== undefined) reportMeaningless(mqtt, `${pointer}/mqtt`, sink)
  return sent === taken
}

function destinationOf({ to, request }: TestCase, pointer: string, names: Names): Called | undefined {
  if (to === undefined) {
    if (requestOf(request).host !== undefined) return { destination: { host: true }, protocol: undefined, host: undefined }
    names.sink.report('test-case/no-host', { pointer }, {})
    return undefined
  }
  const at = `${pointer}/to`
  if (typeof to === 'string') {
    const [id = '', port] = to.split(':')
    return serviceCalled(id, port === undefined ? undefined : Number(port), at, at, names)
  }
  if (to.service !== undefined) return serviceCalled(to.service, to.port, `${at}/service`, `${at}/port`, names)
  const workload = names.workload(to.workload ?? '', `${at}/workload`)
  return workload && workloadDialled(workload, to.port, `${at}/port`, names)
}

function serviceCalled(id: string, wanted: number | undefined, at: string, atPort: string, names: Names): Called | undefined {
  const service = names.service(id, at)
  const number = service && names.port(id, portsOf(service), wanted, wanted === undefined ? at : atPort)
  const port = service?.ports.find(candidate => candidate.port === number)
  return service && port && { destination: { service: id, port: port.port }, protocol: port.protocol, host: hostOf(service) }
}

function workloadDialled(workload: ResolvedWorkload, wanted: number | undefined, at: string, names: Names): Called | undefined {
  const numbers = [...new Set(workload.serves.map(({ number }) => number))]
  const port = names.port(workload.id, numbers, wanted, at)
  const served = workload.serves.find(({ number }) => number === port)
  return port === undefined || !served
    ? undefined
    : { destination: { workload: workload.id, port }, protocol: served.port.protocol, host: hostOf(served.service) }
}

/** Through a sidecar the caller is a workload; at an inbound side only its certificate counts. */
function callerOf({ from }: TestCase, { destination }: Called, pointer: string, names: Names): Caller | undefined {
  const at = `${pointer}/from`
  const dials = 'workload' in destination
  if (typeof from === 'string') {
    const identity = names.identity(from, at)
    if (!identity) return undefined
    if (dials) return { principals: identity.principals.slice(0, 1) }
    const workloads = [...names.mesh.workloads.values()].filter(workload => workload.identity.id === identity.id)
    if (workloads.length === 1) return { workload: workloads[0]!.id }
    if (workloads.length === 0) names.sink.report('test-case/no-sidecar', { pointer: at }, { caller: from })
    else {
      const notes = [`they are: ${workloads.map(({ id }) => id).join(', ')}`]
      names.sink.report('test-case/which-workload', { pointer: at }, { count: workloads.length, identity: from }, { notes })
    }
    return undefined
  }
  if (from.workload !== undefined) {
    const workload = names.workload(from.workload, `${at}/workload`)
    if (!workload) return undefined
    return dials ? { principals: workload.identity.principals.slice(0, 1) } : { workload: workload.id }
  }
  if (dials) return { certificate: from.certificate ?? 'none' }
  names.sink.report('test-case/no-sidecar', { pointer: at }, { caller: 'a caller with an unusual certificate' })
  return undefined
}

function hostOf({ name, namespace }: ResolvedService): string {
  return `${name}.${namespace}`
}

function nameOf(destination: Destination): string {
  if ('service' in destination) return destination.port === undefined ? destination.service : `${destination.service}:${destination.port}`
  return 'workload' in destination ? `${destination.workload}:${destination.port}` : 'the host'
}

// A plant with two brokers and a sensor, and MQTT policies about them.
import { DiagnosticSink } from '../../src/diagnostics/sink.js'
import type { MeshModel, MqttPolicy, Service } from '../../src/model/mesh-model.generated.js'
import { resolve } from '../../src/phases/2-resolve/resolve.js'
import { lowerMesh } from '../../src/phases/3-lower/lower.js'

export type PolicyParts = Omit<Partial<MqttPolicy>, 'id' | 'service'>

export const broker = (name: string, parts: Partial<Service> = {}): Service => ({
  id: `plant/${name}`,
  ports: [{ port: 1883, protocol: 'mqtt', endpoints: [{ address: '10.0.0.1', port: 1883 }] }],
  workloads: [`plant/${name}`],
  ...parts,
})

/** What resolving and lowering make of these policies in a small plant, and say of them. */
export function runMqtt(policies: readonly (PolicyParts & { id?: string; service?: string })[], model: Partial<MeshModel> = {}) {
  const sink = new DiagnosticSink()
  const names = ['broker', 'spare', 'sensor']
  const mesh = resolve(
    {
      apiVersion: 'pipyc/v1',
      mesh: { name: 'plant' },
      identities: names.map(name => ({ id: `plant/${name}` })),
      workloads: names.map(name => ({ id: `plant/${name}`, identity: `plant/${name}`, ports: [{ number: 1883 }] })),
      services: [broker('broker'), broker('spare')],
      accessPolicies: [{ id: 'plant/p', destination: { service: 'plant/broker' }, sources: [{ identity: 'plant/sensor' }] }],
      mqttPolicies: policies.map((policy, i) => ({ id: `plant/m${i}`, service: 'plant/broker', ...policy })),
      ...model,
    },
    sink,
  )
  const plans = lowerMesh(mesh, sink)
  const plan = (name: string) => plans.find(({ id }) => id === `plant/${name}`)!
  const port = () => plan('broker').config.inbound.ports['1883']!
  return { mesh, plan, port, codes: sink.diagnostics.map(d => `${d.severity} ${d.code}`), found: sink.diagnostics }
}

// A mesh of two clients and a broker, with one MQTT policy about the broker.
import type { MeshModel, MqttPolicy } from '../../src/model/mesh-model.generated.ts'
import { compile } from '../../src/index.ts'
import { type Pipy, type RunningMesh, startMesh, type TcpAddress } from '../../src/testing/index.ts'

const BROKER_PORT = 1883

export type Policy = Omit<MqttPolicy, 'id' | 'service'>

export interface MqttMesh {
  readonly mesh: RunningMesh
  /** Where the broker of the workload has to listen. */
  readonly brokerAt: TcpAddress
  /** Takes mutual TLS: the broker's sidecar. */
  readonly inbound: TcpAddress
  /** Takes plain MQTT: the sensor's sidecar. */
  readonly outbound: TcpAddress
}

/** Sensor and dashboard may connect to the broker; a stranger has an identity, too. */
export function mqttModel(policy: Policy, change: (model: MeshModel) => MeshModel = model => model): MeshModel {
  return change({
    apiVersion: 'pipyc/v1',
    mesh: { name: 'mqtt', proxy: { limits: { logLinesPerSecond: 1000 } } },
    identities: [{ id: 'iot/sensor' }, { id: 'iot/dashboard' }, { id: 'iot/stranger' }, { id: 'iot/broker' }],
    workloads: [
      { id: 'iot/sensor', identity: 'iot/sensor' },
      { id: 'iot/broker', identity: 'iot/broker', ports: [{ number: BROKER_PORT }] },
    ],
    services: [{ id: 'iot/broker', ports: [{ port: BROKER_PORT, protocol: 'mqtt' }], workloads: ['iot/broker'] }],
    routeGroups: [{ id: 'iot/any', tcp: {} }],
    accessPolicies: [
      {
        id: 'iot/clients',
        destination: { identity: 'iot/broker' },
        sources: [{ identity: 'iot/sensor' }, { identity: 'iot/dashboard' }],
        rules: [{ kind: 'tcp', routeGroup: 'iot/any' }],
      },
    ],
    mqttPolicies: [{ id: 'iot/policy', service: 'iot/broker', ...policy }],
  })
}

/** Adds the service iot/alerts with a broker of its own, for topic routes to lead to. */
export function withAlerts(model: MeshModel): MeshModel {
  return {
    ...model,
    workloads: [...(model.workloads ?? []), { id: 'iot/alerts', identity: 'iot/broker', ports: [{ number: BROKER_PORT }] }],
    services: [...(model.services ?? []), { id: 'iot/alerts', ports: [{ port: BROKER_PORT, protocol: 'mqtt' }], workloads: ['iot/alerts'] }],
  }
}

/** Makes of iot/broker a service of two brokers, the second one that of the workload iot/broker-2. */
export function withSecondBroker(model: MeshModel, priorities: readonly [number, number]): MeshModel {
  return {
    ...model,
    workloads: [...(model.workloads ?? []), { id: 'iot/broker-2', identity: 'iot/broker', ports: [{ number: BROKER_PORT }] }],
    services: [
      {
        id: 'iot/broker',
        // Addresses are the workloads'.
        ports: [
          { port: BROKER_PORT, protocol: 'mqtt', endpoints: priorities.map(priority => ({ address: '10.0.0.1', port: BROKER_PORT, priority })) },
        ],
        workloads: ['iot/broker', 'iot/broker-2'],
      },
    ],
  }
}

/** Where the broker of this workload has to listen. */
export function brokerAt(mesh: RunningMesh, workload: string): TcpAddress {
  return { address: mesh.proxy(workload).inbound().address, port: BROKER_PORT }
}

/** A mesh whose brokers the test starts itself. */
export function startBrokerless(pipy: Pipy, model: MeshModel, pipyOptions: readonly string[] = []): Promise<RunningMesh> {
  const served = (model.workloads ?? []).filter(({ ports = [] }) => ports.length > 0)
  return startMesh({ pipy, model, compile, upstreams: served.map(({ id }) => ({ workload: id, kind: 'none' })), pipyOptions })
}

export async function startMqttMesh(pipy: Pipy, model: MeshModel, pipyOptions: readonly string[] = []): Promise<MqttMesh> {
  const mesh = await startBrokerless(pipy, model, pipyOptions)
  return {
    mesh,
    inbound: mesh.proxy('iot/broker').inbound(BROKER_PORT),
    outbound: mesh.proxy('iot/sensor').outbound('iot/broker'),
    brokerAt: brokerAt(mesh, 'iot/broker'),
  }
}

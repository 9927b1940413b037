// A broker with topic access, as the benchmark compiles it.
import type { MeshModel, ProxySettings } from '../src/model/mesh-model.generated.ts'

export function mqttBenchModel(listen: number, broker: number, proxy: ProxySettings): MeshModel {
  return {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'bench' },
    identities: [{ id: 'iot/sensor' }, { id: 'iot/broker' }],
    workloads: [
      {
        id: 'iot/broker',
        identity: 'iot/broker',
        ports: [{ number: broker }],
        proxy: { ...proxy, listeners: [{ direction: 'inbound', address: '127.0.0.1', port: listen, workloadPort: broker }] },
      },
    ],
    services: [{ id: 'iot/broker', ports: [{ port: broker, protocol: 'mqtt' }], workloads: ['iot/broker'] }],
    routeGroups: [{ id: 'iot/any', tcp: {} }],
    accessPolicies: [
      {
        id: 'iot/clients',
        destination: { identity: 'iot/broker' },
        sources: [{ identity: 'iot/sensor' }],
        rules: [{ kind: 'tcp', routeGroup: 'iot/any' }],
      },
    ],
    mqttPolicies: [{ id: 'iot/topics', service: 'iot/broker', topics: [{ publish: ['site/{clientId}/#'], subscribe: ['site/{clientId}/#'] }] }],
  }
}

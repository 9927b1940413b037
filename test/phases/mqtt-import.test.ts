// Kubernetes and SMI say that a port is MQTT and who may connect; a model document beside them says the rest.
import { expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { importManifests } from '../../src/import/index.js'

const MANIFESTS = `
apiVersion: v1
kind: ServiceAccount
metadata: { name: broker, namespace: plant }
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: sensor, namespace: plant }
---
apiVersion: v1
kind: Service
metadata: { name: broker, namespace: plant }
spec: { clusterIP: 10.96.0.10, selector: { app: broker }, ports: [{ port: 1883, name: any, appProtocol: mqtt }] }
---
apiVersion: v1
kind: Pod
metadata: { name: broker, namespace: plant, labels: { app: broker } }
spec: { serviceAccountName: broker, containers: [{ name: broker, image: broker }] }
---
apiVersion: specs.smi-spec.io/v1alpha4
kind: TCPRoute
metadata: { name: mqtt, namespace: plant }
spec: { matches: { ports: [1883] } }
---
apiVersion: access.smi-spec.io/v1alpha3
kind: TrafficTarget
metadata: { name: sensors, namespace: plant }
spec:
  destination: { kind: ServiceAccount, name: broker, namespace: plant }
  sources: [{ kind: ServiceAccount, name: sensor, namespace: plant }]
  rules: [{ kind: TCPRoute, name: mqtt }]
`
const POLICY = `
apiVersion: pipyc/v1
mqttPolicies:
  - id: plant/telemetry
    service: plant/broker
    topics: [{ name: own, clients: [{ identity: plant/sensor }], publish: ["site/{identity}/#"] }]
`

function portOf(...texts: string[]) {
  const { model, diagnostics } = importManifests(
    texts.map((text, i) => ({ path: `${i}.yaml`, text })),
    { meshName: 'plant' },
  )
  const compiled = compile(model)
  expect([...diagnostics, ...compiled.diagnostics].filter(({ severity }) => severity === 'error')).toEqual([])
  return compiled.ok ? compiled.plans[0]!.config.inbound.ports['1883'] : undefined
}

const connections = { principals: { 'sensor.plant.cluster.local': 'allow/plant/sensors' }, authenticated: null }

it('appProtocol: mqtt and a TrafficTarget with a TCPRoute: who may connect', () => {
  expect(portOf(MANIFESTS)).toMatchObject({ protocol: 'tcp', connections })
})

it('a model document among the manifests: what they may do', () => {
  expect(portOf(MANIFESTS, POLICY)).toMatchObject({
    protocol: 'mqtt',
    connections,
    mqtt: { topics: [{ id: 'allow/mqtt/plant/telemetry#own', clients: [{ principals: ['sensor.plant.cluster.local'] }] }] },
  })
})

it('a mistake in it is shown where it was written', () => {
  const wrong = POLICY.replace('#"', '#x"')
  const { model } = importManifests(
    [MANIFESTS, wrong].map((text, i) => ({ path: `${i}.yaml`, text })),
    { meshName: 'plant' },
  )
  expect(compile(model).diagnostics).toMatchObject([{ code: 'mqtt/bad-filter', location: { file: '1.yaml', line: 6 } }])
})

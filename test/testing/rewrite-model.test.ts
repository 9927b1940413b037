import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { layOut } from '../../src/testing/mesh/layout.ts'
import { rewriteModel } from '../../src/testing/mesh/rewrite-model.ts'

const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'm', mode: 'permissive', proxy: { admin: { address: '0.0.0.0', port: 6060 }, timeouts: { connect: '1s' } } },
  workloads: [
    { id: 'a/one', identity: 'a/sa', ports: [{ number: 15001, name: 'web' }], proxy: { interception: 'redirect', limits: { headerBytes: 2048 } } },
    { id: 'a/two', identity: 'a/sa', ports: [{ number: 9090, name: 'web' }] },
  ],
  services: [
    {
      id: 'a/web',
      workloads: ['a/one', 'a/two'],
      ports: [
        {
          port: 80,
          targetPort: 'web',
          protocol: 'http',
          endpoints: [
            { address: '10.0.0.1', port: 15001, weight: 3, priority: 0 },
            { address: '10.0.0.2', port: 9090, weight: 1, priority: 1 },
            { address: '10.9.9.9', port: 80, transport: 'plain' },
          ],
        },
        { port: 53, protocol: 'udp' },
        { port: 5000, targetPort: 'none', protocol: 'tcp' },
      ],
    },
  ],
}

const place = async (sidecars = ['a/one', 'a/two']) => {
  let next = 1
  return layOut(model, new Set(sidecars), () => `127.77.255.${next++}`)
}
const files = (id: string) => ({ certPath: `/tls/${id}.pem`, keyPath: `/tls/${id}.key`, trustedPaths: ['/tls/ca.pem'] })

test('proxies get listeners, addresses and certificates of this machine and keep their other settings', async () => {
  const { workloads, mesh } = rewriteModel(model, await place(), files)
  expect(mesh).toEqual({ name: 'm', mode: 'permissive', proxy: { timeouts: { connect: '1s' } } })
  expect(workloads?.[0]?.proxy).toEqual({
    limits: { headerBytes: 2048 },
    interception: 'none',
    applicationAddress: '127.77.255.1',
    certificates: { certificate: '/tls/a/one.pem', key: '/tls/a/one.key', trusted: ['/tls/ca.pem'] },
    listeners: [
      { direction: 'outbound', address: '127.77.255.1', port: 15002 },
      { direction: 'inbound', address: '127.77.255.1', port: 15003, workloadPort: 15001 },
      { direction: 'inbound', address: '127.77.255.1', port: 15004, workloadPort: 53 },
      { direction: 'outbound', address: '127.77.255.1', port: 15005, service: 'a/web', servicePort: 80 },
      { direction: 'outbound', address: '127.77.255.1', port: 15006, service: 'a/web', servicePort: 5000 },
    ],
  })
})

test('endpoints lead to inbound listeners and keep weight and priority; plain ones keep their port', async () => {
  const [service] = rewriteModel(model, await place(), files).services ?? []
  expect(service?.ports[0]?.endpoints).toEqual([
    { address: '127.77.255.1', port: 15003, weight: 3, priority: 0, transport: 'mtls' },
    { address: '127.77.255.2', port: 15002, weight: 1, priority: 1, transport: 'mtls' },
    { address: '127.77.255.3', port: 80, transport: 'plain' },
  ])
  expect(service?.ports[2]?.endpoints).toEqual([])
})

test('a workload without a sidecar is called at its application', async () => {
  const [service] = rewriteModel(model, await place(['a/one']), files).services ?? []
  expect(service?.ports[0]?.endpoints?.[1]).toMatchObject({ address: '127.77.255.2', port: 9090, transport: 'plain' })
})

test('the result is a mesh model and the input is as it was', async () => {
  const before = structuredClone(model)
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(readFileSync('schemas/mesh-model.schema.json', 'utf8')))
  expect(validate(rewriteModel(model, await place(), files)), JSON.stringify(validate.errors)).toBe(true)
  expect(model).toEqual(before)
})

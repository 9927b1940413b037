// Retries of requests to different services side by side: each goes where the request before it went, whatever else passes meanwhile.
import { expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { type HttpUpstream, headerValues, type RunningMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const SERVICES = ['one', 'two', 'three']
const REQUESTS = 40
const endpoint = (name: string) => `127.0.0.1:${15001 + SERVICES.indexOf(name)}`
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'retries', mode: 'permissive' },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: SERVICES.map((name, i) => ({
    id: `shop/${name}`,
    ports: [{ port: 14001, protocol: 'http', endpoints: [{ address: '127.0.0.1', port: 15001 + i, transport: 'plain' }] }],
  })),
  trafficPolicies: SERVICES.map(name => ({
    id: `shop/${name}`,
    target: { service: `shop/${name}` },
    retry: { attempts: 2, on: ['503'], backoff: { base: '20ms', max: '20ms' }, budget: { minPerSecond: 1000 } },
  })),
}

describePipy('retries', pipy => {
  let mesh: RunningMesh
  const upstreams = SERVICES.map(name => ({ endpoint: endpoint(name), kind: 'http1' as const, reply: { status: 503 } }))
  shareMesh({ pipy, model, upstreams }, started => {
    mesh = started
  })

  test('go to the service that the request is for', { timeout: 60_000 }, async () => {
    const ask = async (name: string) => {
      const connection = await mesh.plain.keepAlive(mesh.proxy('shop/buyer').outboundHttp)
      for (let i = 0; i < REQUESTS; i++) expect((await connection.request({ host: `${name}.shop` })).status).toBe(503)
      connection.close()
    }
    await Promise.all(SERVICES.map(ask))
    const hosts = SERVICES.map(name =>
      (mesh.upstream(endpoint(name)) as HttpUpstream).received.flatMap(({ headers }) => headerValues(headers, 'host')),
    )
    expect(hosts).toEqual(SERVICES.map(name => Array(3 * REQUESTS).fill(`${name}.shop`)))
  })
})

// Each time that names are read from a certificate, Pipy keeps their memory for good: they are read once for each certificate, not for each connection.
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { principalOf, startMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'

const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'names' },
  identities: [{ id: 'shop/buyer' }, { id: 'shop/store' }],
  workloads: [{ id: 'shop/store', identity: 'shop/store', ports: [{ number: 13306 }] }],
  services: [{ id: 'shop/store', ports: [{ port: 13306, protocol: 'tcp' }], workloads: ['shop/store'] }],
  accessPolicies: [{ id: 'shop/buyer-to-store', destination: { identity: 'shop/store' }, sources: [{ identity: 'shop/buyer' }] }],
}

/** So many names make the memory of a connection stand out: 40 KB. */
const NAMES = 300
const WARM_UP = 40
const CONNECTIONS = 100
const MOST_GROWN = 1 << 20

describePipy('names in certificates', pipy => {
  test('take no memory for each connection', { timeout: 60_000 }, async () => {
    const mesh = await startMesh({ pipy, model, compile: mesh => compile(mesh, {}) })
    try {
      const others = Array.from({ length: NAMES }, (_, i) => `name-${i}.${'x'.repeat(40)}.example`)
      const client = mesh.with(mesh.ca.issue({ dnsNames: [principalOf('shop/buyer', 'cluster.local'), ...others] }))
      const proxy = mesh.proxy('shop/store')
      const connectOften = async (times: number) => {
        for (let i = 0; i < times; i++) {
          const session = await client.tcp(proxy.inbound())
          session.send('hello')
          await session.expect('hello')
          session.close()
        }
      }
      await connectOften(WARM_UP)
      const before = proxy.process.memory().rssBytes
      await connectOften(CONNECTIONS)
      expect(proxy.process.memory().rssBytes - before).toBeLessThan(MOST_GROWN)
    } finally {
      await mesh.stop()
    }
  })
})

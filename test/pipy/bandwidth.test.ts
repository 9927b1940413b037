// Bytes per second: what is too fast waits, nothing is lost, and who shares a limit shares it.
import { expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import type { RunningMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const RATE = 200_000
const BYTES = 400_000
/** The first period's bytes need not wait; on a busy machine the rest waits longer. */
const LEAST_SECONDS = BYTES / RATE - 0.3
const HOST = 'store.shop'

const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'bandwidth' },
  identities: [{ id: 'shop/buyer' }, { id: 'shop/other' }, { id: 'shop/store' }],
  workloads: [{ id: 'shop/store', identity: 'shop/store', ports: [{ number: 14_001 }, { number: 14_002 }, { number: 14_003 }, { number: 14_004 }] }],
  services: [
    { id: 'shop/store', ports: [{ port: 14_001, protocol: 'http' }], workloads: ['shop/store'] },
    { id: 'shop/shared', ports: [{ port: 14_002, protocol: 'http' }], workloads: ['shop/store'] },
    { id: 'shop/bytes', ports: [{ port: 14_003, protocol: 'tcp' }], workloads: ['shop/store'] },
    { id: 'shop/mysql', ports: [{ port: 14_004, protocol: 'tcp' }], workloads: ['shop/store'] },
  ],
  accessPolicies: [{ id: 'shop/all', destination: { identity: 'shop/store' }, sources: [{ identity: 'shop/buyer' }, { identity: 'shop/other' }] }],
  trafficPolicies: [
    { id: 'shop/per-connection', target: { service: 'shop/store' }, bandwidth: { upload: RATE, download: RATE } },
    { id: 'shop/per-identity', target: { service: 'shop/shared' }, bandwidth: { download: RATE, per: 'identity' } },
    { id: 'shop/server-first', target: { service: 'shop/mysql' }, bandwidth: { upload: RATE } },
    { id: 'shop/of-bytes', target: { service: 'shop/bytes' }, bandwidth: { upload: RATE } },
  ],
}

describePipy('bandwidth', pipy => {
  let mesh: RunningMesh
  shareMesh({ pipy, model, upstreams: [{ workload: 'shop/store', port: 14_004, kind: 'server-first' }] }, started => {
    mesh = started
  })

  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const from = performance.now()
    await work()
    return (performance.now() - from) / 1000
  }
  const download = async (identity: string, port: number, host: string) => {
    const to = mesh.proxy('shop/store').inbound(port)
    const { status, body } = await mesh.as(identity).http1(to, { host, headers: [['x-reply-body-bytes', String(BYTES)]] })
    expect({ status, bytes: body.length }).toEqual({ status: 200, bytes: BYTES })
  }

  test('a download', async () => {
    expect(await timed(() => download('shop/buyer', 14_001, HOST))).toBeGreaterThan(LEAST_SECONDS)
  })

  test('an upload', async () => {
    const to = mesh.proxy('shop/store').inbound(14_001)
    const seconds = await timed(async () => {
      const { status } = await mesh.as('shop/buyer').http1(to, { method: 'POST', host: HOST, body: 'x'.repeat(BYTES) })
      expect(status).toBe(200)
    })
    expect(seconds).toBeGreaterThan(LEAST_SECONDS)
  })

  test('two connections of one identity share its limit, another identity has its own', async () => {
    const shared = (identity: string) => timed(() => download(identity, 14_002, 'shared.shop'))
    const [first, second, other] = await Promise.all([shared('shop/buyer'), shared('shop/buyer'), shared('shop/other')])
    expect(Math.max(first, second)).toBeGreaterThan(2 * (BYTES / RATE) - 0.3)
    expect(other).toBeGreaterThan(LEAST_SECONDS)
    expect(other).toBeLessThan(Math.max(first, second))
  })

  test('bytes over TCP', async () => {
    const session = await mesh.as('shop/buyer').tcp(mesh.proxy('shop/store').inbound(14_003))
    const seconds = await timed(async () => {
      session.send('y'.repeat(BYTES))
      expect((await session.receive(BYTES)).length).toBe(BYTES)
    })
    session.close()
    expect(seconds).toBeGreaterThan(LEAST_SECONDS)
  })

  test('a server that speaks first', async () => {
    const session = await mesh.as('shop/buyer').tcp(mesh.proxy('shop/store').inbound(14_004))
    expect((await session.receive())?.toString()).toContain('ready')
    session.close()
  })

  test('a connection whose first byte comes after those of others', async () => {
    const late = await mesh.as('shop/buyer').tcp(mesh.proxy('shop/store').inbound(14_003))
    await download('shop/other', 14_001, HOST)
    late.send('z')
    expect((await late.receive(1)).toString()).toBe('z')
    late.close()
  })
})

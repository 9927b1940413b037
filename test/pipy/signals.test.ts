// What becomes of a request that is under way when Pipy gets a signal.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { eventually, type HttpUpstream, type RunningMesh, startMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'

const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'signals', mode: 'permissive' },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: [{ id: 'shop/store', ports: [{ port: 80, protocol: 'http', endpoints: [{ address: '127.0.0.1', port: 15001, transport: 'plain' }] }] }],
}

describePipy('signals to Pipy', pipy => {
  let mesh: RunningMesh
  beforeEach(async () => {
    mesh = await startMesh({ pipy, model, compile: mesh => compile(mesh, {}) })
  })
  afterEach(() => mesh.stop())

  const store = () => mesh.upstream('127.0.0.1:15001') as HttpUpstream
  const underWay = () => eventually('the request is under way', () => store().held.size === 1)

  test('SIGTERM ends it at once, requests in flight included', async () => {
    const { outboundHttp, process } = mesh.proxy('shop/buyer')
    const answer = mesh.plain.http1(outboundHttp, { host: 'store.shop', headers: [['x-reply-hold', 'for ever']] })
    const refused = expect(answer).rejects.toMatchObject({ name: 'ConnectionClosed' })
    await underWay()
    process.signal('SIGTERM')
    await refused
    expect((await process.exited).signal).toBe('SIGTERM')
  })

  test('SIGINT lets requests in flight end', async () => {
    const { outboundHttp, process } = mesh.proxy('shop/buyer')
    const answer = mesh.plain.http1(outboundHttp, { host: 'store.shop', headers: [['x-reply-hold', 'signal']] })
    await underWay()
    process.signal('SIGINT')
    await sleep(500)
    store().release('signal')
    expect((await answer).status).toBe(200)
  })
})

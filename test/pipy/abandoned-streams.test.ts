// Streams of HTTP/2 whose client has gone, or waits no more: what still comes of them is nobody else's, and breaks nothing. Pipy would hand it to the
// request that uses the same pipeline next, or crash; http2-stream.js keeps them apart.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import type { Http2Connection, RunningMesh, TcpAddress, UpstreamChoice } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const ROUNDS = 20
/** Requests at a time. */
const TOGETHER = 4

const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'abandoned', mode: 'strict' },
  identities: [{ id: 'shop/buyer' }, { id: 'shop/store' }],
  workloads: [
    { id: 'shop/buyer', identity: 'shop/buyer' },
    { id: 'shop/store', identity: 'shop/store', ports: [{ number: 14001 }] },
  ],
  services: [
    { id: 'shop/store', workloads: ['shop/store'], ports: [{ port: 14001, protocol: 'h2c' }] },
    { id: 'shop/hasty', hosts: ['hasty.shop'], workloads: ['shop/store'], ports: [{ port: 14002, targetPort: 14001, protocol: 'h2c' }] },
    { id: 'shop/void', ports: [{ port: 14003, protocol: 'h2c', endpoints: [{ address: '127.0.0.1', port: 15001, transport: 'plain' }] }] },
  ],
  accessPolicies: ['shop/store', 'shop/hasty', 'shop/void'].map(service => ({
    id: service,
    destination: { service },
    sources: [{ identity: 'shop/buyer' }],
  })),
  trafficPolicies: [{ id: 'shop/hasty', target: { service: 'shop/hasty' }, timeouts: { request: '60ms' } }],
}

describePipy('streams of HTTP/2 whose client has gone', pipy => {
  let mesh: RunningMesh
  let entrance: TcpAddress
  const upstreams: UpstreamChoice[] = [
    { workload: 'shop/store', kind: 'h2c' },
    { endpoint: '127.0.0.1:15001', kind: 'none' },
  ]
  shareMesh({ pipy, model, upstreams }, started => {
    mesh = started
    entrance = mesh.proxy('shop/buyer').outboundHttp
  })

  const pathOf = (delayMs: number, name: string) => `/${name}?reply-delay-ms=${delayMs}`
  const ask = (connection: Http2Connection, path: string, host = 'store.shop:14001') => connection.request({ path, host })
  const together = <T>(one: (k: number) => Promise<T>) => Promise.all(Array.from({ length: TOGETHER }, (_, k) => one(k)))
  /** Each is answered with what it asked for. */
  const expectOwn = (connection: Http2Connection, round: number) =>
    together(async k => {
      const path = pathOf(80, `stays-${round}-${k}`)
      const answer = await ask(connection, path)
      expect(answer.status).toBe(200)
      expect(answer.json()).toMatchObject({ url: path })
    })
  const expectUnbroken = () => {
    expect(scriptErrors(mesh)).toEqual([])
    for (const name of ['shop/buyer', 'shop/store']) expect(mesh.proxy(name).process.running).toBe(true)
  }

  test('answers to clients that have left reach no other client', { timeout: 60_000 }, async () => {
    const stays = await mesh.plain.multiplexed(entrance)
    for (let round = 0; round < ROUNDS; round++) {
      const leaves = await mesh.plain.multiplexed(entrance)
      const left = together(k => ask(leaves, pathOf(30, `leaves-${round}-${k}`)).catch(() => null))
      await sleep(10)
      leaves.close()
      await expectOwn(stays, round)
      await left
    }
    expectUnbroken()
  })

  test('answers that come too late reach no other request', { timeout: 60_000 }, async () => {
    const client = await mesh.plain.multiplexed(entrance)
    let late = 0
    for (let round = 0; round < ROUNDS; round++) {
      await together(async k => {
        const path = pathOf(100, `late-${round}-${k}`)
        const answer = await ask(client, path, 'hasty.shop:14002')
        if (answer.status === 504) late++
        // A proxy that stood still finds the answer when it looks at the clock.
        else expect([answer.status, answer.json()]).toMatchObject([200, { url: path }])
      })
      await expectOwn(client, round)
    }
    expect(late).toBeGreaterThan((ROUNDS * TOGETHER) / 2)
    expectUnbroken()
  })

  test('an upstream that is not there, or resets a stream, is a 502, and the others go on', { timeout: 60_000 }, async () => {
    const client = await mesh.plain.multiplexed(entrance)
    for (let round = 0; round < ROUNDS; round++) {
      expect((await ask(client, '/', 'void.shop:14003')).status).toBe(502)
      const [reset] = await Promise.all([ask(client, '/?reply-reset=1'), expectOwn(client, round)])
      expect(reset.status).toBe(502)
    }
    expectUnbroken()
  })
})

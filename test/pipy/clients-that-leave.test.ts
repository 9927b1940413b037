// Clients that leave before their answer. That says nothing about the endpoint: no breaker, ejection or further try comes of it, and no place stays taken.
import { type ClientHttp2Session, type ClientHttp2Stream, connect as connectHttp2, constants } from 'node:http2'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { MeshModel, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import { eventually, type HttpUpstream, type RunningMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const PATIENCE_MS = 20_000
const openAtOnce = { errorCount: 1, openFor: '10m' } as const
type Policy = Omit<TrafficPolicy, 'id' | 'target'>
/** Where one request at a time is let in, the next one waits until the proxy has done with the one before it. */
const ONE = { connectionLimits: { requests: 1, pending: 2 } }
const RETRY: Policy = { retry: { attempts: 2, on: ['reset', '5xx', '409'], methods: ['GET', 'POST'], backoff: { base: '1ms', max: '2ms' } } }
const OUTLIER = { outlierDetection: { consecutiveFailures: 1, ejectFor: '10m', maxEjectFor: '10m' } } as const
const POLICIES: Readonly<Record<string, Policy>> = {
  breaker: { ...ONE, circuitBreaker: { scope: 'service', ...openAtOnce } },
  breakers: { ...ONE, circuitBreaker: { scope: 'endpoint', ...openAtOnce } },
  retry: { ...ONE, ...RETRY },
  all: { ...ONE, ...RETRY, ...OUTLIER, circuitBreaker: { scope: 'endpoint', ...openAtOnce }, timeouts: { perTry: '50s' } },
  outlier: { ...ONE, ...OUTLIER },
  delayed: { faultInjection: { delay: { percent: 100, time: '400ms' } } },
}
const SERVICES = Object.keys(POLICIES).flatMap(policy =>
  (['http', 'h2c'] as const).map(protocol => ({ name: `${policy}-${protocol}`, policy, protocol })),
)
const names = SERVICES.map(({ name }) => name)
const portOf = (name: string) => 15001 + names.indexOf(name)
/** Only where there are two can one be ejected. */
const ADDRESSES = ['127.0.0.1', '127.0.0.2']
const addressesOf = (policy: string) => (policy === 'outlier' ? ADDRESSES : ADDRESSES.slice(0, 1))

const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'left', mode: 'permissive', proxy: { timeouts: { connect: '60s', halfClosed: '1s' } } },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: SERVICES.map(({ name, policy, protocol }) => ({
    id: `shop/${name}`,
    ports: [{ port: 80, protocol, endpoints: addressesOf(policy).map(address => ({ address, port: portOf(name), transport: 'plain' as const })) }],
  })),
  trafficPolicies: SERVICES.map(({ name, policy }) => ({ id: `shop/${name}`, target: { service: `shop/${name}` }, ...POLICIES[policy] })),
}

interface Client {
  leave(): void
}

describePipy('clients that leave', pipy => {
  let mesh: RunningMesh
  shareMesh({ pipy, model }, started => {
    mesh = started
  })

  const entrance = () => mesh.proxy('shop/buyer').outboundHttp
  const serversOf = (name: string) => addressesOf(name.split('-')[0]!).map(address => mesh.upstream(`${address}:${portOf(name)}`) as HttpUpstream)
  const received = (name: string) => serversOf(name).flatMap(server => server.received)
  const arrives = (name: string, hold: string) => eventually('it arrives', () => serversOf(name).some(({ held }) => held.has(hold)), PATIENCE_MS)
  const get = async (name: string) => (await mesh.plain.http1(entrance(), { host: `${name}.shop` })).status

  /** Over HTTP/2; `ends` whether the request is whole. */
  function http2(name: string, headers: Record<string, string>, body?: string): Client {
    const { address, port } = entrance()
    const session: ClientHttp2Session = connectHttp2(`http://${address}:${port}`)
    session.on('error', () => {})
    const stream: ClientHttp2Stream = session.request({ ':authority': `${name}.shop`, ...headers }, { endStream: body === undefined })
    stream.on('error', () => {})
    if (body !== undefined) stream.end(body)
    return {
      leave: () => {
        stream.close(constants.NGHTTP2_CANCEL)
        stream.on('close', () => setTimeout(() => session.destroy(), 1000))
      },
    }
  }

  function http1(name: string, headers: Record<string, string>, method = 'GET', body = ''): Client {
    const { address, port } = entrance()
    const socket = connect(port, address).on('error', () => {})
    socket.resume()
    const fields = Object.entries({ host: `${name}.shop`, ...headers }).map(([field, value]) => `${field}: ${value}\r\n`)
    socket.write(`${method} / HTTP/1.1\r\n${fields.join('')}\r\n${body}`)
    return { leave: () => socket.end() }
  }

  const KINDS: Readonly<Record<string, (name: string, headers: Record<string, string>) => Client>> = {
    'HTTP/2': http2,
    'HTTP/1.1': http1,
    gRPC: (name, headers) => http2(name, { ':method': 'POST', 'content-type': 'application/grpc', te: 'trailers', ...headers }, '\0\0\0\0\0'),
    'HTTP/2 with a body': (name, headers) => http2(name, { ':method': 'POST', ...headers }, 'body'),
  }

  describe('before an answer', () => {
    test.concurrent.each(names.filter(name => !name.startsWith('delayed')))(
      'one whose request is there, and one that waits for room: %s',
      { timeout: 60_000 },
      async name => {
        for (const [kind, ask] of Object.entries(KINDS)) {
          if (kind === 'gRPC' && name.endsWith('-http')) continue
          const before = received(name).length
          const holds = ['there', 'waiting'].map(what => `${name} ${kind} ${what}`)
          const one = ask(name, { 'x-reply-hold': holds[0]! })
          await arrives(name, holds[0]!)
          const two = ask(name, { 'x-reply-hold': holds[1]! })
          await sleep(100)
          two.leave()
          one.leave()
          expect([await get(name), await get(name)], kind).toEqual([200, 200])
          expect(received(name).length - before, `${kind}: nobody else's request came`).toBe(3)
          const counts = serversOf(name).map(server => server.received.length)
          for (let i = 0; i < 4; i++) expect(await get(name), kind).toBe(200)
          serversOf(name).forEach((server, i) => {
            expect(server.received.length, `${kind}: nobody is ejected`).toBeGreaterThan(counts[i]!)
          })
          for (const server of serversOf(name)) for (const hold of holds) server.release(hold)
        }
      },
    )
  })

  describe('before a second answer', () => {
    test.concurrent.each(['retry-http', 'retry-h2c', 'all-http', 'all-h2c'])('one whose second try is there: %s', { timeout: 60_000 }, async name => {
      const [server] = serversOf(name) as [HttpUpstream]
      // Of a reset a breaker would open.
      for (const first of name.startsWith('all') ? [{ status: 409 }] : [{ status: 409 }, { reset: true }]) {
        for (const kind of ['HTTP/2', 'HTTP/1.1']) {
          const hold = `${name} ${kind} again after ${JSON.stringify(first)}`
          const before = server.received.length
          server.behaveInTurn([first, { hold }])
          const one = KINDS[kind]!(name, {})
          await arrives(name, hold)
          one.leave()
          expect([await get(name), await get(name)], hold).toEqual([200, 200])
          expect(server.received.length - before, hold).toBe(4)
          server.release(hold)
        }
      }
    })
  })

  test.concurrent.each(['delayed-http', 'delayed-h2c'])('one whose request is held: %s', { timeout: 60_000 }, async name => {
    const one = http2(name, {})
    await sleep(100)
    one.leave()
    // It comes later, and waits as long.
    expect(await get(name)).toBe(200)
    expect(received(name)).toHaveLength(1)
  })

  /** Over HTTP/1.1, which tells. Less than may be held goes nowhere before it is whole. */
  test.concurrent.each(['breaker-http', 'breaker-h2c', 'breakers-http', 'outlier-http'])(
    'one in the middle of its body: %s',
    { timeout: 60_000 },
    async name => {
      for (const headers of [{ 'transfer-encoding': 'chunked' }, { 'content-length': '1000' }, { 'content-length': '10000000' }]) {
        const one = http1(name, headers, 'POST', '5\r\nhello\r\n')
        await sleep(300)
        one.leave()
        expect([await get(name), await get(name)], JSON.stringify(headers)).toEqual([200, 200])
        const counts = serversOf(name).map(server => server.received.length)
        for (let i = 0; i < 4; i++) expect(await get(name)).toBe(200)
        serversOf(name).forEach((server, i) => {
          expect(server.received.length, 'nobody is ejected').toBeGreaterThan(counts[i]!)
        })
      }
    },
  )

  test('that breaks nothing', () => {
    expect(scriptErrors(mesh)).toEqual([])
    expect(mesh.proxy('shop/buyer').process.running).toBe(true)
  })
})

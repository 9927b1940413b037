// Acceptance vectors: protocols, streams and memory.
import { headerValues, type ReceivedWebSocket } from '../../src/testing/index.ts'
import { growthByHosts, MEGABYTE } from './many-hosts.ts'
import { MANY_HOSTS_AT, service, shop, wildcard } from './meshes.ts'
import { HOST, type Vector, vector } from './vector.ts'

const FIRST_BYTE_MS = 50
const MOST_GROWTH_MB = 8

export const PROTOCOLS: readonly Vector[] = [
  {
    ...vector(
      'A11',
      'first byte of a stream of events',
      `< ${FIRST_BYTE_MS} ms`,
      shop(),
      async mesh => {
        const warmUp = await mesh.plain.stream(mesh.proxy('shop/buyer').outboundHttp, { host: HOST })
        await warmUp.pieces.next()
        warmUp.close()
        // What holds the first byte back holds back each; a busy machine some.
        const tookMs: number[] = []
        for (let i = 0; i < 5; i++) {
          const begin = performance.now()
          const stream = await mesh.plain.stream(mesh.proxy('shop/buyer').outboundHttp, { host: HOST })
          await stream.pieces.next()
          tookMs.push(performance.now() - begin)
          stream.close()
        }
        return `${Math.min(...tookMs).toFixed(1)} ms`
      },
      [{ workload: 'shop/store', kind: 'sse' }],
    ),
    passes: got => Number.parseFloat(got) < FIRST_BYTE_MS,
  },
  vector(
    'A18',
    'a WebSocket through both sidecars',
    '101 upgrade upgrade echo',
    shop(),
    async mesh => {
      const { response, session } = await mesh.plain.webSocket(mesh.proxy('shop/buyer').outboundHttp, { host: HOST, path: '/chat' })
      session?.send('echo')
      const echo = (await session?.receive()) ?? 'no echo'
      session?.cut()
      const [request] = mesh.upstream('shop/store').received as ReceivedWebSocket[]
      const sent = request ? headerValues(request.headers, 'connection')[0] : 'none'
      return [response.status, response.header('connection'), sent, echo].join(' ').toLowerCase()
    },
    [{ workload: 'shop/store', kind: 'websocket' }],
  ),
  vector(
    'A19',
    'application/grpc+proto stays HTTP/2',
    'HTTP/2 status 0 hello',
    shop({ services: [service('store', ['store'], 'grpc')] }),
    async mesh => {
      const call = { path: '/shop.Books/Buy', authority: HOST, contentType: 'application/grpc+proto', messages: ['hello'] }
      const reply = await mesh.plain.grpc(mesh.proxy('shop/buyer').outboundHttp, call)
      // The upstream speaks nothing else.
      const reached = mesh.upstream('shop/store').received.length === 1 ? 'HTTP/2' : 'not reached'
      return `${reached} status ${reply.status} ${reply.messages.map(String).join()}`
    },
  ),
  {
    ...vector(
      'A21',
      '100 000 distinct Host values',
      `< ${MOST_GROWTH_MB} MB`,
      wildcard(),
      async mesh => `${((await growthByHosts(mesh, MANY_HOSTS_AT, 'shop/store')) / MEGABYTE).toFixed(1)} MB`,
      [{ endpoint: MANY_HOSTS_AT, kind: 'none' }],
    ),
    passes: got => Number.parseFloat(got) < MOST_GROWTH_MB,
  },
]

// A caller's proxy in front of servers that a test writes byte by byte: by one endpoint, by two, and with a time-out.
import { createServer, type Server, type Socket } from 'node:net'
import { compile } from '../../src/compile.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { socketOptions } from '../../src/testing/address.ts'
import { type Pipy, type RunningMesh, startMesh, type TcpAddress } from '../../src/testing/index.ts'

const PORTS = [15001, 15002]
const nameOf = (port: number) => `127.0.0.1:${port}`
const endpoint = (port: number) => ({ address: '127.0.0.1', port, transport: 'plain' as const })
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'raw', mode: 'permissive', proxy: { timeouts: { poolIdle: '1s', halfClosed: '1s' } } },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: [
    { id: 'shop/plain', hosts: ['plain.shop'], ports: [{ port: 80, protocol: 'http', endpoints: [endpoint(15001)] }] },
    { id: 'shop/split', hosts: ['split.shop'], ports: [{ port: 81, protocol: 'http', endpoints: PORTS.map(endpoint) }] },
    { id: 'shop/tried', hosts: ['tried.shop'], ports: [{ port: 82, protocol: 'http', endpoints: [endpoint(15001)] }] },
    { id: 'shop/hasty', hosts: ['hasty.shop'], ports: [{ port: 83, protocol: 'http', endpoints: [endpoint(15001)] }] },
    {
      id: 'shop/secured',
      hosts: ['secured.shop'],
      identities: ['shop/buyer'],
      ports: [{ port: 84, protocol: 'http', endpoints: [{ ...endpoint(15001), transport: 'mtls' }] }],
    },
  ],
  trafficPolicies: [
    { id: 'shop/tried', target: { service: 'shop/tried' }, timeouts: { request: '10s' } },
    { id: 'shop/hasty', target: { service: 'shop/hasty' }, timeouts: { request: '600ms' } },
    { id: 'shop/secured', target: { service: 'shop/secured' }, timeouts: { request: '600ms' } },
  ],
}
/** Their ways through the proxy differ; hasty.shop:83 and, with mutual TLS, secured.shop:84 wait for an answer no longer than 600 ms. */
export const HOSTS = ['plain.shop', 'split.shop:81', 'tried.shop:82']

export interface RawServers {
  readonly mesh: RunningMesh
  readonly entrance: TcpAddress
  /** Connections that the servers have. */
  readonly sockets: ReadonlySet<Socket>
  stop(): Promise<void>
}

/** `answer` is called with each piece that comes. */
export async function startRawServers(pipy: Pipy, answer: (socket: Socket, bytes: Buffer) => Promise<void>): Promise<RawServers> {
  const upstreams = PORTS.map(port => ({ endpoint: nameOf(port), kind: 'none' as const }))
  const mesh = await startMesh({ pipy, model, compile: mesh => compile(mesh, {}), upstreams })
  const sockets = new Set<Socket>()
  const servers: Server[] = []
  for (const port of PORTS) {
    const server = createServer(socket => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      socket.on('error', () => {})
      socket.on('data', bytes => answer(socket, bytes))
    })
    await new Promise<void>(listening => server.listen(socketOptions(mesh.layout.external.get(nameOf(port))!.at), listening))
    servers.push(server)
  }
  return {
    mesh,
    entrance: mesh.proxy('shop/buyer').outboundHttp,
    sockets,
    stop: async () => {
      await mesh.stop()
      for (const socket of sockets) socket.destroy()
      for (const server of servers) server.close()
    },
  }
}

// Connections between sidecars that never become one: each ends on both sides, at once.
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { type CompileMesh, ConnectionClosed, type RunningMesh, type TcpSession } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'unfinished', mode: 'permissive' },
  identities: [{ id: 'shop/buyer' }, { id: 'shop/store' }],
  workloads: [
    { id: 'shop/buyer', identity: 'shop/buyer' },
    { id: 'shop/store', identity: 'shop/store' },
  ],
  services: [
    { id: 'shop/store', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14001, protocol: 'http' }] },
    { id: 'shop/stream', workloads: ['shop/store'], ports: [{ port: 80, targetPort: 14002, protocol: 'h2c' }] },
    { id: 'shop/raw', workloads: ['shop/store'], ports: [{ port: 9000, targetPort: 14003, protocol: 'tcp' }] },
  ],
}

/** The buyer's sidecar takes nobody for the store's, and a sidecar is what answers. */
function withoutServer(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const path = 'shop/buyer/config.json'
  const config = files.get(path)!.replaceAll('"store.shop.cluster.local"', '"nobody.shop.cluster.local"')
  expect(config).not.toBe(files.get(path))
  return new Map([...files, [path, config]])
}

const compileWithoutServer: CompileMesh = placed => {
  const result = compile(placed)
  return result.ok ? { ...result, bundle: { files: withoutServer(result.bundle.files) } } : result
}

describePipy('unfinished handshake', pipy => {
  let mesh: RunningMesh
  shareMesh({ pipy, model, compile: compileWithoutServer }, started => {
    mesh = started
  })

  test.each(['store.shop', 'stream.shop'])('a server that is not whom the service names is a 502: %s', async host => {
    const { status } = await mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, { host })
    expect(status).toBe(502)
  })

  test('and over TCP the connection ends', async () => {
    // It may have ended before this process hears that it has begun.
    const opened = await mesh.plain.tcp(mesh.proxy('shop/buyer').outbound('shop/raw')).catch((error: unknown) => error)
    if (opened instanceof Error) {
      expect(opened).toBeInstanceOf(ConnectionClosed)
      return
    }
    const session = opened as TcpSession
    session.send('hello')
    await session.untilClosed(2000)
  })

  test.each([
    ['says nothing', ''],
    ['stops in the middle of its first message', '\x16\x03\x01\x02\x00\x01\x00'],
  ])('a client that %s and ends is let go', async (_, bytes) => {
    const { address, port } = mesh.proxy('shop/store').inbound(14001)
    const socket = connect({ host: address, port, allowHalfOpen: true })
    await once(socket, 'connect')
    socket.resume().end(Buffer.from(bytes, 'latin1'))
    const ended = Promise.race([once(socket, 'end'), once(socket, 'close')])
    await expect(Promise.race([ended.then(() => 'let go'), new Promise(resolve => setTimeout(resolve, 2000, 'kept'))])).resolves.toBe('let go')
    socket.destroy()
  })
})

// The sidecars as they are deployed: applications know nothing, iptables redirects, and only mutual TLS is on the wire.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import type { MeshModel, ProxySettings } from '../../src/model/mesh-model.generated.ts'
import {
  CertificateAuthority,
  canIntercept,
  countSkip,
  createNetwork,
  type HttpUpstream,
  MeshClient,
  type Network,
  type Pipy,
  type PipyProcess,
  principalOf,
  type RequestDescription,
  runPipy,
  startHttp1,
  startTcpEcho,
  type TcpAddress,
  type TcpUpstream,
  temporaryDirectory,
} from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'

const PROXY_UID = 1337
const APP_PORT = 8080
const ECHO_PORT = 9090
/** Nobody has them: only the sidecar knows what they mean. */
const HTTP_VIP = '10.96.0.7'
const TCP_VIP = '10.96.0.8'
const interception = canIntercept()

if (interception.ok) {
  describePipy('transparent sidecars', pipy => {
    let network: Network
    let ca: CertificateAuthority
    let app: HttpUpstream
    let echo: TcpUpstream
    let caller: PipyProcess
    let server: PipyProcess
    const undo: (() => unknown)[] = []
    beforeAll(async () => {
      network = createNetwork()
      undo.push(() => network.stop())
      const { left, right } = network
      ca = new CertificateAuthority()
      undo.push(() => ca.remove())
      for (const side of [left, right]) side.redirect({ proxyUid: PROXY_UID })
      for (const vip of [HTTP_VIP, TCP_VIP]) left.routeTo(vip, right.address)
      app = await startHttp1({ name: 'app', listen: { path: right.socketPath() } })
      undo.push(() => app.close())
      echo = await startTcpEcho({ name: 'echo', listen: { path: right.socketPath() } })
      undo.push(() => echo.close())
      await right.serve({ address: '127.0.0.1', port: APP_PORT }, app.at)
      await right.serve({ address: '127.0.0.1', port: ECHO_PORT }, echo.at)
      const sidecars = await startSidecars(pipy, network, ca, undo)
      caller = sidecars.caller
      server = sidecars.server
    })
    afterAll(async () => {
      while (undo.length > 0) await undo.pop()?.()
    })

    // First in the file on purpose: Pipy's transparent listeners do not learn their first connection's destination.
    test('the first connection of all already arrives', async () => {
      const through = await network.left.dial({ address: HTTP_VIP, port: 80 })
      const response = await new MeshClient().http1(through, { path: '/first', host: 'store.shop' })
      expect(response.status).toBe(200)
      expect(response.json<RequestDescription>()).toMatchObject({ upstream: 'app', url: '/first' })
    })

    test('so do several at a time, on connections of their own', async () => {
      const through = await network.left.dial({ address: HTTP_VIP, port: 80 })
      const answers = await Promise.all([1, 2, 3, 4].map(i => new MeshClient().http1(through, { path: `/${i}`, host: 'store.shop' })))
      expect(answers.map(answer => answer.json<RequestDescription>().url)).toEqual(['/1', '/2', '/3', '/4'])
    })

    test('plain TCP passes to a virtual address', async () => {
      const session = await new MeshClient().tcp(await network.left.dial({ address: TCP_VIP, port: ECHO_PORT }))
      session.send('hello')
      expect((await session.receive(5)).toString()).toBe('hello')
      session.close()
      expect(echo.connections).toBeGreaterThan(0)
    })

    test('the caller without its sidecar is not let in: the wire takes mutual TLS only', async () => {
      const before = app.received.length
      const bypass = await network.left.node(plainRequest(network.right.address), { uid: PROXY_UID })
      expect(bypass.stdout).not.toContain('HTTP/1.1 200')
      expect(app.received).toHaveLength(before)
    })

    test('neither proxy logs an error', () => {
      expect([...caller.log.errors, ...server.log.errors]).toEqual([])
    })
  })
} else {
  countSkip(`transparent sidecars (${interception.reason})`)
  test.skip(`transparent sidecars: ${interception.reason}`, () => {})
}

async function startSidecars(pipy: Pipy, { left, right }: Network, ca: CertificateAuthority, undo: (() => unknown)[]) {
  const directory = temporaryDirectory('interception')
  undo.push(() => directory.remove())
  const certificates = (identity: string): ProxySettings => {
    const { certPath, keyPath } = ca.issue({ dnsNames: [principalOf(identity)] })
    return { certificates: { certificate: certPath, key: keyPath, trusted: [ca.certPath] } }
  }
  const result = compile(model(right.address, certificates), {})
  if (!result.ok) throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  for (const [path, content] of result.bundle.files) {
    const target = join(directory.path, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
  const start = async (workload: string, under: readonly string[], listen: TcpAddress) => {
    const process = await runPipy({ pipy, main: join(directory.path, workload, 'main.js'), listens: [listen], under })
    undo.push(() => process.stop(0))
    return process
  }
  // Each has only the side that it needs.
  const [caller, server] = await Promise.all([
    start('shop/buyer', left.under(PROXY_UID), { address: '127.0.0.1', port: 15_001 }),
    start('shop/store', right.under(PROXY_UID), { address: '0.0.0.0', port: 15_003 }),
  ])
  return { caller, server }
}

function model(server: string, certificates: (identity: string) => ProxySettings): MeshModel {
  const endpoint = (port: number) => [{ address: server, port }]
  return {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'interception', mode: 'strict' },
    identities: [{ id: 'shop/buyer' }, { id: 'shop/store' }],
    workloads: [
      { id: 'shop/buyer', identity: 'shop/buyer', proxy: certificates('shop/buyer') },
      { id: 'shop/store', identity: 'shop/store', ports: [{ number: APP_PORT }, { number: ECHO_PORT }], proxy: certificates('shop/store') },
    ],
    services: [
      {
        id: 'shop/store',
        vips: [HTTP_VIP],
        workloads: ['shop/store'],
        ports: [{ port: 80, targetPort: APP_PORT, protocol: 'http', endpoints: endpoint(APP_PORT) }],
      },
      {
        id: 'shop/echo',
        vips: [TCP_VIP],
        workloads: ['shop/store'],
        ports: [{ port: ECHO_PORT, protocol: 'tcp', endpoints: endpoint(ECHO_PORT) }],
      },
    ],
    accessPolicies: [{ id: 'shop/buyers', destination: { identity: 'shop/store' }, sources: [{ identity: 'shop/buyer' }] }],
  }
}

/** As the proxy's user, whose connections are not redirected. */
function plainRequest(address: string): string {
  return `const socket = require('node:net').connect(${APP_PORT}, '${address}', () => socket.write('GET / HTTP/1.1\\r\\nHost: store.shop\\r\\n\\r\\n'))
socket.on('data', chunk => process.stdout.write(chunk)).on('error', () => {}).setTimeout(1000, () => socket.destroy())`
}

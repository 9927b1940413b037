// Plays an MQTT case in a running mesh, and finds out which brokers got it.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Packet } from 'mqtt-packet'
import type { MqttCaseResult } from '../../test-cases/test-cases.js'
import type { TestForwarded } from '../../test-cases/test-cases.generated.js'
import type { TcpAddress } from '../address.js'
import { CertificateAuthority } from '../certificates/authority.js'
import type { MeshClient } from '../client/client.js'
import type { RunningMesh } from '../mesh/mesh.js'
import type { ReceivedMqttSession } from '../upstreams/mqtt.js'
import { SHARE_SAMPLES } from './case-step.js'
import { expectsBroker } from './check-mqtt-observed.js'
import { type MqttOutcome, playMqtt } from './play-mqtt.js'

export interface ObservedMqtt {
  readonly outcomes: readonly MqttOutcome[]
  readonly reached: readonly { readonly upstream: string; readonly count: number; readonly last: TestForwarded }[]
  /** Lines of all proxies since the case began. */
  readonly log: readonly string[]
}

type Asked = Pick<MqttCaseResult, 'flow' | 'expect'>

/** Log lines, and packets that go a way of their own, trail the answers. */
const TRAILING_MS = 30
const ARRIVAL_MS = 2000

/** `somebody`: a principal of the mesh, for a certificate that its CA did not sign. */
export async function observeMqtt(mesh: RunningMesh, { flow, expect }: Asked, somebody: string): Promise<ObservedMqtt> {
  const { client, to } = wayOf(mesh, flow, somebody)
  mesh.clear()
  const linesSince = mesh.markLogs()
  const outcomes: MqttOutcome[] = []
  for (let i = 0; i < (expect.backends ? SHARE_SAMPLES : 1); i++) outcomes.push(await playMqtt(client, to, flow))
  const total = () => reachedBy(mesh, flow).reduce((sum, { count }) => sum + count, 0)
  const end = performance.now() + ARRIVAL_MS
  while (expectsBroker(expect) && total() < outcomes.length && performance.now() < end) await sleep(TRAILING_MS)
  await sleep(TRAILING_MS)
  return { outcomes, reached: reachedBy(mesh, flow), log: linesSince() }
}

function wayOf(mesh: RunningMesh, { caller, destination }: Asked['flow'], somebody: string): { client: MeshClient; to: TcpAddress } {
  if ('workload' in destination) {
    const proxy = mesh.proxy(destination.workload)
    if ('principals' in caller) return { client: mesh.with(mesh.ca.issue({ dnsNames: [...caller.principals] })), to: proxy.inbound(destination.port) }
    const open = proxy.openListeners(destination.port)
    // Who has a certificate that counts for nothing can only show it where TLS is spoken.
    const tls = 'certificate' in caller && caller.certificate === 'none' ? open[0] : (open.find(one => one === 'server') ?? open[0])
    const to = tls === undefined ? proxy.inbound(destination.port) : proxy.inboundOpen(destination.port, tls)
    return { client: tls === 'none' ? mesh.plain : strangerOf(mesh, caller, somebody), to }
  }
  if (!('workload' in caller)) throw new Error('a caller without a sidecar calls a service')
  return { client: mesh.plain, to: mesh.proxy(caller.workload).outbound(destination.service, destination.port) }
}

function strangerOf(mesh: RunningMesh, caller: Asked['flow']['caller'], somebody: string): MeshClient {
  if (!('certificate' in caller) || caller.certificate === 'none') return mesh.with()
  const other = new CertificateAuthority('another CA')
  const certificate = other.issue({ dnsNames: [somebody] })
  other.remove()
  return mesh.with(certificate)
}

/** Brokers that got the packet; of connect, those that got a session of this client id, since health probes have sessions, too. */
function reachedBy(mesh: RunningMesh, { action, session }: Asked['flow']): ObservedMqtt['reached'] {
  return mesh.applications.flatMap(({ name, upstream }) => {
    const sessions = (upstream.received as Partial<ReceivedMqttSession>[]).filter((one): one is ReceivedMqttSession => one.connect !== undefined)
    const seen =
      action.kind === 'connect'
        ? sessions.map(({ connect }) => connect).filter(({ clientId }) => clientId === (session.clientId ?? ''))
        : sessions.flatMap(({ packets }) => packets).filter(({ cmd }) => cmd === action.kind)
    const last = seen.at(-1)
    return last ? [{ upstream: name, count: seen.length, last: forwardedAs(last) }] : []
  })
}

function forwardedAs(packet: Packet): TestForwarded {
  if (packet.cmd === 'publish') return { topic: packet.topic, retain: packet.retain }
  if (packet.cmd === 'subscribe') {
    const [first] = packet.subscriptions
    return first ? { filter: first.topic, qos: first.qos as 0 | 1 | 2 } : {}
  }
  if (packet.cmd !== 'connect') return {}
  const { clean, username, password, will } = packet
  const hasCredentials = username !== undefined || password !== undefined
  return { cleanStart: clean ?? false, credentials: hasCredentials, ...(will && { willTopic: will.topic }) }
}

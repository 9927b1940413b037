// Runs the steps of a traffic file on a mesh.
import { setTimeout as sleep } from 'node:timers/promises'
import type { TcpAddress } from '../address.js'
import { CertificateAuthority } from '../certificates/authority.js'
import type { MeshClient } from '../client/client.js'
import type { UpstreamChoice } from '../mesh/application.js'
import type { RunningMesh } from '../mesh/mesh.js'
import type { ReceivedRequest } from '../upstreams/http-record.js'
import type { Reply } from '../upstreams/reply.js'
import type { ReceivedConnection } from '../upstreams/tcp.js'
import type { ReceivedWebSocket } from '../upstreams/websocket.js'
import { checkStep } from './check-step.js'
import type { Forwarded, Outcome, Reached } from './outcome.js'
import { sendHeld } from './send-held.js'
import { sendStep } from './send-step.js'
import { watchStandstill } from './standstill.js'
import type { Traffic, TrafficStep, TrafficUpstream } from './traffic.generated.js'

/** Log lines trail the answers. */
const LOG_MS = 30
const ARRIVAL_MS = 5000
/** Between two of the times that a step is sent again. */
const AGAIN_MS = 100

/** The `upstreams` of a traffic file as `startMesh` takes them. */
export function upstreamChoices({ upstreams = [] }: Traffic): UpstreamChoice[] {
  return upstreams.map(({ replyStatus, replyDelayMs, turns, ...choice }) => {
    const reply = { ...(replyStatus !== undefined && { status: replyStatus }), ...(replyDelayMs !== undefined && { delayMs: replyDelayMs }) }
    return { ...choice, ...(Object.keys(reply).length > 0 && { reply }), ...(turns && { turns: turns.map(turnReply) }) }
  })
}

function turnReply(turn: NonNullable<TrafficUpstream['turns']>[number]): Partial<Reply> {
  if (typeof turn === 'object') return turn
  return typeof turn === 'number' ? { status: turn } : { [turn]: true }
}

/** All that a step shows. */
export interface Observed {
  readonly outcomes: readonly Outcome[]
  readonly reached: readonly Reached[]
  /** Lines of all proxies since the step began. */
  readonly log: readonly string[]
  /** On the clock of `performance.now`. */
  readonly answeredMs: number
}

/**
 * Runs one step, of a file whose first step began at `beganMs`, and returns a sentence for everything that is not as expected; none: it holds.
 * Where something is not, a last sentence tells when the test itself stood still.
 * @throws when the step names a proxy, port or service that the mesh does not have.
 */
export async function runStep(mesh: RunningMesh, step: TrafficStep, beganMs = performance.now()): Promise<string[]> {
  const standstill = watchStandstill()
  try {
    for (const endMs = performance.now() + (step.withinMs ?? 0); ; await sleep(AGAIN_MS)) {
      const { outcomes, reached, log, answeredMs } = await observeStep(mesh, step)
      const problems = checkStep(step.expect, outcomes, reached, log, (answeredMs - beganMs) / 1000)
      if (problems.length === 0) return []
      if (performance.now() >= endMs) return [...problems, ...standstill.told()]
    }
  } finally {
    standstill.end()
  }
}

/** Runs one step; of its expectations only those count that say what to wait for. @throws like `runStep`. */
export async function observeStep(mesh: RunningMesh, step: TrafficStep): Promise<Observed> {
  const to = entranceOf(mesh, step)
  const client = clientOf(mesh, step)
  if (step.pauseMs) await sleep(step.pauseMs)
  const before = mesh.applications.map(({ upstream }) => upstream.received.length)
  const linesSince = mesh.markLogs()
  const outcomes = await (step.heldUntilAnswered === undefined ? sendStep(client, to, step) : sendHeld(client, to, step, mesh.applications))
  const answeredMs = performance.now()
  const { tries, log } = step.expect
  const arrived = () => mesh.applications.reduce((sum, { upstream }, i) => sum + upstream.received.length - (before[i] ?? 0), 0)
  // A connection that is open is not yet one that the server has seen, and what a proxy logs is a pipe away.
  const isDone = () => (tries === undefined || arrived() >= tries) && (log === undefined || linesSince().some(line => line.includes(log)))
  for (const end = performance.now() + ARRIVAL_MS; !isDone() && performance.now() < end; ) await sleep(LOG_MS)
  if (tries !== undefined) await sleep(LOG_MS)
  const reached = mesh.applications.flatMap(({ name, upstream }, i): Reached[] => {
    const count = upstream.received.length - (before[i] ?? 0)
    return count > 0 ? [{ upstream: name, count, last: forwarded(upstream.received.at(-1)) }] : []
  })
  return { outcomes, reached: merge(reached), log: linesSince(), answeredMs }
}

/** Runs all steps in order; the result has an entry for each step that does not hold. @throws like `runStep`. */
export async function runTraffic(mesh: RunningMesh, traffic: Traffic): Promise<{ step: string; problems: string[] }[]> {
  const failures: { step: string; problems: string[] }[] = []
  const beganMs = performance.now()
  for (const step of traffic.steps) {
    const problems = await runStep(mesh, step, beganMs)
    if (problems.length > 0) failures.push({ step: step.name, problems })
  }
  return failures
}

function entranceOf(mesh: RunningMesh, { via }: TrafficStep): TcpAddress {
  if (via.inbound !== undefined) return mesh.proxy(via.inbound).inbound(via.port)
  const proxy = mesh.proxy(via.outbound ?? '')
  return via.service === undefined ? proxy.outboundHttp : proxy.outbound(via.service, via.port)
}

function clientOf(mesh: RunningMesh, { from, via }: TrafficStep): MeshClient {
  if (via.outbound !== undefined || from === undefined || from === 'plain') return mesh.plain
  const tls = { ...(via.serverName !== undefined && { serverName: via.serverName }), ...(via.alpn && { alpn: via.alpn }) }
  if (from === 'anonymous') return mesh.with().withTls(tls)
  if (typeof from === 'string') return mesh.as(from).withTls(tls)
  const { authority, expired, ...names } = from
  const other = authority === 'other' ? new CertificateAuthority('another CA') : undefined
  const certificate = (other ?? mesh.ca).issue({ ...names, ...(expired && { notAfter: new Date(Date.now() - 60_000) }) })
  other?.remove()
  return mesh.with(certificate).withTls(tls)
}

function forwarded(record: unknown): Forwarded {
  const { method, url, headers, body, bodyBytes, bytes } = record as Partial<
    Omit<ReceivedRequest, 'state'> & Omit<ReceivedConnection, 'state'> & Omit<ReceivedWebSocket, 'state'>
  >
  return {
    ...(method !== undefined && { method }),
    ...(url !== undefined && { path: url }),
    ...(headers && { headers }),
    ...(body !== undefined && { body }),
    ...(bodyBytes !== undefined && { bodyBytes }),
    ...(bytes && { bytes: bytes.toString('latin1') }),
  }
}

/** A workload with several ports is one backend. */
function merge(reached: readonly Reached[]): Reached[] {
  const byName = new Map<string, Reached>()
  for (const one of reached) byName.set(one.upstream, { ...one, count: one.count + (byName.get(one.upstream)?.count ?? 0) })
  return [...byName.values()]
}

// Sends many flows at once, each caller's over a few connections, and tells what came of each.
import type { Flow } from '../../../src/explain/flow.ts'
import { formatAddress, type HttpResponse, type ReceivedRequest, type RunningMesh } from '../../../src/testing/index.ts'
import { type Entrance, Entrances, TIMEOUT_MS } from './entrance.ts'
import { FLOW_HEADER, type HttpAnswer, HttpLane } from './http-lane.ts'
import { Http2Lanes } from './http2-lane.ts'
import { CLOSED, faulty, type Observation } from './observation.ts'
import { sendBytes } from './send-bytes.ts'

/** Connections that are busy at a time. More would only wait, and on a busy machine for so long that it looks like a hang. */
const BUSY_LANES = 8
/** Enough for several requests of a caller to be under way at a time. */
const LANES_PER_CALLER = 3
const FLOWS_PER_LANE = 24

interface Job {
  readonly flow: Flow
  readonly id: string
}

/** In the order of the flows. Never throws because of what a proxy does. */
export async function sendFlows(mesh: RunningMesh, flows: readonly Flow[]): Promise<Observation[]> {
  const entrances = new Entrances(mesh)
  const groups = new Map<string, { entrance: Entrance; jobs: Job[] }>()
  const jobs = flows.map((flow, i): Job => ({ flow, id: `flow-${i}` }))
  for (const job of jobs) {
    const entrance = entrances.of(job.flow)
    const group = groups.get(entrance.key)
    if (group) group.jobs.push(job)
    else groups.set(entrance.key, { entrance, jobs: [job] })
  }
  const lanes = [...groups.values()].flatMap(({ entrance, jobs: all }): Lane[] => {
    const count = Math.min(LANES_PER_CALLER, Math.ceil(all.length / FLOWS_PER_LANE))
    const queue = [...all]
    const http2 = new Http2Lanes(entrance, TIMEOUT_MS)
    return Array.from({ length: count }, () => ({ entrance, http2, queue }))
  })
  const observations = await runLanes(mesh, lanes)
  entrances.remove()
  return jobs.map(({ id }) => observations.get(id) ?? faulty('never sent'))
}

/** One after the other, HTTP on one connection. Never throws because of what a proxy does. */
export async function sendRepeatedly(mesh: RunningMesh, flow: Flow, times: number): Promise<Observation[]> {
  const entrances = new Entrances(mesh)
  const queue = Array.from({ length: times }, (_, i): Job => ({ flow, id: `flow-${i}` }))
  const entrance = entrances.of(flow)
  const observations = await runLanes(mesh, [{ entrance, http2: new Http2Lanes(entrance, TIMEOUT_MS), queue }])
  entrances.remove()
  return [...observations.values()]
}

interface Lane {
  readonly entrance: Entrance
  /** The same for all lanes of an entrance. */
  readonly http2: Http2Lanes
  /** May be shared with other lanes. */
  readonly queue: Job[]
}

async function runLanes(mesh: RunningMesh, lanes: readonly Lane[]): Promise<Map<string, Observation>> {
  mesh.clear()
  const answers = new Map<string, HttpAnswer>()
  const observations = new Map<string, Observation>()
  const waiting = [...lanes]
  const work = async () => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) await runLane(lane, answers, observations)
  }
  await Promise.all(Array.from({ length: BUSY_LANES }, work))
  await Promise.all(lanes.map(({ http2 }) => http2.close()))
  const received = receivedById(mesh)
  for (const [id, answer] of answers) observations.set(id, observe(answer, received.get(id) ?? []))
  return observations
}

async function runLane({ entrance, http2, queue }: Lane, answers: Map<string, HttpAnswer>, observations: Map<string, Observation>): Promise<void> {
  const lane = new HttpLane(entrance)
  for (let job = queue.shift(); job; job = queue.shift()) {
    const { flow, id } = job
    if (flow.request?.protocol === 'http2') answers.set(id, await http2.send(flow.request, id))
    else if (flow.request) answers.set(id, await lane.send(flow.request, id))
    else observations.set(id, await sendBytes(entrance, id))
  }
  lane.close()
}

export interface Arrival {
  readonly upstream: string
  readonly request: ReceivedRequest
}

/** By the id of the flow. */
export function receivedById(mesh: RunningMesh): Map<string, Arrival[]> {
  const found = new Map<string, Arrival[]>()
  for (const { name, upstream } of mesh.applications) {
    for (const request of upstream.received as Partial<ReceivedRequest>[]) {
      if (!request.headers) continue
      const id = request.headers.find(([key]) => key.toLowerCase() === FLOW_HEADER)?.[1] ?? 'without an id'
      const arrival = { upstream: name.includes('/') ? name : formatAddress(upstream.at), request: request as ReceivedRequest }
      found.set(id, [...(found.get(id) ?? []), arrival])
    }
  }
  return found
}

/** A request that a proxy answers must reach nobody, and one that an application answers must reach that one, once. */
export function observe({ closed, response, fault }: HttpAnswer, arrivals: readonly Arrival[]): Observation {
  const receivers = arrivals.map(({ upstream }) => upstream).join(', ') || 'nobody'
  if (fault !== undefined) return faulty(`${fault}; received by ${receivers}`)
  const answered = response?.header('x-upstream')
  const [arrival] = arrivals
  if (arrivals.length > 1 || (answered === undefined) !== (arrival === undefined)) {
    return faulty(`answered by ${answered ?? 'a proxy'}, received by ${receivers}`)
  }
  if (closed || !response) return CLOSED
  const grpcStatus = grpcStatusOf(response)
  const answer = { closed: false, status: response.status, grpcStatus, headers: response.headers }
  if (!arrival) return { ...answer, upstream: null, forwarded: null }
  const { method, url, headers, httpVersion, body } = arrival.request
  const pairs = headers.map(([name, value]) => [name.toLowerCase(), text(value)] as const)
  const host = pairs.find(([name]) => name === 'host' || name === ':authority')?.[1] ?? ''
  return {
    ...answer,
    upstream: arrival.upstream,
    forwarded: { method, path: text(url), host, headers: pairs, isOverHttp2: httpVersion === '2.0', body },
  }
}

function grpcStatusOf(response: HttpResponse): number | null {
  const status = response.trailer('grpc-status') ?? response.header('grpc-status')
  return status === undefined ? null : Number(status)
}

/** Node reads a character for each byte. */
const text = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')

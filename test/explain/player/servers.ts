// The servers of a case as they behave: in turn, at once or late, or not at all; and what has reached them.
import type { Answer } from '../../../src/explain/decision.ts'
import type { Outcome } from '../../../src/explain/retry.ts'
import { formatAddress } from '../../../src/testing/address.ts'
import { parseHeaders } from '../../../src/testing/traffic/check-step.ts'
import type { Outcome as Seen, Forwarded, Reached } from '../../../src/testing/traffic/outcome.ts'
import type { TrafficStep, TrafficUpstream } from '../../../src/testing/traffic/traffic.generated.ts'
import { ORDINARY_REPLY, type Reply, requestedReply } from '../../../src/testing/upstreams/reply.ts'
import { serverOf, type Surroundings } from '../traffic-flow.ts'

/** What comes of a try at an endpoint. */
export interface Served {
  readonly outcome: Outcome
  /** Infinity: nothing ever comes. */
  readonly afterMs: number
  /** It comes once this is so, too. */
  readonly isLetOut?: () => boolean
  /** Of a gRPC answer without a message, or after all of them. */
  readonly grpcStatus?: number
  /** It has come before the request may have been whole. */
  readonly isHasty?: boolean
  /** As the client sees it, where it is this try's answer. */
  readonly seen: Partial<Seen>
}

export class Servers {
  readonly #around: Surroundings
  readonly #turns = new Map<TrafficUpstream, NonNullable<TrafficUpstream['turns']>>()
  readonly #reached = new Map<string, Reached>()
  /** Servers that something has reached, in that order, since the last `forget`, and of which step it was. */
  readonly arrivals: { readonly name: string; readonly step: TrafficStep }[] = []
  /** Names of answers that are held no longer. */
  readonly released = new Set<string>()

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** What has reached them since the last `forget`, in the order in which they were started. */
  get reached(): Reached[] {
    const { layout } = this.#around
    const names = [...layout.workloads.keys(), ...[...layout.external.values()].map(({ name }) => name)]
    return names.flatMap(name => this.#reached.get(name) ?? [])
  }

  forget(): void {
    this.#reached.clear()
    this.arrivals.length = 0
  }

  /** What plays an endpoint that is no workload's (address:port); undefined: the usual server. */
  probe(endpoint: string): TrafficUpstream | undefined {
    const { layout, traffic } = this.#around
    const place = [...layout.external.values()].find(({ at }) => formatAddress(at) === endpoint)
    return place && traffic.upstreams?.find(({ endpoint: own }) => own === place.name)
  }

  ask(answer: Answer, step: TrafficStep): Served {
    const { name, isThere, played } = serverOf(answer, this.#around)
    if (!isThere) return failure('connect-failure', answer)
    this.arrivals.push({ name, step })
    const known = this.#reached.get(name)
    this.#reached.set(name, { upstream: name, count: (known?.count ?? 0) + 1, last: arrived(answer, step) })
    if (step.tcp) return { outcome: { kind: 'status', status: 200 }, afterMs: 0, seen: { received: step.tcp.send ?? '' } }
    const reply = this.#replyOf(played, step)
    if (reply.reset) return failure('reset', answer)
    const { hold } = reply
    const held = hold === undefined || reply.hang || this.released.has(hold) ? {} : { isLetOut: () => this.released.has(hold) }
    const afterMs = reply.hang || held.isLetOut ? Number.POSITIVE_INFINITY : reply.delayMs
    const headers = [['x-upstream', name] as const, ...reply.headers]
    if (step.grpc) return { ...grpcAnswer(step.grpc, reply, headers), afterMs, ...held }
    const status = step.websocket ? 101 : reply.status
    const messages = step.websocket ? { messages: step.websocket.send === undefined ? [] : [step.websocket.send] } : {}
    return { outcome: { kind: 'status', status }, afterMs, seen: { status, headers, ...messages }, ...held }
  }

  #replyOf(played: TrafficUpstream | undefined, { request, websocket, grpc }: TrafficStep): Reply {
    const turns = played && (this.#turns.get(played) ?? [...(played.turns ?? [])])
    const turn = turns?.shift()
    if (played && turns) this.#turns.set(played, turns)
    const base = { ...ORDINARY_REPLY, status: played?.replyStatus ?? 200, delayMs: played?.replyDelayMs ?? 0 }
    const inTurn = turn === undefined ? {} : typeof turn === 'number' ? { status: turn } : typeof turn === 'object' ? turn : { [turn]: true }
    const { path = '/', headers = [] } = grpc ? { ...grpc, headers: grpc.metadata ?? [] } : (request ?? websocket ?? {})
    return requestedReply({ ...base, ...inTurn }, path, parseHeaders(headers))
  }
}

/** Behind a sidecar of its own it is that sidecar which answers. */
function failure(kind: 'connect-failure' | 'reset', { workload }: Answer): Served {
  const outcome = workload === null ? { kind } : { kind: 'status' as const, status: 502 }
  return { outcome, afterMs: 0, isHasty: kind === 'connect-failure', seen: { status: 502, headers: [] } }
}

function grpcAnswer(
  { messages = [] }: NonNullable<TrafficStep['grpc']>,
  { status, grpcStatus = 0, trailersOnly: isTrailersOnly }: Reply,
  headers: Seen['headers'] & {},
): Omit<Served, 'afterMs'> {
  if (status !== 200) return { outcome: { kind: 'status', status }, seen: { status, headers, messages: [] } }
  return {
    outcome: { kind: 'status', status: 200 },
    grpcStatus,
    seen: { status: 200, headers, grpcStatus, messages: isTrailersOnly ? [] : messages },
  }
}

function arrived({ forwarded }: Answer, { request, tcp }: TrafficStep): Forwarded {
  if (!forwarded) return { bytes: tcp?.send ?? '' }
  const { method, path, host, headers } = forwarded
  const { body, bodyBytes = body?.length ?? 0 } = request ?? {}
  return { method, path, headers: [...headers, ['host', host]], ...(body !== undefined && { body }), bodyBytes }
}

// Draws the services of a case with their endpoints, and how the servers behind these behave in turn.
import type { Service } from '../../../src/model/mesh-model.generated.ts'
import type { Traffic } from '../../../src/testing/index.ts'
import type { Draw } from '../generate/draw.ts'
import { SERVERS } from './case.ts'
import type { Manner } from './draw-knobs.ts'

const FIRST_PORT = 15_101

/** Of the workloads that services of all cases share. */
export const FIRST_WORKLOAD_PORT = 16_000

type Upstream = NonNullable<Traffic['upstreams']>[number]
type Turn = NonNullable<Upstream['turns']>[number]

/** `port`: of workloads, if it has any. */
export function drawService(draw: Draw, id: string, address: string, port: number, isApex: boolean, { spoken }: Manner): Service {
  const [areWeighted, areTiered] = [draw.chance(35), draw.chance(35)]
  // Calls of gRPC pass a port of HTTP as well.
  const protocol = spoken === 'grpc' && draw.chance(25) ? 'http' : spoken
  if (isApex) return { id, ports: [{ port: 80, protocol, endpoints: [] }] }
  const workloads = draw.chance(35) ? SERVERS.slice(0, draw.integer(1, SERVERS.length)) : []
  const count = workloads.length || draw.integer(1, 4)
  const endpoints = Array.from({ length: count }, (_, i) => ({
    address,
    port: FIRST_PORT + i,
    ...(workloads.length === 0 && { transport: 'plain' as const }),
    ...(areWeighted && { weight: draw.one([0, 1, 1, 2, 5, 100]) }),
    ...(areTiered && { priority: draw.integer(0, 2) }),
  }))
  return {
    id,
    ports: [{ port: 80, protocol, endpoints, ...(workloads.length > 0 && { targetPort: port }) }],
    ...(workloads.length > 0 && { workloads }),
  }
}

type Place = { readonly endpoint: string } | { readonly workload: string; readonly port: number }

export function placesOf({ ports, workloads }: Service): Place[] {
  const { endpoints = [], targetPort } = ports[0]!
  return workloads
    ? workloads.map(workload => ({ workload, port: targetPort as number }))
    : endpoints.map(({ address, port }) => ({ endpoint: `${address}:${port}` }))
}

export function drawUpstream(draw: Draw, at: Place, manner: Manner): Upstream {
  const { spoken } = manner
  if (draw.chance(15)) return { ...at, kind: 'none' }
  const replyStatus = draw.chance(spoken === 'grpc' ? 10 : 20) ? draw.one([500, 503, 404]) : 200
  const turns = draw.chance(70) ? drawTurns(draw, manner) : []
  return {
    ...at,
    kind: spoken === 'http' ? 'http1' : spoken,
    replyStatus,
    ...(turns.length > 0 && { turns: turns as NonNullable<Upstream['turns']> }),
  }
}

const HTTP_TURNS: Turn[] = [200, 200, 500, 503, 503, 404, 409, 'reset', 'reset']

/** UNKNOWN, NOT_FOUND, RESOURCE_EXHAUSTED, DEADLINE_EXCEEDED, ABORTED, INTERNAL, UNAVAILABLE, DATA_LOSS. */
const GRPC_TURNS: Turn[] = [
  200,
  200,
  503,
  404,
  'reset',
  ...[2, 5, 8, 4, 10, 13, 14, 14, 15].flatMap(grpcStatus => [{ grpcStatus }, { grpcStatus, trailersOnly: true }]),
]

/** In runs: what fails, usually does so for a while. */
function drawTurns(draw: Draw, { hangs, spoken }: Manner): Turn[] {
  const usual: Turn[] = spoken === 'grpc' ? GRPC_TURNS : HTTP_TURNS
  const kinds: Turn[] = [...usual, ...(hangs ? (['hang', 'hang'] as const) : [])]
  return draw.list(1, 4, () => 0).flatMap(() => Array<Turn>(draw.integer(1, 4)).fill(draw.one(kinds)))
}

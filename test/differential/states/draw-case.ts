// Draws a case: services, endpoints, policies, how each server behaves in turn, and the requests.
import type { Traffic, TrafficStep } from '../../../src/testing/index.ts'
import { type Draw, drawMany } from '../generate/draw.ts'
import { CALLER, type StatefulCase } from './case.ts'
import { drawKnobs } from './draw-knobs.ts'

/** The same for the same seed; `place` tells apart the cases that run in one mesh. */
export function caseOf(seed: number, place: number): StatefulCase {
  return drawMany(seed, 1, draw => drawCase(draw, place))[0]!
}

const FIRST_PORT = 15_101

type Upstream = NonNullable<Traffic['upstreams']>[number]

function drawCase(draw: Draw, place: number): StatefulCase {
  const namespace = `c${place}`
  const address = `127.200.0.${place + 1}`
  const service = `${namespace}/a`
  const endpoints = draw.list(1, 3, i => ({ address, port: FIRST_PORT + i, transport: 'plain' as const }))
  return {
    namespace,
    model: {
      services: [{ id: service, ports: [{ port: 80, protocol: 'http', endpoints }] }],
      trafficPolicies: [{ id: service, target: { service }, ...drawKnobs(draw) }],
    },
    traffic: {
      upstreams: endpoints.map(({ port }) => drawUpstream(draw, `${address}:${port}`)),
      steps: draw.list(5, 20, i => drawStep(draw, `${i}`, `a.${namespace}`)),
    },
  }
}

function drawUpstream(draw: Draw, endpoint: string): Upstream {
  if (draw.chance(15)) return { endpoint, kind: 'none' }
  const replyStatus = draw.chance(20) ? draw.one([500, 503, 404]) : 200
  const turns = draw.chance(70) ? drawTurns(draw) : []
  return { endpoint, kind: 'http1', replyStatus, ...(turns.length > 0 && { turns: turns as NonNullable<Upstream['turns']> }) }
}

/** In runs: what fails, usually does so for a while. */
function drawTurns(draw: Draw): (number | 'reset')[] {
  return draw.list(1, 4, () => draw.list(1, 4, () => 0).fill(0)).flatMap(run => {
    const turn = draw.one<number | 'reset'>([200, 200, 500, 503, 503, 404, 409, 'reset', 'reset'])
    return run.map(() => turn)
  })
}

function drawStep(draw: Draw, name: string, host: string): TrafficStep {
  const method = draw.chance(20) ? 'POST' : 'GET'
  return {
    name,
    via: { outbound: CALLER },
    request: { host, path: `/?step=${name}`, ...(method !== 'GET' && { method, body: 'x' }) },
    expect: { backendCount: 1 },
  }
}

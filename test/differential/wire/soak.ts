// Mesh after mesh from a seed: flows over HTTP/2, changed on the wire, and what came of them.
import type { Flow } from '../../../src/explain/flow.ts'
import type { Pipy } from '../../../src/testing/index.ts'
import { scriptErrors } from '../../testing/script-errors.ts'
import { drawMany } from '../generate/draw.ts'
import { drawOverHttp2, type WrittenRequest } from '../generate/http2.ts'
import { type Entrance, Entrances } from '../run/entrance.ts'
import type { Frame } from '../run/http2/frames.ts'
import { mayEndConnection, rawRequest } from '../run/http2-lane.ts'
import { startRunning } from '../run/running.ts'
import { receivedById } from '../run/send-flows.ts'
import { generate } from '../soak.ts'
import { drawExchange, OTHER, PROBE } from './draw-exchange.ts'
import { problemsOf } from './judge-exchange.ts'
import { type ReadConnection, readStrictly } from './read-strictly.ts'
import { runExchange, type SeenExchange, type Segments } from './run-exchange.ts'

const LANES = 6
const SEGMENTS: readonly Segments[] = ['one', 'one', 'frames', 'frames', 'bytes']

export interface Exchange {
  readonly number: number
  /** By stream. */
  readonly flows: ReadonlyMap<number, Flow>
  readonly frames: readonly Frame[]
  readonly segments: Segments
  readonly read: ReadConnection
}

export interface WireFinding {
  readonly seed: number
  readonly exchange: Exchange
  readonly problems: readonly string[]
}

export interface WireReport {
  readonly exchanges: number
  /** By what a strict reader says of the one that is changed. */
  readonly kinds: ReadonlyMap<string, number>
  readonly findings: readonly WireFinding[]
  readonly scriptErrors: readonly string[]
}

/** One mesh. `only`: the number of the one exchange to run. @throws when the mesh does not start. */
export async function checkWire(pipy: Pipy, seed: number, count: number, only?: number): Promise<WireReport> {
  const { model, flows } = generate(seed, 400)
  const { mesh, resolved } = await startRunning(pipy, model)
  const entrances = new Entrances(mesh)
  try {
    const all = drawExchanges(seed, flows, count, flow => entrances.of(flow).key)
    const exchanges = all.filter(({ number }) => only === undefined || number === only)
    const run = (one: Exchange) => runOne(entrances.of(one.flows.get(PROBE)!), one)
    const seen = await inLanes(exchanges, run)
    const received = receivedById(mesh)
    const kinds = new Map<string, number>()
    const findings = exchanges.flatMap((exchange, i): WireFinding[] => {
      const { read, flows: pair, number } = exchange
      const kind = read.problem ?? read.streams.get(PROBE)?.problem ?? 'in order'
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      const streams = new Map(
        [PROBE, OTHER].map(stream => [stream, { answer: seen[i]!.answers.get(stream), arrivals: received.get(idOf(number, stream)) ?? [] }]),
      )
      const problems = [...problemsOf(resolved, read, pair, streams), ...seen[i]!.faults]
      return problems.length > 0 ? [{ seed, exchange, problems }] : []
    })
    return { exchanges: exchanges.length, kinds, findings, scriptErrors: scriptErrors(mesh) }
  } finally {
    entrances.remove()
    await mesh.stop()
  }
}

const idOf = (number: number, stream: number) => `wire-${number}-${stream}`

function runOne(entrance: Entrance, { frames, segments, read }: Exchange): Promise<SeenExchange> {
  return runExchange(entrance, frames, segments, read, [PROBE, OTHER])
}

async function inLanes<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = Array(items.length)
  let next = 0
  const lane = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await run(items[i]!)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return results
}

function drawExchanges(seed: number, flows: readonly Flow[], count: number, keyOf: (flow: Flow) => string): Exchange[] {
  const callers = flows.filter(({ request }) => request && request.protocol !== 'http2')
  if (callers.length === 0) return []
  const sane = drawMany(seed, count, draw => drawOverHttp2(draw, callers)!).filter(({ request }) => !mayEndConnection(request as WrittenRequest))
  const byKey = new Map<string, Flow[]>()
  for (const flow of sane) byKey.set(keyOf(flow), [...(byKey.get(keyOf(flow)) ?? []), flow])
  let number = 0
  return drawMany(seed + 1, count, draw => {
    const probe = draw.one(sane)
    const other = draw.one(byKey.get(keyOf(probe))!)
    const one = number++
    const written = (flow: Flow, stream: number) => rawRequest(flow.request as WrittenRequest, idOf(one, stream))
    const frames = drawExchange(draw, written(probe, PROBE), written(other, OTHER))
    const pair = new Map([
      [PROBE, probe],
      [OTHER, other],
    ])
    return { number: one, flows: pair, frames, segments: draw.one(SEGMENTS), read: readStrictly(frames) }
  })
}

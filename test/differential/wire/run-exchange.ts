// Sends an exchange over a connection of its own.
import { setTimeout as sleep } from 'node:timers/promises'
import { ConnectionClosed, type HttpResponse } from '../../../src/testing/index.ts'
import type { Entrance } from '../run/entrance.ts'
import type { HttpAnswer } from '../run/http-lane.ts'
import { bytesOf, type Frame } from '../run/http2/frames.ts'
import { openRaw } from '../run/http2/raw-connection.ts'
import type { ReadConnection } from './read-strictly.ts'

const TIMEOUT_MS = 10_000
/** For an answer that need not come. */
const PATIENCE_MS = 30

export type Segments = 'one' | 'frames' | 'bytes'

export interface SeenExchange {
  /** By stream; undefined: nothing came, and nothing had to. */
  readonly answers: ReadonlyMap<number, HttpAnswer | undefined>
  readonly faults: readonly string[]
}

/** Never throws because of what a proxy does. */
export async function runExchange(
  entrance: Entrance,
  frames: readonly Frame[],
  segments: Segments,
  read: ReadConnection,
  streams: readonly number[],
): Promise<SeenExchange> {
  const answers = new Map<number, HttpAnswer | undefined>()
  const connection = await openRaw(entrance.client, entrance.at, TIMEOUT_MS).catch(() => null)
  // Who has no certificate of the mesh gets no connection.
  if (!connection) return { answers: new Map(streams.map(stream => [stream, { closed: true }])), faults: [] }
  const pending = await connection.exchange(piecesOf(frames, segments), streams)
  const isNeeded = (stream: number) => {
    const one = read.streams.get(stream)
    return read.problem !== undefined || (one?.isEnded && !one.isReset && one.laterProblem === undefined)
  }
  const needed = streams.map((stream, i) => (isNeeded(stream) ? pending[i] : undefined))
  await Promise.all(needed)
  for (const [i, stream] of streams.entries()) {
    const answer = await (needed[i] ?? Promise.race([pending[i]!, sleep(PATIENCE_MS, undefined)]))
    answers.set(stream, answer && answerOf(answer))
  }
  connection.close()
  return { answers, faults: connection.faults }
}

function piecesOf(frames: readonly Frame[], segments: Segments): Buffer[] {
  const all = frames.map(bytesOf)
  if (segments === 'frames') return all
  const whole = Buffer.concat(all)
  return segments === 'one' || whole.length > 1500 ? [whole] : [...whole].map(byte => Buffer.from([byte]))
}

function answerOf(answer: PromiseSettledResult<HttpResponse>): HttpAnswer {
  if (answer.status === 'fulfilled') return { closed: false, response: answer.value }
  return answer.reason instanceof ConnectionClosed
    ? { closed: true, how: answer.reason.message }
    : { closed: false, fault: (answer.reason as Error).message }
}

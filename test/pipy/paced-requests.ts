// Requests at an even pace, none of which waits for the answer of another.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Http1Connection, MeshClient, type TcpAddress } from '../../src/testing/index.ts'

/** As part of the time planned: what has not been sent by then is not sent. */
const LONGEST = 1.5
/** Far more than are unanswered where the machine keeps up; where it does not, no pile of requests makes it worse. */
const CONNECTIONS = 100
/** A test beside other work waits long for its turn: that is no hang. */
const PATIENCE_MS = 30_000

export interface Pace {
  readonly perSecond: number
  readonly seconds: number
  /** Called before each request with how many have been sent, and since when, in seconds. */
  beforeEach(sent: number, seconds: number): void
}

export interface Offered {
  /** When each request was sent, in seconds since the first. */
  readonly sentAt: readonly number[]
  /** How many answers had each status; what came in place of one counts under its message. */
  readonly answers: Readonly<Record<string, number>>
  /** Until the last answer. */
  readonly seconds: number
}

/** Plain GET requests for `/0`, `/1`, …: one that is late goes as soon as it can, and if the machine falls far behind the last ones are left out. */
export async function offerPaced(to: TcpAddress, host: string, { perSecond, seconds, beforeEach }: Pace): Promise<Offered> {
  const client = new MeshClient({ timeoutMs: PATIENCE_MS })
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => client.keepAlive(to)))
  const idle = [...connections]
  let freed = () => {}
  const sentAt: number[] = []
  const answers: Record<string, number> = {}
  const ask = async (connection: Http1Connection, n: number) => {
    const answer = await connection.request({ host, path: `/${n}` }).then(
      ({ status }) => String(status),
      (error: Error) => error.message,
    )
    answers[answer] = (answers[answer] ?? 0) + 1
    idle.push(connection)
    freed()
  }
  const startedAt = performance.now()
  const elapsed = () => (performance.now() - startedAt) / 1000
  try {
    const asked: Promise<void>[] = []
    for (let n = 0; n < perSecond * seconds && elapsed() < LONGEST * seconds; n++) {
      const early = n / perSecond - elapsed()
      if (early > 0) await sleep(early * 1000)
      if (idle.length === 0) {
        await new Promise<void>(resolve => {
          freed = resolve
        })
      }
      beforeEach(n, elapsed())
      sentAt.push(elapsed())
      asked.push(ask(idle.shift() as Http1Connection, n))
    }
    await Promise.all(asked)
    return { sentAt, answers, seconds: elapsed() }
  } finally {
    for (const connection of connections) connection.close()
  }
}

/** By how many seconds the latest of these requests left after its time. */
export function latest(sentAt: readonly number[], perSecond: number): number {
  return Math.max(0, ...sentAt.map((at, n) => at - n / perSecond))
}

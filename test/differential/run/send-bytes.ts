// A flow without a request: connects, hears who answers, and sends its id through.
import { ConnectionClosed } from '../../../src/testing/index.ts'
import type { Entrance } from './entrance.ts'
import { CLOSED, faulty, type Observation } from './observation.ts'

/** Never throws. */
export async function sendBytes({ client, at }: Entrance, id: string): Promise<Observation> {
  try {
    const session = await client.tcp(at)
    try {
      session.send(id)
      let text = ''
      while (!text.includes(id)) {
        const came = await session.receive()
        if (came === undefined) return text === '' ? CLOSED : faulty(`closed after ${JSON.stringify(text)}`)
        text += came.toString()
      }
      const [, upstream] = /^(\S+) ready\r\n/.exec(text) ?? []
      return upstream === undefined ? faulty(`an unknown server: ${JSON.stringify(text)}`) : { ...CLOSED, closed: false, upstream }
    } finally {
      session.close()
    }
  } catch (error) {
    return error instanceof ConnectionClosed ? CLOSED : faulty((error as Error).message)
  }
}

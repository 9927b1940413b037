// Waits for what happens on the other side of a socket.
import { setTimeout as sleep } from 'node:timers/promises'

type Falsy = false | null | undefined | 0 | ''

/**
 * Polls until `condition` gives something truthy and returns that.
 * @throws after `timeoutMs` (default 10000), naming `what`.
 */
export async function eventually<T>(what: string, condition: () => T | Promise<T>, timeoutMs = 10_000): Promise<Exclude<T, Falsy>> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const result = await condition()
    if (result) return result as Exclude<T, Falsy>
    if (Date.now() > deadline) throw new Error(`${what}: not within ${timeoutMs} ms`)
    await sleep(5)
  }
}

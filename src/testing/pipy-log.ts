// The lines that a process writes, as they come, for tests to look at and wait for.
import type { Readable } from 'node:stream'

interface Waiter {
  readonly pattern: RegExp
  readonly found: (line: string) => void
  readonly failed: (reason: string) => void
}

export class PipyLog {
  /** Everything so far, stdout and stderr in order of arrival. */
  readonly lines: string[] = []
  readonly #waiters = new Set<Waiter>()
  #openStreams = 0

  /** Adds a stream of the process; a last line without an end counts once the stream ends. */
  read(stream: Readable): void {
    let rest = ''
    this.#openStreams++
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n')
      rest = parts.pop() ?? ''
      for (const line of parts) this.#add(line)
    })
    stream.on('end', () => {
      if (rest) this.#add(rest)
      if (--this.#openStreams === 0) for (const waiter of this.#waiters) waiter.failed('before the process ended')
    })
  }

  /** Pipy's own complaints, script errors among them. */
  get errors(): string[] {
    return this.lines.filter(isError)
  }

  /**
   * The first line that matches, already written (from line number `from` on) or still to come.
   * @throws after `timeoutMs` or at the process's end, with the lines that came instead.
   */
  waitForLine(pattern: string | RegExp, timeoutMs = 10_000, from = 0): Promise<string> {
    const regex = typeof pattern === 'string' ? new RegExp(escapeRegex(pattern)) : new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''))
    const present = this.lines.slice(from).find(line => regex.test(line))
    if (present !== undefined) return Promise.resolve(present)
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer)
        this.#waiters.delete(waiter)
      }
      const waiter: Waiter = {
        pattern: regex,
        found: line => {
          settle()
          resolve(line)
        },
        failed: reason => {
          settle()
          reject(new Error(`no line matching ${pattern} ${reason}; the last lines were:\n${this.lines.slice(-20).join('\n')}`))
        },
      }
      const timer = setTimeout(() => waiter.failed(`within ${timeoutMs} ms`), timeoutMs)
      this.#waiters.add(waiter)
    })
  }

  #add(line: string): void {
    this.lines.push(line)
    for (const waiter of this.#waiters) if (waiter.pattern.test(line)) waiter.found(line)
  }
}

function isError(line: string): boolean {
  return line.includes('[ERR]')
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

// Time that passes only when everybody waits, and what waits for it.

/** Until then, or earlier when `unless` comes true. */
interface Wait {
  readonly untilMs: number
  readonly unless?: () => boolean
}

export type Process<Result> = Generator<Wait, Result, undefined>

export class VirtualTime {
  nowMs = 0

  pass(ms: number): void {
    this.nowMs += ms
  }

  readonly #started: Started[] = []

  /** It begins when time is next let go. */
  start<Result>(process: Process<Result>): Running<Result> {
    const one: Started & { result?: Result } = { process, wait: { untilMs: this.nowMs }, isDone: false }
    this.#started.push(one)
    return one
  }

  /** Lets time go, at most until then, as long as `goesOn` and somebody waits for it; those that were started first, first. */
  go(untilMs: number, goesOn: () => boolean): void {
    while (goesOn()) {
      const ready = this.#started.find(({ wait: { untilMs, unless } }) => untilMs <= this.nowMs || unless?.())
      if (!ready) {
        const next = Math.min(...this.#started.map(({ wait }) => wait.untilMs))
        if (next > untilMs || next === Number.POSITIVE_INFINITY) return
        this.nowMs = next
        continue
      }
      const { done, value } = ready.process.next()
      if (!done) {
        ready.wait = value as Wait
        continue
      }
      Object.assign(ready, { isDone: true, result: value })
      this.#started.splice(this.#started.indexOf(ready), 1)
    }
  }

  /** Side by side until all have ended; their results in order. */
  run<Result>(processes: readonly Process<Result>[]): Result[] {
    const all = processes.map(process => this.start(process))
    this.go(Number.POSITIVE_INFINITY, () => all.some(({ isDone }) => !isDone))
    return all.map(({ result }) => result!)
  }
}

export interface Running<Result> {
  readonly isDone: boolean
  /** Once it is done. */
  readonly result?: Result
}

interface Started {
  readonly process: Process<unknown>
  wait: Wait
  isDone: boolean
}

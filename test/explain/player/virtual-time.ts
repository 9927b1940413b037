// Time that passes only when everybody waits, and what waits for it.

/** Until then, or earlier when `unless` comes true. */
export interface Wait {
  readonly untilMs: number
  readonly unless?: () => boolean
}

export type Process<Result> = Generator<Wait, Result, undefined>

export class VirtualTime {
  nowMs = 0

  pass(ms: number): void {
    this.nowMs += ms
  }

  /** Side by side until all have ended; their results in order. */
  run<Result>(processes: readonly Process<Result>[]): Result[] {
    const results = new Map<number, Result>()
    const waits = new Map<number, Wait>(processes.map((_, i) => [i, { untilMs: this.nowMs }]))
    while (waits.size > 0) {
      const [ready] = [...waits].find(([, { untilMs, unless }]) => untilMs <= this.nowMs || unless?.()) ?? []
      if (ready === undefined) {
        this.nowMs = Math.min(...[...waits.values()].map(({ untilMs }) => untilMs))
        continue
      }
      const { done, value } = processes[ready]!.next()
      if (done) {
        results.set(ready, value)
        waits.delete(ready)
      } else waits.set(ready, value)
    }
    return processes.map((_, i) => results.get(i)!)
  }
}

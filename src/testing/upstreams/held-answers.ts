// Answers that a server keeps back until it is told.

export class HeldAnswers {
  readonly #waiting = new Map<string, (() => void)[]>()
  readonly #released = new Set<string>()

  /** Under which something waits. */
  get names(): ReadonlySet<string> {
    return new Set(this.#waiting.keys())
  }

  /** Resolves with the release of this name; at once when that has been. */
  wait(name: string): Promise<void> {
    if (this.#released.has(name)) return Promise.resolve()
    return new Promise(resolve => this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), resolve]))
  }

  release(name: string): void {
    this.#released.add(name)
    for (const resolve of this.#waiting.get(name) ?? []) resolve()
    this.#waiting.delete(name)
  }
}

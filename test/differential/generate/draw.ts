// What the generators draw with: fast-check's imperative generator behind a few words.
import fc, { type GeneratorValue } from 'fast-check'

export class Draw {
  readonly #gen: GeneratorValue

  constructor(gen: GeneratorValue) {
    this.#gen = gen
  }

  /** Both ends included. */
  integer(min: number, max: number): number {
    return min >= max ? min : this.#gen(fc.integer, { min, max })
  }

  chance(percent: number): boolean {
    return this.integer(1, 100) <= percent
  }

  /** @throws when there is nothing to choose from. */
  one<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('nothing to draw from')
    return items[this.integer(0, items.length - 1)]!
  }

  /** Undefined only where there is nothing. */
  oneOf<T>(items: readonly T[]): T | undefined {
    return items.length === 0 ? undefined : this.one(items)
  }

  /** Some of them, each at most once, in any order. */
  some<T>(items: readonly T[], min: number, max: number): T[] {
    const left = [...items]
    const count = Math.min(this.integer(min, max), items.length)
    return Array.from({ length: count }, () => left.splice(this.integer(0, left.length - 1), 1)[0]!)
  }

  list<T>(min: number, max: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.integer(min, max) }, (_, i) => make(i))
  }
}

/** The same seed gives the same values. */
export function drawMany<T>(seed: number, count: number, make: (draw: Draw) => T): T[] {
  return fc.sample(
    fc.gen().map(gen => make(new Draw(gen))),
    { seed, numRuns: count },
  )
}

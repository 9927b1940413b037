// Glushkov's automaton of a pattern: one state for each place of a character. Only for patterns that lead from state to state in one way
// each; one that could do so in two ways is ambiguous already.
import type { Tree } from './tree.js'

export interface Automaton {
  /** The texts of the tokens whose characters lead into each state. */
  readonly texts: readonly string[]
  readonly first: readonly number[]
  readonly follow: readonly ReadonlySet<number>[]
  readonly last: ReadonlySet<number>
}

interface Fragment {
  readonly nullable: boolean
  readonly first: readonly number[]
  readonly last: readonly number[]
}

const EMPTY: Fragment = { nullable: true, first: [], last: [] }

/** undefined: it is ambiguous without reading a character, or has more states than `most`. */
export function automatonOf(tree: Tree, most: number): Automaton | undefined {
  const texts: string[] = []
  const follow: Set<number>[] = []
  let nodes = 0
  const whole = build(tree)
  return whole && { texts, first: whole.first, follow, last: new Set(whole.last) }

  function build(node: Tree): Fragment | undefined {
    // Empty groups, counted inside of each other, have no states.
    if (++nodes > most * 10) return undefined
    switch (node.kind) {
      case 'one': {
        const state = texts.push(node.text) - 1
        follow.push(new Set())
        return texts.length > most ? undefined : { nullable: false, first: [state], last: [state] }
      }
      case 'sequence':
        return sequence(node.parts)
      case 'times':
        return node.count > most ? undefined : sequence(Array<Tree>(node.count).fill(node.part))
      case 'choice':
        return choice(node.parts)
      default: {
        const part = build(node.part)
        // Nothing, and no time at all, would be two ways of the same.
        if (!part || part.nullable || (node.kind !== 'optional' && !link(part.last, part.first))) return undefined
        return { ...part, nullable: node.kind !== 'plus' }
      }
    }
  }

  function sequence(parts: readonly Tree[]): Fragment | undefined {
    let whole = EMPTY
    for (const each of parts) {
      const part = build(each)
      if (!part || !link(whole.last, part.first)) return undefined
      whole = {
        nullable: whole.nullable && part.nullable,
        first: whole.nullable ? [...whole.first, ...part.first] : whole.first,
        last: part.nullable ? [...whole.last, ...part.last] : part.last,
      }
    }
    return whole
  }

  function choice(parts: readonly Tree[]): Fragment | undefined {
    const branches: Fragment[] = []
    for (const part of parts) {
      const branch = build(part)
      if (!branch) return undefined
      branches.push(branch)
    }
    const nullable = branches.filter(branch => branch.nullable).length
    if (nullable > 1) return undefined
    return { nullable: nullable === 1, first: branches.flatMap(branch => branch.first), last: branches.flatMap(branch => branch.last) }
  }

  /** false: a link was there before. */
  function link(from: readonly number[], to: readonly number[]): boolean {
    for (const state of from) {
      for (const next of to) {
        if (follow[state]!.has(next)) return false
        follow[state]!.add(next)
      }
    }
    return true
  }
}

// Proves that a pattern reads every text in one way at most. Then a matcher that goes back and tries again never has more ways through
// the beginning of a text than the pattern has places (two that meet would be two ways of one text), so its time grows with the text.
import { alphabetOf } from './alphabet.js'
import { type Automaton, automatonOf } from './automaton.js'
import type { Token } from './scan.js'
import { treeOf } from './tree.js'

const MOST_STATES = 300
/** Pairs of moves that are looked at: some milliseconds. */
const MOST_STEPS = 300_000

export interface Proof {
  readonly isUnambiguous: boolean
  /** What it took. */
  readonly steps: number
}

/** false also where it would take too long to say. */
export function proveUnambiguous(tokens: readonly Token[], isDotAll: boolean): Proof {
  const tree = treeOf(tokens)
  const automaton = tree && automatonOf(tree, MOST_STATES)
  const sets = automaton && alphabetOf(tokens, isDotAll)
  if (!sets) return { isUnambiguous: false, steps: tokens.length }
  // A place that takes no character ends ways that nothing counts.
  if ([...sets.values()].includes(0n)) return { isUnambiguous: false, steps: tokens.length }
  return search(automaton, sets)
}

/** Two ways of one text part somewhere, and meet again or end together. */
function search({ texts, first, follow, last }: Automaton, sets: ReadonlyMap<string, bigint>): Proof {
  const count = texts.length
  const names = [...sets.keys()]
  const ids = texts.map(text => names.indexOf(text))
  const meets = overlaps(names.map(name => sets.get(name)!))
  const seen = new Uint8Array(count * count)
  const open: [number, number][] = []
  let steps = count * count
  let parted = true
  const visit = (a: number, b: number): void => {
    const pair = a < b ? a * count + b : b * count + a
    if (seen[pair]) return
    seen[pair] = 1
    open.push([a, b])
    if (last.has(a) && last.has(b)) parted = false
  }
  for (const next of [first, ...follow]) {
    const moves = [...next]
    steps += moves.length ** 2
    if (steps > MOST_STEPS) return { isUnambiguous: false, steps }
    for (const [i, a] of moves.entries()) for (const b of moves.slice(i + 1)) if (meets(ids[a]!, ids[b]!)) visit(a, b)
  }
  for (let pair = open.pop(); pair && parted; pair = open.pop()) {
    const [from, other] = [follow[pair[0]]!, follow[pair[1]]!]
    steps += from.size * other.size
    if (steps > MOST_STEPS) return { isUnambiguous: false, steps }
    for (const a of from) {
      for (const b of other) {
        if (!meets(ids[a]!, ids[b]!)) continue
        if (a === b) return { isUnambiguous: false, steps }
        visit(a, b)
      }
    }
  }
  return { isUnambiguous: parted, steps }
}

function overlaps(sets: readonly bigint[]): (a: number, b: number) => boolean {
  const known = new Int8Array(sets.length ** 2)
  return (a, b) => {
    const at = a * sets.length + b
    if (known[at] === 0) known[at] = (sets[a]! & sets[b]!) === 0n ? -1 : 1
    return known[at] === 1
  }
}

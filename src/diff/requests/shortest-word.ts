// The shortest text that an automaton accepts, in characters that people read easily.
import type { CharSet, DFA } from 'refa'

/** The dearest last; each step costs more than any choice of character, so that shorter always wins. */
const PREFERRED = ['az', '09', '//', '-.', '__', 'AZ', '!~'] as const
const STEP = PREFERRED.length + 1

interface Reached {
  readonly cost: number
  readonly from: DFA.ReadonlyNode | undefined
  readonly char: string
}

/** Dijkstra's search over the nodes. Undefined: it accepts nothing. */
export function shortestWord(dfa: DFA): string | undefined {
  const reached = new Map<DFA.ReadonlyNode, Reached>([[dfa.initial, { cost: 0, from: undefined, char: '' }]])
  // Costs of open nodes lie within one step of each other: a queue of lists by cost is enough.
  const open: DFA.ReadonlyNode[][] = [[dfa.initial]]
  for (let cost = 0; cost < open.length; cost++) {
    for (const node of open[cost] ?? []) {
      if (reached.get(node)!.cost !== cost) continue
      if (dfa.finals.has(node as DFA.Node)) return spelled(node, reached)
      for (const [target, set] of node.out.invert(0xffff)) {
        const { char, oddness } = readable(set)
        const next = cost + STEP + oddness
        if ((reached.get(target)?.cost ?? Number.POSITIVE_INFINITY) <= next) continue
        reached.set(target, { cost: next, from: node, char })
        ;(open[next] ??= []).push(target)
      }
    }
  }
  return undefined
}

function spelled(end: DFA.ReadonlyNode, reached: ReadonlyMap<DFA.ReadonlyNode, Reached>): string {
  const chars: string[] = []
  for (let at: DFA.ReadonlyNode | undefined = end; at; at = reached.get(at)!.from) chars.push(reached.get(at)!.char)
  return chars.reverse().join('')
}

function readable(set: CharSet): { char: string; oddness: number } {
  for (const [oddness, range] of PREFERRED.entries()) {
    const [low, high] = [range.charCodeAt(0), range.charCodeAt(1)]
    const found = set.ranges.find(({ min, max }) => min <= high && max >= low)
    if (found) return { char: String.fromCharCode(Math.max(found.min, low)), oddness }
  }
  return { char: String.fromCharCode(set.ranges[0]!.min), oddness: PREFERRED.length }
}

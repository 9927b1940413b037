// "Did you mean": the known name that a misspelt one was probably meant to be.

/** Longer names are not typing slips, and comparing them costs length × length. */
const LONGEST = 100

/** The closest of `names`, if it is close enough that suggesting it helps; the first of equals. */
export function nearestName(sought: string, names: Iterable<string>): string | undefined {
  if (sought.length > LONGEST) return undefined
  const lower = sought.toLowerCase()
  let best: string | undefined
  let bestDistance = 1 + Math.max(1, Math.floor(sought.length / 3))
  for (const name of names) {
    if (name.length > LONGEST || Math.abs(name.length - sought.length) >= bestDistance) continue
    const distance = editDistance(lower, name.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [name, distance]
  }
  return best
}

/** Insertions, deletions, replacements, and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(Math.min(replace, previous[j]! + 1, row[j - 1]! + 1, swapped ? before[j - 2]! + 1 : Infinity))
    }
    ;[before, previous] = [previous, row]
  }
  return previous[b.length]!
}

// Divides a set of texts by patterns: one member for every combination of matched and unmatched patterns that some text has.
import { Language } from './language.js'

/** Combinations of one set of texts beyond which the rest of the patterns is not told apart. */
const MOST_CELLS = 64

export class PatternSolver {
  readonly #languages = new Map<string, Language | undefined>()
  readonly #unsolved = new Set<string>()

  /** Patterns that could not be followed: their members were met by chance or not at all. Sorted. */
  get unsolved(): readonly string[] {
    return [...this.#unsolved].sort()
  }

  /** Members of the cells that are not empty; `complete` is false where a pattern was given up. */
  refine(base: Language, patterns: readonly string[]): { readonly members: readonly string[]; readonly complete: boolean } {
    let complete = true
    let cells = [base]
    for (const pattern of patterns) {
      const language = cells.length > MOST_CELLS ? undefined : this.language(pattern)
      const divided = language && divide(cells, language)
      if (divided) cells = divided
      else {
        complete = false
        this.#unsolved.add(pattern)
      }
    }
    return { members: cells.flatMap(cell => cell.member() ?? []), complete }
  }

  language(pattern: string): Language | undefined {
    if (!this.#languages.has(pattern)) this.#languages.set(pattern, Language.of(pattern))
    return this.#languages.get(pattern)
  }
}

/** Undefined: one of the parts is too large. */
function divide(cells: readonly Language[], by: Language): Language[] | undefined {
  const divided: Language[] = []
  for (const cell of cells) {
    const [inside, outside] = [cell.and(by), cell.without(by)]
    if (!inside || !outside) return undefined
    divided.push(...[inside, outside].filter(part => !part.isEmpty))
  }
  return divided
}

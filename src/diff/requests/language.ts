// Sets of texts as finite automata: what a pattern matches, what is common to two patterns, and whether anything is.
import { createRequire } from 'node:module'
import type * as Refa from 'refa'
import { shortestWord } from './shortest-word.js'

type Dfa = Refa.DFA
type Nfa = Refa.NFA
type Expression = Refa.NoParent<Refa.Expression>
type Concatenation = Refa.NoParent<Refa.Concatenation>
type Elements = Concatenation['elements']

/** Nodes of one automaton. Patterns of routes have tens; one with more than this is given up, not waited for. */
const MOST_NODES = 4000
const MOST_STEPS = 300

const require = createRequire(import.meta.url)
let loaded: typeof Refa | undefined

/** Only those who compare meshes pay for loading it. */
function refa(): typeof Refa {
  loaded ??= require('refa') as typeof Refa
  return loaded
}

/** A set of texts. Operations give undefined where the result is too large to hold. */
export class Language {
  readonly #dfa: Dfa

  private constructor(dfa: Dfa) {
    this.#dfa = dfa
  }

  /** What an ECMAScript pattern without flags matches as a whole; undefined for what automata cannot say. */
  static of(pattern: string): Language | undefined {
    return attempt(() => new Language(smallest(automatonOf(bodyOf(pattern)))))
  }

  static ofWords(words: readonly string[]): Language {
    const { DFA, Words } = refa()
    return new Language(
      DFA.fromWords(
        words.map(word => Words.fromStringToUTF16(word)),
        { maxCharacter: 0xffff },
      ),
    )
  }

  and(other: Language): Language | undefined {
    return attempt(() => new Language(intersection(this.#dfa, other.#dfa)))
  }

  without(other: Language): Language | undefined {
    return attempt(() => new Language(intersection(this.#dfa, complement(other.#dfa))))
  }

  /** True is a proof: no text is in it. */
  get isEmpty(): boolean {
    return this.#dfa.isEmpty
  }

  /** A shortest member, of readable characters where there is a choice; undefined when it is empty. */
  member(): string | undefined {
    return shortestWord(this.#dfa)
  }
}

/** Patterns come anchored from the resolve phase: `^(?:body)$`, or `^(?:body)` where the end is free. */
function bodyOf(pattern: string): string {
  const anchored = /^\^\(\?:([^]*)\)(\$?)$/.exec(pattern)
  if (!anchored) return pattern
  return anchored[2] === '$' ? anchored[1]! : `(?:${anchored[1]})[^]*`
}

function automatonOf(body: string): Dfa {
  const { JS } = refa()
  const parser = JS.Parser.fromLiteral({ source: body, flags: '' })
  const { expression } = parser.parse({ backreferences: 'throw', assertions: 'parse', maxNodes: MOST_NODES, simplify: false })
  // Its transformers take what follows a pattern for unknown, and look-aheads here end with the text: they are resolved below.
  return new Compilation().dfaOf({ ...expression, alternatives: expression.alternatives.map(withoutStart) })
}

class Compilation {
  #steps = 0

  dfaOf(expression: Expression): Dfa {
    return union(expression.alternatives.map(({ elements }) => this.#concatenated(elements)))
  }

  /** A look-ahead is an intersection with all that comes after it, so what holds one is written out alternative by alternative. */
  #concatenated(elements: Elements): Dfa {
    if (++this.#steps > MOST_STEPS) throw new Error('too many alternatives with look-aheads')
    const at = elements.findIndex(holdsAssertion)
    const element = elements[at]
    if (!element) return determined(plain(elements))
    const after = elements.slice(at + 1)
    const whole = plain(elements.slice(0, at))
    if (element.type === 'Alternation') whole.append(union(element.alternatives.map(one => this.#concatenated([...one.elements, ...after]))))
    else if (element.type === 'Assertion' && element.kind === 'ahead') whole.append(this.#restricted(this.#concatenated(after), element))
    else throw new Error('an assertion that automata cannot say')
    return determined(whole)
  }

  /** What a look-ahead has after it goes on to the end of the text, for the look-aheads inside it too. */
  #restricted(rest: Dfa, { alternatives, negate }: Refa.NoParent<Refa.Assertion>): Dfa {
    const condition = union(alternatives.map(({ elements }) => this.#concatenated([...elements, anything()])))
    return intersection(rest, negate ? complement(condition) : condition)
  }
}

function anything(): Elements[number] {
  const character = { type: 'CharacterClass', characters: refa().CharSet.all(0xffff) } as const
  return { type: 'Quantifier', min: 0, max: Number.POSITIVE_INFINITY, lazy: false, alternatives: [{ type: 'Concatenation', elements: [character] }] }
}

function union(languages: readonly Dfa[]): Dfa {
  const [first, ...others] = languages
  if (!first) return refa().DFA.empty({ maxCharacter: 0xffff })
  if (others.length === 0) return first
  const all = nfaOf(first)
  for (const other of others) all.union(other)
  return determined(all)
}

function holdsAssertion(element: Elements[number]): boolean {
  if (element.type === 'Assertion') return true
  return 'alternatives' in element && element.alternatives.some(({ elements }) => elements.some(holdsAssertion))
}

/** `^` at the very beginning of a text says nothing. */
function withoutStart(alternative: Concatenation): Concatenation {
  const [first] = alternative.elements
  const isStart = first?.type === 'Assertion' && first.kind === 'behind' && first.negate && isAnyCharacter(first.alternatives)
  return isStart ? { ...alternative, elements: alternative.elements.slice(1) } : alternative
}

function isAnyCharacter([only, ...others]: readonly Concatenation[]): boolean {
  const [element, ...more] = only?.elements ?? []
  return others.length === 0 && more.length === 0 && element?.type === 'CharacterClass' && element.characters.isAll
}

function plain(elements: Elements): Nfa {
  const { NFA } = refa()
  const expression: Expression = { type: 'Expression', alternatives: [{ type: 'Concatenation', elements }] }
  return NFA.fromRegex(expression, { maxCharacter: 0xffff }, { assertions: 'throw' }, new NFA.LimitedNodeFactory(MOST_NODES))
}

function nfaOf(dfa: Dfa): Nfa {
  const { NFA } = refa()
  return NFA.fromFA(dfa, new NFA.LimitedNodeFactory(MOST_NODES))
}

function determined(nfa: Nfa): Dfa {
  const { DFA } = refa()
  return DFA.fromFA(nfa, new DFA.LimitedNodeFactory(MOST_NODES))
}

function intersection(one: Dfa, other: Dfa): Dfa {
  const { DFA } = refa()
  return smallest(DFA.fromIntersection(one, other, new DFA.LimitedNodeFactory(MOST_NODES)))
}

function complement(dfa: Dfa): Dfa {
  const copy = dfa.copy()
  copy.complement()
  return copy
}

function smallest(dfa: Dfa): Dfa {
  dfa.minimize()
  return dfa
}

/** Too many nodes, or an assertion that stays. A fault of the parser's grammar cannot be: the resolve phase has read the pattern. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

// What a pattern captures, and whether it can match nothing at all.
import type { Token } from './scan.js'

export interface Group {
  /** It stands within a repetition: engines differ in what is left of it after the last round. */
  readonly isRepeated: boolean
}

/** Capturing groups in order of their numbers. */
export function groupsOf(tokens: readonly Token[]): Group[] {
  const groups: { isRepeated: boolean }[] = []
  const open: { first: number; own: boolean }[] = []
  tokens.forEach(({ kind, text }, i) => {
    if (kind === 'group') {
      open.push({ first: groups.length, own: text === '(' })
      if (text === '(') groups.push({ isRepeated: false })
    }
    if (kind !== 'close') return
    const { first, own } = open.pop() ?? { first: groups.length, own: false }
    if (tokens[i + 1]?.kind !== 'repeat' || tokens[i + 1]?.text === '?') return
    for (const group of groups.slice(own ? first + 1 : first)) group.isRepeated = true
  })
  return groups
}

/** True where some text of no length fits, such as for `x*`, `^` and `(a|b?)`. */
export function mayBeEmpty(tokens: readonly Token[]): boolean {
  return seekEmpty(tokens, () => {})
}

/** Such as `(a?)*` and `(a|){9}`: engines that go round once more without having read anything have a choice at each place. */
export function repeatsEmpty(tokens: readonly Token[]): boolean {
  let found = false
  seekEmpty(tokens, (isEmpty, next) => {
    found ||= isEmpty && next?.kind === 'repeat' && !/^(?:\?|\{(?:[01]|[01],1)\})/.test(next.text)
  })
  return found
}

/** `closed` hears of each group whether it may be empty, and what follows it. */
function seekEmpty(tokens: readonly Token[], closed: (isEmpty: boolean, next: Token | undefined) => void): boolean {
  // Of each open group: whether an alternative before this one may be empty, and whether this one has been so far.
  const stack = [{ any: false, own: true, looksOnly: false }]
  const settle = (isEmpty: boolean, next: Token | undefined) => {
    const isOptional = next?.kind === 'repeat' && /^(?:\*|\?|\{0)/.test(next.text)
    stack.at(-1)!.own &&= isEmpty || isOptional
  }
  tokens.forEach(({ kind, text }, i) => {
    const next = tokens[i + 1]
    if (kind === 'group') stack.push({ any: false, own: true, looksOnly: /^\(\?[=!]/.test(text) })
    else if (kind === 'or') {
      const top = stack.at(-1)!
      top.any ||= top.own
      top.own = true
    } else if (kind === 'close' && stack.length > 1) {
      const { any, own, looksOnly } = stack.pop()!
      const isEmpty = any || own || looksOnly
      closed(isEmpty, next)
      settle(isEmpty, next)
    } else if (kind === 'anchor') settle(true, next)
    else if (kind === 'char' || kind === 'dot' || kind === 'class') settle(false, next)
  })
  return stack[0]!.any || stack[0]!.own
}

// What a check of a pattern comes to.

/** `attack`: texts that would keep the engine busy, or why none was found. */
export type Verdict =
  | { readonly kind: 'fine' }
  | { readonly kind: 'unsupported'; readonly problem: string }
  | { readonly kind: 'unsafe'; readonly attack: string }
  | { readonly kind: 'slow'; readonly attack: string }

export const FINE: Verdict = { kind: 'fine' }

/** A pattern of which it is not known how long it takes counts as one that takes too long. */
export function notFound(reason: string): Verdict {
  return { kind: 'unsafe', attack: `(not found: ${reason})` }
}

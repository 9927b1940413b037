// Cuts an ECMAScript pattern into its tokens: enough to recognise plain text, and what Pipy's engine lacks.

export interface Token {
  readonly kind: 'char' | 'dot' | 'class' | 'group' | 'close' | 'or' | 'repeat' | 'anchor'
  readonly text: string
  /** The one character that a char stands for; empty where it stands for several or none. */
  readonly value: string
}

const TOKEN =
  /\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c[A-Za-z]|[pP]\{[^}]*\}|k<[^>]*>|[^])|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:<[=!]|<[^>]*>|[^)]?)|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[^]/g

export function scan(pattern: string): Token[] {
  return (pattern.match(TOKEN) ?? []).map(text => ({ kind: kindOf(text), text, value: characterOf(text) }))
}

function kindOf(text: string): Token['kind'] {
  if (text === '.') return 'dot'
  if (text === '|') return 'or'
  if (text === ')') return 'close'
  if (text === '^' || text === '$' || text === '\\b' || text === '\\B') return 'anchor'
  if (text.startsWith('(')) return 'group'
  if (text.startsWith('[') && text.length > 1) return 'class'
  if (/^(?:[*+?]|\{\d)/.test(text)) return 'repeat'
  return /^\\[dDwWsS]/.test(text) ? 'class' : 'char'
}

function characterOf(text: string): string {
  if (!text.startsWith('\\')) return text.length === 1 ? text : ''
  return /^\\[^A-Za-z0-9]$/.test(text) ? text.slice(1) : ''
}

/** The plain text that these tokens match and nothing else, if they are that simple. */
export function literalOf(tokens: readonly Token[]): string | undefined {
  return tokens.every(token => token.kind === 'char' && token.value !== '') ? tokens.map(token => token.value).join('') : undefined
}

/** Anchors at both ends say what is true anyway; beside an alternative they belong to one branch only. */
export function withoutAnchors(tokens: readonly Token[]): { body: Token[]; endAnchored: boolean } {
  const body = [...tokens]
  if (hasTopLevelOr(tokens)) return { body, endAnchored: false }
  while (body[0]?.text === '^') body.shift()
  const endAnchored = body.at(-1)?.text === '$'
  while (body.at(-1)?.text === '$') body.pop()
  return { body, endAnchored }
}

export function hasTopLevelOr(tokens: readonly Token[]): boolean {
  let depth = 0
  for (const { kind } of tokens) {
    if (kind === 'group') depth++
    if (kind === 'close') depth--
    if (kind === 'or' && depth === 0) return true
  }
  return false
}

export const textOf = (tokens: readonly Token[]): string => tokens.map(token => token.text).join('')

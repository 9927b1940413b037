// Text from the user's files made safe to print: nothing in it can move the cursor, change colours, hide, or command a CI runner.

/** Controls (C0, C1, DEL), bidirectional and invisible formats, line separators, lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
/** The hashes before which a runner would begin to read. */
export const RUNNER_COMMAND = /##(?=\w*\[)/g
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u
const NO_WIDTH = /[\p{Mn}\p{Me}]/u
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The text on one line, unprintable characters escaped, cut to `limit` characters. */
export function plainText(text: string, limit = 500): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}…` : text
  return withoutCommands(cut.replace(UNPRINTABLE, char => SHORT[char] ?? escaped(char)))
}

/** Part of a source line: as `plainText`, with tabs as four columns. */
export function plainSource(text: string): string {
  return withoutCommands(text.replaceAll('\t', '    ').replace(UNPRINTABLE, escaped))
}

/** Runners obey `::name …::` at the beginning of a line (GitHub), and `##[name]`, `##vso[name]` and the like anywhere in it. */
function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:.*::)/, '$1\\x3a').replace(RUNNER_COMMAND, '#\\x23')
}

/** Terminal columns that printable text takes. */
export function displayWidth(text: string): number {
  let width = 0
  for (const char of text) width += NO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1
  return width
}

function escaped(char: string): string {
  const hex = char.codePointAt(0)!.toString(16)
  return hex.length > 2 ? `\\u{${hex}}` : `\\x${hex.padStart(2, '0')}`
}

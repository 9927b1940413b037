// Pipy's regular expressions are about the bytes of UTF-8, JavaScript's about characters.

/** Where the bytes above ASCII go: characters that no class of JavaScript's (\s, \w) knows, in their order. */
const PRIVATE = 0xe000

/** A text or a pattern with a character for each byte, so that JavaScript finds in it what Pipy does. */
export function bytewise(text: string): string {
  return Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte < 0x80 ? byte : PRIVATE + byte)).join('')
}

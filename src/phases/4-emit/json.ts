// Values as text that is both JSON and JavaScript.

/** U+2028 and U+2029 end a line in older JavaScript, but not in JSON. */
export function scriptJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/[\u2028\u2029]/g, separator => (separator === '\u2028' ? '\\u2028' : '\\u2029'))
}

// Values that have parts in common, as text: such a part is printed once.
import { scriptJson } from './json.js'

export const SHARED = 'shared'

/** Leads to the parts that values share: by field of an object, `*` for all others. */
export type Parts = typeof SHARED | { readonly [field: string]: Parts }

/** Gives a printer of what `scriptJson(value, indent)` prints. It knows a part again by its identity: what has been printed may not change. */
export function sharedJson(parts: Parts, indent: number): (value: object) => string {
  const printed: Map<object, string>[] = []
  const colon = indent > 0 ? ': ' : ':'
  return value => {
    const texts: string[] = []
    print(value, parts, 0, texts)
    return texts.join('')
  }

  function print(value: unknown, parts: Parts, depth: number, texts: string[]): void {
    if (typeof value !== 'object' || value === null) return void texts.push(scriptJson(value))
    if (parts !== SHARED) return Array.isArray(value) ? void texts.push(textAt(depth, value)) : printObject(value, parts, depth, texts)
    const known = (printed[depth] ??= new Map())
    let text = known.get(value)
    if (text === undefined) known.set(value, (text = textAt(depth, value)))
    texts.push(text)
  }

  function printObject(value: object, parts: Exclude<Parts, typeof SHARED>, depth: number, texts: string[]): void {
    const line = lineAt(depth + 1)
    let plain: [string, unknown][] = []
    let opener = '{'
    const add = (...fields: string[]) => {
      texts.push(opener, line, ...fields)
      opener = ','
    }
    // Fields without a shared part in a row are printed together.
    const flush = () => {
      const text = plain.length > 0 ? textAt(depth, Object.fromEntries(plain)) : '{}'
      if (text !== '{}') add(text.slice(1 + line.length, -lineAt(depth).length - 1))
      plain = []
    }
    for (const [key, field] of Object.entries(value)) {
      const below = Object.hasOwn(parts, key) ? parts[key] : parts['*']
      if (!below || field === undefined) {
        plain.push([key, field])
        continue
      }
      flush()
      add(scriptJson(key), colon)
      print(field, below, depth + 1, texts)
    }
    flush()
    texts.push(opener === '{' ? '{}' : `${lineAt(depth)}}`)
  }

  /** As deep in other values: the encoder itself indents it there. */
  function textAt(depth: number, value: object): string {
    let wrapped: unknown = value
    let before = 0
    let after = 0
    for (let level = 0; level < depth; level++) {
      wrapped = [wrapped]
      before += '['.length + lineAt(level + 1).length
      after += lineAt(level).length + ']'.length
    }
    const text = scriptJson(wrapped, indent)
    return text.slice(before, text.length - after)
  }

  function lineAt(depth: number): string {
    return indent > 0 ? `\n${' '.repeat(indent * depth)}` : ''
  }
}

// The interpreter's own reading of a request target: rulebook section 2, row "Path".

export interface Target {
  /** Normal form: what is matched and forwarded. */
  readonly path: string
  /** With its `?`; empty where there is none. */
  readonly query: string
}

/** Pipy's regex engine recurses for each character, so longer paths are refused. */
const LONGEST_PATH = 4096

/** A text says why it has no one reading. */
export function readTarget(target: string): Target | string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought.
  if (/[\x00-\x20\x7f]/.test(target)) return 'the request target has a space or a control character'
  const [beforeFragment = ''] = target.split('#', 1)
  const [, written = '', query = ''] = /^([^?]*)(.*)$/.exec(beforeFragment) ?? []
  if (written.length > LONGEST_PATH) return `the path has more than ${LONGEST_PATH} characters`
  if (!written.startsWith('/')) return 'the path does not begin with /'
  const path = normalise(written)
  return path === undefined ? 'the path has a broken escape, a backslash, or an encoded slash, backslash or NUL' : { path, query }
}

function normalise(written: string): string | undefined {
  if (/\\|%(?![0-9A-Fa-f]{2})|%(?:2f|5c|00)/i.test(written)) return undefined
  const decoded = written.replace(/%(?:4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A]|3[0-9]|2D|2E|5F|7E)/gi, decodeURIComponent)
  return removeDots(decoded.replace(/\/{2,}/g, '/'))
}

/** RFC 3986, section 5.2.4. */
function removeDots(path: string): string {
  let input = path
  let output = ''
  while (input !== '') {
    if (/^\/\.(?=\/|$)/.test(input)) input = input === '/.' ? '/' : input.slice(2)
    else if (/^\/\.\.(?=\/|$)/.test(input)) {
      input = input === '/..' ? '/' : input.slice(3)
      output = output.slice(0, Math.max(0, output.lastIndexOf('/')))
    } else {
      const [segment = ''] = /^\/?[^/]*/.exec(input) ?? []
      output += segment
      input = input.slice(segment.length)
    }
  }
  return output
}

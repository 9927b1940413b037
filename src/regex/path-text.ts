// The normal form of paths, the one in which requests are compared.

/** Undefined: Pipy refuses every such request, whatever its form. */
export function normalPath(path: string): string | undefined {
  const decoded = path.replace(/%([0-9A-Fa-f]{2})/g, (whole, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16))
    return /[A-Za-z0-9._~-]/.test(char) ? char : whole
  })
  if (/\\|\0|%(?:2f|5c|00)/i.test(decoded)) return undefined
  const segments: string[] = []
  const written = decoded.split('/').slice(1)
  for (const segment of written) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  const last = written.at(-1)
  const open = segments.length > 0 && (last === '' || last === '.' || last === '..')
  return `/${segments.join('/')}${open ? '/' : ''}`
}

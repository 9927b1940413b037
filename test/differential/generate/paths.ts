// Request targets near the border of what a path match takes: one character more or less, other case, encoded, with dots and slashes.
import type { PathMatch } from '../../../src/model/mesh-model.generated.ts'
import type { Draw } from './draw.ts'
import { PATH_REGEXES, SEGMENTS } from './vocabulary.ts'

type Change = (draw: Draw, path: string) => string

/** A path that the match takes, or nearly. */
export function pathNear(draw: Draw, match: PathMatch | undefined): string {
  if (match?.regex !== undefined) return draw.one(PATH_REGEXES.find(({ pattern }) => pattern === match.regex)?.near ?? ['/'])
  if (match?.exact !== undefined) return match.exact
  if (match?.prefix === undefined) return `/${draw.some(SEGMENTS, 0, 2).join('/')}`
  const base = match.prefix.replace(/\/$/, '')
  return draw.one([match.prefix, base || '/', `${base}/`, `${base}/${draw.one(SEGMENTS)}`, `${base}/x/y/z`, `${base}x`, `${base}//x`])
}

export function changePath(draw: Draw, path: string): string {
  return draw.one(CHANGES)(draw, path)
}

/** Any place, the first slash excepted. */
function place(draw: Draw, path: string): number {
  return draw.integer(Math.min(1, path.length), path.length)
}

function insert(draw: Draw, path: string, text: string): string {
  const at = place(draw, path)
  return path.slice(0, at) + text + path.slice(at)
}

function percent(character: string, lower: boolean): string {
  const hex = [...new TextEncoder().encode(character)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('')
  return lower ? hex : hex.toUpperCase()
}

function replaceOne(draw: Draw, path: string, change: (character: string) => string): string {
  if (path.length < 2) return path
  const at = draw.integer(1, path.length - 1)
  const character = String.fromCodePoint(path.codePointAt(at)!)
  // Half a surrogate pair is no text.
  return /[\ud800-\udfff]/.test(character) ? path : path.slice(0, at) + change(character) + path.slice(at + character.length)
}

const CHANGES: readonly Change[] = [
  (draw, path) => insert(draw, path, draw.one(['x', 'A', '.', '-', '~', ';', '*', '+', '%20', 'é', '|', '$'])),
  (draw, path) => replaceOne(draw, path, () => ''),
  (_, path) => path.slice(0, -1) || '/',
  (draw, path) => replaceOne(draw, path, c => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())),
  (draw, path) => replaceOne(draw, path, c => percent(c, draw.chance(50))),
  (draw, path) => replaceOne(draw, path, c => percent(c, true)),
  (draw, path) => insert(draw, path, '/'),
  (_, path) => `/${path}`,
  (_, path) => `${path}/`,
  (_, path) => `${path}//`,
  (draw, path) => `${path}/${draw.one(['.', '..', '...', '%2e', '%2E%2e', '.%2e', './', '../', '..x', '.x'])}`,
  (draw, path) => `${draw.one(['/..', '/.', '/x/..', '/%2e%2e', '/./x/../', '//.'])}${path}`,
  (draw, path) => insert(draw, path, draw.one(['/./', '/../', '/x/../', '/x/%2e%2e/', '/%2e/', '//'])),
  (draw, path) => insert(draw, path, draw.one(['%2f', '%2F', '%5c', '%5C', '%00', '\\', '%', '%z', '%zz', '%4', '%252f', '%2525'])),
  (draw, path) => insert(draw, path, draw.one(['#', '#x', '?', '?x', '?/../', '#?q=a'])),
  (draw, path) => `${path};${draw.one(['a=1', '', '/x', '..'])}`,
  (_, path) => path.slice(1),
  (_, path) => `http://store.shop${path}`,
  (draw, path) => `${path}/${'long/'.repeat(draw.one([120, 818, 819, 820]))}`,
  (draw, path) => path.replace(/\/[^/]*$/, '') + `/${draw.one(SEGMENTS)}`,
]

// Requests that a match takes, and such that differ from them in a part or two.
import type { FlowRequest } from '../../../src/explain/flow.ts'
import type { HeaderMatch, HttpMatch, QueryMatch } from '../../../src/model/mesh-model.generated.ts'
import type { Draw } from './draw.ts'
import { changePath, pathNear } from './paths.ts'
import { HEADER_NAMES, HEADER_VALUES, IDENTITY_HEADERS, INNOCENT_HEADERS, METHODS, QUERY_NAMES, QUERY_VALUES } from './vocabulary.ts'

type Header = readonly [name: string, value: string]

/** Parts of a request that change on their own. `query` is what stands between the ampersands. */
interface Parts {
  method: string
  path: string
  query: string[]
  headers: Header[]
}

/** `misses`: one part or two are not what the match wants. */
export function drawRequest(draw: Draw, match: HttpMatch | undefined, misses: boolean): Omit<FlowRequest, 'host'> {
  const parts = satisfy(draw, match ?? {})
  if (misses) miss(draw, parts, match ?? {})
  if (draw.chance(10)) parts.headers.push([draw.one([...IDENTITY_HEADERS, ...INNOCENT_HEADERS]), draw.one(['buyer.shop.cluster.local', '', 'By=x'])])
  const { method, path, query, headers } = parts
  return {
    ...(method !== 'GET' && { method }),
    // Bytes above 127 are no part of a request line, and applications close on them.
    path: encodeAbove127(query.length > 0 ? `${path}${path.includes('?') ? '&' : '?'}${query.join('&')}` : path),
    ...(headers.length > 0 && { headers }),
  }
}

function satisfy(draw: Draw, { path, methods = [], headers = [], query = [] }: HttpMatch): Parts {
  const usable = methods.filter(method => METHODS.includes(method))
  return {
    method: usable.length > 0 ? draw.one(usable) : draw.one(['GET', 'GET', ...METHODS]),
    path: pathNear(draw, path),
    query: query.map(condition => `${encode(draw, condition.name)}=${encode(draw, valueFor(draw, condition, QUERY_VALUES))}`),
    headers: headers.filter(({ present }) => present !== false).map(condition => [condition.name, valueFor(draw, condition, HEADER_VALUES)]),
  }
}

function valueFor(draw: Draw, { exact, regex }: HeaderMatch | QueryMatch, values: readonly string[]): string {
  if (exact !== undefined) return exact
  const pattern = new RegExp(`^(?:${regex ?? '.*'})$`)
  return draw.one([...values.filter(value => pattern.test(value)), draw.one(values)])
}

/** Everything encoded, only what must be, or a plus for a space (which the rulebook does not know). */
function encode(draw: Draw, text: string): string {
  const way = draw.integer(1, 10)
  if (way === 1) return [...new TextEncoder().encode(text)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('')
  if (way === 2) return encodeURIComponent(text).replace(/%20/g, '+')
  return way === 3 ? encodeURIComponent(text).toLowerCase() : encodeURIComponent(text)
}

/** Either what the match asks for by a whole value, and nothing else, or anything. */
function miss(draw: Draw, parts: Parts, { headers = [], query = [] }: HttpMatch): void {
  const exact = [...headers, ...query].filter(condition => condition.exact !== undefined)
  const patterns = headers.filter(({ regex }) => regex !== undefined)
  if (patterns.length > 0 && draw.chance(60)) return missPattern(draw, parts, draw.one(patterns))
  if (exact.length > 0 && draw.chance(60)) return missValue(draw, parts, draw.one(exact))
  for (let changes = draw.one([0, 1, 1, 1, 2]); changes > 0; changes--) changeOne(draw, parts)
}

/** As near as can be: other case; of a header that ought to be empty none at all; another value of the parameter, which is first or is not. */
function missValue(draw: Draw, parts: Parts, condition: HeaderMatch | QueryMatch): void {
  const at = parts.headers.findIndex(([name]) => name === condition.name)
  const header = parts.headers[at]
  if (header) return void parts.headers.splice(at, 1, ...(header[1] === '' ? [] : [[header[0], otherCase(header[1])] as const]))
  const other = `${encode(draw, condition.name)}=${encode(draw, draw.one(QUERY_VALUES))}`
  if (draw.chance(50)) parts.query.unshift(other)
  else parts.query.push(other)
}

/** A value of which only a part is what the pattern takes. */
function missPattern(draw: Draw, parts: Parts, { name }: HeaderMatch): void {
  const at = parts.headers.findIndex(header => header[0] === name)
  const value = parts.headers[at]?.[1] ?? ''
  if (at >= 0) parts.headers.splice(at, 1, [name, draw.one([`${value}-x`, `x-${value}`])])
}

function encodeAbove127(text: string): string {
  return text.replace(/[^\0-\x7f]+/g, encodeURIComponent)
}

function otherCase(text: string): string {
  return text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase()
}

/** What the match says nothing of is changed less often. */
function changeOne(draw: Draw, parts: Parts): void {
  const [headers, query] = [parts.headers.length > 0 ? 3 : 1, parts.query.length > 0 ? 3 : 1]
  const at = draw.integer(1, 4 + headers + query)
  if (at <= 3) parts.path = changePath(draw, parts.path)
  else if (at === 4) parts.method = draw.one([...METHODS, 'TRACE', otherCase(parts.method), 'PURGE'])
  else if (at <= 4 + headers) changeHeaders(draw, parts)
  else changeQuery(draw, parts)
}

function changeHeaders(draw: Draw, parts: Parts): void {
  const { headers } = parts
  const at = draw.integer(0, Math.max(0, headers.length - 1))
  const [name, value] = headers[at] ?? [draw.one(HEADER_NAMES), draw.one(HEADER_VALUES)]
  const changed = draw.one<readonly Header[]>([
    [],
    [[name, '']],
    [[otherCase(name), value]],
    [[name, otherCase(value)]],
    [[name, `${value}x`]],
    [[name, `x${value}`]],
    [[name, value.slice(1)]],
    [[name, draw.one(HEADER_VALUES)]],
    [[name.replaceAll('-', '_'), value]],
    [[`${name}x`, value]],
    [
      [name, value],
      [draw.one(HEADER_NAMES), draw.one(HEADER_VALUES)],
    ],
    [
      [name, draw.one(HEADER_VALUES)],
      [name, value],
    ],
    [
      [name, value],
      [otherCase(name), draw.one(HEADER_VALUES)],
    ],
  ])
  headers.splice(at, 1, ...changed)
}

function changeQuery(draw: Draw, parts: Parts): void {
  const { query } = parts
  const at = draw.integer(0, Math.max(0, query.length - 1))
  const pair = query[at] ?? `${encode(draw, draw.one(QUERY_NAMES))}=${encode(draw, draw.one(QUERY_VALUES))}`
  const [name = '', value = ''] = pair.split('=')
  const changed = draw.one<readonly string[]>([
    [],
    [`${name}=`],
    [name],
    [`=${value}`],
    [`${otherCase(name)}=${value}`],
    [`${name}=${otherCase(value)}`],
    [`${pair}x`],
    [`x${pair}`],
    [pair.slice(0, -1)],
    [`${name}=${encode(draw, draw.one(QUERY_VALUES))}`, pair],
    [pair, `${name}=${encode(draw, draw.one(QUERY_VALUES))}`],
    ['', pair, ''],
    [`${pair}=`],
    [`${pair}${draw.one(['%', '%zz', '%ff', '#x', ';x=1', '%00', '?', '/..'])}`],
    [`${draw.one(['%zz=1', '%ff=1', '%', '='])}`, pair],
  ])
  query.splice(at, 1, ...changed)
}

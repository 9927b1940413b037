// Route groups: matches whose paths overlap, with conditions on methods, headers and query.
import type { HeaderMatch, HttpMatch, PathMatch, QueryMatch, RouteGroup } from '../../../src/model/mesh-model.generated.ts'
import type { Draw } from './draw.ts'
import {
  HEADER_NAMES,
  HEADER_REGEXES,
  HEADER_VALUES,
  METHODS,
  PATH_REGEXES,
  QUERY_NAMES,
  QUERY_REGEXES,
  QUERY_VALUES,
  SEGMENTS,
} from './vocabulary.ts'

/** Some names of matches are those of others, and some matches have none. */
const MATCH_NAMES = ['read', 'write', 'all', '0', '1', 'toString']

export function httpGroups(draw: Draw, namespaces: readonly string[]): RouteGroup[] {
  return draw.list(1, 3, i => ({ id: `${draw.one(namespaces)}/routes-${i}`, http: draw.list(1, 4, () => httpMatch(draw)) }))
}

export function tcpGroups(draw: Draw, namespaces: readonly string[], ports: readonly number[]): RouteGroup[] {
  return draw.list(0, 2, i => ({
    // HTTP and TCP groups have separate names.
    id: `${draw.one(namespaces)}/routes-${i}`,
    tcp: draw.chance(30) ? {} : { ports: draw.some(ports, 0, 2) },
  }))
}

function httpMatch(draw: Draw): HttpMatch {
  return {
    ...(draw.chance(70) && { name: draw.one(MATCH_NAMES) }),
    ...(draw.chance(80) && { path: pathMatch(draw) }),
    ...(draw.chance(40) && { methods: draw.chance(10) ? ['*', 'GET'] : draw.some([...METHODS, 'get', 'PURGE'], 0, 3) }),
    ...(draw.chance(50) && { headers: draw.list(1, 2, () => headerMatch(draw)) }),
    ...(draw.chance(45) && { query: draw.list(1, 2, () => queryMatch(draw)) }),
  }
}

function pathMatch(draw: Draw): PathMatch {
  if (draw.chance(30)) return { regex: draw.one(PATH_REGEXES).pattern }
  return draw.chance(50) ? { exact: pathText(draw) } : { prefix: pathText(draw) }
}

/** In normal form, as the compiler wants it. */
function pathText(draw: Draw): string {
  const segments = draw.list(0, 3, () => (draw.chance(50) ? draw.one(SEGMENTS.slice(0, 7)) : draw.one(SEGMENTS)))
  return `/${segments.join('/')}${segments.length > 0 && draw.chance(20) ? '/' : ''}`
}

function headerMatch(draw: Draw): HeaderMatch {
  const name = draw.one(HEADER_NAMES)
  if (draw.chance(75)) return { name, exact: draw.chance(20) ? '' : draw.one(HEADER_VALUES) }
  return draw.chance(60) ? { name, regex: draw.one(HEADER_REGEXES) } : { name, present: draw.chance(60) }
}

function queryMatch(draw: Draw): QueryMatch {
  const name = draw.one(QUERY_NAMES)
  return draw.chance(75) ? { name, exact: draw.one(QUERY_VALUES) } : { name, regex: draw.one(QUERY_REGEXES) }
}

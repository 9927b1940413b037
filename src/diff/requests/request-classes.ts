// Divides all requests by the matches of routes and policies: two requests of one class satisfy the same matches.
import type { Condition, Match } from '../../model/proxy-config.generated.js'
import { conditionHolds, matchHolds, methodHolds, pathHolds, type MatchedRequest } from './holds.js'
import { type Classes, pathClasses } from './path-classes.js'
import type { PatternSolver } from './refine.js'
import { valueClasses } from './value-classes.js'

/** Classes beyond which one request for each match has to do. */
const MOST_CLASSES = 400
/** Those that Pipy's codec passes; the first one that no match names stands for all others. */
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE']

type Part = 'headers' | 'query'

/** `hosts`: values for conditions on the Host header, which is never absent. */
export function requestClasses(matches: readonly Match[], solver: PatternSolver, hosts: readonly string[] = []): Classes<MatchedRequest> {
  const distinct = [...new Map(matches.map(match => [JSON.stringify(match), match])).values()]
  const division = new Division(distinct, solver, hosts)
  const paths = pathClasses(
    distinct.map(({ path }) => path),
    solver,
  )
  for (const path of paths.members) division.byMethod(path)
  if (division.isFull) division.sampleMatches(paths.members)
  return { members: division.found, complete: paths.complete && division.complete }
}

class Division {
  readonly found: MatchedRequest[] = []
  complete = true
  isFull = false
  readonly #values = new Map<string, readonly (string | undefined)[]>()

  constructor(
    readonly matches: readonly Match[],
    readonly solver: PatternSolver,
    readonly hosts: readonly string[],
  ) {}

  byMethod(path: string): void {
    const open = this.matches.filter(match => pathHolds(match.path, path))
    for (const method of methodClasses(open)) {
      const request = { method, path, headers: new Map(), query: new Map() }
      this.#byConditions(
        request,
        open.filter(match => methodHolds(match, method)),
      )
    }
  }

  /** Header by header, then parameter by parameter; only those that the matches still open ask for. */
  #byConditions(request: MatchedRequest, open: readonly Match[], decided: ReadonlySet<string> = new Set()): void {
    if (this.isFull) return
    const next = nextName(open, decided)
    if (!next) {
      this.#add(request)
      return
    }
    const { part, name } = next
    const done = new Set([...decided, `${part} ${name}`])
    for (const value of this.#valuesOf(part, name)) {
      const values = new Map(request[part])
      if (value !== undefined) values.set(name, value)
      const still = open.filter(match => match[part].every(condition => condition.name !== name || conditionHolds(condition, value)))
      this.#byConditions({ ...request, [part]: values }, still, done)
    }
  }

  #add(request: MatchedRequest): void {
    if (this.found.length < MOST_CLASSES) this.found.push(request)
    else {
      this.isFull = true
      this.complete = false
    }
  }

  /** A request for each match, so that none is left out; what they have in common is not told apart. */
  sampleMatches(paths: readonly string[]): void {
    for (const match of this.matches) {
      if (this.found.some(request => matchHolds(match, request))) continue
      const path = paths.find(member => pathHolds(match.path, member))
      const request = path === undefined ? undefined : this.#requestFor(match, path)
      if (request) this.found.push(request)
    }
  }

  #requestFor(match: Match, path: string): MatchedRequest | undefined {
    const parts = { headers: new Map<string, string>(), query: new Map<string, string>() }
    for (const part of ['headers', 'query'] as const) {
      for (const name of new Set(match[part].map(condition => condition.name))) {
        const conditions = match[part].filter(condition => condition.name === name)
        const value = this.#valuesOf(part, name).find(member => conditions.every(condition => conditionHolds(condition, member)))
        if (value !== undefined) parts[part].set(name, value)
      }
    }
    const request = { method: match.methods[0] ?? 'GET', path, ...parts }
    return matchHolds(match, request) ? request : undefined
  }

  /** By all conditions on the name, so that a value is found once for all branches. */
  #valuesOf(part: Part, name: string): readonly (string | undefined)[] {
    const key = `${part} ${name}`
    const known = this.#values.get(key)
    if (known) return known
    const conditions = this.matches.flatMap(match => match[part].filter(condition => condition.name === name))
    const values = part === 'headers' && name === 'host' ? this.#hostValues(conditions) : valueClasses(part, conditions, this.solver)
    if (!values.complete) this.complete = false
    this.#values.set(key, values.members)
    return values.members
  }

  #hostValues(conditions: readonly Condition[]): Classes<string> {
    const byTruth = new Map(this.hosts.map(host => [conditions.map(condition => conditionHolds(condition, host)).join(), host] as const).reverse())
    return { members: [...byTruth.values()], complete: true }
  }
}

function methodClasses(matches: readonly Match[]): string[] {
  const named = [...new Set(matches.flatMap(({ methods }) => methods))].sort()
  const other = METHODS.find(method => !named.includes(method))
  return other === undefined ? named : [other, ...named]
}

function nextName(matches: readonly Match[], decided: ReadonlySet<string>): { part: Part; name: string } | undefined {
  for (const part of ['headers', 'query'] as const) {
    const names = matches.flatMap(match => match[part].map(({ name }) => name)).sort()
    const name = names.find(candidate => !decided.has(`${part} ${candidate}`))
    if (name !== undefined) return { part, name }
  }
  return undefined
}

// Who may do what on one HTTP port of a workload.
import type { AccessRule, Callers, Match } from '../model/proxy-config.generated.js'
import type { ResolvedPolicy, ResolvedService, ServedPort } from '../phases/2-resolve/resolved.js'
import { compare, MATCH_ANY } from './http-route.js'
import { comparePrecedence, matchKey } from './precedence.js'
import type { InboundContext } from './inbound-context.js'

const ALL: readonly { readonly match: Match }[] = [{ match: MATCH_ANY }]

export function httpRules(context: InboundContext): AccessRule[] {
  const { policies, served, number } = context
  const rules = new Map<string, { readonly rule: AccessRule; readonly match: string; readonly hosts: string }>()
  // A thousand rules share a thousand hosts: joined once, and known by their number.
  const joined = new Map<string[], string>()
  const numbers = new Map<string, number>()
  const callersOf = (hosts: string[], match: Match): Callers => {
    let text = joined.get(hosts)
    if (text === undefined) joined.set(hosts, (text = hosts.join(' ')))
    let number = numbers.get(text)
    if (number === undefined) numbers.set(text, (number = numbers.size))
    const own = matchKey(match)
    const key = `${number} ${own}`
    const known = rules.get(key)
    if (known) return known.rule.callers
    const rule = { hosts, match, callers: noCallers() }
    rules.set(key, { rule, match: own, hosts: text })
    return rule.callers
  }
  for (const policy of policies) {
    if (!coversPort(policy, number)) continue
    const scopes = policy.service ? served.flatMap(port => hostsUnder(policy.service, port, context)) : [[]]
    for (const hosts of scopes) for (const { match } of policy.matches ?? ALL) admit(callersOf(hosts, match), policy)
  }
  // One application answers for all services of its port, and callers choose the Host: one strict service keeps the port strict.
  if (served.every(({ service }) => service.permissive)) callersOf([], MATCH_ANY).authenticated ??= `permissive/${served[0]!.service.id}`
  return [...rules.values()]
    .sort((a, b) => comparePrecedence(a.rule.match, b.rule.match) || compare(a.match, b.match) || compare(a.hosts, b.hosts))
    .map(({ rule }) => sortCallers(rule))
}

/** A policy on an apex holds for the backends that answer in its name, and not for the backends' own names. */
function hostsUnder(destination: ResolvedService | undefined, port: ServedPort, { hostsOf, apexHostsOf }: InboundContext): string[][] {
  if (destination === port.service) return [hostsOf(port)]
  return destination && port.service.apexes.includes(destination) ? [apexHostsOf(destination)] : []
}

export function coversPort(policy: ResolvedPolicy, number: number): boolean {
  return (policy.port === undefined || policy.port === number) && (policy.ports === null || policy.ports.has(number))
}

export function noCallers(): Callers {
  return { principals: {}, authenticated: null }
}

/** Policies come in order of id, so the first one that allows a caller gives the rule its name. */
export function admit(callers: Callers, policy: ResolvedPolicy): void {
  const rule = `allow/${policy.id}`
  if (policy.authenticated) callers.authenticated ??= rule
  for (const { principals } of policy.sources) for (const principal of principals) name(callers, principal, rule)
}

/** A principal may be called like what every object inherits, such as `constructor`. */
function name(callers: Callers, principal: string, rule: string): void {
  if (!Object.hasOwn(callers.principals, principal)) callers.principals[principal] = rule
}

export function sortPrincipals(callers: Callers): Callers {
  const principals = Object.fromEntries(Object.entries(callers.principals).sort(([a], [b]) => compare(a, b)))
  return { principals, authenticated: callers.authenticated }
}

function sortCallers(rule: AccessRule): AccessRule {
  return { ...rule, callers: sortPrincipals(rule.callers) }
}

// Who may do what on one HTTP port of a workload.
import type { AccessRule, Callers, Match } from '../model/proxy-config.generated.js'
import type { ResolvedPolicy, ResolvedService, ServedPort } from '../phases/2-resolve/resolved.js'
import { MATCH_ANY } from './http-route.js'
import { comparePrecedence, matchKey } from './precedence.js'
import type { InboundContext } from './inbound-context.js'
import { sortedRecord, sortedUnique } from './service-discovery.js'
import { compareText } from '../order.js'

const ALL: readonly { readonly match: Match }[] = [{ match: MATCH_ANY }]

interface FoundRule {
  readonly hosts: string[]
  readonly match: Match
  readonly callers: Admitted
  readonly hostsText: string
  readonly matchText: string
}

export function httpRules(context: InboundContext): AccessRule[] {
  const { policies, served, number, hostsOf } = context
  const rules = new Map<string, FoundRule>()
  // A thousand rules share a thousand hosts: joined once, and known by their number.
  const joined = new Map<string[], string>()
  const numbers = new Map<string, number>()
  const callersOf = (hosts: string[], match: Match): Admitted => {
    let text = joined.get(hosts)
    if (text === undefined) joined.set(hosts, (text = hosts.join(' ')))
    let number = numbers.get(text)
    if (number === undefined) numbers.set(text, (number = numbers.size))
    const matchText = matchKey(match)
    const key = `${number} ${matchText}`
    let rule = rules.get(key)
    if (!rule) rules.set(key, (rule = { hosts, match, callers: nobody(), matchText, hostsText: text }))
    return rule.callers
  }
  for (const policy of policies) {
    if (!coversPort(policy, number)) continue
    const scopes = policy.service ? served.flatMap(port => hostsUnder(policy.service, port, context)) : [[]]
    for (const hosts of scopes) for (const { match } of policy.matches ?? ALL) admit(callersOf(hosts, match), policy)
  }
  // One application answers for all services of its port, and callers choose the Host: one strict service keeps the port strict.
  if (served.every(({ service }) => service.permissive)) callersOf([], MATCH_ANY).authenticated ??= `permissive/${served[0]!.service.id}`
  // Another host is refused before rules are looked at: naming all of them again in each rule would be most of a large configuration.
  const everyHost = sortedUnique(served.flatMap(hostsOf)).join(' ')
  return [...rules.values()]
    .sort((a, b) => comparePrecedence(a.match, b.match) || compareText(a.matchText, b.matchText) || compareText(a.hostsText, b.hostsText))
    .map(({ hosts, hostsText, match, callers }) => ({ hosts: hostsText === everyHost ? [] : hosts, match, callers: sortPrincipals(callers) }))
}

/** A policy on an apex holds for the backends that answer in its name, and not for the backends' own names. */
function hostsUnder(destination: ResolvedService | undefined, port: ServedPort, { hostsOf, apexHostsOf }: InboundContext): string[][] {
  if (destination === port.service) return [hostsOf(port)]
  return destination && port.service.apexes.includes(destination) ? [apexHostsOf(destination)] : []
}

export function coversPort(policy: ResolvedPolicy, number: number): boolean {
  return (policy.port === undefined || policy.port === number) && (policy.ports === null || policy.ports.has(number))
}

/** While they are found, in the order of the policies that admit them. */
export interface Admitted {
  readonly principals: Map<string, string>
  authenticated: string | null
}

export function nobody(): Admitted {
  return { principals: new Map(), authenticated: null }
}

/** Policies come in order of id, so the first one that allows a caller gives the rule its name. */
export function admit(callers: Admitted, policy: ResolvedPolicy): void {
  const rule = `allow/${policy.id}`
  if (policy.authenticated) callers.authenticated ??= rule
  for (const source of policy.sources) {
    for (const principal of source.principals) if (!callers.principals.has(principal)) callers.principals.set(principal, rule)
  }
}

export function sortPrincipals({ principals, authenticated }: Admitted): Callers {
  return { principals: sortedRecord(principals), authenticated }
}

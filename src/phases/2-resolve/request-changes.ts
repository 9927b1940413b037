// What redirects, rewrites and header operations may say: every result is a request that has one reading.
import { sidePort } from '../../features/outbound-policy.js'
import { namesOf } from '../../features/service-discovery.js'
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { TrafficPolicy } from '../../model/mesh-model.generated.js'
import type { RegexChecker } from '../../regex/check.js'
import { groupsOf, mayBeEmpty } from '../../regex/groups.js'
import { normalPath } from '../../regex/path-text.js'
import { scan } from '../../regex/scan.js'
import { isProtected } from './protected-headers.js'
import { fieldAt } from './references.js'
import { carriesBytes, type NodePlace, type ResolvedPathChange, type ResolvedTrafficPolicy } from './resolved.js'

export interface RequestChangeChecks {
  readonly sink: DiagnosticSink
  readonly regexes: RegexChecker
  readonly clusterDomain: string
}

/** `written`: the policy's node, for what resolving leaves out. */
export function checkRequestChanges(policy: ResolvedTrafficPolicy, written: TrafficPolicy, checks: RequestChangeChecks): void {
  const { redirect, rewrite } = policy.knobs
  if (redirect?.path) checkPath(redirect.path, 'redirect', policy, checks)
  if (rewrite?.path) checkPath(rewrite.path, 'rewrite', policy, checks)
  if (redirect && leadsBack(policy, checks.clusterDomain))
    checks.sink.report('redirect/to-itself', fieldAt(policy.place, 'redirect'), { policy: policy.id })
  checkHeaders(policy, written, checks)
  checkFault(policy, checks)
  checkMirror(policy, checks)
}

function checkPath(
  { kind, value, regex }: ResolvedPathChange,
  knob: 'redirect' | 'rewrite',
  policy: ResolvedTrafficPolicy,
  checks: RequestChangeChecks,
) {
  const { sink } = checks
  const at = fieldAt(policy.place, `${knob}/path/${kind}`)
  const paths = policy.matches?.map(({ match }) => match.path.kind) ?? ['any']
  if (kind === 'prefix' && !paths.every(path => path === 'exact' || path === 'prefix'))
    sink.report('rewrite/no-prefix', at, { policy: policy.id, knob })
  if (kind === 'regex') return checkRegex(regex, value, at, fieldAt(policy.place, `${knob}/path/replacement`), checks)
  if (!/^[!-~]*$/.test(value) || normalPath(value) !== value) sink.report('rewrite/path-not-normal', at, { path: value })
}

function checkRegex(pattern: string, replacement: string, at: NodePlace, replacementPlace: NodePlace, { sink, regexes }: RequestChangeChecks): void {
  const verdict = regexes.checkSearch(pattern)
  if (verdict.kind === 'unsupported') return sink.report('route/unsupported-regex', at, { pattern, problem: verdict.problem })
  if (verdict.kind === 'unsafe') sink.report('route/unsafe-regex', at, { pattern }, { notes: [`attack: ${verdict.attack}`] })
  if (verdict.kind === 'slow') sink.report('route/slow-regex', at, { pattern }, { notes: [`attack: ${verdict.attack}`] })
  if (!/^[!-~]*$/.test(replacement)) sink.report('rewrite/path-not-normal', replacementPlace, { path: replacement })
  const tokens = scan(pattern)
  if (mayBeEmpty(tokens)) sink.report('rewrite/empty-match', at, { pattern })
  const groups = groupsOf(tokens)
  for (const [, digit = ''] of replacement.matchAll(/\$([1-9])/g)) {
    const group = groups[Number(digit) - 1]
    if (!group) sink.report('rewrite/unknown-group', replacementPlace, { group: `$${digit}`, count: groups.length })
    else if (group.isRepeated) sink.report('rewrite/repeated-group', replacementPlace, { group: `$${digit}` })
  }
}

/** Clients would follow it for ever. What has no path of its own keeps the one that matched. */
function leadsBack({ knobs, service, port, matches }: ResolvedTrafficPolicy, clusterDomain: string): boolean {
  const { redirect } = knobs
  if (!redirect || redirect.scheme === 'https') return false
  const names = namesOf(service, clusterDomain)
  const ports = port === undefined ? service.ports.map(own => own.port) : [port]
  const isSameHost = redirect.host === '' || names.includes(redirect.host)
  const isSamePort = redirect.port === null || ports.includes(redirect.port === 0 ? 80 : redirect.port)
  if (!isSameHost || !isSamePort) return false
  return (matches ?? [undefined]).some(named => {
    if (named && redirect.status === 303 && named.match.methods.length > 0 && !named.match.methods.includes('GET')) return false
    return matchesAgain(named?.match.path, redirect.path)
  })
}

function matchesAgain(path: { kind: string; value: string } | undefined, change: ResolvedPathChange | null): boolean {
  if (!change) return true
  // What a regex makes of a path nobody knows before.
  if (change.kind === 'regex') return false
  if (!path || path.kind === 'any') return true
  if (path.kind === 'exact') return path.value === change.value
  if (path.kind === 'prefix') return `${change.value}/`.replace('//', '/').startsWith(path.value === '/' ? '/' : `${path.value}/`)
  return change.kind === 'full' && isMatched(path.value, change.value)
}

function isMatched(pattern: string, path: string): boolean {
  try {
    return new RegExp(pattern).test(path)
  } catch {
    return false
  }
}

function checkHeaders({ id, place }: ResolvedTrafficPolicy, { headers }: TrafficPolicy, { sink }: RequestChangeChecks): void {
  for (const direction of ['request', 'response'] as const) {
    const { set = [], add = [], remove = [] } = headers?.[direction] ?? {}
    const named = [
      ...set.map(({ name }, i) => ({ name, field: `set/${i}/name` })),
      ...add.map(({ name }, i) => ({ name, field: `add/${i}/name` })),
      ...remove.map((name, i) => ({ name, field: `remove/${i}` })),
    ]
    for (const { name, field } of named) {
      if (isProtected(name, direction)) sink.report('headers/protected', fieldAt(place, `headers/${direction}/${field}`), { policy: id, name })
    }
    const seen = new Set<string>()
    set.forEach(({ name }, i) => {
      const key = name.toLowerCase()
      if (seen.has(key)) sink.report('headers/set-twice', fieldAt(place, `headers/${direction}/set/${i}/name`), { policy: id, name })
      seen.add(key)
    })
  }
}

function checkFault({ id, place, knobs }: ResolvedTrafficPolicy, { sink }: RequestChangeChecks): void {
  const delay = knobs.faultInjection?.delay
  if (delay && delay.maxSeconds < delay.minSeconds)
    sink.report('fault-injection/times', fieldAt(place, 'faultInjection/delay/maxTime'), { policy: id })
}

/** One port that nothing could be sent to would lose the copies in silence. */
function checkMirror({ id, place, port, service, knobs }: ResolvedTrafficPolicy, { sink }: RequestChangeChecks): void {
  const { mirror } = knobs
  if (!mirror) return
  for (const own of service.ports) {
    if (carriesBytes(own.protocol) || (port !== undefined && own.port !== port)) continue
    if (!sidePort(mirror.service, mirror.port, own))
      sink.report('mirror/no-port', fieldAt(place, 'mirror'), { policy: id, service: mirror.service.id, port: mirror.port ?? own.port })
  }
}

// A change of behaviour in words that fit on one line.
import type { BehaviourChange, BehaviourDiff } from '../../diff/mesh-diff.js'
import { placeText } from '../../diagnostics/format/pretty.js'
import { counted } from '../../diagnostics/format/counts.js'
import type { Flow } from '../../explain/flow.js'
import type { ShortNames } from './short-names.js'

const MOST_NAMES = 3
const KINDS = ['widened', 'narrowed', 'moved', 'shares', 'rewritten', 'refused'] as const

export interface ChangeWords {
  /** `bookthief -> bookstore` */
  readonly who: string
  /** `GET /status`; empty where every request is meant. */
  readonly request: string
  /** `DENIED -> ALLOWED` */
  readonly change: string
  /** `widened by routes.yaml:31:5` */
  readonly cause: string
}

/** What opens first. */
export function sortedChanges({ changes }: BehaviourDiff): BehaviourChange[] {
  return [...changes].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

export function changeWords(change: BehaviourChange, names: ShortNames): ChangeWords {
  const { kind, callers, destinations, before, after, backends, cause, witnesses, whole } = change
  const who = `${listed(callers.map(names.caller))} -> ${listed(destinations.map(({ service, port }) => names.destination(service, port)))}`
  const isOpening = kind === 'widened' || kind === 'narrowed' || kind === 'refused'
  const others = new Set(witnesses.map(({ flow }) => requestText(flow))).size - 1
  const more = others > 0 ? ` and ${counted(others, 'other')}` : ''
  const among = backends.length > 0 ? ` (${backendWords(backends, names).join('/')})` : ''
  const word = kind === 'shares' ? '' : kind
  return {
    who,
    request: whole && !isOpening ? '' : requestText(witnesses[0]!.flow) + more,
    change: `${before} -> ${after}${among}`,
    cause: [word, cause ? `by ${cause.place ? placeText(cause.place) : cause.text}` : ''].filter(Boolean).join(' '),
  }
}

/** As `pipyc explain` takes it; past the caller's sidecar it comes to a port of a workload, which the service does not tell. */
function requestText({ request, destination }: Flow): string {
  const where = 'workload' in destination ? [`straight to port ${destination.port}`] : []
  if (!request) return ['a connection', ...where].join(' ')
  const { method = 'GET', path = '/', host, headers = [] } = request
  const given = [...(host === undefined ? [] : [['host', host] as const]), ...headers]
  return [`${method} ${path}`, ...given.map(([name, value]) => `-H '${name}: ${value}'`), ...where].join(' ')
}

/** What the proxies of a split differ in: v1 and v2 of store-v1 and store-v2. */
function backendWords(backends: readonly string[], names: ShortNames): string[] {
  const words = backends.map(backend => names.service(backend.replace(/:\d+$/, '')))
  const [first = ''] = words
  let common = ''
  for (let at = first.indexOf('-'); at >= 0 && words.every(word => word.startsWith(first.slice(0, at + 1))); at = first.indexOf('-', at + 1)) {
    common = first.slice(0, at + 1)
  }
  const shorter = words.map(word => word.slice(common.length))
  return words.length > 1 && shorter.every(word => word !== '') ? shorter : words
}

function listed(words: readonly string[]): string {
  const rest = words.length - MOST_NAMES
  return rest > 0 ? `${words.slice(0, MOST_NAMES).join(', ')} and ${counted(rest, 'other')}` : words.join(', ')
}

/** What was left out, a line each; none: everything was compared. */
export function coverageLines({ coverage }: BehaviourDiff): string[] {
  const { sampledPairs, skippedPairs, unsolvedPatterns } = coverage
  const patterns = unsolvedPatterns.length > 0 ? `: ${listed(unsolvedPatterns)} could not be solved` : ': too many kinds of request'
  return [
    ...(sampledPairs > 0 ? [`only sampled for ${counted(sampledPairs, 'caller and port', 'callers and ports')}${patterns}`] : []),
    ...(skippedPairs > 0
      ? [`not compared for ${counted(skippedPairs, 'caller and port', 'callers and ports')}: more changed than one run compares`]
      : []),
  ]
}

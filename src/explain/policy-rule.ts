// What ids of traffic policies in logs, metrics and decisions mean: `<noun>/<policy>`, with `@<service>:<port>` or `#<index>` behind it for state.
import type { NodePlace, ResolvedKnobs, ResolvedMesh, ResolvedTrafficPolicy } from '../phases/2-resolve/resolved.js'

export interface PolicyRuleMeaning {
  readonly id: string
  readonly text: string
  readonly places: readonly { readonly what: string; readonly place: NodePlace }[]
}

/** By noun of the id. */
const MEANINGS: Readonly<Record<string, { readonly knob: keyof ResolvedKnobs; readonly text: string }>> = {
  'rate-limit': {
    knob: 'rateLimits',
    text: "The destination's sidecar refused it (429 or the policy's reply, gRPC status 8, or a closed connection): there was no token left.",
  },
  cors: { knob: 'cors', text: "The destination's sidecar answered a preflight request in place of the application (204)." },
  bandwidth: { knob: 'bandwidth', text: "The destination's sidecar holds its bytes back to a number of bytes per second." },
  'fault-injection': {
    knob: 'faultInjection',
    text: "The caller's sidecar answered it with a fault made on purpose (the policy's status); nothing was sent to the destination.",
  },
  redirect: {
    knob: 'redirect',
    text: "The caller's sidecar sent the client elsewhere; in a log line it refused it (400), because the new location would have no one reading.",
  },
  rewrite: {
    knob: 'rewrite',
    text: "The caller's sidecar changed its path or host; in a log line it refused it (400), because the new path would have no one reading.",
  },
  headers: { knob: 'headers', text: "The caller's sidecar changed its headers, or those of the answer." },
  mirror: { knob: 'mirror', text: "The caller's sidecar sent a copy of it to another service; in pipyc_mirror_left_out, one that was not sent." },
  'circuit-breaker': {
    knob: 'circuitBreaker',
    text: "The caller's sidecar refused it (503 or the policy's reply, gRPC status 14): the circuit breaker was open.",
  },
  fallback: { knob: 'fallback', text: "The caller's sidecar gave a reply, or asked another service, in place of a refusal." },
  retry: { knob: 'retry', text: "The caller's sidecar tries again." },
  timeouts: { knob: 'timeouts', text: "The caller's sidecar gave up (504, gRPC status 4): the head of an answer did not come in time." },
  'connection-limits': {
    knob: 'connectionLimits',
    text: "The caller's sidecar refused it (503, gRPC status 14, or a closed connection): as many as the policy allows were under way.",
  },
  'load-balancing': { knob: 'loadBalancing', text: "The caller's sidecar chooses an endpoint so." },
  'outlier-detection': { knob: 'outlierDetection', text: "The caller's sidecar passes over endpoints that have failed." },
  'health-check': { knob: 'healthCheck', text: "The caller's sidecar passes over endpoints whose checks fail." },
}

/** Empty: no traffic policy of this mesh has the id. */
export function policyRuleMeanings(mesh: ResolvedMesh, id: string): PolicyRuleMeaning[] {
  const slash = id.indexOf('/')
  const noun = id.slice(0, slash)
  const meaning = slash > 0 && Object.hasOwn(MEANINGS, noun) ? MEANINGS[noun] : undefined
  if (!meaning) return []
  const [, name, destination, index] = /^([^@#]+)(?:@(.+:\d+)|#(\d+))?$/s.exec(id.slice(slash + 1)) ?? []
  const policy = mesh.trafficPolicies.find(one => one.id === name && one.knobs[meaning.knob] !== undefined)
  if (!policy || !isOf(policy, destination, index)) return []
  return [{ id, text: meaning.text, places: [{ what: `traffic policy ${policy.id}`, place: policy.place }] }]
}

/** State is named after the service port that it is kept for, or the limit's place in the list. */
function isOf({ service, port, knobs }: ResolvedTrafficPolicy, destination: string | undefined, index: string | undefined): boolean {
  if (index !== undefined) return Number(index) < (knobs.rateLimits?.length ?? 0)
  if (destination === undefined) return true
  return service.ports.some(own => (port === undefined || own.port === port) && `${service.id}:${own.port}` === destination)
}

export function policyRuleIds({ trafficPolicies }: ResolvedMesh): string[] {
  return trafficPolicies.flatMap(({ id, knobs }) =>
    Object.entries(MEANINGS).flatMap(([noun, { knob }]) => (knobs[knob] === undefined ? [] : [`${noun}/${id}`])),
  )
}

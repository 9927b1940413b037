// What proxies do to traffic because of traffic policies, in the order in which they do it: the wiring and `explain` follow this table.
import type { InboundPolicy, OutboundPolicy, ProxyConfig } from '../model/proxy-config.generated.js'

type InboundKnob = Exclude<keyof InboundPolicy, 'hosts' | 'match' | 'callers'>
type OutboundKnob = Exclude<keyof OutboundPolicy, 'match'>

export type FilterModule =
  | 'cors'
  | 'rate-limit'
  | 'bandwidth'
  | 'fault-injection'
  | 'mirror'
  | 'redirect'
  | 'rewrite'
  | 'header-operations'
  | 'circuit-breaker'
  | 'fallback'
  | 'retry'
  | 'timeouts'

interface Row<Side extends string, Knob extends string> {
  readonly side: Side
  /** Field of a traffic policy and of config.json. */
  readonly knob: Knob
  /** PipyJS module in modules/, and its name in main.js. */
  readonly module: FilterModule
  readonly reason: string
}

export type Filter = Row<'outbound', OutboundKnob> | Row<'inbound', InboundKnob>

const outbound = (knob: OutboundKnob, module: FilterModule, reason: string): Filter => ({ side: 'outbound', knob, module, reason })
const inbound = (knob: InboundKnob, module: FilterModule, reason: string): Filter => ({ side: 'inbound', knob, module, reason })

/** A request passes them from first to last, its answer from last to first. */
export const FILTERS: readonly Filter[] = [
  outbound('faultInjection', 'fault-injection', 'a fault stands for whatever may go wrong on the way, so nothing of the way has been gone yet'),
  outbound('redirect', 'redirect', 'what is sent elsewhere by the client itself needs nothing of what follows'),
  outbound('rewrite', 'rewrite', 'what follows sees the request that the destination will see'),
  outbound('headers', 'header-operations', 'the copy that is mirrored has them too'),
  outbound('mirror', 'mirror', 'one copy of a request however often it is tried, and of one that is refused for the state of its own destination'),
  outbound('circuitBreaker', 'circuit-breaker', 'of a request that is tried several times only the outcome counts; one that is refused is not tried'),
  outbound('fallback', 'fallback', 'comes in where the circuit breaker or the choice of an endpoint refuses a request'),
  outbound('retry', 'retry', 'a try that takes too long may be repeated'),
  outbound('timeouts', 'timeouts', 'each try has its own time, and no more than is left for all'),
  inbound('cors', 'cors', 'a preflight request carries nothing that a policy could allow, so it is answered before access is decided'),
  inbound('rateLimits', 'rate-limit', 'after access: who is denied cannot use up what others may'),
  inbound('bandwidth', 'bandwidth', 'holds back only what is on its way to the application and back'),
]

export function filtersOf({ inbound: { ports }, outbound: { services } }: ProxyConfig): Filter[] {
  const used = {
    inbound: new Set(Object.values(ports).flatMap(({ policies }) => policies.flatMap(policy => Object.keys(policy)))),
    outbound: new Set(Object.values(services).flatMap(({ policies }) => policies.flatMap(policy => Object.keys(policy)))),
  }
  return FILTERS.filter(({ side, knob }) => used[side].has(knob))
}

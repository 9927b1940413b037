// Compares what an MQTT case expects with what came of it in a real Pipy; pure, so that it can be tested without one.
import type { Problem } from '../../test-cases/check-decision.js'
import type { TestExpectation } from '../../test-cases/test-cases.generated.js'
import { checkBackends, type UpstreamsOf } from './check-observed.js'
import type { ObservedMqtt } from './observe-mqtt.js'
import { type Arrival, OutcomeCheck, type Refusal, type Verdict } from './outcome-check.js'
import type { MqttOutcome } from './play-mqtt.js'

/** Reason codes that say more than that it is not allowed; 3.1.1 has hardly any. */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  129: 'rejected',
  130: 'rejected',
  143: 'rejected',
  148: 'rejected',
  136: 'unavailable',
  139: 'unavailable',
  3: 'unavailable',
}

/** Whether the case expects a broker to get what is sent. */
export function expectsBroker({ verdict, packet, code, backend, backends, forwarded, rule = '' }: TestExpectation): boolean {
  if (verdict !== undefined) return verdict === 'allowed'
  if (packet !== undefined || code !== undefined) return false
  if (backend !== undefined) return backend !== 'none'
  return backends !== undefined || forwarded !== undefined || /^(allow|permissive)\//.test(rule)
}

/** `hasCredentials`: the client sends some; else there are none to go on. */
export function checkMqttObserved(expect: TestExpectation, observed: ObservedMqtt, upstreamsOf: UpstreamsOf, hasCredentials: boolean): Problem[] {
  const { reached } = observed
  const check = new OutcomeCheck(expect, observed, { expectsArrival: expectsBroker(expect), fits, shown })
  check.verdict()
  check.ownAnswer('packet', ({ packet, fault }) => (fault === undefined ? (packet ?? 'none') : undefined))
  check.ownAnswer('code', ({ code }) => code)
  check.closed()
  check.rule()
  const last = reached.at(-1)?.last
  for (const [key, wanted] of Object.entries(expect.forwarded ?? {})) {
    const got = last?.[key as keyof typeof last]
    if (key === 'credentials' && last && !hasCredentials) continue
    if (got !== wanted) check.add('forwarded', wanted, got === undefined ? 'nothing' : String(got))
  }
  return [...check.problems, ...checkBackends(expect, reached, upstreamsOf)]
}

function fits(verdict: Verdict, { closed, code, fault }: MqttOutcome, arrival: Arrival): boolean {
  if (fault !== undefined) return false
  if (verdict === 'allowed') return !closed && arrival.all
  if (!arrival.none) return false
  // Neither a close, nor silence, nor an acknowledgement that hides a refusal says why.
  const refusal = code === null || code === 0 ? undefined : (REFUSALS[code] ?? 'denied')
  return verdict === 'refused' || refusal === undefined || refusal === verdict
}

function shown({ packet, code, closed, fault }: MqttOutcome, isReached: boolean): string {
  if (fault !== undefined) return fault
  if (isReached && !closed) return 'an answer of the broker'
  const told = packet === null ? undefined : `${packet} 0x${(code ?? 0).toString(16).padStart(2, '0')}`
  if (closed) return told === undefined ? 'a closed connection' : `${told} and a closed connection`
  return told ?? 'silence'
}

// Compares what an MQTT case expects with what came of it in a real Pipy; pure, so that it can be tested without one.
import type { Problem } from '../../test-cases/check-decision.js'
import type { TestExpectation } from '../../test-cases/test-cases.generated.js'
import { isLogged } from './case-step.js'
import { checkBackends, refusedBy, type UpstreamsOf } from './check-observed.js'
import type { ObservedMqtt } from './observe-mqtt.js'
import type { MqttOutcome } from './play-mqtt.js'

type Refusal = 'denied' | 'rejected' | 'unavailable'

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
  const { outcomes, reached, log } = observed
  const problems: Problem[] = []
  const add = (field: Problem['field'], expected: unknown, got: string) =>
    problems.push({ field, text: `${field}: expected ${expected}, got ${got}` })
  const count = reached.reduce((sum, one) => sum + one.count, 0)
  const came = [...new Set(outcomes.map(outcome => shown(outcome, count > 0)))].join(', ')

  const { verdict = expect.rule === undefined ? undefined : expectsBroker(expect) ? 'allowed' : 'refused' } = expect
  if (verdict !== undefined && !outcomes.every(outcome => fits(verdict, outcome, count === outcomes.length, count === 0))) {
    add(expect.verdict === undefined ? 'rule' : 'verdict', expect.verdict ?? expect.rule, came)
  }
  // What the broker answers is not the mesh's.
  const isOwn = count === 0
  if (expect.packet !== undefined && !outcomes.every(({ packet, fault }) => isOwn && fault === undefined && (packet ?? 'none') === expect.packet)) {
    add('packet', expect.packet, came)
  }
  if (expect.code !== undefined && !outcomes.every(({ code }) => isOwn && code === expect.code)) add('code', expect.code, came)
  if (expect.closed !== undefined && !outcomes.every(({ closed, fault }) => closed === expect.closed && fault === undefined)) {
    add('closed', expect.closed, came)
  }
  if (expect.rule !== undefined && isLogged(expect.rule) && !log.some(line => line.includes(JSON.stringify(expect.rule)))) {
    add('rule', expect.rule, refusedBy(log) ?? 'no refusal in the logs')
  }
  const last = reached.at(-1)?.last
  for (const [key, wanted] of Object.entries(expect.forwarded ?? {})) {
    const got = last?.[key as keyof typeof last]
    if (key === 'credentials' && last && !hasCredentials) continue
    if (got !== wanted) add('forwarded', wanted, got === undefined ? 'nothing' : String(got))
  }
  return [...problems, ...checkBackends(expect, reached, upstreamsOf)]
}

function fits(verdict: Refusal | 'allowed' | 'answered' | 'refused', outcome: MqttOutcome, allReached: boolean, noneReached: boolean): boolean {
  const { closed, code, fault } = outcome
  if (fault !== undefined) return false
  if (verdict === 'allowed') return !closed && allReached
  if (!noneReached) return false
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

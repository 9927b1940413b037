// The copy of a request that its policy has sent to another service: where it comes to, and what the proxy there says of it.
import { decide } from '../../../src/explain/decide.ts'
import type { Flow } from '../../../src/explain/flow.ts'
import type { TrafficStep } from '../../../src/testing/traffic/traffic.generated.ts'
import { type Call, kept } from './call.ts'
import type { ProxyState } from './proxy-state.ts'
import { Unpredictable } from './unpredictable.ts'

/** Nobody waits for it. Gives the ids of the rules that log lines name. The filters of the mirrored service's own callers are none of its business. */
export function mirrored(state: ProxyState, step: TrafficStep, flow: Flow, call: Call | undefined): string[] {
  const mirror = kept(call, 'mirror')?.settings
  // An abort comes before the copy is made.
  if (!call || !mirror || !flow.request || (kept(call, 'faultInjection')?.settings.abort?.percent ?? 0) > 0 || mirror.percent === 0) return []
  if (bodyBytesOf(step) > mirror.maxBodyBytes) return []
  if (mirror.percent < 100) throw new Unpredictable('which ones are copied')
  const { name, namespace } = mirror.service
  const copy: Flow = { ...flow, source: '127.0.0.1', request: { ...flow.request, host: `${name}.${namespace}` } }
  const { workload } = call
  const known = { healthOf: state.healthOf(workload), turnOf: state.turnOf(workload), underWay: state.underWay(workload), take: state.take }
  const [answer, ...others] = decide(state.mesh, copy, { state: known }).answers
  if (!answer || others.length > 0) throw new Unpredictable('several answers are possible')
  if (answer.verdict === 'allowed') state.servers.ask(answer, step)
  return answer.verdict === 'allowed' || answer.side === 'outbound' ? [] : [answer.rule]
}

function bodyBytesOf({ request }: TrafficStep): number {
  return request?.bodyBytes ?? request?.body?.length ?? 0
}

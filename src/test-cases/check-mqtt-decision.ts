// Compares what an MQTT case expects with what the interpreter says.
import type { MqttAnswer, MqttDecision } from '../explain/mqtt/decision.js'
import { came, checkBackends, type Problem, textOf } from './check-decision.js'
import type { TestExpectation, TestForwarded } from './test-cases.generated.js'

/** Everything that is expected holds for every answer; none: the case holds. */
export function checkMqttDecision(expect: TestExpectation, { answers }: MqttDecision): Problem[] {
  const served = answers.filter(({ verdict }) => verdict === 'allowed')
  const problems: Problem[] = []
  const compare = (field: Problem['field'], wanted: unknown, all: readonly MqttAnswer[], pick: (answer: MqttAnswer) => unknown) => {
    if (wanted === undefined || (all.length > 0 && all.every(answer => pick(answer) === wanted))) return
    problems.push({ field, text: `${field}: expected ${textOf(wanted)}, got ${came(all, pick)}` })
  }
  compare('verdict', expect.verdict, answers, ({ verdict }) => verdict)
  compare('packet', expect.packet, answers, ({ packet }) => packet ?? 'none')
  compare('code', expect.code, answers, ({ code }) => code)
  compare('closed', expect.closed, answers, ({ closed }) => closed)
  compare('rule', expect.rule, answers, ({ rule }) => rule)
  problems.push(
    ...checkBackends(
      expect,
      served.map(({ share, broker, workload }) => ({ share, name: broker ?? workload ?? 'the broker' })),
    ),
  )
  for (const [key, wanted] of Object.entries(expect.forwarded ?? {})) compare('forwarded', wanted, served, answer => forwardedPart(answer, key))
  return problems
}

/** Null: the broker gets no such thing. */
function forwardedPart({ forwarded }: MqttAnswer, key: string): unknown {
  if (!forwarded) return null
  const { kind, ...parts } = forwarded
  const shown: Partial<Record<keyof TestForwarded, unknown>> = 'withCredentials' in parts ? { ...parts, credentials: parts.withCredentials } : parts
  return shown[key as keyof TestForwarded] ?? null
}

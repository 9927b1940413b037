// A decision about MQTT as a short trail for people.
import { plainText } from '../../diagnostics/format/plain-text.js'
import type { Locate } from '../../diagnostics/sink.js'
import { placeText } from '../place.js'
import { callerText, layOut, type Line, nearestLines, percent } from '../text.js'
import type { MqttAnswer, MqttDecision, MqttStep } from './decision.js'
import type { MqttAction, MqttFlow } from './flow.js'

/** Ends with a newline. */
export function mqttDecisionText({ flow, answers, trail, nearest, next }: MqttDecision, locate?: Locate): string {
  const isShared = answers.length > 1
  const lines: Line[] = [
    { label: 'caller', text: callerText(flow) },
    { label: 'asks for', text: askedText(flow) },
    ...stepLines(
      trail,
      answers.some(({ packet }) => packet === 'CONNACK'),
      locate,
    ),
    ...answers.flatMap(answer => answerLines(answer, isShared, locate)),
    ...nearestLines(nearest, locate, 0),
    ...next.map(({ kind, text }) => ({ label: 'limit', text: `${text}  (${kind})` })),
    ...[...new Set(answers.map(({ rule }) => rule))].map(rule => ({ label: 'rule id', text: rule })),
  ]
  return `${plainText(headline(answers, trail))}\n${layOut(lines)}`
}

function headline(answers: readonly MqttAnswer[], trail: readonly MqttStep[]): string {
  const outcomes = new Map<string, number>()
  for (const one of answers) outcomes.set(outcomeText(one), (outcomes.get(outcomeText(one)) ?? 0) + one.share)
  if (outcomes.size > 1) return [...outcomes].map(([outcome, share]) => `${outcome} ${percent(share)}`).join(', ')
  const [first] = answers
  if (!first) return 'UNAVAILABLE  nobody is there to answer'
  if (first.verdict === 'allowed') return 'ALLOWED'
  const why = trail.findLast(({ id }) => id === first.rule)?.reason
  return `${outcomeText(first)}  at the ${first.side} sidecar of ${first.proxy}${why === undefined ? '' : `: ${why}`}`
}

function outcomeText({ verdict, packet, code, closed, forwarded }: MqttAnswer): string {
  const told = packet === null ? '' : `, ${packet} 0x${(code ?? 0).toString(16).padStart(2, '0')}`
  const lost = verdict !== 'allowed' && packet === null && !closed && forwarded === null ? ', dropped' : ''
  return verdict.toUpperCase() + told + lost + (closed ? ', connection closed' : '')
}

function askedText({ destination, action, session }: MqttFlow): string {
  const { version, clientId = '', username } = session
  const name = 'workload' in destination ? destination.workload : destination.service
  const at = `${name}${destination.port === undefined ? '' : `:${destination.port}`}`
  const who = `client id ${JSON.stringify(clientId)}${username === undefined ? '' : `, user name ${JSON.stringify(username)}`}`
  return `${actionText(action)}  at ${at}, MQTT ${version}, ${who}`
}

function actionText(action: MqttAction): string {
  if (action.kind === 'connect') return 'connect'
  return `${action.kind} ${action.kind === 'publish' ? action.topic : action.filter}, QoS ${action.qos ?? 0}`
}

/** Who the client is, what let it connect, and what became of a topic's name. */
function stepLines(trail: readonly MqttStep[], isRefused: boolean, locate: Locate | undefined): Line[] {
  const labels = { client: 'client', connect: isRefused ? 'judged' : 'connects', rewrite: 'rewritten', route: 'routed' } as Partial<
    Record<MqttStep['kind'], string>
  >
  return trail.flatMap(({ kind, matched, id, reason, place }): Line[] => {
    const label = labels[kind]
    if (!matched || label === undefined) return []
    return [{ label, text: kind === 'connect' ? `by ${id}` : reason, place: place && placeText(place, locate) }]
  })
}

function answerLines(answer: MqttAnswer, isShared: boolean, locate: Locate | undefined): Line[] {
  const { share, broker, endpoints, workload, verdict, rule, place, forwarded } = answer
  if (verdict !== 'allowed' && !isShared) return []
  const to = endpoints.length > 0 ? `  (${endpoints.slice(0, 3).join(', ')}${endpoints.length > 3 ? ', …' : ''})` : ''
  return [
    { label: isShared ? percent(share) : 'goes to', text: `${broker ?? workload}${to}${isShared ? `  ${outcomeText(answer)}` : ''}` },
    ...(verdict === 'allowed' ? [{ label: '', text: `by ${rule}`, place: place && placeText(place, locate) }] : []),
    ...(forwarded && !isShared ? [{ label: 'forwarded', text: forwardedText(forwarded) }] : []),
  ]
}

function forwardedText(forwarded: NonNullable<MqttAnswer['forwarded']>): string {
  switch (forwarded.kind) {
    case 'connect':
      return `connect, ${forwarded.cleanStart ? 'a new session' : 'its old session, if there is one'}${forwarded.withCredentials ? '' : ', no user name'}${forwarded.willTopic === null ? '' : `, a will on ${forwarded.willTopic}`}`
    case 'publish':
      return `publish ${forwarded.topic}${forwarded.retain ? ', retained' : ''}`
    default:
      return `subscribe ${forwarded.filter}, QoS ${forwarded.qos} at most`
  }
}

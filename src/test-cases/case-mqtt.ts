// The MQTT packet of a case in full, whichever of its short forms it was written in.
import type { DiagnosticSink } from '../diagnostics/sink.js'
import type { MqttAction, MqttFlow, MqttSession } from '../explain/mqtt/flow.js'
import type { TestCase, TestMqtt } from './test-cases.generated.js'

type Written = NonNullable<TestCase['mqtt']>
type Field = 'qos' | 'retain' | 'payloadBytes'

/** What of a packet each kind has. */
const FIELDS: Readonly<Record<MqttAction['kind'], readonly Field[]>> = {
  connect: [],
  publish: ['qos', 'retain', 'payloadBytes'],
  subscribe: ['qos'],
}

/** What was not written is left to the interpreter's defaults. */
export function mqttOf(written: Written): Pick<MqttFlow, 'session' | 'action'> {
  const { send, qos, retain, payloadBytes, version = '5', ...session } = inFull(written)
  const { kind, rest } = wordsOf(send)
  const given = { ...(qos !== undefined && { qos }), ...(retain !== undefined && { retain }), ...(payloadBytes !== undefined && { payloadBytes }) }
  return { session: { ...session, version: String(version) as MqttSession['version'] }, action: actionOf(kind, rest, given) }
}

export function mqttKind(written: Written): MqttAction['kind'] {
  return wordsOf(inFull(written).send).kind
}

/** A field that says nothing would be lost. `pointer`: of the packet. */
export function reportMeaningless(written: Written, pointer: string, sink: DiagnosticSink): void {
  if (typeof written === 'string') return
  const kind = mqttKind(written)
  for (const field of FIELDS.publish) {
    if (written[field] !== undefined && !FIELDS[kind].includes(field))
      sink.report('test-case/not-of-packet', { pointer: `${pointer}/${field}` }, { field, kind })
  }
}

function inFull(written: Written): TestMqtt {
  return typeof written === 'string' ? { send: written } : written
}

function wordsOf(send: string): { kind: MqttAction['kind']; rest: string } {
  const space = send.indexOf(' ')
  return { kind: (space < 0 ? send : send.slice(0, space)) as MqttAction['kind'], rest: send.slice(space + 1) }
}

function actionOf(kind: MqttAction['kind'], rest: string, { qos, retain, payloadBytes }: Pick<TestMqtt, Field>): MqttAction {
  const asQos = qos === undefined ? {} : { qos }
  if (kind === 'connect') return { kind }
  if (kind === 'subscribe') return { kind, filter: rest, ...asQos }
  return { kind, topic: rest, ...asQos, ...(retain !== undefined && { retain }), ...(payloadBytes !== undefined && { payloadBytes }) }
}

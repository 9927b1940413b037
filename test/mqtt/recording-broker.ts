// The broker of pipyc/testing at an address of a mesh.
import { setTimeout as sleep } from 'node:timers/promises'
import {
  eventually,
  type MqttBroker,
  type MqttBrokerOptions,
  type ReceivedMqttSession,
  startMqttBroker,
  type TcpAddress,
} from '../../src/testing/index.ts'

type ReceivedSession = ReceivedMqttSession
export interface RecordingBroker extends MqttBroker {
  readonly sessions: ReceivedSession[]
}
export interface BrokerOptions extends Pick<MqttBrokerOptions, 'connackProperties' | 'refuse' | 'delivers'> {
  readonly topicAliasMaximum?: number
}

export async function startRecordingBroker(
  at: TcpAddress,
  { topicAliasMaximum, connackProperties, ...options }: BrokerOptions = {},
): Promise<RecordingBroker> {
  const properties = { ...connackProperties, ...(topicAliasMaximum !== undefined && { topicAliasMaximum }) }
  const said = Object.keys(properties).length > 0 ? { connackProperties: properties } : {}
  const broker = await startMqttBroker({ name: 'broker', listen: at, ...options, ...said })
  return Object.assign(broker, { sessions: broker.received })
}

/** Until each has answered a probe: the first ones may have come before they were there. */
export async function untilProbed(brokers: readonly RecordingBroker[]): Promise<void> {
  const isProbed = ({ sessions }: RecordingBroker) =>
    sessions.some(({ connect, packets }) => connect.clientId.startsWith('pipyc-health-') && packets.length > 0)
  await eventually('a probe of each broker', () => brokers.every(isProbed), 20_000)
  // The answer is on its way.
  await sleep(300)
}

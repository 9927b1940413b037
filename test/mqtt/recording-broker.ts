// The broker of pipyc/testing at an address of a mesh.
import { type MqttBroker, type MqttBrokerOptions, type ReceivedMqttSession, startMqttBroker, type TcpAddress } from '../../src/testing/index.ts'

export type ReceivedSession = ReceivedMqttSession
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

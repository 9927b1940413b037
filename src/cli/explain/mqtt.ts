// What `pipyc explain --mqtt` asks: a packet in a session that is opened as the options say.
import type { MqttAction, MqttSession } from '../../explain/mqtt/flow.js'
import { UsageError } from '../exit-codes.js'
import type { ExplainOptions } from '../options.js'

/** `connect`, `publish <topic>` or `subscribe <filter>`. */
export function mqttAction({ mqtt, qos }: Pick<ExplainOptions, 'mqtt' | 'qos'>): MqttAction {
  const [, kind, rest] = /^(connect|publish|subscribe)(?: (.+))?$/s.exec(mqtt ?? '') ?? []
  const level = Number(qos) as 0 | 1 | 2
  if (kind === 'connect' && rest === undefined) return { kind }
  if (kind === 'publish' && rest !== undefined) return { kind, topic: rest, qos: level }
  if (kind === 'subscribe' && rest !== undefined) return { kind, filter: rest, qos: level }
  throw new UsageError(`${mqtt} is nothing to ask; write --mqtt connect, 'publish <topic>' or 'subscribe <filter>'`)
}

export function mqttSession({ mqttVersion, clientId, username }: Pick<ExplainOptions, 'mqttVersion' | 'clientId' | 'username'>): MqttSession {
  return { version: mqttVersion, ...(clientId !== undefined && { clientId }), ...(username !== undefined && { username }) }
}

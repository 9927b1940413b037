// A broker, some clients, and the MQTT policies of a test; `ask` gives what a client sees in one short text.
import type { Caller } from '../../src/explain/flow.ts'
import { decideMqtt } from '../../src/explain/mqtt/decide.ts'
import type { MqttAnswer, MqttDecision } from '../../src/explain/mqtt/decision.ts'
import type { MqttAction, MqttSession } from '../../src/explain/mqtt/flow.ts'
import type { MeshModel, MqttPolicy } from '../../src/model/mesh-model.generated.ts'
import type { ResolvedMesh } from '../../src/phases/2-resolve/resolved.ts'
import { meshOf, policy, port, service } from './small-mesh.ts'

/** Of the password `secret`, with the salt `salt` and 10 iterations: as passlib writes it, and as mosquitto_passwd does. */
export const PASSWORD_HASH = '$pbkdf2-sha256$10$c2FsdA$L7FR2lv3pExUcDRbb/BxbXJ5u8kTcpnV8aX2K7EBq50'
export const MOSQUITTO_HASH = '$7$10$c2FsdA==$8e8nbMl8TkPmlA3KlrndPb8DwxTpKp4NmFv5nmErH6qVoUBNyxC6ltWOC6w+MuMbqc/Ffo6eEJ+b2JbqSL9Xpg=='
/** Of the token `token-1`. */
export const TOKEN_HASH = 'sha256:3f08aace122ee2368432c1ca23a049bc640bafbf00fdf33a52429f38ba12dbf9'

type Parts = Omit<Partial<MqttPolicy>, 'id' | 'service'>

/** shop/store is the broker; buyer, thief and v1 may connect, and so may whoever has no certificate at its plain listener. */
export function brokerMesh(parts: Parts = {}, model: Partial<Omit<MeshModel, 'mesh'>> = {}): ResolvedMesh {
  const names = ['buyer', 'thief', 'store', 'v1', 'v2']
  return meshOf({
    workloads: names.map(name => ({
      id: `shop/${name}`,
      identity: `shop/${name}`,
      ports: [{ number: 80 }],
      ...(name === 'store' && {
        proxy: { listeners: [{ direction: 'inbound' as const, address: '0.0.0.0', port: 1883, workloadPort: 80, tls: 'none' as const }] },
      }),
    })),
    services: [service('store', { ports: [port(80, { protocol: 'mqtt' })] })],
    accessPolicies: [
      policy('clients', { sources: ['buyer', 'thief', 'v1'].map(name => ({ identity: `shop/${name}` })) }),
      policy('devices', { sources: [{ group: 'any' }] }),
    ],
    mqttPolicies: [{ id: 'shop/mqtt', service: 'shop/store', ...parts }],
    ...model,
  })
}

export const BUYER: Caller = { principals: ['buyer.shop.cluster.local'] }
export const NOBODY: Caller = { certificate: 'none' }
export const named = (name: string): Caller => ({ principals: [`${name}.shop.cluster.local`] })
export const publish = (topic: string, parts: object = {}): MqttAction => ({ kind: 'publish', topic, ...parts })
export const subscribe = (filter: string, parts: object = {}): MqttAction => ({ kind: 'subscribe', filter, ...parts })
export const CONNECT: MqttAction = { kind: 'connect' }

export function question(mesh: ResolvedMesh, caller: Caller, action: MqttAction, session: Partial<MqttSession> = {}): MqttDecision {
  return decideMqtt(mesh, { caller, destination: { service: 'shop/store' }, session: { version: '5', clientId: 'me', ...session }, action })
}

/** `allowed #own-site`, `denied PUBACK 87 publish`, `denied CONNACK 05 closed connect`. */
export function ask(...words: Parameters<typeof question>): string {
  const { answers } = question(...words)
  return answers.map(told).join(', ')
}

function told({ verdict, packet, code, closed, rule }: MqttAnswer): string {
  const short = rule.replace(/^deny\/mqtt-(.*)@shop\/store:80$/, '$1').replace(/^allow\/mqtt\/shop\/mqtt#/, '#')
  const reason = packet === null ? [] : [packet, (code ?? 0).toString(16).padStart(2, '0')]
  return [verdict, ...reason, ...(closed ? ['closed'] : []), short].join(' ')
}

/** What the broker gets. */
export function forwarded(...words: Parameters<typeof question>): string {
  const [answer] = question(...words).answers
  const seen = answer?.forwarded
  if (!seen) return 'nothing'
  if (seen.kind === 'connect')
    return [seen.cleanStart ? 'clean' : 'kept', seen.withCredentials ? 'credentials' : 'no credentials', seen.willTopic ?? ''].join(' ').trim()
  return seen.kind === 'publish' ? seen.topic + (seen.retain ? ' retained' : '') : `${seen.filter} ${seen.qos}`
}

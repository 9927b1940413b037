// Whom a rule of an MQTT policy is about.
import type { DiagnosticSink } from '../../../diagnostics/sink.js'
import type { MqttClient, MqttText as WrittenText } from '../../../model/mesh-model.generated.js'
import type { RegexChecker } from '../../../regex/check.js'
import { reportRegex } from '../../../regex/report.js'
import { textOf, scan, withoutAnchors } from '../../../regex/scan.js'
import { fieldAt, placeOf, type References } from '../references.js'
import type { NodePlace, ResolvedIdentity } from '../resolved.js'
import type { MqttClients, MqttText, ResolvedMqttClient } from './resolved.js'

export interface MqttContext {
  readonly identities: ReadonlyMap<string, ResolvedIdentity>
  readonly references: References
  readonly regexes: RegexChecker
  readonly sink: DiagnosticSink
}

/** Of a rule that has them at `place`/clients. */
export function resolveClients(written: readonly MqttClient[] | undefined, rule: NodePlace, context: MqttContext): MqttClients {
  return written?.map((client, i) => resolveClient(client, placeOf(client, `${rule.pointer}/clients/${i}`, rule), context)) ?? null
}

function resolveClient(client: MqttClient, place: NodePlace, context: MqttContext): ResolvedMqttClient {
  return {
    principals: client.identity === undefined ? null : principalsOf(client.identity, fieldAt(place, 'identity'), context),
    group: client.group ?? 'any',
    username: client.username ? resolveText(client.username, fieldAt(place, 'username'), context) : null,
    clientId: client.clientId ? resolveText(client.clientId, fieldAt(place, 'clientId'), context) : null,
  }
}

/** An identity that is not there has none: nobody is it. */
export function principalsOf(id: string, place: NodePlace, { identities, references }: MqttContext): readonly string[] {
  const identity = identities.get(id)
  if (!identity) references.unknown('identity', id, place, 'identities', identities.keys())
  return identity?.principals ?? []
}

function resolveText({ exact, prefix, regex }: WrittenText, place: NodePlace, context: MqttContext): MqttText {
  if (exact !== undefined) return { kind: 'exact', value: exact }
  if (prefix !== undefined) return { kind: 'prefix', value: prefix }
  return resolveRegex(regex ?? '', fieldAt(place, 'regex'), context)
}

export function resolveRegex(pattern: string, place: NodePlace, { regexes, sink }: MqttContext): MqttText {
  const text = textOf(withoutAnchors(scan(pattern)).body)
  reportRegex(regexes, text, place, sink)
  return { kind: 'regex', value: `^(?:${text})$` }
}

/** Nobody is left out of it. */
export function isEveryone(clients: MqttClients): boolean {
  return (
    clients?.some(({ principals, group, username, clientId }) => principals === null && group === 'any' && username === null && clientId === null) ??
    true
  )
}

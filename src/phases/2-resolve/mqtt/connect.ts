// Connect rules: which clients may open a session, and how.
import type { MqttClientId, MqttConnectRule, MqttKeepAlive } from '../../../model/mesh-model.generated.js'
import { seconds } from '../duration.js'
import { fieldAt, placeOf, related } from '../references.js'
import type { NodePlace } from '../resolved.js'
import { isEveryone, type MqttContext, resolveClients, resolveRegex } from './clients.js'
import type { ResolvedConnectRule } from './resolved.js'
import { knowsAll, placeholdersOf } from './topic-filter.js'

/** A client id cannot stand for itself. */
const SUBSTITUTES = ['identity', 'username']
const LONGEST_KEEP_ALIVE = 65_535

export function resolveConnect(
  written: readonly MqttConnectRule[],
  policyId: string,
  policy: NodePlace,
  context: MqttContext,
): ResolvedConnectRule[] {
  let forEveryone: NodePlace | undefined
  return written.map((rule, i) => {
    const place = placeOf(rule, `${policy.pointer}/connect/${i}`, policy)
    const id = `allow/mqtt/${policyId}#connect-${rule.name ?? i}`
    if (forEveryone)
      context.sink.report('mqtt/unreachable-rule', place, { rule: id }, { related: [related('this one is about every client', forEveryone)] })
    const clients = resolveClients(rule.clients, place, context)
    if (isEveryone(clients)) forEveryone ??= place
    return {
      id,
      place,
      clients,
      clientIds:
        rule.clientIds?.flatMap((clientId, at) => resolveClientId(clientId, placeOf(clientId, `${place.pointer}/clientIds/${at}`, place), context)) ??
        null,
      levels: levelsOf(rule.versions),
      keepAlive: resolveKeepAlive(rule.keepAlive, place, context),
      will: rule.will !== 'deny',
      forceCleanStart: rule.cleanStart === 'force',
      maxPacketBytes: rule.maxPacketBytes ?? null,
    }
  })
}

function resolveClientId(written: MqttClientId, place: NodePlace, context: MqttContext): NonNullable<ResolvedConnectRule['clientIds']>[number][] {
  if (written.regex !== undefined) return [{ ...resolveRegex(written.regex, fieldAt(place, 'regex'), context), substituted: false }]
  const kind = written.exact === undefined ? 'prefix' : 'exact'
  const value = written.exact ?? written.prefix ?? ''
  const names = placeholdersOf(value)
  return knowsAll(names, SUBSTITUTES, fieldAt(place, kind), context.sink) ? [{ kind, value, substituted: names.length > 0 }] : []
}

function levelsOf(versions: MqttConnectRule['versions'] = ['3.1.1', '5']): (4 | 5)[] {
  const levels = versions.map(version => (version === '3.1.1' ? 4 : 5))
  return [...new Set(levels)].sort()
}

function resolveKeepAlive(written: MqttKeepAlive = {}, rule: NodePlace, { sink }: MqttContext): ResolvedConnectRule['keepAlive'] {
  const minSeconds = seconds(written.min ?? '0s')
  const maxSeconds = written.max === undefined ? null : seconds(written.max)
  const given = [minSeconds, ...(maxSeconds === null ? [] : [maxSeconds])]
  if (given.some(value => !Number.isInteger(value) || value > LONGEST_KEEP_ALIVE) || minSeconds > (maxSeconds ?? minSeconds)) {
    sink.report('mqtt/bad-keep-alive', placeOf(written, `${rule.pointer}/keepAlive`, rule), {})
  }
  return { minSeconds, maxSeconds }
}

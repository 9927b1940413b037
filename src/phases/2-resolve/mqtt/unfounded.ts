// Rights that rest on a name which a client chooses freely: legal, but seldom what was meant.
import type { DiagnosticSink } from '../../../diagnostics/sink.js'
import type { MqttClients, ResolvedFilter, ResolvedMqttPort } from './resolved.js'

export function reportUnfounded({ authentication, connect, topics }: ResolvedMqttPort, sink: DiagnosticSink): void {
  const rules = topics ?? []
  const anyClientId = connect === null || connect.some(rule => rule.clientIds === null)
  const byClientId = rules.find(rule => asks(rule.clients, 'clientId') || uses([...rule.publish, ...rule.subscribe], '{clientId}'))
  if (anyClientId && byClientId) sink.report('mqtt/unbound-client-id', byClientId.place, { rule: byClientId.id })
  if (authentication.credentials !== null) return
  const byUsername =
    rules.find(rule => asks(rule.clients, 'username') || uses([...rule.publish, ...rule.subscribe], '{username}')) ??
    connect?.find(
      rule => asks(rule.clients, 'username') || rule.clientIds?.some(({ value, substituted }) => substituted && value.includes('{username}')),
    )
  if (byUsername) sink.report('mqtt/unchecked-username', byUsername.place, { rule: byUsername.id })
}

function asks(clients: MqttClients, name: 'clientId' | 'username'): boolean {
  return clients?.some(client => client[name] !== null) ?? false
}

function uses(filters: readonly ResolvedFilter[], placeholder: string): boolean {
  return filters.some(({ filter, substituted }) => substituted && filter.includes(placeholder))
}

// Sessions that wait for a rate where several share a connection: legal, but all of them wait.
import type { DiagnosticSink } from '../../../diagnostics/sink.js'
import type { ResolvedMqttPort } from './resolved.js'

export function reportSharedDelay({ connect, limits, tunnel }: ResolvedMqttPort, sink: DiagnosticSink): void {
  const rate = limits.rates.find(({ of }) => of !== 'connects')
  if (!tunnel || !rate) return
  const levels = connect === null ? [4, 5] : connect.flatMap(rule => rule.levels)
  const { mqtt3, mqtt5 } = limits.overLimit
  const mayWait = levels.some(level => (level === 5 ? mqtt5 : mqtt3) === 'delay')
  if (mayWait) sink.report('mqtt/delay-in-tunnel', rate.place, { rule: rate.id })
}

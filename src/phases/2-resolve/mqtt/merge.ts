// Several MQTT policies of one port as one: each section from the only policy that has it, topics from all of them.
import type { DiagnosticSink } from '../../../diagnostics/sink.js'
import { related } from '../references.js'
import { NO_AUTHENTICATION } from './authentication.js'
import { NO_LIMITS } from './limits.js'
import { reportUnfounded } from './unfounded.js'
import type { ResolvedMqttPort, ResolvedMqttService } from './resolved.js'
import { NO_ROUTING } from './routing.js'
import type { MqttSections, OnlyOne } from './sections.js'

export class Merger {
  /** Ports of many workloads have the same policies; each conflict is told once, and each result made once. */
  readonly #told = new Set<string>()
  readonly #ports = new Map<string, ResolvedMqttPort>()

  constructor(readonly sink: DiagnosticSink) {}

  /** What clients of a workload's port may do; `sections` in order of policy id. */
  port(sections: readonly MqttSections[]): ResolvedMqttPort {
    const key = sections.map(({ policy }) => policy.id).join()
    const known = this.#ports.get(key)
    if (known) return known
    const topics = sections.flatMap(section => section.topics ?? [])
    const port: ResolvedMqttPort = {
      policies: sections.map(({ policy }) => policy),
      authentication: this.#one(sections, 'authentication') ?? NO_AUTHENTICATION,
      connect: this.#one(sections, 'connect') ?? null,
      topics: sections.some(section => section.topics) ? topics : null,
      checkDeliveries: this.#one(sections, 'deliveries') !== 'trust',
      onDeny: this.#one(sections, 'onDeny') ?? { mqtt3: 'disconnect', mqtt5: 'drop' },
      limits: this.#one(sections, 'limits') ?? NO_LIMITS,
      rewrite: this.#one(sections, 'rewrite') ?? [],
      webSocketPaths: webSocketPaths(sections),
      tunnel: this.#one(sections, 'tunnel') ?? false,
      probes: this.#one(sections, 'health') ?? null,
    }
    reportUnfounded(port, this.sink)
    this.#ports.set(key, port)
    return port
  }

  /** How sessions to a service port are carried; null: like any other bytes. */
  service(sections: readonly MqttSections[]): ResolvedMqttService | null {
    const service = {
      policies: sections.map(({ policy }) => policy),
      ...(this.#one(sections, 'routing') ?? NO_ROUTING),
      health: this.#one(sections, 'health') ?? null,
      webSocketPaths: webSocketPaths(sections),
      tunnel: this.#one(sections, 'tunnel') ?? false,
    }
    const { hash, sticky, publishes, health, tunnel } = service
    if (!hash && !sticky && !health && !tunnel && publishes.length === 0 && service.webSocketPaths.length === 0) return null
    const { connectSeconds, controlPacketBytes } = this.#one(sections, 'limits') ?? NO_LIMITS
    return { ...service, connectSeconds, controlPacketBytes }
  }

  #one<K extends OnlyOne>(sections: readonly MqttSections[], name: K): MqttSections[K] {
    const [first, second] = sections.filter(section => section[name] !== undefined)
    if (first && second) this.#conflict(name, first, second)
    return first?.[name] as MqttSections[K]
  }

  #conflict(name: OnlyOne, { policy: first }: MqttSections, { policy: second }: MqttSections): void {
    const key = `${name} ${first.id} ${second.id}`
    if (this.#told.has(key)) return
    this.#told.add(key)
    const details = { related: [related(`${first.id}, which has one too`, first.place)] }
    this.sink.report('mqtt/two-policies', second.place, { section: name, first: first.id, second: second.id }, details)
  }
}

function webSocketPaths(sections: readonly MqttSections[]): string[] {
  return [...new Set(sections.flatMap(({ webSocketPath }) => webSocketPath ?? []))].sort()
}

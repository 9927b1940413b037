// RateLimit, CircuitBreaker and FaultInjection of FSM's gateway: settings that a Filter refers to. They bear on nothing until a
// route names that Filter.
import type { ImportContext, Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import type { Reader } from '../reader.js'
import type { Knobs } from '../traffic-policy.js'
import { readCircuitBreaker } from './circuit-breaker.js'
import { FSM_GROUPS } from './filter.js'
import { readFaultInjection } from './fault-injection.js'
import { readRateLimit } from './rate-limit.js'

const READERS: Readonly<Record<string, (spec: Reader) => Knobs>> = {
  RateLimit: readRateLimit,
  CircuitBreaker: readCircuitBreaker,
  FaultInjection: readFaultInjection,
}

export const filterSettings: readonly Kind[] = Object.keys(READERS).flatMap(kind =>
  FSM_GROUPS.map(group => ({
    group,
    kind,
    versions: ['v1alpha1'],
    namespaced: true,
    read: readSettings,
  })),
)

function readSettings(manifest: Manifest, { inventory }: ImportContext): void {
  const { root, scope, kind, id, origin } = manifest
  root.onlyFields(['apiVersion', 'kind', 'metadata', 'spec', 'status'], 'is-harmless')
  const spec = root.map('spec')
  const knobs = spec ? READERS[kind.kind]?.(spec) : undefined
  if (!spec) scope.report('fsm/empty-settings', root.node, { kind: kind.kind })
  inventory.filterSettings.set(`${kind.kind} ${id}`, { knobs: scope.failed ? undefined : knobs, origin, scope, used: false })
}

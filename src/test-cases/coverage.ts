// How much of a mesh the cases touch.
import type { Location } from '../diagnostics/diagnostic.js'
import type { Decision } from '../explain/decision.js'
import type { MqttDecision } from '../explain/mqtt/decision.js'
import type { MeshModel } from '../model/mesh-model.generated.js'
import { nearestOrigin } from '../model/origin.js'
import type { LocatePart } from '../model/source-map.js'
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'
import { type CoverageItem, coverageItems } from './coverage-items.js'
import { touchedByMqtt } from './mqtt-touched.js'
import { touchedBy } from './touched.js'

/** One thing of the mesh that cases may touch, such as a route or a source of a policy. */
export interface CoveredItem extends CoverageItem {
  readonly location: Location | undefined
  readonly touched: boolean
}

/** What of a mesh a set of cases touches. */
export interface Coverage {
  readonly items: readonly CoveredItem[]
  readonly touched: number
  readonly total: number
  /** 0 to 100, rounded down to a tenth: 100 means all. Of a mesh where there is nothing to touch: 100. */
  readonly percent: number
}

/** `decisions`: those of the cases that hold, since a case that fails proves nothing. */
export function coverageOf(
  model: MeshModel,
  mesh: ResolvedMesh,
  decisions: readonly (Decision | MqttDecision)[],
  locate: LocatePart = () => undefined,
): Coverage {
  const all = decisions.flatMap(decision => (isMqtt(decision) ? touchedByMqtt(decision, mesh, model) : touchedBy(decision, mesh, model)))
  const touched = new Set(all.map(keyOf))
  const items = coverageItems(model, mesh).map(
    (item): CoveredItem => ({
      ...item,
      location: locate(item.pointer) ?? nearestOrigin(model, item.pointer)?.origin,
      touched: touched.has(keyOf(item)),
    }),
  )
  const count = items.filter(item => item.touched).length
  const percent = items.length === 0 ? 100 : Math.floor((count / items.length) * 1000) / 10
  return { items, touched: count, total: items.length, percent }
}

function isMqtt(decision: Decision | MqttDecision): decision is MqttDecision {
  return 'session' in decision.flow
}

function keyOf({ kind, id }: Pick<CoverageItem, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}

// A decision about MQTT as JSON of a stable shape.
import type { Locate } from '../../diagnostics/sink.js'
import type { NodePlace } from '../../phases/2-resolve/resolved.js'
import { placeJson } from '../decision-json.js'
import type { MqttDecision } from './decision.js'

/** Places are null where a default decided. */
export function mqttDecisionJson({ flow, answers, trail, nearest, next }: MqttDecision, locate?: Locate): object {
  const placed = <T extends { readonly place: NodePlace | undefined }>(one: T) => ({ ...one, place: one.place ? placeJson(one.place, locate) : null })
  return {
    formatVersion: 1,
    flow,
    answers: answers.map(placed),
    trail: trail.map(placed),
    nearest: nearest.map(miss => ({ ...placed(miss), predicates: miss.predicates.map(placed) })),
    next,
  }
}

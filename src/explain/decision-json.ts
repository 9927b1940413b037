// A decision as JSON of a stable shape: schemas/decision.schema.json.
import type { Locate } from '../diagnostics/sink.js'
import type { NodePlace } from '../phases/2-resolve/resolved.js'
import type { Decision } from './decision.js'
import { locationOf } from './place.js'
import type { RuleMeaning } from './rule.js'

export interface PlaceJson {
  /** JSON pointer into the mesh model. */
  readonly pointer: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** Kind namespace/name of the manifest. */
  readonly resource?: string
}

/** Places are null where a default decided. */
export function decisionJson(decision: Decision, locate?: Locate): object {
  const placed = <T extends { readonly place: NodePlace | undefined }>(one: T) => ({ ...one, place: one.place ? placeJson(one.place, locate) : null })
  const { flow, answers, trail, nearest, next } = decision
  return {
    version: 'pipyc-decision/v1',
    flow,
    answers: answers.map(placed),
    trail: trail.map(placed),
    nearest: nearest.map(miss => ({ ...placed(miss), predicates: miss.predicates.map(placed) })),
    next,
  }
}

export function rulesJson(meanings: readonly RuleMeaning[], locate?: Locate): object {
  return {
    version: 'pipyc-rules/v1',
    rules: meanings.map(({ places, ...rest }) => ({ ...rest, places: places.map(({ what, place }) => ({ what, place: placeJson(place, locate) })) })),
  }
}

export function placeJson(place: NodePlace, locate?: Locate): PlaceJson {
  const { file, line, column, resource } = locationOf(place, locate) ?? {}
  return {
    pointer: place.pointer,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(resource !== undefined && { resource }),
  }
}

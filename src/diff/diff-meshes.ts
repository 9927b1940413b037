// Compares two compiled meshes: what was edited, what it does to flows, and what has to travel to the proxies.
import type { Bundle } from '../bundle/bundle.js'
import { behaviourDiff } from './behaviour/behaviour-diff.js'
import type { MeshSide } from './behaviour/cause.js'
import { bytesDiff } from './bytes/bytes-diff.js'
import type { MeshDiff } from './mesh-diff.js'
import { modelDiff } from './model/model-changes.js'

/** What `compile` gives where there are no errors. */
export interface CompiledMesh extends MeshSide {
  readonly bundle: Bundle
}

/** Pure, and bounded: see docs/diff.md for what is left out beyond the bounds, and `coverage` for whether anything was. */
export function diffMeshes(before: CompiledMesh, after: CompiledMesh): MeshDiff {
  const model = modelDiff(before.model, after.model)
  return { model, behaviour: behaviourDiff(before, after, model.changes), bytes: bytesDiff(before.bundle, after.bundle) }
}

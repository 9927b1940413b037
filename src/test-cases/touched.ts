// What of a mesh took part in a decision.
import type { Decision } from '../explain/decision.js'
import type { MeshModel } from '../model/mesh-model.generated.js'
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'
import type { CoverageItem } from './coverage-items.js'

export type Touched = Pick<CoverageItem, 'kind' | 'id'>

export function touchedBy(_decision: Decision, _mesh: ResolvedMesh, _model: MeshModel): Touched[] {
  return []
}

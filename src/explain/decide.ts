// The reference interpreter: what the rulebook (docs/semantics.md) says of one flow. Shares no code with lowering or scripts.
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'
import type { Decision } from './decision.js'
import type { Flow } from './flow.js'

/** Always gives an answer. Names in the flow that the mesh does not know lead to what a proxy would do with them. */
export function decide(_mesh: ResolvedMesh, _flow: Flow): Decision {
  throw new Error('not written yet')
}

// The acceptance vectors of the project, each on a mesh of its own in a real Pipy.
import { ACCESS } from './access.ts'
import { PROTOCOLS } from './protocols.ts'
import { RESILIENCE } from './resilience.ts'
import { SPLITS } from './splits.ts'
import type { Vector } from './vector.ts'

const number = ({ id }: Vector) => Number(id.slice(1))

export const VECTORS: readonly Vector[] = [...ACCESS, ...SPLITS, ...PROTOCOLS, ...RESILIENCE].sort((one, other) => number(one) - number(other))

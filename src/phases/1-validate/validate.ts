// Phase 1: is this a mesh model at all? Only its shape: names are looked up, and defaults filled in, by phase 2.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { Contract } from '../../model/contract.js'
import type { MeshModel } from '../../model/mesh-model.generated.js'
import { nearestOrigin } from '../../model/origin.js'
import { meshModelContract } from '../../model/validators.generated.js'
import { findExcess } from './bounds.js'
import { findFaults } from './faults.js'
import { type OriginOf, reportFault } from './report-fault.js'
import { pathText } from './wording.js'

/** More than anybody corrects in one go. */
const MOST_FAULTS = 1000

/** `locate` also finds keys, where the text is at hand; without it a node's own `origin` says where it was written. */
export function validate(input: unknown, sink: DiagnosticSink, locate?: OriginOf): MeshModel | undefined {
  return validateShape<MeshModel>(meshModelContract, input, sink, locate)
}

/** Any document of ours against its contract; `whole` is what messages call it. */
export function validateShape<T>(contract: Contract, input: unknown, sink: DiagnosticSink, locate?: OriginOf, whole?: string): T | undefined {
  const excess = findExcess(input)
  for (const { pointer, problem } of excess) {
    sink.report('model/invalid-value', { pointer, origin: locate?.(pointer, 'value') }, { field: pathText(input, pointer, whole), problem })
  }
  if (excess.length > 0) return undefined

  const { schema, validate: matches } = contract
  if (matches(input)) return input as T

  const { faults, more } = findFaults(schema, input, matches.errors ?? [], MOST_FAULTS)
  const originOf: OriginOf = (pointer, part) => locate?.(pointer, part) ?? nearestOrigin(input, pointer)?.origin
  for (const fault of faults) reportFault(fault, input, sink, originOf, whole)
  if (more > 0) sink.report('model/more-faults', { pointer: '' }, { count: more })
  return undefined
}

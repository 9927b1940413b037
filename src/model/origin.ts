// The `origin` of a model's nodes: where an importer found them. It is input, so only what is sound in it is believed.
import type { Location } from '../diagnostics/diagnostic.js'
import { parentPointer, valueAt } from './pointer.js'

export interface NodeOrigin {
  /** Of the node that has it. */
  readonly pointer: string
  readonly origin: Location
}

/** Of the node there, or of the closest one around it. */
export function nearestOrigin(model: unknown, pointer: string): NodeOrigin | undefined {
  for (let at = pointer; ; at = parentPointer(at)) {
    const origin = soundLocation(valueAt(model, `${at}/origin`))
    if (origin) return { pointer: at, origin }
    if (at === '') return undefined
  }
}

function soundLocation(written: unknown): Location | undefined {
  if (typeof written !== 'object' || written === null) return undefined
  const { file, line, column, endColumn, resource } = written as Partial<Record<keyof Location, unknown>>
  if (typeof file !== 'string' || !isPosition(line) || !isPosition(column)) return undefined
  return { file, line, column, ...(isPosition(endColumn) && { endColumn }), ...(typeof resource === 'string' && { resource }) }
}

function isPosition(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}

// Leaves one ajv error for each fault that a person made.
import { nearestName } from '../../diagnostics/nearest.js'
import type { JsonSchema, ShapeError } from '../../model/contract.js'
import { valueAt } from '../../model/pointer.js'
import { schemaAt } from './schema-at.js'

export interface Fault {
  readonly error: ShapeError
  /** What the schema says about the place. */
  readonly schema: JsonSchema
  /** Of an unknown field: the one that was probably meant. */
  readonly suggestion?: string | undefined
}

/** Violated by an object as a whole, where a misspelt field is often the cause. */
const ABOUT_FIELDS: ReadonlySet<string> = new Set(['required', 'oneOf', 'anyOf', 'minProperties', 'maxProperties', 'discriminator'])

/** Past this many errors only their number matters. */
const MOST_ERRORS = 20_000

type Misspelt = Map<string, Map<string, string>>

export interface Faults {
  readonly faults: readonly Fault[]
  /** How many there are past `most`, about. */
  readonly more: number
}

export function findFaults(root: JsonSchema, value: unknown, errors: readonly ShapeError[], most: number): Faults {
  const first = errors.slice(0, MOST_ERRORS)
  const ofWrongType = new Set(first.filter(error => error.keyword === 'type').map(error => error.instancePath))
  const real = first.filter(error => !isEcho(error) && (error.keyword === 'type' || !ofWrongType.has(error.instancePath)))
  const misspelt = misspeltFields(root, value, real)
  const seen = new Set<string>()
  const faults: Fault[] = []
  let more = Math.max(0, errors.length - MOST_ERRORS)
  for (const error of real) {
    if (explainedBy(misspelt.get(error.instancePath), error)) continue
    const key = `${error.instancePath}\n${kindOf(error)}`
    if (seen.has(key)) continue
    seen.add(key)
    if (faults.length >= most) {
      more++
      continue
    }
    const schema = schemaAt(root, value, error.instancePath)
    faults.push({ error, schema, suggestion: misspelt.get(error.instancePath)?.get(unknownField(error) ?? '') })
  }
  return { faults, more }
}

/** Only repeats what the errors beside it say. */
function isEcho({ keyword, schemaPath }: ShapeError): boolean {
  return keyword === 'if' || keyword === 'propertyNames' || /\/(oneOf|anyOf)\/\d+\/required$/.test(schemaPath)
}

/** A value breaks one rule as far as its writer cares; an object can lack and have many fields. */
function kindOf(error: ShapeError): string {
  if (error.propertyName !== undefined) return `name ${error.propertyName}`
  if (!ABOUT_FIELDS.has(error.keyword) && unknownField(error) === undefined) return 'value'
  return `${error.keyword} ${unknownField(error) ?? error.params.missingProperty ?? error.params.tag ?? ''}`
}

export function unknownField(error: ShapeError): string | undefined {
  const name = error.params.additionalProperty ?? error.params.unevaluatedProperty
  return name === undefined ? undefined : String(name)
}

/** By the pointer of their object: each misspelt name, and the field that it was meant to be. */
function misspeltFields(root: JsonSchema, value: unknown, errors: readonly ShapeError[]): Misspelt {
  const objects: Misspelt = new Map()
  for (const error of errors) {
    const name = unknownField(error)
    if (name === undefined) continue
    const object = valueAt(value, error.instancePath) as object
    const fields = Object.keys(schemaAt(root, value, error.instancePath).properties ?? {})
    const suggestion = nearestName(
      name,
      fields.filter(field => !Object.hasOwn(object, field)),
    )
    if (suggestion === undefined) continue
    objects.set(error.instancePath, (objects.get(error.instancePath) ?? new Map()).set(name, suggestion))
  }
  return objects
}

/** `servcie` is one fault, not an unknown field and a missing one. */
function explainedBy(suggestions: ReadonlyMap<string, string> | undefined, error: ShapeError): boolean {
  if (!suggestions || !ABOUT_FIELDS.has(error.keyword)) return false
  return error.keyword !== 'required' || [...suggestions.values()].includes(String(error.params.missingProperty))
}

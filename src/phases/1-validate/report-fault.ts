// One ajv error as one finding: a keyword gives the code, the schema gives what would be right.
import type { Location } from '../../diagnostics/diagnostic.js'
import { nearestName } from '../../diagnostics/nearest.js'
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { JsonSchema } from '../../model/contract.js'
import { pointerTo, valueAt } from '../../model/pointer.js'
import { type Fault, unknownField } from './faults.js'
import { andList, nameText, orList, pathText, rangeText, typedValueText, typeText, valueText } from './wording.js'

/** Where the text of a node, or of its key, begins. */
export type OriginOf = (pointer: string, part: 'key' | 'value') => Location | undefined

/** `whole`: what the document is called. */
export function reportFault(fault: Fault, input: unknown, sink: DiagnosticSink, originOf: OriginOf, whole?: string): void {
  const { error, schema } = fault
  const { params } = error
  const pointer = error.instancePath
  const value = valueAt(input, pointer)
  const field = pathText(input, pointer, whole)
  const place = (part: 'key' | 'value' = 'value', at = pointer) => ({ pointer: at, origin: originOf(at, part) })
  const missing = (names: string) => sink.report('model/missing-field', place(), { object: field, field: names })
  const refused = (problem: string, notes: readonly string[] = []) => sink.report('model/invalid-value', place(), { field, problem }, { notes })
  const cannotBe = (notes: readonly string[]) => refused(`cannot be ${valueText(value)}`, notes)

  if (error.propertyName !== undefined) {
    const at = place('key', pointerTo(pointer, error.propertyName))
    const problem = `cannot have a field named ${valueText(error.propertyName)}`
    sink.report('model/invalid-value', at, { field, problem }, { notes: wanted(schema) })
    return
  }
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      reportUnknownField(fault, input, sink, originOf, whole)
      return
    case 'required':
      return missing(nameText(String(params.missingProperty)))
    case 'type':
      sink.report('model/wrong-type', place(), { field, expected: `${typeText(params.type)}, not ${typedValueText(value)}` })
      return
    case 'enum':
      return cannotBe(allowed(params.allowedValues as unknown[], value))
    case 'const':
      return cannotBe(allowed([params.allowedValue], value))
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return cannotBe([`allowed: ${rangeText(schema)}`])
    case 'pattern':
    case 'format':
      return cannotBe(wanted(schema, params.pattern))
    case 'minLength':
      return refused(value === '' ? 'cannot be empty' : `needs at least ${params.limit} characters`)
    case 'maxLength':
      return refused(`has more than ${params.limit} characters`)
    case 'minItems':
      return refused(`needs at least ${params.limit} ${params.limit === 1 ? 'item' : 'items'}`)
    case 'maxItems':
      return refused(`has more than ${params.limit} items`)
    case 'uniqueItems':
      return refused(`has the same item at ${params.j} and ${params.i}`)
    case 'minProperties':
      return missing(orList(Object.keys(schema.properties ?? {})))
    case 'maxProperties':
      return refused(tooMany(value, Object.keys(schema.properties ?? {})))
    case 'oneOf':
    case 'anyOf':
      return params.passingSchemas ? refused(tooMany(value, alternatives(schema))) : missing(orList(alternatives(schema)))
    case 'discriminator':
      return reportTag(fault, input, sink, originOf, whole)
    default:
      return refused(`does not satisfy "${error.keyword}" of the schema`)
  }
}

function reportUnknownField({ error, schema, suggestion }: Fault, input: unknown, sink: DiagnosticSink, originOf: OriginOf, whole?: string): void {
  const name = unknownField(error)!
  const pointer = pointerTo(error.instancePath, name)
  const object = pathText(input, error.instancePath, whole)
  const fields = Object.keys(schema.properties ?? {})
  sink.report(
    'model/unknown-field',
    { pointer, origin: originOf(pointer, 'key') },
    { object, field: nameText(name) },
    // A question that is its own remedy needs no second line.
    suggestion ? { notes: [`did you mean ${suggestion}?`], remedy: '' } : { notes: fields.length > 0 ? [`its fields: ${fields.join(', ')}`] : [] },
  )
}

/** The field that says which of several objects this is. */
function reportTag({ error, schema }: Fault, input: unknown, sink: DiagnosticSink, originOf: OriginOf, whole?: string): void {
  const tag = String(error.params.tag)
  const pointer = pointerTo(error.instancePath, tag)
  const value = error.params.tagValue
  const tags = (schema.oneOf ?? []).flatMap(branch => branch.properties?.[tag]?.const ?? [])
  if (value === undefined) {
    const place = { pointer: error.instancePath, origin: originOf(error.instancePath, 'value') }
    sink.report('model/missing-field', place, { object: pathText(input, error.instancePath, whole), field: tag })
    return
  }
  const place = { pointer, origin: originOf(pointer, 'value') }
  const notes = valueAt(input, pointer) === undefined ? [] : allowed(tags, value)
  sink.report('model/invalid-value', place, { field: pathText(input, pointer), problem: `cannot be ${valueText(value)}` }, { notes })
}

function allowed(values: readonly unknown[], given: unknown): string[] {
  const words = values.map(String)
  const nearest = typeof given === 'string' && words.length > 1 ? nearestName(given, words) : undefined
  return [`allowed: ${words.join(', ')}`, ...(nearest !== undefined ? [`did you mean ${nearest}?`] : [])]
}

function wanted(schema: JsonSchema, pattern?: unknown): string[] {
  const words = schema.form ?? schema.description
  if (words) return [`wanted: ${words}`]
  return pattern === undefined ? [] : [`wanted: text that matches ${pattern}`]
}

function alternatives(schema: JsonSchema): string[] {
  return (schema.oneOf ?? schema.anyOf ?? []).map(branch => andList(branch.required ?? []))
}

function tooMany(value: unknown, names: readonly string[]): string {
  return `has ${andList(names.filter(name => Object.hasOwn(value as object, name)))}, of which only one is allowed`
}

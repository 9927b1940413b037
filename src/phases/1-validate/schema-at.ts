// Which part of the schema speaks about a place in a value. ajv's errors name it only relative to a definition.
import type { JsonSchema } from '../../model/contract.js'
import { pointerSegments } from '../../model/pointer.js'

export function schemaAt(root: JsonSchema, value: unknown, pointer: string): JsonSchema {
  let schema = resolved(root, root, value)
  let node = value
  for (const segment of pointerSegments(pointer)) {
    node = isObject(node) && Object.hasOwn(node, segment) ? node[segment] : undefined
    schema = resolved(root, childSchema(schema, segment), node)
  }
  return schema
}

function childSchema(schema: JsonSchema, segment: string): JsonSchema {
  if (schema.properties && Object.hasOwn(schema.properties, segment)) return schema.properties[segment]!
  const child = schema.items ?? schema.additionalProperties
  return typeof child === 'object' ? child : {}
}

/**
 * Follows `$ref`, keeping the description beside it, and what the definition says of the form as `form`, and enters the branch of a union that the value
 * belongs to.
 */
function resolved(root: JsonSchema, schema: JsonSchema, value: unknown): JsonSchema {
  if (schema.$ref !== undefined) {
    const { $ref, ...beside } = schema
    const target = definition(root, $ref)
    return resolved(root, { ...target, ...beside, ...(target.description !== undefined && { form: target.description }) }, value)
  }
  const branches = (schema.oneOf ?? schema.anyOf)?.map(branch => resolved(root, branch, value))
  return branches?.find(branch => branch.type !== undefined && fits(branch, value)) ?? schema
}

function definition(root: JsonSchema, ref: string): JsonSchema {
  return root.$defs?.[ref.slice('#/$defs/'.length)] ?? {}
}

/** By JSON type, and by the tags of an object that the schema fixes. */
function fits(schema: JsonSchema, value: unknown): boolean {
  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
  const sameType = [schema.type].flat().some(allowed => allowed === type || (allowed === 'integer' && type === 'number'))
  if (!sameType || !isObject(value)) return sameType
  return Object.entries(schema.properties ?? {}).every(([name, property]) => !('const' in property) || property.const === value[name])
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

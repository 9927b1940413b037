// A JSON contract of schemas/ as the compiler carries it: the schema, and its validator as plain code.

/** As much of JSON Schema 2020-12 as our schemas use. */
export interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly title?: string
  readonly description?: string
  /** Of a definition that was followed: its description, where the field has one of its own. */
  readonly form?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: boolean | JsonSchema
  readonly required?: readonly string[]
  readonly oneOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly minimum?: number
  readonly maximum?: number
}

/** What ajv says about one violated keyword. */
export interface ShapeError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  /** Set inside `propertyNames`: the name that is wrong. */
  readonly propertyName?: string
}

interface ShapeValidator {
  (value: unknown): boolean
  /** Of the last call. */
  errors?: readonly ShapeError[] | null
}

export interface Contract {
  readonly schema: JsonSchema
  readonly validate: ShapeValidator
}

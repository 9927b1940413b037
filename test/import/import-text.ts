// Short ways to import texts in tests and to look at the result. Every model is checked against the schema.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { type ImportOptions, type ImportResult, importManifests } from '../../src/import/index.js'
import type { MeshModel } from '../../src/model/mesh-model.generated.js'

const schema = JSON.parse(readFileSync(new URL('../../schemas/mesh-model.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ strict: false }).compile(schema)

/** Imports one text as `a.yaml`, or several as `a.yaml`, `b.yaml`, … */
export function importTexts(texts: string | readonly string[], options?: ImportOptions): ImportResult {
  const files = [texts].flat().map((text, i) => ({ path: `${String.fromCharCode(97 + i)}.yaml`, text }))
  const result = importManifests(files, options)
  if (result.model) expectValid(result.model)
  return result
}

export function expectValid(model: MeshModel): void {
  validate(JSON.parse(JSON.stringify(model)))
  expect(validate.errors ?? []).toEqual([])
}

/** The model of a text about which nothing but notes is said. */
export function cleanModel(texts: string | readonly string[], options?: ImportOptions): MeshModel {
  const result = importTexts(texts, options)
  expect(findings(result).filter(line => !line.startsWith('note'))).toEqual([])
  expect(result.model).toBeDefined()
  return result.model as MeshModel
}

/** `severity code file:line:column message`, one for each finding. */
export function findings({ diagnostics }: ImportResult): string[] {
  return diagnostics.map(({ severity, code, location, message }) => {
    const place = location ? `${location.file}:${location.line}:${location.column}` : '-'
    return `${severity} ${code} ${place} ${message}`
  })
}

export function codes({ diagnostics }: ImportResult): string[] {
  return diagnostics.map(({ code }) => code)
}

/** The value without any `origin`. */
export function bare<T>(value: T): T {
  if (value === undefined) return value
  return JSON.parse(JSON.stringify(value, (key, item) => (key === 'origin' ? undefined : item)))
}

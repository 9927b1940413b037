// diagnostics.yaml of a case lists all its errors and warnings; a case without one has none.
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compile } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { importManifests } from '../../src/import/index.ts'
import { locateInFiles } from '../../src/model/locate-in-files.ts'
import { type Case, inputFiles, listCases, shown, textOf } from './case-files.ts'

interface Expected {
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** Default: model.yaml. */
  readonly file?: string
  readonly line?: number
  /** Texts that the message names. */
  readonly mentions?: readonly string[]
}

describe('diagnostics', () => {
  test.each(listCases())('$name', one => {
    const text = textOf(one, 'diagnostics.yaml')
    const expected = (text === undefined ? [] : parse(text)) as Expected[]
    const { diagnostics, ok } = findingsOf(one)
    const found = diagnostics.filter(({ severity }) => severity !== 'note')
    const unexpected = found.filter(finding => !expected.some(wanted => isMeant(wanted, finding))).map(shown)
    const missing = expected.filter(wanted => !found.some(finding => isMeant(wanted, finding)))
    expect({ unexpected, missing }).toEqual({ unexpected: [], missing: [] })
    expect(found).toHaveLength(expected.length)
    expect(ok).toBe(!expected.some(({ severity }) => severity === 'error'))
  })
})

function findingsOf(one: Case): { diagnostics: readonly Diagnostic[]; ok: boolean } {
  const files = inputFiles(one)
  const { model, diagnostics } = importManifests(files, { meshName: 'case' })
  if (!model || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics, ok: false }
  const compiled = compile(model, { locate: locateInFiles(model, files) })
  return { diagnostics: [...diagnostics, ...compiled.diagnostics], ok: compiled.ok }
}

function isMeant({ code, severity, line, file = 'model.yaml', mentions = [] }: Expected, found: Diagnostic): boolean {
  if (code !== found.code || severity !== found.severity || !mentions.every(text => found.message.includes(text))) return false
  return line === undefined || (found.location?.line === line && found.location.file === file)
}

import { expect, test } from 'vitest'
import * as api from '../src/index.ts'

test('what the package exports', () => {
  expect(Object.keys(api).sort()).toEqual(['CATALOGUE', 'compile', 'diffMeshes', 'formatDiagnostics', 'importManifests'])
})

test('bad input becomes diagnostics', () => {
  const result = api.compile({ mesh: 3 })
  expect(result.ok).toBe(false)
  expect(result.diagnostics.map(({ code }) => code)).toContain('model/wrong-type')
})

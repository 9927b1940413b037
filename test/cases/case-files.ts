// Where the cases lie, and how one is read: fixtures/cases/<feature>/<case>/; a whole mesh lies in fixtures/meshes/<mesh>/, as a user
// would have it, and what is expected of it in fixtures/checks/<mesh>/.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { type ImportFile, importManifests } from '../../src/import/index.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'

export interface Case {
  /** Relative to fixtures/. */
  readonly name: string
  readonly directory: string
}

export const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url))

/** Everything in a case's directory that says something about the case instead of being its input. */
const ABOUT = ['traffic.yaml', 'diagnostics.yaml', 'table.yaml']

export function listCases(): Case[] {
  return [...directories(join(FIXTURES, 'checks')), ...directories(join(FIXTURES, 'cases')).flatMap(directories)].map(directory => ({
    name: relative(FIXTURES, directory),
    directory,
  }))
}

/** The input of a case, in file order; its paths are relative to it. */
export function inputFiles({ directory }: Case): ImportFile[] {
  const places = [join(FIXTURES, 'meshes', basename(directory)), join(directory, 'manifests'), directory]
  const from = places.find(place => existsSync(place)) ?? directory
  const names = readdirSync(from).filter(name => name.endsWith('.yaml') && !ABOUT.includes(name))
  return names.sort().map(path => ({ path, text: readFileSync(join(from, path), 'utf8') }))
}

/** @throws when the input has errors. */
export function modelOf(one: Case): MeshModel {
  const { model, diagnostics } = importManifests(inputFiles(one), { meshName: 'case' })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (!model || errors.length > 0) throw new Error(`${one.name}: ${errors.map(shown).join('\n') || 'nothing to import'}`)
  return model
}

export function shown({ code, severity, message, location }: Diagnostic): string {
  return `${location ? `${location.file}:${location.line}: ` : ''}${severity} ${code}: ${message}`
}

/** The text of one of a case's files; undefined: it has none. */
export function textOf({ directory }: Case, file: string): string | undefined {
  const path = join(directory, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function directories(parent: string): string[] {
  if (!existsSync(parent)) return []
  const names = readdirSync(parent, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return names.map(({ name }) => join(parent, name)).sort()
}

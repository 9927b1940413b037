// What `expected/` of a golden case holds: the bundle's list of files, and every config.json byte for byte.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Bundle } from '../../src/bundle/bundle.ts'
import { compile } from '../../src/compile.ts'
import { type ImportFile, importManifests } from '../../src/import/index.ts'
import { type Case, inputFiles, listCases, shown } from './case-files.ts'

/** Few, and one per kind of content: each is a text that somebody reads in a review. */
const GOLDEN = [
  'cases/access/public-rule-and-own-list',
  'cases/http-route/exact',
  'cases/http-route/header-present',
  'cases/mqtt/all-sections',
  'cases/service-discovery/extra-hosts',
  'cases/split/header-match',
  'cases/split/weighted',
  'cases/tcp-route/port-only',
  'checks/bookstore',
  'checks/sensors',
]
/** Too large to read: its list of files and the digest of the bundle are enough. */
const DIGEST_ONLY = ['checks/bookstore']

export function goldenCases(): Case[] {
  return listCases().filter(({ name }) => GOLDEN.includes(name))
}

/** Names in the list without a case, and `expected/` directories of cases that are not in the list. */
export function strays(): string[] {
  const cases = listCases()
  const missing = GOLDEN.filter(name => !cases.some(one => one.name === name))
  const unlisted = cases.filter(one => !GOLDEN.includes(one.name) && existsSync(join(one.directory, 'expected')))
  return [...missing, ...unlisted.map(({ name }) => `${name}/expected`)]
}

/** @throws when the files do not compile. */
export function bundleOf(files: readonly ImportFile[]): Bundle {
  const { model, diagnostics } = importManifests(files, { meshName: 'case' })
  const compiled = compile(model, {})
  if (!compiled.ok || !compiled.bundle) throw new Error([...diagnostics, ...compiled.diagnostics].map(shown).join('\n'))
  return compiled.bundle
}

/** Path in `expected/` -> content, as it is now. */
export function actualFiles(one: Case): Map<string, string> {
  const { files, digest } = bundleOf(inputFiles(one))
  const list = ['files.txt', `${[...files.keys()].join('\n')}\n`] as const
  if (DIGEST_ONLY.includes(one.name)) return new Map([['digest.txt', `${digest}\n`], list])
  return new Map([...[...files].filter(([path]) => path.endsWith('/config.json')), list])
}

/** Path in `expected/` -> content, as it was approved. */
export function expectedFiles({ directory }: Case): Map<string, string> {
  const root = join(directory, 'expected')
  if (!existsSync(root)) return new Map()
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return new Map(paths.map(path => [relative(root, path), readFileSync(path, 'utf8')]))
}

/** Replaces what was approved; returns the paths that changed. */
export function approve(one: Case): string[] {
  const before = expectedFiles(one)
  const now = actualFiles(one)
  const root = join(one.directory, 'expected')
  rmSync(root, { recursive: true, force: true })
  for (const [path, content] of now) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return [...new Set([...before.keys(), ...now.keys()])].filter(path => before.get(path) !== now.get(path)).sort()
}

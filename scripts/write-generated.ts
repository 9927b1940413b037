// Writes a generated file that is checked in; with --check only compares and fails when the checked-in one is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export function writeGenerated(path: string, content: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return
  if (process.argv.includes('--check')) {
    process.stderr.write(`${path} is stale: run npm run generate\n`)
    process.exitCode = 1
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

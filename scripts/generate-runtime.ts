// Packs pjs-templates/ into the compiler: the modules as they are, what they import, and the wiring as precompiled code.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import { commentCuts, withoutPieces } from '../src/phases/4-emit/comments.ts'
import { importsOf } from '../src/pjs-lint/imports.ts'
import { lintPipyJs } from '../src/pjs-lint/lint.ts'
import { writeGenerated } from './write-generated.ts'

const FOLDER = 'pjs-templates/modules'
const names = (existsSync(FOLDER) ? readdirSync(FOLDER) : []).filter(name => name.endsWith('.js')).sort()
const modules = names.map(name => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8')
  refuseFindings(text, `${FOLDER}/${name}`)
  const cuts = commentCuts(text)
  const lean = withoutPieces(text, cuts)
  refuseFindings(lean, `${FOLDER}/${name} without comments`)
  const path = `modules/${name}`
  return { path, sha256: sha256Of(text), leanSha256: sha256Of(lean), imports: importsOf(text, path), cuts, text }
})

const template = readFileSync('pjs-templates/main.js.hbs', 'utf8')
refuseOtherHoles(Handlebars.parse(template))
const precompiled = Handlebars.precompile(template, {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: { json: true, ident: true },
})

writeGenerated(
  'src/phases/4-emit/runtime.generated.ts',
  [
    '// @ts-nocheck',
    '// Generated from pjs-templates/ by `npm run generate`; do not edit.',
    "import type { RuntimeModule } from './runtime.js'",
    '',
    'export const MODULES: readonly RuntimeModule[] = [',
    ...modules.flatMap(({ path, sha256, leanSha256, imports, cuts, text }) => [
      '  {',
      `    path: ${quoted(path)},`,
      `    sha256: ${quoted(sha256)},`,
      `    leanSha256: ${quoted(leanSha256)},`,
      `    cuts: [${cuts.join(', ')}],`,
      `    imports: [${imports.map(path => quoted(path)).join(', ')}],`,
      '    text: [',
      ...text.split('\n').map(line => `      ${quoted(line)},`),
      "    ].join('\\n'),",
      '  },',
    ]),
    ']',
    '',
    `export const MAIN_TEMPLATE: unknown = ${precompiled}`,
    '',
  ].join('\n'),
)

/** Phase 5 takes a module with one of these digests for linted. */
function refuseFindings(text: string, path: string): void {
  const [found] = lintPipyJs(text, path)
  if (found) throw new Error(`${found.file}:${found.line}:${found.column}: ${found.message}`)
}

/** Text may enter a script through `json`, and names of our own through `ident`, alone: anything else would let a name become code. */
function refuseOtherHoles(program: hbs.AST.Program): void {
  for (const node of program.body) {
    if (node.type === 'ContentStatement' || node.type === 'CommentStatement') continue
    const { path, program: then, inverse } = node as hbs.AST.BlockStatement
    const called = 'original' in path ? path.original : undefined
    const allowed =
      node.type === 'MustacheStatement'
        ? called === 'json' || called === 'ident'
        : node.type === 'BlockStatement' && (called === 'if' || called === 'each')
    if (!allowed) throw new Error(`main.js.hbs:${node.loc.start.line}: only {{json x}}, {{ident x}}, {{#if x}} and {{#each x}} are allowed`)
    if (then) refuseOtherHoles(then)
    if (inverse) refuseOtherHoles(inverse)
  }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function quoted(text: string): string {
  return JSON.stringify(text)
}

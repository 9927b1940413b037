// Compiles the schemas to plain code that needs neither ajv nor `new Function` at run time.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { CONTRACTS } from './contracts.ts'
import { readableUnions } from './readable-unions.ts'
import { writeGenerated } from './write-generated.ts'

const schemas = Object.fromEntries(
  CONTRACTS.flatMap(({ validator, schema }) => (validator ? [[validator, JSON.parse(readFileSync(schema, 'utf8'))]] : [])),
)

const ajv = new Ajv2020({
  allErrors: true,
  messages: false,
  discriminator: true,
  allowUnionTypes: true,
  // "oneOf: [{ required: [a] }, …]" names properties that are defined one level up.
  strictRequired: false,
  // A third of the size: one function for each definition instead of a copy at each use.
  inlineRefs: false,
  code: { source: true, esm: true },
  schemas: Object.values(schemas).map(readableUnions),
})
const ids = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schema.$id]))
const code = await selfContained(appendInPlace(standalone.default(ajv, ids)))

writeGenerated(
  'src/model/validators.generated.ts',
  [
    '// @ts-nocheck',
    '// Generated from schemas/ by `npm run generate`; do not edit.',
    "import type { Contract } from './contract.js'",
    '',
    code.trim(),
    ...Object.entries(schemas).flatMap(([name, schema]) => [
      '',
      `export const ${name}Contract: Contract = {`,
      `  validate: validators.${name},`,
      `  schema: ${JSON.stringify(schema, null, 1)},`,
      '}',
    ]),
    '',
  ].join('\n'),
)

/** ajv collects errors by `concat`, which is quadratic: minutes for a file with a hundred thousand faults. */
function appendInPlace(source: string): string {
  const concat = /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g
  if (!concat.test(source)) throw new Error('ajv no longer collects errors by concat: look at its code again')
  const append = 'function append(all, more) { if (all === null) return more; for (const error of more) all.push(error); return all }'
  return `${append}\n${source.replace(concat, 'append(vErrors, $1.errors)')}`
}

async function selfContained(source: string): Promise<string> {
  const result = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    // The output names its parts by path: a linked node_modules must not show.
    preserveSymlinks: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'validators',
    target: 'es2022',
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 160,
  })
  const [file] = result.outputFiles
  const imports = Object.values(result.metafile.outputs).flatMap(output => output.imports)
  if (!file || imports.length > 0 || /\bnew Function\b/.test(file.text)) throw new Error('the validators do not stand alone')
  return file.text
}

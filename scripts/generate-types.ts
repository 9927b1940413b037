// Writes the TypeScript types of the JSON contracts in schemas/.
import { readFileSync } from 'node:fs'
import { compile } from 'json-schema-to-typescript'
import { CONTRACTS } from './contracts.ts'
import { writeGenerated } from './write-generated.ts'

for (const { schema, types: output } of CONTRACTS) {
  const parsed = JSON.parse(readFileSync(schema, 'utf8'))
  const types = await compile(withoutConstraints(parsed), parsed.title, {
    bannerComment: `// Generated from ${schema} by \`npm run generate\`; do not edit.`,
    additionalProperties: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    style: { semi: false, singleQuote: true, printWidth: 120 },
  })
  writeGenerated(output, types)
}

/**
 * `oneOf` and `anyOf` that only say which fields exclude each other, or of which one must be there, would become unusable intersection types: the
 * validator checks it.
 */
function withoutConstraints(node: unknown): any {
  if (Array.isArray(node)) return node.map(withoutConstraints)
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(
    Object.entries(node)
      .filter(
        ([key, value]) => !((key === 'oneOf' || key === 'anyOf') && (value as any[]).every(option => Object.keys(option).join() === 'required')),
      )
      .filter(([key]) => !['minProperties', 'maxProperties', 'pattern', 'if', 'then', 'else'].includes(key))
      .map(([key, value]) => [key, withoutConstraints(value)]),
  )
}

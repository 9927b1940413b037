// Writes docs/mqtt-model.md: every field of an MQTT policy, as the schema describes it.
import { readFileSync } from 'node:fs'
import { writeGenerated } from './write-generated.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

const { $defs } = JSON.parse(readFileSync('schemas/mesh-model.schema.json', 'utf8')) as { $defs: Readonly<Record<string, Schema>> }
const WORDS: Readonly<Record<string, string>> = {
  Label: 'name',
  ObjectId: 'namespace/name',
  Port: 'port',
  Duration: 'duration, such as `10s`',
  Regex: 'regex',
  TopicFilter: 'topic filter',
  PathText: 'path',
  MqttName: 'text',
}

writeGenerated(
  'docs/mqtt-model.md',
  [
    '# MQTT policies, field by field',
    '',
    'Generated from `schemas/mesh-model.schema.json` by `npm run generate`. [mqtt.md](mqtt.md) explains what the fields are for.',
    ...definitionsFrom('MqttPolicy').flatMap(section),
    '',
  ].join('\n'),
)

/** The objects that one is made of, each before those that it refers to. */
function definitionsFrom(first: string): string[] {
  const found = new Set([first])
  for (const name of found) {
    for (const field of Object.values($defs[name]!.properties ?? {})) {
      const next = nameOf(field.items ?? field)
      if (next !== undefined && next !== 'Origin' && $defs[next]!.properties) found.add(next)
    }
  }
  return [...found]
}

function section(name: string): string[] {
  const { description, properties = {}, required = [] } = $defs[name]!
  const fields = Object.entries(properties).filter(([field]) => field !== 'origin')
  return [
    '',
    `## ${name}`,
    '',
    ...(description ? [description, ''] : []),
    '| field | value | meaning |',
    '|---|---|---|',
    ...fields.map(([field, schema]) => `| \`${field}\`${required.includes(field) ? ', required' : ''} | ${value(schema)} | ${meaning(schema)} |`),
  ]
}

function value(schema: Schema): string {
  const name = nameOf(schema)
  if (name !== undefined) return WORDS[name] ?? ($defs[name]!.properties ? `[${name}](#${name.toLowerCase()})` : value($defs[name]!))
  if (schema.items) return `list: ${value(schema.items)}`
  if (schema.enum) return [...new Set(schema.enum.map(String))].map(each => `\`${each}\``).join(', ')
  if (schema.minimum !== undefined) return `${schema.minimum} to ${schema.maximum}`
  return schema.type === 'boolean' ? '`true`, `false`' : 'text'
}

function meaning(schema: Schema): string {
  const name = nameOf(schema)
  const own = schema.description ?? (name !== undefined && !$defs[name]!.properties && !WORDS[name] ? $defs[name]!.description : undefined)
  return (own ?? '').replaceAll('|', '\\|')
}

function nameOf({ $ref }: Schema): string | undefined {
  return $ref?.slice('#/$defs/'.length)
}

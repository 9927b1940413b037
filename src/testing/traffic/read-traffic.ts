// Reads traffic.yaml. A case that could not fail, because it expects nothing or asks for what its step cannot show, is an error.
import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { findNonsense } from './nonsense.js'
import type { Traffic } from './traffic.generated.js'

/** The file is no traffic description; the message has a line per problem, each with file and line. */
export class TrafficError extends Error {
  override readonly name = 'TrafficError'
}

let validator: ValidateFunction<Traffic> | undefined

/** Compiled when it is needed: that takes a second of those who only start a mesh. */
function trafficValidator(): ValidateFunction<Traffic> {
  const schema = () => JSON.parse(readFileSync(new URL('../../../schemas/traffic.schema.json', import.meta.url), 'utf8'))
  return (validator ??= new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<Traffic>(schema()))
}

/** Reads the text of a traffic file; `file` is for messages. @throws TrafficError */
export function readTraffic(text: string, file = 'traffic.yaml'): Traffic {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [syntax] = document.errors
  if (syntax) throw new TrafficError(`${file}:${syntax.linePos?.[0].line ?? 1}: ${syntax.message}`)
  const value: unknown = document.toJS()

  const lineOf = (path: readonly string[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const fail = (problems: readonly { readonly path: readonly string[]; readonly problem: string }[]) => {
    throw new TrafficError(problems.map(({ path, problem }) => `${file}:${lineOf(path)}: ${problem}`).join('\n'))
  }
  const validate = trafficValidator()
  if (!validate(value)) return fail(readable(validate.errors ?? []))
  const nonsense = findNonsense(value)
  if (nonsense.length > 0) fail(nonsense)
  return value
}

function readable(errors: readonly ErrorObject[]): { path: string[]; problem: string }[] {
  // A failed choice reports each alternative; the choice itself is enough.
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf').map(({ instancePath }) => instancePath)
  return errors
    .filter(({ instancePath, keyword }) => keyword === 'oneOf' || !choices.includes(instancePath))
    .map(error => ({
      path: error.instancePath.split('/').slice(1).map(unescapePointer),
      problem: `${error.instancePath || 'the file'} ${explain(error)}`,
    }))
}

function explain({ keyword, params, instancePath, message = 'is wrong' }: ErrorObject): string {
  switch (keyword) {
    case 'additionalProperties':
      return `has an unknown field "${params['additionalProperty']}"`
    case 'enum':
      return `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}`
    case 'minProperties':
      return 'is empty: it would assert nothing'
    case 'oneOf':
      return /^\/steps\/\d+$/.test(instancePath)
        ? 'must have exactly one of request, raw, grpc, websocket and tcp'
        : 'must be exactly one of its forms'
    default:
      return message
  }
}

function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~')
}

// The request of a case in full, whichever of its short forms it was written in.
import type { FlowRequest } from '../explain/flow.js'
import { isGrpcType } from '../explain/grpc-type.js'
import type { TestCase } from './test-cases.generated.js'

/** A `Name: value` line as a pair. */
function headerOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon), line.slice(colon + 1).trim()]
}

/** What was not written is left to the interpreter's defaults. */
export function requestOf(written: TestCase['request'] = {}): FlowRequest {
  if (typeof written === 'string') {
    const space = written.indexOf(' ')
    return space < 0 ? { path: written } : { method: written.slice(0, space), path: written.slice(space + 1) }
  }
  const { headers, ...rest } = written
  return { ...rest, ...(headers && { headers: headers.map(headerOf) }) }
}

/** By content type, as the proxies tell. */
export function isGrpc({ headers = [] }: FlowRequest): boolean {
  return isGrpcType(headers.findLast(([name]) => name.toLowerCase() === 'content-type')?.[1])
}

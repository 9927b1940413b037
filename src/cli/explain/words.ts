// The words of `pipyc explain`: which are paths, which is the request, and what it says.
import { existsSync } from 'node:fs'
import type { FlowRequest } from '../../explain/flow.js'
import { UsageError } from '../exit-codes.js'

export interface ExplainWords {
  readonly paths: readonly string[]
  /** `GET /path`; undefined: none was given. */
  readonly request: Pick<FlowRequest, 'method' | 'path'> | undefined
}

/** A word of the form `METHOD /path` is the request; all others are paths. */
export function splitWords(words: readonly string[]): ExplainWords {
  const isRequest = (word: string) => /^[A-Za-z]+ +\S/.test(word) && !/^\S+ .*\.(ya?ml|json)$/i.test(word)
  const requests = words.filter(isRequest)
  const paths = words.filter(word => !isRequest(word))
  if (requests.length > 1) throw new UsageError(`explain takes one request, and there are ${requests.length}: ${requests.join(', ')}`)
  const noMethod = requests.length === 0 ? paths.find((word, i) => i > 0 && word.startsWith('/') && !existsSync(word)) : undefined
  if (noMethod !== undefined) throw new UsageError(`${noMethod} is no file; if it is the path of a request, write 'GET ${noMethod}'`)
  if (paths.length === 0) throw new UsageError('explain needs the mesh: manifests or model files, or directories of them')
  const [, method, path] = /^([A-Za-z]+) +(.*)$/.exec(requests[0] ?? '') ?? []
  return { paths, request: method === undefined || path === undefined ? undefined : { method, path } }
}

/** `Name: value`. */
export function headerNamed(written: string): readonly [string, string] {
  const colon = written.indexOf(':')
  if (colon < 1) throw new UsageError(`${written} is no header; write 'Name: value'`)
  return [written.slice(0, colon).trim(), written.slice(colon + 1).trim()]
}

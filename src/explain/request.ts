// One reading of a request, or why it has none (400).
import type { FlowRequest } from './flow.js'
import { isGrpcType } from './grpc-type.js'
import { type Host, readHost } from './host.js'
import { readTarget } from './path.js'

export interface Request {
  readonly method: string
  readonly path: string
  /** With its `?`; empty where there is none. */
  readonly query: string
  readonly host: Host
  /** As the client wrote it, which is how it is forwarded. */
  readonly writtenHost: string
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly isGrpc: boolean
  readonly isOverHttp2: boolean
}

export interface Unreadable {
  /** What is wrong with it. */
  readonly reason: string
  readonly isGrpc: boolean
  /** Why Pipy itself ends the connection; false where it does not. */
  readonly closes: false | 'unknown-method' | 'malformed'
}

/** Over HTTP/1.1 Pipy's codec knows no others. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE']

/** Over HTTP/2 Pipy's codec takes none of them: they belong to one connection of HTTP/1.1. */
const OF_ONE_CONNECTION = ['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade']

/** `defaultHost`: where the flow gives none. */
export function readRequest(flow: FlowRequest, defaultHost: string): Request | Unreadable {
  const { protocol = 'http1', method = 'GET', path = '/', host = defaultHost, headers: written = [] } = flow
  const headers = new Map<string, string>()
  for (const [name, value] of written) {
    const key = name.toLowerCase()
    const earlier = key === 'cookie' ? headers.get(key) : undefined
    const trimmed = value.replace(/^[ \t]+|[ \t]+$/g, '')
    headers.set(key, earlier === undefined ? trimmed : `${earlier}; ${trimmed}`)
  }
  const writtenHost = headers.get('host') ?? host.trim()
  headers.set('host', writtenHost)
  const isGrpc = isGrpcType(headers.get('content-type'))
  const unreadable = (reason: string, closes: Unreadable['closes'] = false): Unreadable => ({ reason, isGrpc, closes })

  if (protocol === 'http1' && !METHODS.includes(method)) return unreadable(unknownMethod(method), 'unknown-method')
  const malformed = protocol === 'http2' && whyMalformed(method, path, written)
  if (malformed) return unreadable(`${malformed}, so Pipy ends the connection`, 'malformed')
  if (/[^A-Za-z0-9_-]/.test(method)) return unreadable('the method has a character that HTTP/1.1 could not carry')
  if (method === 'CONNECT') return unreadable('the method CONNECT would open a tunnel in which no request is looked at')
  const forbidden = protocol === 'http2' && [...written, ['host', writtenHost] as const].find(isForbidden)
  if (forbidden) return unreadable(`the header ${JSON.stringify(forbidden[0])} has characters that HTTP forbids`)
  const length = headers.get('content-length')
  if (protocol === 'http2' && length !== undefined && !/^[0-9]+$/.test(length)) return unreadable('the Content-Length is no number')
  const target = readTarget(path)
  if (typeof target === 'string') return unreadable(target)
  if (writtenHost === '') return unreadable('the request has no Host')
  const twoHosts = protocol === 'http2' && whyTwoHosts(flow.host || undefined, written)
  if (twoHosts) return unreadable(twoHosts)
  return { method, ...target, host: readHost(writtenHost), writtenHost, headers, isGrpc, isOverHttp2: protocol === 'http2' }
}

/** The same request, as a sidecar reads it that gets it over HTTP/1.1. */
export function overHttp1(request: Request): Request | Unreadable {
  const { method, isGrpc } = request
  return METHODS.includes(method) ? { ...request, isOverHttp2: false } : { reason: unknownMethod(method), isGrpc, closes: 'unknown-method' }
}

const unknownMethod = (method: string) => `Pipy does not know the method ${method} and ends the connection`

export function isUnreadable(request: Request | Unreadable): request is Unreadable {
  return 'reason' in request
}

/** Proxies would wait for ever for what follows such a head. */
export function isHeadWithBody({ method, headers }: Request): boolean {
  const length = headers.get('content-length')
  return method === 'HEAD' && (headers.has('transfer-encoding') || (length !== undefined && Number(length) !== 0))
}

function whyMalformed(method: string, path: string, headers: NonNullable<FlowRequest['headers']>): string | undefined {
  if (method === '' || path === '') return 'a request of HTTP/2 without a method or a path is malformed'
  const forbidden = headers.find(([name, value]) => {
    const key = name.toLowerCase()
    return key === '' || key.startsWith(':') || OF_ONE_CONNECTION.includes(key) || (key === 'te' && value !== 'trailers')
  })
  return forbidden && `HTTP/2 forbids the header ${JSON.stringify(forbidden[0])}`
}

/** Blanks around a field's value are no part of it over HTTP/1.1, and part of it over HTTP/2. */
function whyTwoHosts(authority: string | undefined, headers: NonNullable<FlowRequest['headers']>): string | undefined {
  const [, host] = headers.findLast(([name]) => name.toLowerCase() === 'host') ?? []
  if ([authority, host].some(name => name !== undefined && name !== name.trim())) return 'the Host has blanks around it'
  return authority !== undefined && host !== undefined && authority !== host ? 'Host and :authority are not the same' : undefined
}

function isForbidden([name, value]: readonly [string, string]): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought.
  return !/^[!-9;-~]+$/.test(name) || /[\x00-\x08\x0a-\x1f\x7f]/.test(value) || (value !== value.trim() && /[^\t -~]/.test(value))
}

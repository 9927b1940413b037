// What happens to fields that Pipy cannot write as HTTP/2 (docs/pipy-limits.md): names and values of exactly 127 bytes.
import type { ResolvedPort } from '../phases/2-resolve/resolved.js'
import type { Request, Unreadable } from './request.js'

/** Toward an application or a sidecar: for ports that speak it, and for gRPC that came over it. */
export function goesOverHttp2({ protocol }: Pick<ResolvedPort, 'protocol'>, { isGrpc, isOverHttp2 }: Request): boolean {
  return protocol === 'h2' || (isGrpc && isOverHttp2)
}

/** The request as it can be written; or why it cannot. */
export function overHttp2(request: Request): Request | Unreadable {
  const unreadable = (what: string): Unreadable => ({
    reason: `Pipy cannot write a ${what} of 127 bytes over HTTP/2`,
    isGrpc: request.isGrpc,
    closes: false,
  })
  if (isBroken(request.method)) return unreadable('method')
  const target = request.path + request.query
  const written = isBroken(target) ? withLastLetterEncoded(target) : target
  if (written === undefined) return unreadable('path')
  const headers = new Map<string, string>()
  for (const [name, value] of request.headers) {
    if (isBroken(name)) return unreadable('header name')
    const longer = isBroken(value) ? stretched(name, value) : value
    if (longer === undefined) return unreadable(`header (${name}) without a blank`)
    headers.set(name, longer)
  }
  const end = written.indexOf('?')
  return end < 0 ? { ...request, headers, path: written, query: '' } : { ...request, headers, path: written.slice(0, end), query: written.slice(end) }
}

/** A field of an answer over HTTP/2; where nothing else helps it gets a blank at its end. */
export function asWritten(name: string, value: string): string {
  return isBroken(value) ? (stretched(name, value) ?? `${value} `) : value
}

function isBroken(text: string): boolean {
  return Buffer.byteLength(text) === 127
}

function withLastLetterEncoded(target: string): string | undefined {
  const found = /^(.+?)((?<!%|%[\s\S])[A-Za-z0-9])((?:%[\s\S]{2}|[^A-Za-z0-9%])*)$/s.exec(target)
  return found ? `${found[1]}%${found[2]!.charCodeAt(0).toString(16)}${found[3]}` : undefined
}

const ENCODED = new Set(['location', 'content-location', 'referer', 'grpc-message'])

/** A letter encoded, or a blank more after the first one, or after the first comma. */
function stretched(name: string, value: string): string | undefined {
  const encoded = ENCODED.has(name) ? withLastLetterEncoded(value) : undefined
  if (encoded !== undefined) return encoded
  if (value.includes(' ')) return value.replace(' ', '  ')
  if (value.includes(',')) return value.replace(',', ', ')
  return name === 'cookie' ? `${value};` : undefined
}

// Opens a connection, plain or with mutual TLS as an identity of the mesh.
import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls, createSecureContext, type PeerCertificate, type SecureContext, type SecureVersion, type TLSSocket } from 'node:tls'
import { type Address, formatAddress, socketOptions } from '../address.js'
import type { Certificate } from '../certificates/authority.js'
import { ConnectionClosed } from './connection-closed.js'

/** How the client speaks TLS, and with which certificate. */
export interface ClientTls {
  /** Root certificates (PEM) that the server's chain must end in. */
  readonly trusted: string
  /** Who the client is. Absent: it shows no certificate. */
  readonly certificate?: Certificate
  /** SNI. Default: none is sent. */
  readonly serverName?: string
  /** ALPN protocols to offer. Default: no ALPN. */
  readonly alpn?: readonly string[]
  /** Names of which the server's certificate must carry one, as DNS SAN or CN. Default: any certificate of the CA is fine. */
  readonly acceptServers?: readonly string[]
  readonly minVersion?: SecureVersion
  readonly maxVersion?: SecureVersion
}

/** Where a connection goes, and how. */
export interface ConnectionOptions {
  readonly to: Address
  /** Default: no TLS. */
  readonly tls?: ClientTls
  /** For connecting with handshake, and then for each answer. Default: 15000. */
  readonly timeoutMs?: number
}

export const DEFAULT_TIMEOUT_MS = 15_000

/**
 * Resolves once connected (and shaken hands). Sessions are never resumed. With TLS 1.3 a server that refuses the
 * client's certificate does so after this has resolved: the first read then fails.
 * @throws ConnectionClosed when the peer refuses, resets or fails the handshake; Error on a timeout or an untrusted server.
 */
export function openConnection(options: ConnectionOptions): Promise<Socket> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
  const where = formatAddress(options.to)
  const socket = options.tls ? connectSecurely(options.to, options.tls) : connectTcp(socketOptions(options.to))
  socket.setNoDelay(true)
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => fail(isRefusal(error) ? new ConnectionClosed(`${where}: ${error.message}`, error.code) : error)
    const onClose = () => fail(new ConnectionClosed(`${where}: closed before it was established`))
    const settle = () => {
      clearTimeout(timer)
      socket.off('error', onError).off('close', onClose)
    }
    const fail = (error: Error) => {
      settle()
      socket.on('error', () => {}).destroy()
      reject(error)
    }
    const timer = setTimeout(() => fail(new Error(`${where}: no connection within ${timeoutMs} ms`)), timeoutMs)
    socket.once('error', onError).once('close', onClose)
    socket.once(options.tls ? 'secureConnect' : 'connect', () => {
      settle()
      resolve(socket)
    })
  })
}

function connectSecurely(to: Address, tls: ClientTls): TLSSocket {
  return connectTls({
    ...socketOptions(to),
    secureContext: secureContextFor(tls),
    ...(tls.alpn && { ALPNProtocols: [...tls.alpn] }),
    // Node would send the host as SNI otherwise.
    servername: tls.serverName ?? '',
    checkServerIdentity: (_, certificate) => wrongServer(certificate, tls.acceptServers),
  })
}

/** Making one takes longer than the connection. */
const contexts = new WeakMap<Certificate, Map<string, SecureContext>>()

function secureContextFor({ trusted, certificate, minVersion, maxVersion }: ClientTls): SecureContext {
  const make = () =>
    createSecureContext({
      ca: trusted,
      ...(certificate && { cert: certificate.cert, key: certificate.key }),
      ...(minVersion && { minVersion }),
      ...(maxVersion && { maxVersion }),
    })
  if (!certificate) return make()
  const known = contexts.get(certificate) ?? new Map<string, SecureContext>()
  contexts.set(certificate, known)
  const key = `${minVersion} ${maxVersion} ${trusted}`
  const context = known.get(key) ?? make()
  known.set(key, context)
  return context
}

function wrongServer(certificate: PeerCertificate, accepted: readonly string[] | undefined): Error | undefined {
  if (!accepted) return undefined
  const names = principals(certificate)
  return names.some(name => accepted.includes(name))
    ? undefined
    : new Error(`the server is ${names.join(', ') || 'nameless'}, not ${accepted.join(' or ')}`)
}

function principals(certificate: PeerCertificate): string[] {
  const sans = (certificate.subjectaltname ?? '').split(', ').filter(name => name.startsWith('DNS:'))
  return sans.length > 0 ? sans.map(name => name.slice('DNS:'.length)) : [certificate.subject?.CN].filter(name => name !== undefined)
}

function isRefusal({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'EPIPE' || (code?.startsWith('ERR_SSL_') ?? false)
}

// What the sidecars are measured against and measured with: plain Pipy scripts.
import type { Certificate, CertificateAuthority } from '../src/testing/index.ts'
import type { Script } from './start-script.ts'

export interface Tls {
  readonly certificate: Certificate
  readonly ca: CertificateAuthority
}

export interface ProxyScript {
  readonly listen: string
  readonly target: string
  readonly acceptTls?: Tls
  readonly connectTls?: Tls
  /** Toward the target; of the caller it takes either. Default: HTTP/1.1. */
  readonly http2?: boolean
}

/** Pools as ours has them: by default 1.5 lets one request at a time on a connection, and 2.0 opens one for each stream, which both make bare Pipy slower. */
const HTTP2 = '{ version: 2, maxQueue: 100, maxSessions: 2 }'

/** The smallest proxy that pools its upstream connections, as in Pipy's own documentation. */
export function bareProxy({ listen, target, acceptTls, connectTls, http2 }: ProxyScript): Script {
  const connect = `.connect(() => target)`
  const upstream = connectTls ? `.connectTLS(${tlsOptions(connectTls)}).to($=>$${connect})` : connect
  const http = `.demuxHTTP().to($=>$.muxHTTP(() => target${http2 ? `, ${HTTP2}` : ''}).to($=>$${upstream}))`
  return mainScript(`var target = '${target}'
pipy.listen('${listen}', $=>$${acceptTls ? `.acceptTLS(${tlsOptions(acceptTls)}).to($=>$${http})` : http})
`)
}

/** The application: answers every request with 13 bytes. */
export function upstream(listen: string, acceptTls?: Tls): Script {
  const serve = `.serveHTTP(response)`
  return mainScript(`var response = new Message({ headers: { 'content-type': 'text/plain' } }, 'hello, world!')
pipy.listen('${listen}', $=>$${acceptTls ? `.acceptTLS(${tlsOptions(acceptTls)}).to($=>$${serve})` : serve})
`)
}

function mainScript(text: string): Script {
  return { files: { 'main.js': text } }
}

function tlsOptions({ certificate, ca }: Tls): string {
  const read = (path: string) => `os.read(${JSON.stringify(path)}).toString()`
  return `{ certificate: { cert: new crypto.CertificateChain(${read(certificate.certPath)}), key: new crypto.PrivateKey(${read(certificate.keyPath)}) }, trusted: [new crypto.Certificate(${read(ca.certPath)})] }`
}

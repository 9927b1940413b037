// What the sidecars are measured against and measured with: plain Pipy scripts.
import type { Certificate, CertificateAuthority } from '../src/testing/index.ts'

export interface Tls {
  readonly certificate: Certificate
  readonly ca: CertificateAuthority
}

export interface ProxyScript {
  readonly listen: string
  readonly target: string
  readonly acceptTls?: Tls
  readonly connectTls?: Tls
}

/** The smallest proxy that pools its upstream connections, as in Pipy's own documentation. */
export function bareProxy({ listen, target, acceptTls, connectTls }: ProxyScript): string {
  const connect = `.connect(() => target)`
  const upstream = connectTls ? `.connectTLS(${tlsOptions(connectTls)}).to($=>$${connect})` : connect
  const http = `.demuxHTTP().to($=>$.muxHTTP(() => target).to($=>$${upstream}))`
  return `var target = '${target}'
pipy.listen('${listen}', $=>$${acceptTls ? `.acceptTLS(${tlsOptions(acceptTls)}).to($=>$${http})` : http})
`
}

/** The application: answers every request with 13 bytes. */
export function upstream(listen: string, acceptTls?: Tls): string {
  const serve = `.serveHTTP(response)`
  return `var response = new Message({ headers: { 'content-type': 'text/plain' } }, 'hello, world!')
pipy.listen('${listen}', $=>$${acceptTls ? `.acceptTLS(${tlsOptions(acceptTls)}).to($=>$${serve})` : serve})
`
}

function tlsOptions({ certificate, ca }: Tls): string {
  const read = (path: string) => `os.read(${JSON.stringify(path)}).toString()`
  return `{ certificate: { cert: new crypto.CertificateChain(${read(certificate.certPath)}), key: new crypto.PrivateKey(${read(certificate.keyPath)}) }, trusted: [new crypto.Certificate(${read(ca.certPath)})] }`
}

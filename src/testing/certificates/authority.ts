// A throw-away certificate authority whose certificates and keys lie in a temporary directory.
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TemporaryDirectory, temporaryDirectory } from '../temporary-directory.js'
import { signCertificate } from './x509.js'

/** PEM files and their contents. The certificate file also holds the intermediates, if there are any. */
export interface Certificate {
  readonly certPath: string
  readonly keyPath: string
  readonly cert: string
  readonly key: string
}

/** What a certificate says, and how it is made. */
export interface IssueOptions {
  /** DNS SANs, in order. */
  readonly dnsNames?: readonly string[]
  /** URI SANs, such as SPIFFE ids; Pipy does not see them. */
  readonly uris?: readonly string[]
  /** Default: none, the subject is empty. */
  readonly commonName?: string
  /** Default: an hour ago. */
  readonly notBefore?: Date
  /** Default: tomorrow. A past date makes an expired certificate. */
  readonly notAfter?: Date
}

const HOUR_MS = 3_600_000

interface Signer {
  readonly subject: string
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
  /** Certificates between a leaf and the root, PEM. */
  readonly chain: string
}

/** A certificate authority for one test run; it writes PEM files into a directory of its own. */
export class CertificateAuthority {
  /** The root, PEM: what peers have to trust. */
  readonly cert: string
  readonly certPath: string
  readonly #signer: Signer
  readonly #directory: TemporaryDirectory
  #issued = 0

  /** Makes a root of its own; with `parent`, an intermediate under that authority. Names tell authorities apart. */
  constructor(commonName = 'pipyc test CA', parent?: CertificateAuthority) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const own = { subject: commonName, publicKey, privateKey }
    const signed = signCertificate({
      ...own,
      ...validity({}),
      issuer: parent ? parent.#signer : own,
      dnsNames: [],
      uris: [],
      isAuthority: true,
    })
    this.#signer = { ...own, chain: parent ? signed + parent.#signer.chain : '' }
    this.#directory = temporaryDirectory('certificates')
    this.cert = parent ? parent.cert : signed
    this.certPath = this.#write('ca.pem', this.cert)
  }

  /** A fresh P-256 key and a certificate for it, good for clients and servers. */
  issue(options: IssueOptions): Certificate {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const leaf = signCertificate({
      subject: options.commonName,
      publicKey,
      issuer: this.#signer,
      ...validity(options),
      dnsNames: options.dnsNames ?? [],
      uris: options.uris ?? [],
      isAuthority: false,
    })
    const cert = leaf + this.#signer.chain
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
    const prefix = `${++this.#issued}-${(options.dnsNames?.[0] ?? options.commonName ?? 'nameless').replace(/[^a-z0-9.-]/gi, '_')}`
    return { cert, key, certPath: this.#write(`${prefix}.cert.pem`, cert), keyPath: this.#write(`${prefix}.key.pem`, key) }
  }

  /** Deletes the files. The process's end does it too. */
  remove(): void {
    this.#directory.remove()
  }

  #write(name: string, content: string): string {
    const path = join(this.#directory.path, name)
    writeFileSync(path, content)
    return path
  }
}

/** The name in a certificate of identity `namespace/serviceAccount`. */
export function principalOf(identity: string, trustDomain = 'cluster.local'): string {
  const slash = identity.indexOf('/')
  return `${identity.slice(slash + 1)}.${identity.slice(0, slash)}.${trustDomain}`
}

function validity({ notBefore, notAfter }: IssueOptions): { notBefore: Date; notAfter: Date } {
  const end = notAfter ?? new Date(Date.now() + 24 * HOUR_MS)
  return { notAfter: end, notBefore: notBefore ?? new Date(Math.min(Date.now(), end.getTime()) - HOUR_MS) }
}

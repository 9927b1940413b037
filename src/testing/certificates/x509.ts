// Signs an X.509 v3 certificate with ECDSA P-256 and SHA-256.
import { Buffer } from 'node:buffer'
import { createHash, type KeyObject, randomBytes, sign } from 'node:crypto'
import { bitString, boolean, integer, objectId, octetString, sequence, set, tagged, time, utf8String } from './der.js'

export interface CertificateFields {
  readonly subject: string | undefined
  readonly publicKey: KeyObject
  readonly issuer: { readonly subject: string; readonly publicKey: KeyObject; readonly privateKey: KeyObject }
  readonly notBefore: Date
  readonly notAfter: Date
  readonly dnsNames: readonly string[]
  readonly uris: readonly string[]
  readonly isAuthority: boolean
}

const ECDSA_WITH_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'))

const COMMON_NAME = objectId('2.5.4.3')
const BASIC_CONSTRAINTS = objectId('2.5.29.19')
const KEY_USAGE = objectId('2.5.29.15')
const EXTENDED_KEY_USAGE = objectId('2.5.29.37')
const SUBJECT_ALTERNATIVE_NAME = objectId('2.5.29.17')
const SUBJECT_KEY = objectId('2.5.29.14')
const AUTHORITY_KEY = objectId('2.5.29.35')
const SERVER_AUTH = objectId('1.3.6.1.5.5.7.3.1')
const CLIENT_AUTH = objectId('1.3.6.1.5.5.7.3.2')

const DIGITAL_SIGNATURE = bitString(Buffer.from([0x80]), 7)
const SIGN_CERTIFICATES_AND_CRLS = bitString(Buffer.from([0x06]), 1)

/** The certificate as PEM. */
export function signCertificate(fields: CertificateFields): string {
  const version3 = tagged(0, integer(Buffer.from([2])))
  const toBeSigned = sequence(
    version3,
    integer(randomBytes(16)),
    ECDSA_WITH_SHA256,
    name(fields.issuer.subject),
    sequence(time(fields.notBefore), time(fields.notAfter)),
    name(fields.subject),
    publicKeyInfo(fields.publicKey),
    tagged(3, sequence(...extensions(fields))),
  )
  const signature = bitString(sign('sha256', toBeSigned, fields.issuer.privateKey))
  const base64 = sequence(toBeSigned, ECDSA_WITH_SHA256, signature).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`
}

function extensions(fields: CertificateFields): Buffer[] {
  const names = [
    ...fields.dnsNames.map(dns => tagged(2, Buffer.from(dns, 'latin1'), false)),
    ...fields.uris.map(uri => tagged(6, Buffer.from(uri, 'latin1'), false)),
  ]
  return [
    extension(BASIC_CONSTRAINTS, true, fields.isAuthority ? sequence(boolean(true)) : sequence()),
    extension(KEY_USAGE, true, fields.isAuthority ? SIGN_CERTIFICATES_AND_CRLS : DIGITAL_SIGNATURE),
    ...(fields.isAuthority ? [] : [extension(EXTENDED_KEY_USAGE, false, sequence(SERVER_AUTH, CLIENT_AUTH))]),
    extension(SUBJECT_KEY, false, octetString(keyId(fields.publicKey))),
    extension(AUTHORITY_KEY, false, sequence(tagged(0, keyId(fields.issuer.publicKey), false))),
    ...(names.length > 0 ? [extension(SUBJECT_ALTERNATIVE_NAME, fields.subject === undefined, sequence(...names))] : []),
  ]
}

function extension(id: Buffer, critical: boolean, value: Buffer): Buffer {
  return sequence(id, ...(critical ? [boolean(true)] : []), octetString(value))
}

function name(commonName: string | undefined): Buffer {
  return commonName === undefined ? sequence() : sequence(set(sequence(COMMON_NAME, utf8String(commonName))))
}

function publicKeyInfo(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' })
}

function keyId(key: KeyObject): Buffer {
  return createHash('sha1').update(publicKeyInfo(key)).digest()
}

import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { CertificateAuthority, MeshClient, principalOf, startHttp1 } from '../../src/testing/index.ts'

const ca = new CertificateAuthority()
const other = new CertificateAuthority('other CA')
const intermediate = new CertificateAuthority('intermediate', ca)
afterAll(() => {
  for (const authority of [ca, other, intermediate]) authority.remove()
})

test('a certificate says what was asked of it, and its files hold it', () => {
  const issued = ca.issue({ dnsNames: ['a.b.cluster.local', 'x.y'], uris: ['spiffe://mesh/a'], commonName: 'a' })
  const read = new X509Certificate(readFileSync(issued.certPath))
  expect(read.subject).toBe('CN=a')
  expect(read.subjectAltName).toBe('DNS:a.b.cluster.local, DNS:x.y, URI:spiffe://mesh/a')
  expect(read.verify(new X509Certificate(ca.cert).publicKey)).toBe(true)
  expect(read.ca).toBe(false)
  expect(readFileSync(issued.keyPath, 'utf8')).toBe(issued.key)
})

test('CN only, expired, and an intermediate in the chain', () => {
  expect(new X509Certificate(ca.issue({ commonName: 'a.b.cluster.local' }).cert).subjectAltName).toBeUndefined()
  const past = new Date(Date.now() - 1000)
  expect(Date.parse(new X509Certificate(ca.issue({ notAfter: past }).cert).validTo)).toBeLessThan(Date.now())
  expect(intermediate.issue({}).cert.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
  expect(intermediate.cert).toBe(ca.cert)
})

test('principals follow the identity', () => {
  expect(principalOf('bookstore/bookstore-v1')).toBe('bookstore-v1.bookstore.cluster.local')
  expect(principalOf('ns/sa', 'mesh.example')).toBe('sa.ns.mesh.example')
})

test('a server that demands a mesh certificate takes exactly those', async () => {
  const certificate = ca.issue({ dnsNames: ['server.ns.cluster.local'] })
  const server = await startHttp1({ name: 'tls', tls: { certificate, trusted: ca.cert } })
  const as = (identity: Parameters<CertificateAuthority['issue']>[0] | undefined, authority = ca) =>
    new MeshClient({ tls: { trusted: ca.cert, ...(identity && { certificate: authority.issue(identity) }) } })
  expect(await as({ dnsNames: ['a'] }).isAccepted(server.at)).toBe(true)
  expect(await as({ commonName: 'a' }, intermediate).isAccepted(server.at)).toBe(true)
  expect(await as({ dnsNames: ['a'] }, other).isAccepted(server.at)).toBe(false)
  expect(await as({ dnsNames: ['a'], notAfter: new Date(Date.now() - 1000) }).isAccepted(server.at)).toBe(false)
  expect(await as(undefined).isAccepted(server.at)).toBe(false)
  expect((await as({ dnsNames: ['a'] }).http1(server.at)).status).toBe(200)
  await expect(
    as({ dnsNames: ['a'] })
      .withTls({ acceptServers: ['else'] })
      .http1(server.at),
  ).rejects.toThrow('the server is server.ns.cluster.local, not else')
  await expect(
    as({ dnsNames: ['a'] })
      .withTls({ trusted: other.cert })
      .http1(server.at),
  ).rejects.toThrow()
  await server.close()
})

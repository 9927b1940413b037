// Who an MQTT client is, and whether a rule is about it.
import { createHash, pbkdf2Sync } from 'node:crypto'
import type { MqttClients, MqttText, ResolvedAuthentication, ResolvedCredential, ResolvedMqttClient } from '../../phases/2-resolve/mqtt/resolved.js'
import { bytewise } from './bytewise.js'
import type { MqttSession } from './flow.js'

export interface MqttPerson {
  /** Of its certificate, then of its credential's identity. */
  readonly names: readonly string[]
  /** What {identity} stands for. */
  readonly identity: string | null
  readonly username: string | null
  readonly clientId: string
  readonly hasCertificate: boolean
  /** They were sent and are right. */
  readonly hasCredentials: boolean
}

export type Authenticated =
  | { readonly person: MqttPerson; readonly refusal: null }
  | { readonly person: MqttPerson; readonly refusal: 'credentials' | 'anonymous' }

export function authenticate(
  { credentials, required, anonymous }: ResolvedAuthentication,
  certificate: readonly string[],
  session: MqttSession,
): Authenticated {
  const { username, password, clientId = '' } = session
  const hasCertificate = certificate.length > 0
  const sends = username !== undefined || password !== undefined
  const credential = credentials && sends ? credentials.find(one => isRight(one, session)) : undefined
  const own = credential?.identity ?? null
  const names = [...certificate, ...(own === null ? [] : [own])]
  const person: MqttPerson = {
    names,
    identity: names[0] ?? credential?.username ?? null,
    username: credential?.username ?? username ?? null,
    clientId,
    hasCertificate,
    hasCredentials: credential !== undefined,
  }
  if (credentials && sends && !credential) return { person, refusal: 'credentials' }
  if (credentials && required && hasCertificate && !credential) return { person, refusal: 'credentials' }
  if (!hasCertificate && !credential && !anonymous) return { person, refusal: 'anonymous' }
  return { person, refusal: null }
}

/** Without a password in the question, the right one is meant. */
function isRight({ username, secret }: ResolvedCredential, session: MqttSession): boolean {
  if (session.password === undefined) return session.username === username
  if (secret.kind === 'token') {
    const isNamed = session.username === undefined || session.username === username
    return isNamed && createHash('sha256').update(session.password).digest('hex') === secret.sha256
  }
  const { iterations, digest, salt, hash } = secret
  const derived = () => pbkdf2Sync(session.password!, Buffer.from(salt, 'hex'), iterations, hash.length / 2, digest).toString('hex')
  return session.username === username && derived() === hash
}

export function isAbout(clients: MqttClients, person: MqttPerson): boolean {
  return clients === null || clients.some(client => missing(client, person).length === 0)
}

/** What of the clients of a rule does not hold, of the nearest of them. */
export function missingOf(clients: MqttClients, person: MqttPerson): readonly string[] {
  const all = clients?.map(client => missing(client, person)) ?? []
  return all.reduce((best, one) => (one.length < best.length ? one : best), all[0] ?? [])
}

function missing({ principals, group, username, clientId }: ResolvedMqttClient, person: MqttPerson): string[] {
  const { names, hasCertificate, hasCredentials } = person
  const isIn = {
    any: true,
    certificate: hasCertificate,
    credentials: hasCredentials,
    authenticated: hasCertificate || hasCredentials,
    anonymous: !hasCertificate && !hasCredentials,
  }[group]
  return [
    ...(principals !== null && !names.some(name => principals.includes(name))
      ? [`client is ${principals.join(' or ') || 'nobody that the mesh knows'}`]
      : []),
    ...(isIn ? [] : [`client is in group ${group}`]),
    ...(username && !fits(username, person.username) ? [`user name ${textOf(username)}`] : []),
    ...(clientId && !fits(clientId, person.clientId) ? [`client id ${textOf(clientId)}`] : []),
  ]
}

/** A longer name matches no regex: Pipy's engine recurses for each of its bytes. */
const LONGEST_NAME = 4096

export function fits({ kind, value }: MqttText, name: string | null): boolean {
  if (name === null) return false
  if (kind === 'exact') return name === value
  if (kind === 'prefix') return name.startsWith(value)
  return Buffer.byteLength(name) <= LONGEST_NAME && isMatch(value, name)
}

/** A pattern that is none fits nothing; `resolve` has reported it. */
function isMatch(pattern: string, name: string): boolean {
  try {
    return new RegExp(bytewise(pattern)).test(bytewise(name))
  } catch {
    return false
  }
}

export function textOf({ kind, value }: MqttText): string {
  return kind === 'exact' ? `is ${JSON.stringify(value)}` : kind === 'prefix' ? `begins with ${JSON.stringify(value)}` : `matches ${value}`
}

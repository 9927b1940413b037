// Credentials: hashes only, in the forms that mosquitto_passwd and passlib write.
import type { MqttAuthentication, MqttCredential } from '../../../model/mesh-model.generated.js'
import { fieldAt, placeOf, related } from '../references.js'
import type { NodePlace } from '../resolved.js'
import { type MqttContext, principalsOf } from './clients.js'
import type { ResolvedAuthentication, ResolvedCredential } from './resolved.js'

/** A CONNECT that costs more holds up every other session of its thread for too long. */
const MOST_ITERATIONS = 30_000
/** Some 40 milliseconds of Pipy's time. */
const SLOW_ITERATIONS = 2000
const HASH_BYTES = { sha256: 32, sha512: 64 } as const

export const NO_AUTHENTICATION: ResolvedAuthentication = { place: undefined, credentials: null, required: false, anonymous: true, forward: true }

export function resolveAuthentication(written: MqttAuthentication, policy: NodePlace, context: MqttContext): ResolvedAuthentication {
  const place = placeOf(written, `${policy.pointer}/authentication`, policy)
  return {
    place,
    credentials: written.credentials ? resolveCredentials(written.credentials, place, context) : null,
    required: written.required === 'always',
    anonymous: written.anonymous ?? false,
    forward: written.forward !== 'strip',
  }
}

/** In order of user name. Several tokens of one name may hold at once while they are exchanged; of passwords only one is compared. */
function resolveCredentials(written: readonly MqttCredential[], authentication: NodePlace, context: MqttContext): ResolvedCredential[] {
  const passwords = new Map<string, NodePlace>()
  const found = written.flatMap((credential, i): ResolvedCredential[] => {
    const place = placeOf(credential, `${authentication.pointer}/credentials/${i}`, authentication)
    const secret = secretOf(credential, place, context)
    const first = passwords.get(credential.username)
    if (secret?.kind === 'password' && first) {
      context.sink.report('mqtt/two-passwords', place, { username: credential.username }, { related: [related('the first one', first)] })
      return []
    }
    if (secret?.kind === 'password') passwords.set(credential.username, place)
    const principals = credential.identity === undefined ? null : principalsOf(credential.identity, fieldAt(place, 'identity'), context)
    const [identity = null] = principals ?? []
    // Whoever was to be an identity that is not there must not come in as somebody else.
    return secret && (principals === null || identity !== null) ? [{ username: credential.username, identity, secret, place }] : []
  })
  return found.sort((a, b) => (a.username < b.username ? -1 : a.username > b.username ? 1 : 0))
}

function secretOf({ passwordHash, tokenHash }: MqttCredential, place: NodePlace, { sink }: MqttContext): ResolvedCredential['secret'] | undefined {
  if (tokenHash !== undefined) return { kind: 'token', sha256: tokenHash.slice('sha256:'.length) }
  const at = fieldAt(place, 'passwordHash')
  const [scheme, rounds, salt = '', hash = ''] = (passwordHash ?? '').slice(1).split('$')
  const digest = scheme === 'pbkdf2-sha256' ? 'sha256' : 'sha512'
  const iterations = Number(rounds)
  const [saltBytes, hashBytes] = [bytesOf(salt), bytesOf(hash)]
  const problem =
    hashBytes.length !== HASH_BYTES[digest]
      ? `its hash has ${hashBytes.length} bytes, not the ${HASH_BYTES[digest]} of ${digest}`
      : iterations < 1 || iterations > MOST_ITERATIONS
        ? `its number of iterations is not between 1 and ${MOST_ITERATIONS}`
        : undefined
  if (problem !== undefined) {
    sink.report('mqtt/bad-password-hash', at, { problem })
    return undefined
  }
  if (iterations > SLOW_ITERATIONS) sink.report('mqtt/slow-password-hash', at, { iterations })
  return { kind: 'password', digest, iterations, salt: saltBytes.toString('hex'), hash: hashBytes.toString('hex') }
}

/** passlib writes . for +, and no padding. */
function bytesOf(base64: string): Buffer {
  return Buffer.from(base64.replaceAll('.', '+'), 'base64')
}

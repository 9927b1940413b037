// Who may connect to a port that carries bytes.
import type { Callers } from '../model/proxy-config.generated.js'
import type { ResolvedPolicy } from '../phases/2-resolve/resolved.js'
import { admit, coversPort, nobody, sortPrincipals } from './access.js'
import type { InboundContext } from './inbound-context.js'

export function connections(context: InboundContext): Callers {
  const { served } = context
  const callers = nobody()
  for (const policy of aboutConnections(context)) admit(callers, policy)
  // Bytes name no service: a port that a strict service shares stays strict.
  if (served.length > 0 && served.every(({ service }) => service.permissive)) callers.authenticated ??= `permissive/${served[0]!.service.id}`
  return sortPrincipals(callers)
}

/** Rule id of the policy that lets callers without a certificate connect, where a listener takes them; null: none does. */
export function anyone(context: InboundContext): string | null {
  const policy = aboutConnections(context).find(each => each.anyone)
  return policy ? `allow/${policy.id}` : null
}

/** A rule about requests says nothing of bytes, and so allows none. */
function aboutConnections({ policies, number }: InboundContext): ResolvedPolicy[] {
  return policies.filter(policy => policy.matches === null && coversPort(policy, number))
}

// Who may connect to a port that carries bytes.
import type { Callers } from '../model/proxy-config.generated.js'
import { admit, coversPort, noCallers, sortPrincipals } from './access.js'
import type { InboundContext } from './inbound-context.js'

export function connections({ policies, served, number }: InboundContext): Callers {
  const callers = noCallers()
  for (const policy of policies) {
    // A rule about requests says nothing of bytes, and so allows none.
    if (policy.matches === null && coversPort(policy, number)) admit(callers, policy)
  }
  // Bytes name no service: a port that a strict service shares stays strict.
  if (served.length > 0 && served.every(({ service }) => service.permissive)) callers.authenticated ??= `permissive/${served[0]!.service.id}`
  return sortPrincipals(callers)
}

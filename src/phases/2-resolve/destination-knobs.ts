// What limits and CORS cannot mean where they are written. Left alone, each would be a limit that limits nothing.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { fieldAt } from './references.js'
import { carriesBytes, type ResolvedTrafficPolicy } from './resolved.js'

export function checkDestinationKnobs({ id, place, service, port, matches, knobs }: ResolvedTrafficPolicy, sink: DiagnosticSink): void {
  const ports = service.ports.filter(own => port === undefined || own.port === port)
  const hasNoRequests = ports.length > 0 && ports.every(({ protocol }) => carriesBytes(protocol))
  knobs.rateLimits?.forEach(({ level, on }, i) => {
    const at = fieldAt(place, `rateLimits/${i}`)
    if (level === 'request') {
      if (hasNoRequests) sink.report('rate-limit/no-requests', at, { policy: id, service: service.id })
      return
    }
    if (matches) sink.report('rate-limit/connection-route', at, { policy: id })
    if (on.kind === 'header' || on.kind === 'cookie') sink.report('rate-limit/connection-key', at, { policy: id, key: `${on.kind} ${on.name}` })
  })
  if (knobs.cors?.credentials && knobs.cors.origins.includes('*')) sink.report('cors/credentials-for-all', fieldAt(place, 'cors'), { policy: id })
}

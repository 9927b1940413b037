// Access policies about services in permissive mode: whoever has a certificate may call them, whatever the policies say.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { ResolvedPolicy, ResolvedService } from './resolved.js'

const IDS_SHOWN = 10

/** One note for all: where the mode of a mesh was taken over from a MeshConfig, nobody may have noticed. */
export function reportPermissivePolicies(policies: readonly ResolvedPolicy[], services: Iterable<ResolvedService>, sink: DiagnosticSink): void {
  const byIdentity = new Map<ResolvedPolicy['identity'], ResolvedService[]>()
  for (const service of services) {
    for (const identity of service.identities) {
      const others = byIdentity.get(identity)
      if (others) others.push(service)
      else byIdentity.set(identity, [service])
    }
  }
  const idle = policies.filter(({ identity, service, anyone }) => {
    const about = service ? [service] : (byIdentity.get(identity) ?? [])
    // Who has no certificate still needs a policy.
    return !anyone && about.length > 0 && about.every(({ permissive }) => permissive)
  })
  const [first] = idle
  if (!first) return
  const ids = idle.slice(0, IDS_SHOWN).map(({ id }) => id)
  const more = idle.length > IDS_SHOWN ? [`and ${idle.length - IDS_SHOWN} more`] : []
  sink.report('access/permissive', first.place, { count: idle.length }, { notes: [[...ids, ...more].join(', ')] })
}

// Port numbers in policies that no workload of the destination has.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { ResolvedMesh } from '../2-resolve/resolved.js'
import type { MeshIndex } from './mesh-index.js'

export function checkPolicyPorts(mesh: ResolvedMesh, index: MeshIndex, sink: DiagnosticSink): void {
  for (const policy of mesh.policies) {
    const named = new Set([...(policy.ports ?? []), ...(policy.port === undefined ? [] : [policy.port])])
    const workloads = index.workloadsOf.get(policy.identity ?? policy.service) ?? []
    if (named.size === 0 || workloads.length === 0) continue
    const known = new Set(workloads.flatMap(({ ports, serves }) => [...ports, ...serves].map(port => port.number)))
    for (const port of named) if (!known.has(port)) sink.report('access/unknown-port', policy.place, { port })
  }
}

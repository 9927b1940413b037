// Fills in every default and follows every reference. Always gives a mesh; what is wrong is in the sink, and allows nothing.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { HttpMatches } from '../../features/http-route.js'
import { checkListeners } from '../../features/listener.js'
import { checkListenerAddresses } from '../../features/listener-addresses.js'
import type { MeshModel } from '../../model/mesh-model.generated.js'
import { resolveIdentities, resolveWorkloads } from './identities.js'
import { resolveMqtt } from './mqtt/policies.js'
import { reportPermissivePolicies } from './permissive-policies.js'
import { resolvePolicies } from './policies.js'
import { References } from './references.js'
import type { ResolvedMesh } from './resolved.js'
import { resolveGroups } from './route-groups.js'
import { resolveServices } from './services.js'
import { reportSharedNames } from './shared-names.js'
import { resolveSplits } from './splits.js'
import { resolveTrafficPolicies } from './traffic-policies.js'

export interface ResolveOptions {
  /** Every reference to nothing is an error, in imported manifests too. */
  readonly strictReferences?: boolean | undefined
}

export function resolve(model: MeshModel, sink: DiagnosticSink, options: ResolveOptions = {}): ResolvedMesh {
  const references = new References(sink, options.strictReferences ?? false)
  const clusterDomain = (model.mesh.clusterDomain ?? 'cluster.local').toLowerCase()
  const pathRegexAnchor = model.mesh.pathRegexAnchor ?? 'full'
  const compiler = new HttpMatches(sink, pathRegexAnchor)
  const identities = resolveIdentities(model, references)
  const workloads = resolveWorkloads(model, identities, references)
  const services = resolveServices(model, { identities, workloads }, references)
  reportSharedNames(services.values(), clusterDomain, sink)
  const groups = resolveGroups(model, compiler, references)
  const policies = resolvePolicies(model, { identities, services, groups }, references)
  reportPermissivePolicies(policies, services.values(), sink)
  const splits = resolveSplits(model, services, groups, references)
  const trafficPolicies = resolveTrafficPolicies(model, { identities, services, groups, clusterDomain }, references)
  resolveMqtt(model, { identities, workloads, services }, references, compiler.regexes)
  checkListeners(workloads.values(), services, references, sink)
  checkListenerAddresses(workloads.values(), sink)
  compiler.reportAnchors()
  return {
    name: model.mesh.name,
    trustDomain: model.mesh.trustDomain ?? 'cluster.local',
    clusterDomain,
    pathRegexAnchor,
    identities,
    workloads,
    services,
    policies,
    splits,
    trafficPolicies,
  }
}

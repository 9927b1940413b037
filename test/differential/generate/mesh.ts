// A whole mesh that compiles without errors.
import type { MeshModel, Mesh } from '../../../src/model/mesh-model.generated.ts'
import type { Draw } from './draw.ts'
import { httpGroups, tcpGroups } from './matches.ts'
import { policiesOf, splitsOf } from './policies.ts'
import { identitiesOf, rolesOf, servicesOf, workloadsOf } from './services.ts'
import { trafficPoliciesOf } from './traffic-policies.ts'
import { NAMESPACES } from './vocabulary.ts'

export function drawMesh(draw: Draw): MeshModel {
  const namespaces = draw.some(NAMESPACES, 1, 2)
  const roles = rolesOf(draw)
  const ports = [...roles.flatMap(({ numbers }) => numbers), 9]
  const identities = identitiesOf(draw, namespaces)
  const workloads = workloadsOf(draw, namespaces, identities, roles)
  const services = servicesOf(draw, namespaces, workloads, roles)
  const groups = [...httpGroups(draw, namespaces), ...tcpGroups(draw, namespaces, ports)]
  const named = { namespaces, identities, services, groups, ports }
  const model: MeshModel = {
    apiVersion: 'pipyc/v1',
    mesh: meshOf(
      draw,
      namespaces,
      services.map(({ id }) => id),
    ),
    identities,
    workloads,
    services,
    routeGroups: groups,
    accessPolicies: policiesOf(draw, named),
    splits: splitsOf(draw, named),
  }
  return draw.chance(75) ? withTrafficPolicies(draw, model) : model
}

/** What policies do shows in requests that are let in; so many of these meshes are open. */
function withTrafficPolicies(draw: Draw, model: MeshModel): MeshModel {
  const { modeOverrides: _, ...mesh } = model.mesh
  const open = draw.chance(55) ? { ...model, mesh: { ...mesh, mode: 'permissive' as const } } : model
  return { ...open, trafficPolicies: trafficPoliciesOf(draw, open) }
}

function meshOf(draw: Draw, namespaces: readonly string[], services: readonly string[]): Mesh {
  const mode = () => draw.one(['strict', 'permissive'] as const)
  const overrides = [
    ...draw.some(namespaces, 0, 1).map(namespace => ({ namespace, mode: mode() })),
    ...draw.some(services, 0, 2).map(service => ({ service, mode: mode() })),
  ]
  return {
    name: 'generated',
    ...(draw.chance(20) && { trustDomain: 'Mesh.Example' }),
    ...(draw.chance(20) && { clusterDomain: 'Cluster.Example' }),
    ...(draw.chance(15) && { mode: mode() }),
    ...(draw.chance(30) && { modeOverrides: overrides }),
    ...(draw.chance(20) && { pathRegexAnchor: draw.one(['full', 'start'] as const) }),
    // A small table is emptied often; and refusals by the hundred need no lines.
    proxy: { limits: { cachedDecisions: draw.one([16, 64, 8192]), logLinesPerSecond: 0 } },
  }
}

// TCPRoute: ports. UDPRoute is known and not imported, because nothing of ours carries UDP yet.
import type { Kind } from '../kind.js'
import { reportOtherVersion, since, SMI_VERSIONS } from './spec.js'

export const tcpRoute: Kind = {
  group: 'specs.smi-spec.io',
  kind: 'TCPRoute',
  versions: SMI_VERSIONS,
  namespaced: true,
  read(manifest, { inventory }) {
    const { id, version, origin, scope, root } = manifest
    root.onlyFields(['apiVersion', 'kind', 'metadata', 'status', 'spec'], 'widens')
    const spec = root.map('spec')
    spec?.onlyFields(['matches'], 'widens')
    if (spec?.get('matches') && !since('v1alpha4', version)) reportOtherVersion(manifest, spec.spanOf('matches'), 'spec.matches', 'v1alpha4')
    const matches = spec?.map('matches')
    matches?.onlyFields(['name', 'ports'], 'widens')
    const ports = matches?.list('ports').flatMap(({ node, path }) => matches.wholeNumber(node, path, 1, 65535) ?? []) ?? []
    if (scope.failed) return
    const distinct = [...new Set(ports)].sort((a, b) => a - b)
    inventory.routeGroups.push({ id, tcp: { ...(distinct.length > 0 && { ports: distinct }) }, origin })
  },
}

export const udpRoute: Kind = {
  group: 'specs.smi-spec.io',
  kind: 'UDPRoute',
  versions: ['v1alpha4'],
  namespaced: true,
  read({ id, scope, root }) {
    const metadata = root.map('metadata')
    scope.report('smi/udp-route', metadata?.spanOf('name') ?? root.node, { route: id })
  },
}

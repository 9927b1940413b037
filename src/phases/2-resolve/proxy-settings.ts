// Defaults of the sidecar. A workload's field replaces the mesh's; inside timeouts, limits and certificates each value does.
import type { ProxySettings } from '../../model/mesh-model.generated.js'
import { seconds } from './duration.js'
import { fieldAt, placeOf } from './references.js'
import type { NodePlace, ResolvedProxy } from './resolved.js'

export function resolveProxy(mesh: ProxySettings = {}, own: ProxySettings = {}, workload: NodePlace): ResolvedProxy {
  const timeouts = { ...mesh.timeouts, ...own.timeouts }
  const certificates = { ...mesh.certificates, ...own.certificates }
  const from = own.listeners ? `${workload.pointer}/proxy/listeners` : '/mesh/proxy/listeners'
  return {
    interception: own.interception ?? mesh.interception ?? 'redirect',
    inbound: own.inbound ?? mesh.inbound ?? { address: '0.0.0.0', port: 15003 },
    outbound: own.outbound ?? mesh.outbound ?? { address: '127.0.0.1', port: 15001 },
    listeners: (own.listeners ?? mesh.listeners ?? []).map((listener, i) => ({
      direction: listener.direction,
      address: listener.address,
      port: listener.port,
      place: placeOf(listener, `${from}/${i}`, own.listeners && workload),
      service: listener.service,
      servicePort: listener.servicePort,
      workloadPort: listener.workloadPort ?? listener.port,
      tls: listener.tls ?? 'mutual',
    })),
    applicationAddress: own.applicationAddress ?? mesh.applicationAddress ?? '127.0.0.1',
    certificates: {
      certificate: certificates.certificate ?? '/etc/pipyc/tls/cert.pem',
      key: certificates.key ?? '/etc/pipyc/tls/key.pem',
      trusted: certificates.trusted ?? ['/etc/pipyc/tls/ca.pem'],
    },
    admin: own.admin ?? mesh.admin,
    timeouts: {
      connectSeconds: seconds(timeouts.connect ?? '5s'),
      idleSeconds: seconds(timeouts.idle ?? '1h'),
      poolIdleSeconds: seconds(timeouts.poolIdle ?? '30s'),
      halfClosedSeconds: seconds(timeouts.halfClosed ?? '5s'),
      unreadSeconds: seconds(timeouts.unread ?? '15s'),
    },
    idlePlace:
      own.timeouts?.idle === undefined ? { pointer: '/mesh/proxy/timeouts/idle', origin: undefined } : fieldAt(workload, 'proxy/timeouts/idle'),
    limits: {
      headerBytes: 16384,
      headerFields: 256,
      bufferedRequestBytes: 65536,
      cachedDecisions: 8192,
      logLinesPerSecond: 20,
      ...mesh.limits,
      ...own.limits,
    },
  }
}

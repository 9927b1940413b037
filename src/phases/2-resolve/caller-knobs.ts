// What retries, time-outs, endpoints and fallbacks cannot mean as they are written, and what of them would do nothing.
import { sidePort } from '../../features/outbound-policy.js'
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { fieldAt } from './references.js'
import { carriesBytes, type ResolvedPort, type ResolvedTrafficPolicy } from './resolved.js'

export function checkCallerKnobs(policy: ResolvedTrafficPolicy, sink: DiagnosticSink): void {
  const { service, port } = policy
  const ports = service.ports.filter(own => port === undefined || own.port === port)
  checkTimes(policy, sink)
  checkLoadBalancing(policy, ports, sink)
  checkFallback(policy, ports, sink)
}

function checkTimes({ id, place, knobs }: ResolvedTrafficPolicy, sink: DiagnosticSink): void {
  const { retry, timeouts, outlierDetection } = knobs
  if (retry && retry.maxSeconds < retry.baseSeconds) sink.report('retry/backoff', fieldAt(place, 'retry/backoff'), { policy: id })
  const { perTrySeconds = 0, requestSeconds = 0 } = timeouts ?? {}
  if (requestSeconds > 0 && perTrySeconds >= requestSeconds)
    sink.report('timeouts/per-try-too-long', fieldAt(place, 'timeouts/perTry'), { policy: id })
  if (outlierDetection && outlierDetection.maxEjectSeconds < outlierDetection.ejectSeconds)
    sink.report('outlier-detection/times', fieldAt(place, 'outlierDetection'), { policy: id })
}

function checkLoadBalancing({ id, place, knobs }: ResolvedTrafficPolicy, ports: readonly ResolvedPort[], sink: DiagnosticSink): void {
  const { loadBalancing } = knobs
  if (!loadBalancing) return
  const { algorithm, hashOn, stickyCookie, locality, clusters } = loadBalancing
  const unused = (field: string, reason: string) =>
    sink.report('load-balancing/unused', fieldAt(place, `loadBalancing/${field}`), { policy: id, setting: field, reason })
  if (algorithm === 'consistent-hash' && !hashOn) sink.report('load-balancing/no-key', fieldAt(place, 'loadBalancing/algorithm'), { policy: id })
  if (algorithm !== 'consistent-hash' && hashOn) unused('hashOn', 'the algorithm is not consistent-hash')
  if (locality === 'none' && clusters.length > 0) unused('clusters', 'locality is neither failover nor cluster')
  if (ports.length === 0 || !ports.every(({ protocol }) => carriesBytes(protocol))) return
  if (hashOn?.kind === 'header' || hashOn?.kind === 'cookie') unused('hashOn', `a connection has no ${hashOn.kind}`)
  if (stickyCookie) unused('stickyCookie', 'a connection has no cookie')
}

/** A service that no request could be sent to would be no fallback. */
function checkFallback({ id, place, knobs }: ResolvedTrafficPolicy, ports: readonly ResolvedPort[], sink: DiagnosticSink): void {
  const { fallback } = knobs
  if (!fallback?.service) return
  for (const own of ports) {
    if (carriesBytes(own.protocol) || sidePort(fallback.service, fallback.port, own)) continue
    sink.report('fallback/no-port', fieldAt(place, 'fallback'), { policy: id, service: fallback.service.id, port: fallback.port ?? own.port })
  }
}

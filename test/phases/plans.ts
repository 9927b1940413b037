// Plans of made-up proxies, for the phases behind lowering.
import type { ProxyConfig } from '../../src/model/proxy-config.generated.ts'
import type { ProxyFeature, ProxyPlan } from '../../src/phases/3-lower/plan.ts'

export function planOf(id: string, features: readonly ProxyFeature[], change: Partial<ProxyConfig> = {}): ProxyPlan {
  return { id, features, dependencies: [], config: { ...configOf(id), ...change }, arguments: [] }
}

function configOf(proxy: string): ProxyConfig {
  return {
    formatVersion: 1,
    proxy,
    identity: 'spiffe://cluster.local/ns/shop/sa/cart',
    tls: { certificate: '/etc/pipyc/cert.pem', key: '/etc/pipyc/key.pem', trusted: ['/etc/pipyc/ca.pem'] },
    timeouts: { connectSeconds: 5, idleSeconds: 60, poolIdleSeconds: 30, halfClosedSeconds: 5, unreadSeconds: 15 },
    limits: { headerBytes: 8192, headerFields: 100, bufferedRequestBytes: 65536, cachedDecisions: 1000, logLinesPerSecond: 10 },
    inbound: { listeners: [], ports: {} },
    outbound: { listeners: [], destinations: {}, hosts: {}, services: {}, clusters: {} },
  }
}

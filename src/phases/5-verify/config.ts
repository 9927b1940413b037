// One proxy's config.json: its contract, and that it refers to nothing that it does not hold.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { ProxyConfig } from '../../model/proxy-config.generated.js'
import { proxyConfigContract } from '../../model/validators.generated.js'

export function verifyConfig(file: string, files: ReadonlyMap<string, string>, sink: DiagnosticSink): void {
  const value = parsed(files.get(file))
  if (!proxyConfigContract.validate(value)) {
    for (const { instancePath, keyword } of proxyConfigContract.validate.errors ?? []) {
      sink.report('internal/invalid-config', {}, { file, place: `${instancePath || '/'} (${keyword})` })
    }
    return
  }
  const { outbound } = value as ProxyConfig
  for (const { select, service } of outbound.listeners) if (select === 'service') expect('service', String(service), outbound.services)
  for (const service of Object.values(outbound.destinations)) expect('service', service, outbound.services)
  for (const service of Object.values(outbound.hosts)) expect('service', service, outbound.services)
  for (const { routes, policies, mqtt } of Object.values(outbound.services)) {
    const named = [...routes.flatMap(route => route.backends), ...policies.flatMap(({ mirror, fallback }) => [mirror, fallback])]
    for (const place of named) if (place && place.cluster !== null) expect('cluster', place.cluster, outbound.clusters)
    for (const { service } of mqtt?.publishes ?? []) expect('service', service, outbound.services)
  }

  function expect(kind: string, name: string, known: object): void {
    if (!Object.hasOwn(known, name)) sink.report('internal/unknown-reference', {}, { file, kind, name })
  }
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

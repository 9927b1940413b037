// What MeshConfig and MeshRootCertificate say, beside a mesh section of a mesh model, which goes before.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { Mesh, Origin } from '../../model/mesh-model.generated.js'
import type { MeshSettings } from '../inventory.js'

export function importedMesh({ config, trustDomain }: MeshSettings, written: Partial<Mesh> | undefined, sink: DiagnosticSink): Partial<Mesh> {
  const settings: { field: keyof Mesh; value: unknown; origin: Origin }[] = [
    ...(trustDomain ? [{ field: 'trustDomain' as const, value: trustDomain.value, origin: trustDomain.origin }] : []),
    ...(config ? [{ field: 'mode' as const, value: config.mode, origin: config.origin }] : []),
    ...(config?.proxy ? [{ field: 'proxy' as const, value: config.proxy, origin: config.origin }] : []),
  ]
  const used = settings.filter(({ field, origin }) => {
    const other = written?.[field]
    if (other !== undefined) sink.report('osm/mesh-section-wins', { origin }, { field })
    return other === undefined
  })
  return Object.fromEntries(used.map(({ field, value }) => [field, value]))
}

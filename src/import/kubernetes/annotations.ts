// The few annotations that change what is imported.
import { nearestName } from '../../diagnostics/nearest.js'
import type { ModeOverride } from '../../model/mesh-model.generated.js'
import type { Manifest } from '../manifest.js'
import type { Reader } from '../reader.js'
import { shown } from '../shown.js'

const PREFIX = 'pipyc.dev/'
const MODE = 'pipyc.dev/mode'
const INTERCEPTION = 'pipyc.dev/interception'
const INJECTION = ['flomesh.io/sidecar-injection', 'openservicemesh.io/sidecar-injection']
const INJECTION_VALUES = new Map([
  ['enabled', true],
  ['yes', true],
  ['true', true],
  ['disabled', false],
  ['no', false],
  ['false', false],
])

/** `pipyc.dev/mode`, a label or an annotation of a Namespace or Service. */
export function readMode(manifest: Manifest): Pick<ModeOverride, 'mode' | 'origin'> | undefined {
  const metadata = manifest.root.map('metadata')
  const found = (['annotations', 'labels'] as const).flatMap(field => {
    const map = metadata?.map(field)
    if (map) onlyKnown(map, [MODE])
    const mode = map && word(map, MODE, { strict: 'strict', permissive: 'permissive' } as const)
    return map && mode ? [{ mode, origin: map.originOf(MODE), span: map.spanOf(MODE) }] : []
  })
  const [first, second] = found
  if (first && second && first.mode !== second.mode) {
    manifest.scope.report(
      'kubernetes/two-modes',
      second.span,
      { object: manifest.scope.resource },
      {
        related: [{ message: `the annotation says ${first.mode}`, location: first.origin }],
      },
    )
  }
  return first && { mode: first.mode, origin: first.origin }
}

/** Of a pod template or a pod: how, or whether, a sidecar serves it. */
export function readSidecar(metadata: Reader | undefined) {
  const annotations = metadata?.map('annotations')
  if (annotations) onlyKnown(annotations, [INTERCEPTION])
  return {
    injected: annotations && injection(annotations),
    interception: annotations && word(annotations, INTERCEPTION, { redirect: 'redirect', none: 'none' } as const),
  }
}

export function readNamespaceInjection(metadata: Reader | undefined): boolean | undefined {
  const annotations = metadata?.map('annotations')
  return annotations && injection(annotations)
}

/** On the controller itself nobody looks for them. */
export function reportMisplaced(manifest: Manifest): void {
  const annotations = manifest.root.map('metadata')?.map('annotations')
  if (annotations) onlyKnown(annotations, [])
}

function injection(annotations: Reader): boolean | undefined {
  const key = INJECTION.find(name => annotations.get(name))
  if (key === undefined) return undefined
  const value = annotations.string(key)
  const injected = value === undefined ? undefined : INJECTION_VALUES.get(value.toLowerCase())
  if (value !== undefined && injected === undefined) {
    annotations.invalid(annotations.spanOf(key), annotations.pathOf(key), 'must be enabled or disabled', value)
  }
  return injected
}

function word<T extends string>(annotations: Reader, key: string, words: Readonly<Record<T, T>>): T | undefined {
  const value = annotations.string(key)
  if (value === undefined) return undefined
  const known = Object.values<T>(words)
  return (
    known.find(name => name === value) ??
    annotations.invalid(annotations.spanOf(key), annotations.pathOf(key), `must be ${known.join(' or ')}`, value)
  )
}

/** A misspelt one of ours would be silently without effect. */
function onlyKnown(annotations: Reader, known: readonly string[]): void {
  for (const { key } of annotations.node.fields.values()) {
    if (!key.name.startsWith(PREFIX) || known.includes(key.name)) continue
    const nearest = nearestName(key.name, known)
    const remedy = nearest === undefined ? undefined : `did you mean ${nearest}?`
    annotations.scope.report('kubernetes/unknown-annotation', key, { key: shown(key.name), place: annotations.path }, { remedy })
  }
}

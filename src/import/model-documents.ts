// MeshModel documents among the manifests: their lists are added, their mesh section (one at most) counts for all.
// Only what merging needs is checked here; the whole model's shape is checked after the import, like any other's.
import type { DiagnosticSink } from '../diagnostics/sink.js'
import { nearestName } from '../diagnostics/nearest.js'
import type { MeshModel } from '../model/mesh-model.generated.js'
import { type Field, describe, isNull, type MapNode, type Node } from './node.js'
import { shown } from './shown.js'
import { locate } from './source-text.js'

/** Which parts of a node carry an origin of their own. */
interface Shape {
  readonly origin: boolean
  readonly parts: Readonly<Record<string, Shape>>
}

const node = (parts: Readonly<Record<string, Shape>> = {}): Shape => ({ origin: true, parts })
const PROXY: Shape = { origin: false, parts: { listeners: node() } }
const MESH = node({ modeOverrides: node(), proxy: PROXY })
const LISTS = {
  identities: node(),
  workloads: node({ ports: node(), proxy: PROXY }),
  services: node({ ports: node({ endpoints: node() }) }),
  routeGroups: node({ http: node({ headers: node(), query: node() }) }),
  accessPolicies: node({ destination: node(), sources: node(), rules: node() }),
  splits: node({ matches: node(), backends: node() }),
  trafficPolicies: node({ target: node({ route: node() }), rateLimits: node() }),
  mqttPolicies: node({
    authentication: node({ credentials: node() }),
    connect: node({ clients: node(), clientIds: node(), keepAlive: node() }),
    topics: node({ clients: node() }),
    onDeny: node(),
    limits: node({ connections: node(), rates: node(), overLimit: node() }),
    rewrite: node({ clients: node(), prefix: node() }),
    routing: node({ publishes: node() }),
    health: node(),
    websocket: node(),
  }),
} as const satisfies Readonly<Record<ListName, Shape>>

type ListName = Exclude<keyof MeshModel, 'apiVersion' | 'mesh'>
export type ModelLists = { [K in ListName]: NonNullable<MeshModel[K]> }

export interface MergedDocuments {
  readonly mesh: Partial<MeshModel['mesh']> | undefined
  readonly lists: ModelLists
}

export function mergeModelDocuments(documents: readonly MapNode[], sink: DiagnosticSink): MergedDocuments {
  let mesh: Field | undefined
  const lists = Object.fromEntries(Object.keys(LISTS).map(name => [name, [] as unknown[]])) as Record<ListName, unknown[]>
  for (const { fields, reservedKey } of documents) {
    if (reservedKey) {
      sink.report('import/reserved-key', { origin: locate(reservedKey) }, { key: reservedKey.name })
      continue
    }
    for (const field of fields.values()) {
      const { name } = field.key
      if (name === 'mesh') mesh = oneMesh(mesh, field, sink)
      else if (isListName(name)) lists[name].push(...items(field, LISTS[name], sink))
      else if (name !== 'apiVersion') reportUnknown(field, sink)
    }
  }
  // Not checked yet: the shape is validated together with what comes from manifests.
  return { mesh: mesh && (plain(mesh.value, MESH) as MergedDocuments['mesh']), lists: lists as unknown as ModelLists }
}

function oneMesh(before: Field | undefined, field: Field, sink: DiagnosticSink): Field | undefined {
  if (field.value.type !== 'map') {
    reportType(field.value, 'mesh', 'an object', sink)
    return before
  }
  if (!before) return field
  const related = [{ message: 'the other one', location: locate(before.key) }]
  sink.report('import/two-meshes', { origin: locate(field.key) }, { first: before.key.text.file, second: field.key.text.file }, { related })
  return before
}

function items(field: Field, shape: Shape, sink: DiagnosticSink): unknown[] {
  if (isNull(field.value)) return []
  if (field.value.type !== 'list') {
    reportType(field.value, field.key.name, 'a list', sink)
    return []
  }
  return field.value.items.flatMap((item, i) => {
    if (item.type === 'map') return [plain(item, shape)]
    reportType(item, `${field.key.name}[${i}]`, 'an object', sink)
    return []
  })
}

/** Origins that are written out are kept: the model may itself be the output of an import. */
function plain(value: Node, shape: Shape | undefined): unknown {
  if (value.type === 'scalar') return value.value
  if (value.type === 'list') return value.items.map(item => plain(item, shape))
  const entries = [...value.fields].map(([name, field]): [string, unknown] => [name, plain(field.value, partOf(shape, name))])
  const origin = shape?.origin === true && !value.fields.has('origin')
  return Object.fromEntries(origin ? [...entries, ['origin', locate(value)]] : entries)
}

function partOf(shape: Shape | undefined, name: string): Shape | undefined {
  return shape && Object.hasOwn(shape.parts, name) ? shape.parts[name] : undefined
}

export function isListName(name: string): name is ListName {
  return Object.hasOwn(LISTS, name)
}

function reportUnknown({ key }: Field, sink: DiagnosticSink): void {
  const nearest = nearestName(key.name, ['mesh', ...Object.keys(LISTS)])
  const remedy = nearest === undefined ? undefined : `did you mean ${nearest}?`
  sink.report('model/unknown-field', { origin: locate(key) }, { object: 'a mesh model', field: shown(key.name) }, { remedy })
}

function reportType(value: Node, field: string, expected: string, sink: DiagnosticSink): void {
  sink.report('import/wrong-type', { origin: locate(value) }, { field, expected, found: describe(value) })
}

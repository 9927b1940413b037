// Documents -> manifests of the kinds that we read, mesh models, and a count of everything. Lists are opened.
import type { DiagnosticSink } from '../diagnostics/sink.js'
import type { Kind } from './kind.js'
import { KINDS } from './kinds.js'
import { whatIsMissing } from './known-strangers.js'
import { type Manifest, readManifest } from './manifest.js'
import { meantKind } from './meant-kind.js'
import { isListName } from './model-documents.js'
import { describe, isNull, type MapNode, type Node } from './node.js'
import { shown } from './shown.js'
import { locate } from './source-text.js'
import { sortedBy } from '../order.js'

export interface KindCount {
  readonly kind: string
  /** Empty for Kubernetes' core group. */
  readonly group: string
  readonly count: number
  /** false: a kind that pipyc has no use for. */
  readonly read: boolean
}

export interface Collected {
  readonly manifests: readonly Manifest[]
  readonly models: readonly MapNode[]
  readonly kinds: readonly KindCount[]
}

/** What the items of a typed list (`ServiceList`) leave out. */
interface Inherited {
  readonly apiVersion: string
  readonly kind: string
}

const MODEL_GROUP = 'pipyc'
const MODEL_VERSION = 'v1'
/** As far as its author got. */
const isModel = (node: MapNode): boolean => [...node.fields.keys()].some(name => name === 'mesh' || isListName(name))
const KNOWN = new Map(KINDS.map(kind => [`${kind.group}/${kind.kind}`, kind]))

export function collectManifests(roots: readonly Node[], sink: DiagnosticSink): Collected {
  const collector = new Collector(sink)
  for (const root of roots) collector.collect(root)
  return collector.finish()
}

class Collector {
  readonly #manifests = new Map<string, Manifest>()
  readonly #models: MapNode[] = []
  readonly #kinds = new Map<string, { kind: string; group: string; count: number; read: boolean; first: Node }>()

  constructor(readonly sink: DiagnosticSink) {}

  collect(node: Node, inherited?: Inherited): void {
    if (node.type !== 'map') {
      this.sink.report('import/not-a-manifest', { origin: locate(node) }, { found: describe(node) })
      return
    }
    const apiVersion = this.#header(node, 'apiVersion') ?? inherited?.apiVersion
    if (apiVersion === undefined) {
      this.#missing(node, 'apiVersion')
      return
    }
    const slash = apiVersion.lastIndexOf('/')
    const group = slash < 0 ? '' : apiVersion.slice(0, slash)
    const version = apiVersion.slice(slash + 1)
    const kind = group === MODEL_GROUP ? 'MeshModel' : (this.#header(node, 'kind') ?? inherited?.kind)
    if (kind === undefined) this.#missing(node, 'kind')
    else if (group === MODEL_GROUP) this.#model(node, version)
    else if (kind.endsWith('List') && this.#isList(node, kind)) this.#open(node, kind, apiVersion)
    else this.#object(node, group, kind, version)
  }

  finish(): Collected {
    for (const { kind, group, count, read, first } of this.#kinds.values()) {
      if (read) continue
      const reason = whatIsMissing(group, kind)
      if (reason !== undefined) this.sink.report('osm/kind-not-imported', { origin: locate(first) }, { kind, group, count, reason })
      else this.#unknownKind(first, kind, group, count)
    }
    const kinds = sortedBy(this.#kinds.values(), ({ kind, group }) => `${kind} ${group}`)
    return {
      manifests: sortedBy(this.#manifests.values(), manifest => manifest.id),
      models: this.#models,
      kinds: kinds.map(({ kind, group, count, read }) => ({ kind, group, count, read })),
    }
  }

  /** What was meant to be a policy must not go missing with a note that nobody reads. */
  #unknownKind(first: Node, kind: string, group: string, count: number): void {
    const meant = meantKind(group, kind)
    const details = meant === undefined ? {} : { severity: 'warning' as const, remedy: `did you mean ${meant}?` }
    const params = { kind: shown(kind), group: group === '' ? 'core' : shown(group), count }
    this.sink.report('import/unknown-kind', { origin: locate(first) }, params, details)
  }

  #object(node: MapNode, group: string, name: string, version: string): void {
    const kind = KNOWN.get(`${group}/${name}`)
    this.#count(name, group, node, kind !== undefined)
    if (!kind) return
    if (!kind.versions.includes(version)) {
      this.#unknownVersion(node, kind, version)
      return
    }
    const manifest = readManifest(node, kind, version, this.sink)
    if (!manifest) return
    const key = `${group}/${name} ${manifest.id}`
    const twin = this.#manifests.get(key)
    if (!twin) {
      this.#manifests.set(key, manifest)
      return
    }
    const related = [{ message: 'first written here', location: twin.origin }]
    this.sink.report('import/duplicate-object', { origin: manifest.origin }, { object: manifest.scope.resource }, { related })
  }

  #model(node: MapNode, version: string): void {
    this.#count('MeshModel', MODEL_GROUP, node, true)
    if (version === MODEL_VERSION) this.#models.push(node)
    else this.#unknownVersion(node, { kind: 'MeshModel', group: MODEL_GROUP, versions: [MODEL_VERSION] }, version)
  }

  #isList(node: MapNode, kind: string): boolean {
    const items = node.fields.get('items')?.value
    return kind === 'List' || items?.type === 'list'
  }

  #open(node: MapNode, kind: string, apiVersion: string): void {
    const items = node.fields.get('items')?.value
    if (!items || isNull(items)) return
    if (items.type !== 'list') {
      this.sink.report('import/wrong-type', { origin: locate(items) }, { field: 'items', expected: 'a list', found: describe(items) })
      return
    }
    const inherited = kind === 'List' ? undefined : { apiVersion, kind: kind.slice(0, -'List'.length) }
    for (const item of items.items) this.collect(item, inherited)
  }

  #header(node: MapNode, field: string): string | undefined {
    const value = node.fields.get(field)?.value
    return value?.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined
  }

  #missing(node: MapNode, field: string): void {
    const value = node.fields.get(field)?.value
    const origin = locate(node)
    if (!value || isNull(value)) {
      if (field === 'kind' || node.fields.has('kind')) this.sink.report('import/missing-field', { origin }, { object: 'a manifest', field })
      else if (isModel(node))
        this.sink.report(
          'import/missing-field',
          { origin },
          { object: 'a mesh model', field },
          { remedy: `add apiVersion: ${MODEL_GROUP}/${MODEL_VERSION}` },
        )
      else this.sink.report('import/not-a-manifest', { origin }, { found: 'an object without them' })
    } else this.sink.report('import/wrong-type', { origin: locate(value) }, { field, expected: 'text', found: describe(value) })
  }

  #unknownVersion(node: MapNode, { kind, group, versions }: Pick<Kind, 'kind' | 'group' | 'versions'>, version: string): void {
    const origin = locate(node.fields.get('apiVersion')?.value ?? node)
    const known = versions.map(name => (group === '' ? name : `${group}/${name}`)).join(', ')
    this.sink.report('import/unknown-version', { origin }, { kind, version: shown(version) }, { notes: [`known: ${known}`] })
  }

  #count(kind: string, group: string, first: Node, read: boolean): void {
    const key = `${group}/${kind}`
    const counted = this.#kinds.get(key)
    if (counted) counted.count++
    else this.#kinds.set(key, { kind, group, count: 1, read, first })
  }
}

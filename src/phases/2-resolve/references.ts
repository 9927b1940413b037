// Names that lead nowhere: one wording, and one rule for how bad it is.
import { nearestName } from '../../diagnostics/nearest.js'
import type { Location, RelatedPlace } from '../../diagnostics/diagnostic.js'
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { NodePlace } from './resolved.js'

/** Each suggestion looks at every name there is; a model of nothing but slips must not cost the square of its size. */
const MOST_SUGGESTIONS = 50

type Kind = 'service' | 'identity' | 'workload' | 'route-group' | 'match' | 'port'

export class References {
  #suggestions = 0
  constructor(
    readonly sink: DiagnosticSink,
    readonly strict: boolean,
  ) {}

  /** An importer's text may refer to what another file or the cluster holds; a hand-written model may not. */
  severity(place: NodePlace): 'error' | undefined {
    return this.strict || resourceOf(place) === undefined ? 'error' : undefined
  }

  unknown(kind: Kind, name: string, place: NodePlace, sought: string, names: Iterable<string>, severity = this.severity(place)): void {
    const near = this.#suggestions++ < MOST_SUGGESTIONS ? nearestName(name, names) : undefined
    const notes = [`sought in: ${sought}`, ...(near === undefined ? [] : [`did you mean ${near}?`])]
    this.sink.report(`reference/unknown-${kind}`, place, { name }, { notes, severity })
  }

  /** Nodes by id, in order of id; the first of two with one id stays. */
  unique<T extends { id: string; origin?: Location }>(
    kind: string,
    field: string,
    nodes: readonly T[] = [],
    keyOf = (node: T) => node.id,
  ): Map<string, Placed<T>> {
    const found = new Map<string, Placed<T>>()
    nodes.forEach((node, i) => {
      const place = placeOf(node, `/${field}/${i}`)
      const first = found.get(keyOf(node))
      if (!first) found.set(keyOf(node), { node, place })
      else this.sink.report('reference/duplicate-id', place, { kind, id: node.id }, { related: [related('first written here', first.place)] })
    })
    return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

export interface Placed<T> {
  readonly node: T
  readonly place: NodePlace
}

/** What has no origin of its own was written where the node around it was. */
export function placeOf(node: { origin?: Location }, pointer: string, parent?: NodePlace): NodePlace {
  return { pointer, origin: node.origin ?? parent?.origin }
}

/** A field of a node: shown itself where its text is at hand, else by the node. */
export function fieldAt(node: NodePlace, field: string): NodePlace {
  return { pointer: `${node.pointer}/${field}`, origin: undefined, around: node.origin ?? node.around }
}

/** The manifest that it was imported from; undefined in a hand-written model. */
export function resourceOf({ origin, around }: NodePlace): string | undefined {
  return (origin ?? around)?.resource
}

export function related(message: string, place: NodePlace): RelatedPlace {
  return { message, pointer: place.pointer, ...(place.origin && { location: place.origin }) }
}

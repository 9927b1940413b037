// Objects by their labels, so that a selector looks at few of them.
import type { Labels } from '../inventory.js'

interface Labelled {
  readonly namespace: string
  readonly labels: Labels
}

export class LabelIndex<T extends Labelled> {
  readonly #byLabel = new Map<string, T[]>()
  readonly #byFirstLabel = new Map<string, T[]>()

  constructor(items: Iterable<T>) {
    for (const item of items) {
      const keys = [...item.labels].map(label => key(item.namespace, label))
      for (const labelKey of keys) add(this.#byLabel, labelKey, item)
      if (keys[0] !== undefined) add(this.#byFirstLabel, keys[0], item)
    }
  }

  /** Those whose labels include all of the selector, which selects nothing when it is empty. */
  selected(namespace: string, selector: Labels): T[] {
    const buckets = [...selector].map(label => this.#byLabel.get(key(namespace, label)) ?? [])
    const smallest = buckets.reduce<T[] | undefined>((best, bucket) => (best && best.length <= bucket.length ? best : bucket), undefined)
    return (smallest ?? []).filter(item => includes(item.labels, selector))
  }

  /** Those that have labels, all of which are among the given ones. */
  contained(namespace: string, labels: Labels): T[] {
    return [...labels].flatMap(label => this.#byFirstLabel.get(key(namespace, label)) ?? []).filter(item => includes(labels, item.labels))
  }
}

function add<T>(map: Map<string, T[]>, at: string, item: T): void {
  const items = map.get(at)
  if (items) items.push(item)
  else map.set(at, [item])
}

function key(namespace: string, [name, value]: readonly [string, string]): string {
  return JSON.stringify([namespace, name, value])
}

function includes(labels: Labels, wanted: Labels): boolean {
  for (const [name, value] of wanted) if (labels.get(name) !== value) return false
  return true
}

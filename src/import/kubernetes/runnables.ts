// Which of the objects that make pods is a workload, which pods it has, and whether a sidecar serves it.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { Inventory, OwnerReference, Pod, Runnable } from '../inventory.js'
import { LabelIndex } from './label-index.js'
import { sortedBy } from '../../order.js'

export interface Runnables {
  /** By id; those without a sidecar too. */
  readonly all: readonly Runnable[]
  readonly ofPod: ReadonlyMap<string, Runnable>
  inMesh(runnable: Runnable): boolean
}

export function findRunnables({ templates, pods, namespaces }: Inventory, sink: DiagnosticSink): Runnables {
  const byKindAndId = new Map(templates.map(template => [key(template.kind, template.id), template]))
  const roots = templates.filter(template => !ownerOf(template, byKindAndId))
  const byLabels = new LabelIndex(roots)
  const ofPod = new Map<string, Runnable>()
  for (const pod of pods) ofPod.set(pod.id, rootOf(pod, byKindAndId) ?? byTemplateLabels(pod, byLabels) ?? pod)
  const all = uniqueIds([...roots, ...pods.filter(pod => ofPod.get(pod.id) === pod)], sink)
  return { all, ofPod, inMesh: runnable => runnable.injected ?? (!onItsNode(runnable) && (namespaces.get(runnable.namespace)?.injected ?? true)) }
}

/** No connection of its own can be redirected; only annotations of its own give it a sidecar all the same. */
export function onItsNode({ hostNetwork, injected, interception }: Runnable): boolean {
  return hostNetwork && injected === undefined && interception === undefined
}

function key(kind: string, id: string): string {
  return `${kind} ${id}`
}

function ownerOf(owned: { namespace: string; owner: OwnerReference | undefined }, known: ReadonlyMap<string, Runnable>): Runnable | undefined {
  return owned.owner && known.get(key(owned.owner.kind, `${owned.namespace}/${owned.owner.name}`))
}

/** Pod -> ReplicaSet -> Deployment; longer chains, and rings, are no Kubernetes. */
function rootOf(pod: Pod, known: ReadonlyMap<string, Runnable>): Runnable | undefined {
  const owner = ownerOf(pod, known)
  return owner && (ownerOf(owner, known) ?? owner)
}

/** A pod carries all labels of its template. The template that names the pod best, then the one with most labels, has it. */
function byTemplateLabels(pod: Pod, templates: LabelIndex<Runnable>): Runnable | undefined {
  const candidates = templates.contained(pod.namespace, pod.labels)
  const [best] = sortedBy(candidates, ({ name, labels, id }) => {
    const named = pod.name.startsWith(`${name}-`) ? name.length : 0
    return `${String(1000 - named).padStart(4, '0')} ${String(1_000_000 - labels.size).padStart(7, '0')} ${id}`
  })
  return best
}

/** Proxies are named by namespace and name alone, so a Deployment and a StatefulSet cannot share one. */
function uniqueIds(runnables: readonly Runnable[], sink: DiagnosticSink): Runnable[] {
  const kept = new Map<string, Runnable>()
  for (const runnable of sortedBy(runnables, ({ kind, id }) => key(kind, id))) {
    const other = kept.get(runnable.id)
    if (!other) kept.set(runnable.id, runnable)
    else {
      const related = [{ message: `${other.kind} of that name`, location: other.origin }]
      sink.report(
        'kubernetes/workload-name-taken',
        { origin: runnable.origin },
        { workload: runnable.id, one: other.kind, other: runnable.kind },
        { related },
      )
    }
  }
  return sortedBy(kept.values(), ({ id }) => id)
}

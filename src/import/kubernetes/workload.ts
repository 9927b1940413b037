// The kinds that make pods from a template.
import type { Kind } from '../kind.js'
import type { Reader } from '../reader.js'
import { reportMisplaced } from './annotations.js'
import { readOwner, readPodSpec } from './pod-spec.js'

const template = (root: Reader): Reader | undefined => root.requiredMap('spec')?.requiredMap('template')
const jobTemplate = (root: Reader): Reader | undefined => {
  const job = root.requiredMap('spec')?.requiredMap('jobTemplate')
  return job && template(job)
}

export const workloads: readonly Kind[] = [
  workload('apps', 'Deployment', ['v1', 'v1beta1', 'v1beta2'], template),
  workload('apps', 'StatefulSet', ['v1', 'v1beta1', 'v1beta2'], template),
  workload('apps', 'DaemonSet', ['v1', 'v1beta2'], template),
  workload('apps', 'ReplicaSet', ['v1', 'v1beta2'], template),
  workload('', 'ReplicationController', ['v1'], template),
  workload('batch', 'Job', ['v1'], template),
  workload('batch', 'CronJob', ['v1', 'v1beta1'], jobTemplate),
]

function workload(group: string, kind: string, versions: readonly string[], templateOf: (root: Reader) => Reader | undefined): Kind {
  return {
    group,
    kind,
    versions,
    namespaced: true,
    read(manifest, { inventory }) {
      const { id, namespace, name, origin, scope, root } = manifest
      reportMisplaced(manifest)
      const template = templateOf(root)
      const spec = template?.requiredMap('spec')
      if (!template || !spec) return
      const runnable = { ...readPodSpec(template.map('metadata'), spec, namespace), owner: readOwner(manifest) }
      if (!scope.failed) inventory.templates.push({ ...runnable, id, kind, namespace, name, origin, scope })
    },
  }
}

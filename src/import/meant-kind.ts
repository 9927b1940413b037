// A kind that is not read, and is nearly one that is: a slip in its name, or the apiVersion of another kind.
import { nearestName } from '../diagnostics/nearest.js'
import { KINDS } from './kinds.js'

/** The Gateway API has a TCPRoute of its own. */
const GROUPS = new Set(KINDS.map(kind => kind.group).filter(group => group !== 'gateway.networking.k8s.io'))
/** They have kinds that are not read and no slips either. Kinds of theirs that are read stand in KINDS. */
const OTHERS: Readonly<Record<string, string>> = {
  '': 'Binding ComponentStatus ConfigMap Event LimitRange PersistentVolume PersistentVolumeClaim PodTemplate ResourceQuota Secret',
  apps: 'ControllerRevision',
}

/** Completes "did you mean …?"; undefined: somebody else's kind, such as Knative's Service. */
export function meantKind(group: string, kind: string): string | undefined {
  if (!GROUPS.has(group) && !group.endsWith('smi-spec.io')) return undefined
  const elsewhere = KINDS.find(known => known.kind === kind)
  if (elsewhere && elsewhere.group !== group) return elsewhere.group === '' ? 'apiVersion: v1' : `the group ${elsewhere.group} in apiVersion`
  if (OTHERS[group]?.split(' ').includes(kind)) return undefined
  const names = KINDS.filter(known => known.group === group).map(known => known.kind)
  const nearest = nearestName(kind, names)
  return nearest && `the kind ${nearest}`
}

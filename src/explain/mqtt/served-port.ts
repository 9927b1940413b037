// Which port of a workload a connection has come to.
import type { ResolvedMesh, ResolvedPort } from '../../phases/2-resolve/resolved.js'
import { namedPort } from '../parties.js'
import type { MqttFlow } from './flow.js'

interface Arrived {
  readonly workload: string | null
  /** Service port, namespace/name:port. */
  readonly backend: string | null
}

/** 0: none that is known. */
export function servedPort(mesh: ResolvedMesh, { workload, backend }: Arrived, destination: MqttFlow['destination']): number {
  if ('workload' in destination) return destination.port
  const serves = mesh.workloads.get(workload ?? '')?.serves ?? []
  const sought: ResolvedPort | undefined = namedPort(mesh, destination)?.port
  const served = serves.find(({ service, port }) => `${service.id}:${port.port}` === backend) ?? serves.find(({ port }) => port === sought)
  return served?.number ?? 0
}

// The names in a case, looked up in the mesh: what is not there is reported with the nearest name that is.
import { nearestName } from '../diagnostics/nearest.js'
import type { DiagnosticSink } from '../diagnostics/sink.js'
import type { ResolvedIdentity, ResolvedMesh, ResolvedService, ResolvedWorkload } from '../phases/2-resolve/resolved.js'

export class Names {
  constructor(
    readonly mesh: ResolvedMesh,
    readonly sink: DiagnosticSink,
  ) {}

  service(id: string, pointer: string): ResolvedService | undefined {
    return this.#find('service', this.mesh.services, id, pointer)
  }

  /** namespace/name or namespace/name:port. */
  backend(text: string, pointer: string): boolean {
    const [id = '', port] = text.split(':')
    const service = this.service(id, pointer)
    return service !== undefined && (port === undefined || this.port(id, portsOf(service), Number(port), pointer) !== undefined)
  }

  identity(id: string, pointer: string): ResolvedIdentity | undefined {
    return this.#find('identity', this.mesh.identities, id, pointer)
  }

  workload(id: string, pointer: string): ResolvedWorkload | undefined {
    return this.#find('workload', this.mesh.workloads, id, pointer)
  }

  /** The port wanted, or the only one there is. */
  port(name: string, numbers: readonly number[], wanted: number | undefined, pointer: string): number | undefined {
    const notes = [numbers.length > 0 ? `its ports: ${numbers.join(', ')}` : 'it has no port that can be called']
    if (wanted !== undefined && numbers.includes(wanted)) return wanted
    if (wanted !== undefined || numbers.length === 0)
      this.sink.report('test-case/unknown-port', { pointer }, { name, port: wanted ?? 'to call' }, { notes })
    else if (numbers.length === 1) return numbers[0]
    else this.sink.report('test-case/which-port', { pointer }, { name }, { notes })
    return undefined
  }

  #find<T>(kind: 'service' | 'identity' | 'workload', all: ReadonlyMap<string, T>, id: string, pointer: string): T | undefined {
    const found = all.get(id)
    if (found) return found
    const nearest = nearestName(id, all.keys())
    const notes = nearest === undefined ? [] : [`did you mean ${nearest}?`]
    this.sink.report(`test-case/unknown-${kind}`, { pointer }, { name: id }, { notes })
    return undefined
  }
}

export function portsOf({ ports }: ResolvedService): number[] {
  return ports.map(({ port }) => port)
}

// Who calls, as far as it bears on what is called and how. The outbound side is lowered from no more than that, so that workloads which are alike here
// share it.
import type { ResolvedProxy, ResolvedWorkload } from '../phases/2-resolve/resolved.js'

export interface Caller extends Pick<ResolvedWorkload, 'identity' | 'namespace' | 'cluster' | 'locality'> {
  readonly proxy: Pick<ResolvedProxy, 'timeouts'>
}

/** Equal texts: the same caller. */
export function callerKey({ identity, namespace, cluster, locality, proxy: { timeouts } }: Caller): string {
  return JSON.stringify([identity.id, namespace, cluster, locality, timeouts])
}

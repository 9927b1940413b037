// What comparing two meshes gives: objects, behaviour and bytes. Plain data, as `pipyc diff --format json` prints it.
import type { Location } from '../diagnostics/diagnostic.js'
import type { Flow } from '../explain/flow.js'

/** What `diffMeshes` gives: how two meshes differ, on three levels. */
export interface MeshDiff {
  readonly model: ModelDiff
  readonly behaviour: BehaviourDiff
  readonly bytes: BytesDiff
}

/** Which objects of the model were added, removed or changed. */
export interface ModelDiff {
  /** By kind, then id. */
  readonly changes: readonly ModelChange[]
}

/** What an object of the model is called in `pipyc diff`. */
export type ObjectKind = 'mesh' | 'identity' | 'workload' | 'service' | 'route group' | 'route' | 'policy' | 'split' | 'MQTT policy'

/** One object that differs. */
export interface ModelChange {
  readonly kind: ObjectKind
  /** namespace/name; of a route: namespace/group#match. */
  readonly id: string
  readonly change: 'added' | 'removed' | 'changed'
  /** What changed, a few words each: `backend shop/v1 weight 90 -> 50`. Empty unless `change` is changed. */
  readonly details: readonly string[]
  /** In the new text, or in the old one of what was removed. */
  readonly place: Location | undefined
}

/** What becomes of requests and connections otherwise than before, and how far this was looked at. */
export interface BehaviourDiff {
  readonly changes: readonly BehaviourChange[]
  readonly coverage: Coverage
}

/** One change, and who sees it. */
export interface BehaviourChange {
  /**
   * widened: more is allowed than before. narrowed: less. shares: the same backends in other proportions. moved: other backends or
   * workloads answer. rewritten: the application sees another request. refused: still not allowed, but refused in another way.
   */
  readonly kind: 'widened' | 'narrowed' | 'shares' | 'moved' | 'rewritten' | 'refused'
  /** Ids of identities; `null`: every authenticated identity that no policy of either mesh names for this destination. */
  readonly callers: readonly (string | null)[]
  /** More than one where calls to several services change alike. */
  readonly destinations: readonly { readonly service: string; readonly port: number }[]
  /** As people read it: `DENIED`, `ALLOWED`, `90/10`. */
  readonly before: string
  readonly after: string
  /** Backends that the numbers of `before` and `after` are about, in their order; empty unless these are shares. */
  readonly backends: readonly string[]
  /** What was edited to bring it about, where that is known. */
  readonly cause: { readonly text: string; readonly place: Location | undefined } | undefined
  /** For each caller and destination one of each class of requests that changed in this way, the simplest first. */
  readonly witnesses: readonly Witness[]
  /** True: so did every request that could: of those allowed on both sides (shares, moved, rewritten), or on either. */
  readonly whole: boolean
}

/** Two questions to the reference interpreter that differ in nothing but the mesh, and what it answered. */
export interface Witness {
  readonly flow: Flow
  readonly before: readonly Outcome[]
  readonly after: readonly Outcome[]
}

/** What may come of a flow, without the rules that led there. */
export interface Outcome {
  /** Of all outcomes of the flow; they add up to 1. */
  readonly share: number
  readonly verdict: 'allowed' | 'answered' | 'denied' | 'rejected' | 'unavailable'
  readonly status: number | null
  readonly grpcStatus: number | null
  readonly closed: boolean
  /** namespace/name:port of the service that answers. */
  readonly backend: string | null
  /** Workload that answers; for endpoints without one, their addresses. */
  readonly target: string | null
  readonly forwarded: { readonly method: string; readonly path: string; readonly host: string } | null
}

/** How much of the request space was looked at. */
export interface Coverage {
  /** (caller, service port) pairs that were solved because something that bears on them changed. */
  readonly pairs: number
  /** Classes of requests that were compared, over all pairs. */
  readonly requests: number
  /** Pairs of which some classes were only sampled: a pattern that could not be solved, or too many classes. */
  readonly sampledPairs: number
  /** Pairs that were not looked at: the budget was spent. */
  readonly skippedPairs: number
  /** Patterns that could not be solved, sorted. */
  readonly unsolvedPatterns: readonly string[]
}

/** What has to be sent to the proxies. */
export interface BytesDiff {
  /** Proxies of either mesh. */
  readonly proxies: number
  /** Only those of which a file changed, by id. */
  readonly changes: readonly ProxyBytes[]
  /** Bytes of all patches. */
  readonly patchBytes: number
  /** True: some proxy's scripts (anything but config.json) changed. */
  readonly scripts: boolean
}

/** The files of one proxy that differ. */
export interface ProxyBytes {
  /** namespace/name of the workload. */
  readonly proxy: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly files: readonly FileBytes[]
  readonly scripts: boolean
}

/** One file that differs. */
export interface FileBytes {
  /** In the proxy's directory. */
  readonly path: string
  readonly change: 'added' | 'removed' | 'changed'
  /** UTF-8 bytes; 0 where there is no such file. */
  readonly before: number
  readonly after: number
  /** Bytes of the lines that a line diff without context takes away and adds, with one mark each. */
  readonly patch: number
}

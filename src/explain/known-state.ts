// What a question takes for granted about the state of proxies and endpoints; a flow by itself says nothing of it.
import type { LimitOn } from './rate-limits.js'

/** Default: everything is well, has room, and comes in its turn. */
export interface KnownState {
  /** `backend`: namespace/name:port; `endpoint`: address:port. */
  readonly healthOf?: (backend: string, endpoint: string) => Health
  /** The circuit breaker of whichever policy bears on the request is open. */
  readonly isOpen?: boolean
  /** Whether the breaker of this endpoint (address:port) lets it in; asked where the policy that bears on the request keeps one for each. Default: all do. */
  readonly letsIn?: (endpoint: string) => boolean
  /** The one of a split's backends that a request draws. Default: each gets its share. */
  readonly drawOf?: (backends: readonly { readonly backend: string; readonly weight: number }[]) => string
  /** As much is under way toward this backend as its connectionLimits allow. */
  readonly isFull?: (backend: string) => boolean
  /** Endpoints that earlier tries of the request have been to, the last one last: it goes to another one where there is one. Default: none. */
  readonly tried?: ReadonlySet<string>
  /** How many requests are under way toward an endpoint, for least-request. Default: as many everywhere. */
  readonly underWay?: (backend: string, endpoint: string) => number
  /** The endpoint of this backend that the request's sticky cookie names. Default: none. */
  readonly stuckTo?: (backend: string) => string | undefined
  /** One of the endpoints that are left of this backend, whose turn it is. Default: each gets its share. */
  readonly turnOf?: (backend: string, endpoints: readonly string[]) => string
  /** Takes a token of a proxy's bucket that `text` stands for: seconds until there is one, or 0 if it is taken. Default: there always is one. */
  readonly take?: (proxy: string, limit: LimitOn, text: string | undefined) => number
}

/** well; ejected: outlier detection has taken it out; unhealthy: its checks fail. */
export type Health = 'well' | 'ejected' | 'unhealthy'

// What a question takes for granted about the state of proxies and endpoints; a flow by itself says nothing of it.

/** Default: everything is well, and has room. */
export interface KnownState {
  /** `backend`: namespace/name:port; `endpoint`: address:port. */
  readonly healthOf?: (backend: string, endpoint: string) => Health
  /** The circuit breaker of whichever policy bears on the request is open. */
  readonly isOpen?: boolean
  /** As much is under way toward this backend as its connectionLimits allow. */
  readonly isFull?: (backend: string) => boolean
}

/** well; ejected: outlier detection has taken it out; unhealthy: its checks fail. */
export type Health = 'well' | 'ejected' | 'unhealthy'

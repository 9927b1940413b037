// What a gRPC status counts as: rulebook section 4.

/** HTTP's word for those that another try may change: UNKNOWN, RESOURCE_EXHAUSTED, ABORTED, INTERNAL, UNAVAILABLE. */
const AS_HTTP: ReadonlyMap<number, number> = new Map([
  [2, 500],
  [8, 429],
  [10, 409],
  [13, 500],
  [14, 503],
])

/** UNKNOWN, DEADLINE_EXCEEDED, INTERNAL, UNAVAILABLE, DATA_LOSS. */
const FAILURES = [2, 4, 13, 14, 15]

/** 200 for one that no HTTP status means as much as. */
export function httpStatusOf(grpcStatus: number): number {
  return AS_HTTP.get(grpcStatus) ?? 200
}

export function isGrpcFailure(grpcStatus: number): boolean {
  return FAILURES.includes(grpcStatus)
}

// What a client sees of an answer, in one word.
import type { Outcome } from '../../../src/testing/traffic/outcome.ts'

/** A status, of gRPC with its own and the number of messages, `closed`, or what else happened. */
export function shownAnswer({ status, grpcStatus, messages = [], closed, fault }: Outcome, isGrpc: boolean): string {
  if (fault !== undefined) return fault
  if (closed) return 'closed'
  return isGrpc ? `${status}/${grpcStatus ?? 'none'}+${messages.length}` : String(status)
}

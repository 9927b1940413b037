// What came of a flow in a real Pipy.
import type { HeaderList } from '../../../src/testing/index.ts'

export interface Observation {
  /** The connection ended, or never came about, in place of an answer. */
  readonly closed: boolean
  /** Null for bytes, and where there is no answer. */
  readonly status: number | null
  readonly grpcStatus: number | null
  /** Of the answer. */
  readonly headers: HeaderList
  /** Workload that answered, or `address:port` of an endpoint without one; null: a proxy did. */
  readonly upstream: string | null
  /** As the application received it. */
  readonly forwarded: {
    readonly method: string
    readonly path: string
    readonly host: string
    readonly headers: HeaderList
    readonly isOverHttp2?: boolean
    readonly body?: string
  } | null
  /** Neither an answer nor an end: a time-out, or an answer that belongs to another flow. */
  readonly fault?: string
  /** Nothing came in time. */
  readonly isLate?: boolean
}

export const CLOSED: Observation = { closed: true, status: null, grpcStatus: null, headers: [], upstream: null, forwarded: null }

export function faulty(fault: string): Observation {
  return { ...CLOSED, closed: false, fault, isLate: / within \d+ ms/.test(fault) }
}

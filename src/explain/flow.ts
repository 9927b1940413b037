// A question to the reference interpreter: who calls what, and with which request.

/** One exchange. Without a request it is a connection that carries bytes. */
export interface Flow {
  readonly caller: Caller
  readonly destination: Destination
  readonly request?: FlowRequest
  /** Address that the caller connects from, for what goes by it. Default: unknown, so that answers have the shares of all callers together. */
  readonly source?: string
}

/**
 * `workload` (namespace/name): its application calls, so its own sidecar decides first.
 * `principals`: somebody dials the inbound side with a certificate of the mesh that has these names (DNS SANs, or the CN).
 * `certificate`: somebody dials it with none, or with one that the mesh's CA did not sign.
 */
export type Caller = { readonly workload: string } | { readonly principals: readonly string[] } | { readonly certificate: 'none' | 'foreign' }

/**
 * `service`: a port of a service (namespace/name). Default port: its only one. `by` says how a sidecar learns of it: from a listener of
 * its own, from the address that was dialled, or from the Host. Default: listener where the workload has one for it; host where there is no
 * interception but a listener that selects by host; else address.
 * `host`: whatever service the request's Host names, as by a listener that selects by host.
 * `workload`: a port of a workload (namespace/name), dialled at its inbound side, past the sidecar of the caller.
 */
export type Destination =
  | { readonly service: string; readonly port?: number; readonly by?: 'listener' | 'address' | 'host' }
  | { readonly host: true }
  | { readonly workload: string; readonly port: number }

/** Texts as the client wrote them, before anything is normalised. */
export interface FlowRequest {
  /** Default: http1. */
  readonly protocol?: 'http1' | 'http2'
  /** Default: GET. */
  readonly method?: string
  /** Request target with its query. Default: /. */
  readonly path?: string
  /** Empty: none. Default: the destination service's <name>.<namespace>, with the port unless it is 80. A `host` among the headers replaces it. */
  readonly host?: string
  /** In order; of two with one name the last one counts, as Pipy hands it over; cookies are joined. */
  readonly headers?: readonly (readonly [name: string, value: string])[]
}

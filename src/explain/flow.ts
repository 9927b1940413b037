// A question to the reference interpreter: who calls what, and with which request.

/** One exchange. Without a request it is a connection that carries bytes. */
export interface Flow {
  readonly caller: Caller
  readonly destination: Destination
  readonly request?: FlowRequest
}

/**
 * `workload` (namespace/name): its application calls, so its own sidecar decides first.
 * `principals`: somebody dials the inbound side with a certificate of the mesh that has these names (DNS SANs, or the CN).
 * `certificate`: somebody dials it with none, or with one that the mesh's CA did not sign.
 */
export type Caller = { readonly workload: string } | { readonly principals: readonly string[] } | { readonly certificate: 'none' | 'foreign' }

/**
 * `service`: a port of a service (namespace/name), as by original destination or by a listener of its own. Default port: its only one.
 * `host`: whatever service the request's Host names, as by a listener that selects by host.
 * `workload`: a port of a workload (namespace/name), dialled at its inbound side; for callers that have no sidecar.
 */
export type Destination =
  | { readonly service: string; readonly port?: number }
  | { readonly host: true }
  | { readonly workload: string; readonly port: number }

/** Texts as the client wrote them, before anything is normalised. */
export interface FlowRequest {
  /** Default: GET. */
  readonly method?: string
  /** Request target with its query. Default: /. */
  readonly path?: string
  /** Default: the service's <name>.<namespace>. */
  readonly host?: string
  /** In order; of two with one name the last one counts, as Pipy hands it over. */
  readonly headers?: readonly (readonly [name: string, value: string])[]
}

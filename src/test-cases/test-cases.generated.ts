// Generated from schemas/test-cases.schema.json by `npm run generate`; do not edit.

/**
 * namespace/serviceAccount of an identity.
 *
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestIdentity".
 */
export type TestIdentity = string
/**
 * namespace/name or namespace/name:port of a service.
 *
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestService".
 */
export type TestService = string
/**
 * /path, or METHOD /path.
 *
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestRequestLine".
 */
export type TestRequestLine = string
/**
 * Name: value.
 *
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestHeader".
 */
export type TestHeader = string

/**
 * What must come of which traffic in a mesh: a table for `pipyc test`, which asks the reference interpreter and, with --pipy, a real Pipy.
 */
export interface TestCases {
  description?: string
  /**
   * Manifests, model files or directories of them, relative to this file. Default: what --mesh names.
   *
   * @minItems 1
   */
  mesh?: string[]
  /**
   * @minItems 1
   */
  cases: TestCase[]
}
/**
 * One request or connection, and what must come of it.
 *
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestCase".
 */
export interface TestCase {
  /**
   * What is claimed, as a sentence.
   */
  name: string
  /**
   * Who calls: an identity (namespace/serviceAccount), or an object.
   */
  from: TestIdentity | TestCaller
  /**
   * What is called: a service (namespace/name or namespace/name:port), or an object. Default: the service that the request's host names.
   */
  to?: TestService | TestDestination
  /**
   * An HTTP request: a path, a method and a path, or an object. With a content-type of application/grpc it is a gRPC call.
   */
  request?: TestRequestLine | TestRequest
  /**
   * true: a connection that carries bytes.
   */
  tcp?: true
  expect: TestExpectation
}
/**
 * A workload whose application calls, or somebody with an unusual certificate.
 *
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestCaller".
 */
export interface TestCaller {
  /**
   * namespace/name, where several workloads have one identity.
   */
  workload?: string
  /**
   * For callers without a sidecar. none: no client certificate. foreign: one that the mesh's CA did not sign.
   */
  certificate?: 'none' | 'foreign'
}
/**
 * A service, called through the caller's sidecar, or a workload, dialled at its inbound side past any sidecar of the caller.
 *
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestDestination".
 */
export interface TestDestination {
  /**
   * namespace/name.
   */
  service?: string
  /**
   * namespace/name.
   */
  workload?: string
  /**
   * Of the service or the workload. Default: its only one.
   */
  port?: number
}
/**
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestRequest".
 */
export interface TestRequest {
  /**
   * Default: GET.
   */
  method?: string
  /**
   * Request target with its query, sent as it is. Default: /.
   */
  path?: string
  /**
   * Default: <name>.<namespace> of the service that is called.
   */
  host?: string
  /**
   * Lines of the form "Name: value".
   */
  headers?: TestHeader[]
}
/**
 * All of it must hold. A case that expects nothing is an error.
 *
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestExpectation".
 */
export interface TestExpectation {
  /**
   * allowed: the application gets it. answered: a proxy does in its place, because a traffic policy says so. denied: no policy allows it. rejected: the request has no one reading. unavailable: nobody is there to answer.
   */
  verdict?: 'allowed' | 'answered' | 'denied' | 'rejected' | 'unavailable'
  /**
   * HTTP status that a proxy answers with. An allowed request has none: its application answers.
   */
  status?: number
  /**
   * gRPC status that a proxy answers with.
   */
  grpcStatus?: number
  /**
   * true: the connection ends in place of an answer. false: it does not.
   */
  closed?: boolean
  /**
   * Id of the rule that decides, as in logs and metrics: allow/…, deny/…, permissive/….
   */
  rule?: string
  /**
   * Id of the route that the caller's sidecar takes: split/… or service/….
   */
  route?: string
  /**
   * The one service that answers, namespace/name or namespace/name:port; none: nobody does.
   */
  backend?: string
  /**
   * Share of the traffic, above 0 and at most 1, that each service answers; those not named answer nothing.
   */
  backends?: {
    [k: string]: number
  }
  /**
   * Largest difference between a share and the expected one. Default: 0.01.
   */
  tolerance?: number
  forwarded?: TestForwarded
}
/**
 * The request as the application gets it.
 *
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestForwarded".
 */
export interface TestForwarded {
  method?: string
  /**
   * With the query, byte for byte.
   */
  path?: string
}

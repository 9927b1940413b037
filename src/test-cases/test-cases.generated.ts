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
 * connect, publish <topic> or subscribe <filter>.
 *
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestMqttLine".
 */
export type TestMqttLine = string

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
 * One request, connection or MQTT packet, and what must come of it.
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
  /**
   * A packet in an MQTT session that is opened for it: connect, publish <topic> or subscribe <filter>; or an object.
   */
  mqtt?: TestMqttLine | TestMqtt
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
 * CONNECT of a session, and one packet in it. Where CONNECT is refused, that is the answer.
 *
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestMqtt".
 */
export interface TestMqtt {
  send: TestMqttLine
  /**
   * Of publish and subscribe. Default: 0.
   */
  qos?: 0 | 1 | 2
  /**
   * Of publish. Default: false.
   */
  retain?: boolean
  /**
   * Of publish. Default: 0.
   */
  payloadBytes?: number
  /**
   * 3.1.1 or 5. Default: 5.
   */
  version?: '3.1.1' | '5' | 5
  /**
   * Default: empty, so that the broker is to choose one.
   */
  clientId?: string
  username?: string
  /**
   * Or a token. Default: the right one of the user name, and then the case is not run in Pipy.
   */
  password?: string
  /**
   * Seconds. Default: 60.
   */
  keepAlive?: number
  /**
   * Default: true.
   */
  cleanStart?: boolean
  will?: TestMqttWill
}
/**
 * What the broker is to publish when the session ends badly.
 *
 * This interface was referenced by `TestCases`'s JSON-Schema
 * via the `definition` "TestMqttWill".
 */
export interface TestMqttWill {
  topic: string
  /**
   * Default: 0.
   */
  qos?: 0 | 1 | 2
  /**
   * Default: false.
   */
  retain?: boolean
  /**
   * Default: 0.
   */
  payloadBytes?: number
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
   * true: the connection ends in place of an answer, or with it. false: it does not.
   */
  closed?: boolean
  /**
   * Of mqtt: the packet with which a proxy refuses; none: it says nothing.
   */
  packet?: 'CONNACK' | 'PUBACK' | 'PUBREC' | 'SUBACK' | 'DISCONNECT' | 'none'
  /**
   * Of mqtt: return code or reason code in that packet, such as 0x87.
   */
  code?: number
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
 * The request as the application gets it, or the packet as the broker does.
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
  /**
   * Of publish.
   */
  topic?: string
  /**
   * Of publish.
   */
  retain?: boolean
  /**
   * Of subscribe, with its group.
   */
  filter?: string
  /**
   * Of subscribe.
   */
  qos?: 0 | 1 | 2
  /**
   * Of connect.
   */
  cleanStart?: boolean
  /**
   * Of connect: whether user name and password go on to the broker, if there are any.
   */
  credentials?: boolean
  /**
   * Of connect with a will.
   */
  willTopic?: string
}

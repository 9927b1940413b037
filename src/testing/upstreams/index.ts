// The kinds of upstream by name, for behaviour cases and startMesh.
import { startGrpc } from './grpc.js'
import { startH2c } from './h2c.js'
import { startHttp1 } from './http1.js'
import { startHttp1H2c } from './http1-h2c.js'
import { startMqttBroker } from './mqtt.js'
import { startSse } from './sse.js'
import { startServerFirst, startSink, startTcpEcho } from './tcp.js'
import type { Upstream, UpstreamOptions } from './upstream.js'
import { startWebSocket } from './websocket.js'

const STARTERS = {
  http1: startHttp1,
  h2c: startH2c,
  'http1-h2c': startHttp1H2c,
  grpc: startGrpc,
  'tcp-echo': startTcpEcho,
  'server-first': startServerFirst,
  sink: startSink,
  sse: startSse,
  websocket: startWebSocket,
  mqtt: startMqttBroker,
} satisfies Record<string, (options: UpstreamOptions) => Promise<Upstream<never>> | Promise<Upstream<unknown>>>

/** Kinds of servers that can stand in for an application. */
export type UpstreamKind = keyof typeof STARTERS

/** All of them. */
export const UPSTREAM_KINDS = Object.keys(STARTERS) as UpstreamKind[]

/** Starts an upstream of the kind with its defaults. @throws when the address is taken. */
export function startUpstreamOf(kind: UpstreamKind, options: UpstreamOptions): Promise<Upstream> {
  return STARTERS[kind](options) as Promise<Upstream>
}

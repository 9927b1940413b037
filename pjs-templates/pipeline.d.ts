// Pipelines and filters, as far as our modules use them. See pipy.d.ts.

interface Pipeline {
  /** Runs it once without a connection. */
  spawn(...args: unknown[]): Promise<unknown>
}

type Build = ($: PipelineDesigner) => PipelineDesigner | void
type Layout = Pipeline | Build
type PipeTarget = Layout | string | readonly Pipeline[] | ((event: any) => Layout | string | null | undefined)
type Value<T> = T | (() => T)

/** A filter that works on a sub-pipeline, which must follow at once. */
interface NeedsSubPipeline {
  to(layout: Layout): PipelineDesigner
}

interface PipelineDesigner {
  /** Before any filter. What it returns becomes the first event. */
  onStart(handler: (argument: any) => Output | Promise<Output>): this
  onEnd(handler: () => void): this

  /** A function is asked at each event until it names a pipeline; events wait meanwhile. */
  pipe(target: PipeTarget, args?: readonly unknown[] | (() => unknown)): this
  pipe(target: PipeTarget, layouts: { [name: string]: Layout }, args?: readonly unknown[] | (() => unknown)): this
  pipeNext(): this
  connect(target: Value<string>, options?: Value<SocketOptions & { retryCount?: number; retryDelay?: number; connectTimeout?: number }>): this

  /** One sub-pipeline for each request. Also HTTP/2 with prior knowledge. */
  demuxHTTP(options?: { bufferSize?: number; maxHeaderSize?: number }): NeedsSubPipeline
  /** Pooled sessions by key. 1.5 reads maxQueue, 2.0 maxSessions. */
  muxHTTP(key?: () => unknown, options?: MuxOptions): NeedsSubPipeline
  connectHTTPTunnel(request: () => Message): NeedsSubPipeline
  acceptHTTPTunnel(handler: (request: Message) => Message): NeedsSubPipeline
  decodeWebSocket(): this
  encodeWebSocket(): this
  encodeHTTPRequest(options?: { bufferSize?: number }): this
  decodeHTTPResponse(): this

  acceptTLS(options: TLSOptions): NeedsSubPipeline
  connectTLS(options: TLSOptions & { sni?: Value<string> }): NeedsSubPipeline

  handleData(handler: (data: Data) => void | Promise<unknown>): this
  handleMessage(handler: (message: Message) => void | Promise<unknown>): this
  handleMessageStart(handler: (start: MessageStart) => void | Promise<unknown>): this
  handleMessageEnd(handler: (end: MessageEnd) => void | Promise<unknown>): this
  handleStreamStart(handler: (event: PipyEvent) => void | Promise<unknown>): this
  handleStreamEnd(handler: (end: StreamEnd) => void | Promise<unknown>): this

  /** Without an argument, or for undefined, the event is dropped. */
  replaceData(by?: Output | ((data: Data) => Output | Promise<Output>)): this
  replaceMessage(by?: Output | ((message: Message) => Output | Promise<Output>)): this
  replaceMessageStart(by?: Output | ((start: MessageStart) => Output | Promise<Output>)): this
  replaceMessageEnd(by?: Output | ((end: MessageEnd) => Output | Promise<Output>)): this
  replaceStreamStart(by?: Output | ((event: PipyEvent) => Output | Promise<Output>)): this
  replaceStreamEnd(by?: Output | ((end: StreamEnd) => Output | Promise<Output>)): this

  /** Holds events back until the condition is true or its promise is kept. */
  wait(condition: () => boolean | Promise<unknown>, options?: { timeout?: number }): this
  /** The argument is not optional here: without it Pipy starts the branch twice. */
  fork(branches: readonly unknown[]): NeedsSubPipeline
  forkJoin(branches: readonly unknown[]): NeedsSubPipeline
  forkRace(branches: Value<readonly unknown[]>): NeedsSubPipeline
  repeat(again: (end: StreamEnd) => boolean | Promise<boolean>): NeedsSubPipeline
  throttleMessageRate(quota: Value<algo.Quota>): this
  /** Holds back, and reads no further, while the quota is empty. */
  throttleDataRate(quota: Value<algo.Quota>): this
  /** What comes out of the sub-pipeline goes on, and into it again. */
  loop(layout: Layout): this
  /** Joins the hub at the first event; what comes in goes to the others in it, what they send comes out. */
  swap(hub: Value<pipeline.Hub>): this
  /** Puts events before the first one; those of a promise come when it is kept, whatever has passed meanwhile. */
  insert(events: () => Output | Promise<Output>): this
  dump(tag?: string): this
}

/** Seconds; 0 is never. Without idleTimeout 1.5 takes 60 seconds and 2.0 never. */
interface SocketOptions {
  idleTimeout?: number
  readTimeout?: number
  writeTimeout?: number
  bufferLimit?: number
  onState?: (outbound: Outbound) => void
}

interface Outbound {
  readonly state: string
  readonly socket: SystemSocket
  /** Ends the pipeline's stream with an error, too. */
  close(): void
}

interface SystemSocket {
  /** Puts the value into `data`, and gives 0 or the system's error number. */
  getRawOption(level: number, option: number, data: Data): number
  setRawOption(level: number, option: number, data: Data): number
}

interface ListenOptions extends SocketOptions {
  /** Gives `inbound.destinationAddress` and `destinationPort` of a redirected connection. */
  transparent?: boolean
  maxConnections?: number
}

interface MuxOptions {
  version?: number
  bufferSize?: number
  maxIdle?: number
  maxQueue?: number
  maxSessions?: number
}

interface TLSOptions {
  certificate?: { cert: crypto.Certificate | crypto.CertificateChain; key: crypto.PrivateKey }
  /** Without it no certificate is checked at all. */
  trusted?: readonly crypto.Certificate[]
  alpn?: readonly string[]
  minVersion?: string
  maxVersion?: string
  /** Called for each certificate of the chain, always with the peer's own. Names are never checked otherwise. */
  verify?: (ok: boolean, peer: crypto.Certificate) => boolean
  onState?: (session: { state: string; error?: string; protocol?: string; hostname?: string; peer?: crypto.Certificate }) => void
}

interface Inbound {
  readonly localAddress: string
  readonly localPort: number
  readonly remoteAddress: string
  readonly remotePort: number
  readonly destinationAddress: string
  readonly destinationPort: number
}

declare function pipeline(build: Build): Pipeline
declare namespace pipeline {
  class Hub {}
}

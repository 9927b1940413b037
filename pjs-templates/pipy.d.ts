// The part of PipyJS that our modules use, as both 1.5 and 2.0 have it. Nothing is declared that only one of them has,
// except what platform.js asks for by name.

// ---- events ----

interface Headers {
  [name: string]: any
}

/** Of a request or a response; header names are lower case. */
interface MessageHead {
  protocol?: string
  method?: string
  scheme?: string
  authority?: string
  path?: string
  /** Of a WebSocket message. */
  opcode?: number
  /** Whatever our own modules carry past a socket, which takes Data alone for bytes. */
  event?: PipyEvent
  status?: number
  statusText?: string
  headers?: Headers
}

/** As `MessageHead`, on its way through a filter: then all fields are there. */
interface ReceivedHead {
  protocol: string
  method: string
  scheme: string
  authority: string
  path: string
  status: number
  statusText: string
  headers: Headers
  opcode: number
  event?: PipyEvent
}

interface MessageTail {
  headers?: Headers
}

/** Bytes. An empty one is the usual first event of a pipeline that has no input yet. */
declare class Data {
  constructor(content?: string | Data | readonly number[])
  constructor(content: string, encoding: 'hex' | 'base64')
  readonly size: number
  /** Shares the other's bytes. */
  push(data: Data | string): this
  /** Takes up to so many bytes off the front. */
  shift(count: number): Data
  /** Not more than a million bytes. */
  toArray(): number[]
  /** Undefined for what is no UTF-8. */
  toString(encoding?: 'utf8' | 'hex' | 'base64' | 'base64url'): string
}

declare class MessageStart {
  constructor(head?: MessageHead)
  readonly head: ReceivedHead
}

declare class MessageEnd {
  constructor(tail?: MessageTail, payload?: unknown)
  readonly tail: MessageTail | null
}

declare class StreamEnd {
  constructor(error?: string | object)
  /** Pipy's word for what went wrong, or what a script has put there; undefined where nothing did. */
  readonly error: any
}

declare class Message {
  constructor(head?: MessageHead, body?: string | Data | null, tail?: MessageTail)
  readonly head: ReceivedHead
  readonly body: Data | undefined
  readonly tail: MessageTail | null
}

type PipyEvent = Data | Message | MessageStart | MessageEnd | StreamEnd
type Output = PipyEvent | readonly PipyEvent[] | null | undefined | void

// ---- globals ----

declare const pipy: {
  /** Empty in private builds. */
  readonly version: string
  readonly thread: { readonly id: number }
  listen(address: string | number, layout: Layout | null): void
  listen(address: string | number, options: ListenOptions, layout: Layout | null): void
  /** A file of the codebase. */
  load(path: string): Data
  exit(code: number | (() => unknown)): void
  /** Only in 1.5: how platform.js tells the two apart. */
  readonly restart?: () => void
}

declare namespace algo {
  class URLRouter {
    constructor(routes: { [pattern: string]: unknown })
    find(host: string, path?: string): any
  }
  class Cache {
    constructor(allocate?: ((key: any) => any) | null, free?: ((key: any, value: any) => void) | null, options?: { size?: number; ttl?: number })
    get(key: unknown): any
    set(key: unknown, value: unknown): void
    has(key: unknown): boolean
    find(key: unknown): any
    remove(key: unknown): boolean
    clear(): void
  }
  /** With `key` all threads share one counter. */
  class Quota {
    constructor(initial: number, options?: { key?: string; per?: number; produce?: number; max?: number })
    readonly current: number
    /** Gives how much was there to take. */
    consume(amount: number): number
    produce(amount: number): void
  }
  /** Shared by all threads. `add` and `sub` need a key that is there. */
  class SharedMap {
    constructor(name: string)
    get(key: string): any
    set(key: string, value: unknown): void
    has(key: string): boolean
    delete(key: string): boolean
    add(key: string, amount: number): number
    sub(key: string, amount: number): number
  }
  function hash(value: unknown): number
  function uuid(): string
}

declare namespace stats {
  /** Labels never expire: their values must be bounded. */
  class Counter {
    constructor(name: string, labels?: readonly string[])
    withLabels(...values: string[]): Counter
    increase(by?: number): void
  }
  class Gauge {
    constructor(name: string, labels?: readonly string[], collect?: (gauge: Gauge) => void)
    withLabels(...values: string[]): Gauge
    set(value: number): void
    increase(by?: number): void
    decrease(by?: number): void
  }
}

declare namespace crypto {
  class Certificate {
    constructor(pem: string | Data)
    readonly subject: { readonly commonName?: string }
    /** DNS names only; URI and IP names are left out. */
    readonly subjectAltNames: string[] | undefined
    toPEM(): Data
  }
  class CertificateChain {
    constructor(pem: string | Data)
  }
  class PrivateKey {
    constructor(pem: string | Data)
  }
  /** `digest` ends it; nothing can be chained. */
  class Hash {
    constructor(algorithm: string)
    update(data: Data | string): void
    digest(): Data
    digest(encoding: 'hex' | 'base64'): string
  }
  class Hmac {
    constructor(algorithm: string, key: Data | string)
    update(data: Data | string): void
    digest(): Data
    digest(encoding: 'hex' | 'base64'): string
  }
}

declare namespace logging {
  class JSONLogger {
    constructor(name: string)
    toStdout(): this
    toStderr(): this
    toFile(path: string): this
    log(entry: object): void
  }
}

declare const os: {
  readonly env: { readonly [name: string]: string | undefined }
  /** Throws when there is no such file. */
  read(path: string): Data
}

declare const console: {
  log(...values: unknown[]): void
  info(...values: unknown[]): void
  warn(...values: unknown[]): void
  error(...values: unknown[]): void
}

/** The only timer. */
declare class Timeout {
  constructor(seconds: number)
  wait(): Promise<void>
  cancel(): void
}

interface JSON {
  decode(data: Data): any
  encode(value: unknown): Data
}

declare const URL: {
  new (text: string): { readonly pathname: string; readonly query: string; readonly searchParams: { get(name: string): string | undefined } }
  encodeComponent(text: string): string
  decodeComponent(text: string): string
}

// All client kinds as one caller of the mesh: an identity, or nobody over plain TCP.
import type { Address } from '../address.js'
import { type GrpcCall, type GrpcReply, requestGrpc } from './grpc.js'
import type { HttpRequest, HttpResponse } from './http-message.js'
import { type Http1Connection, openHttp1, requestHttp1, type StreamedResponse } from './http1.js'
import type { Http1Request } from './http1-message.js'
import { type Http2Connection, openHttp2, requestHttp2 } from './http2.js'
import { type MqttLevel, MqttClientSession } from './mqtt.js'
import { type ClientTls, type ConnectionOptions, openConnection } from './open-connection.js'
import { openTcp, type TcpSession } from './tcp-session.js'
import { openWebSocket, type WebSocketHandshake } from './websocket.js'

/** Who the client is, and how long it waits. */
export interface ClientOptions {
  /** Absent: plain TCP, as an application speaks to its own sidecar. */
  readonly tls?: ClientTls
  /** Per connect and per wait for bytes. Default: 5000. */
  readonly timeoutMs?: number
}

/** One caller of the mesh, with methods for every protocol. Each opens a connection of its own unless it says otherwise. */
export class MeshClient {
  readonly #options: ClientOptions

  constructor(options: ClientOptions = {}) {
    this.#options = options
  }

  /** The same client with other TLS settings, such as a server name. @throws when this client speaks no TLS. */
  withTls(changes: Partial<ClientTls>): MeshClient {
    if (!this.#options.tls) throw new Error('this client speaks plain TCP')
    return new MeshClient({ ...this.#options, tls: { ...this.#options.tls, ...changes } })
  }

  /** One HTTP/1.1 request on a connection of its own. @throws ConnectionClosed, or Error on a timeout, as all of these do. */
  http1(to: Address, request?: Http1Request): Promise<HttpResponse> {
    return requestHttp1(this.#at(to), request)
  }

  /** A connection for several HTTP/1.1 requests, raw bytes or streaming. */
  keepAlive(to: Address): Promise<Http1Connection> {
    return openHttp1(this.#at(to))
  }

  /** One HTTP/1.1 request whose body is read piece by piece. `close` cuts it off. */
  async stream(to: Address, request?: Http1Request): Promise<StreamedResponse & { close(): void }> {
    const connection = await openHttp1(this.#at(to))
    const close = () => connection.close()
    try {
      return { ...(await connection.stream(request)), close }
    } catch (error) {
      close()
      throw error
    }
  }

  http2(to: Address, request?: HttpRequest): Promise<HttpResponse> {
    return requestHttp2(this.#at(to), request)
  }

  /** A connection for concurrent HTTP/2 requests. */
  multiplexed(to: Address): Promise<Http2Connection> {
    return openHttp2(this.#at(to))
  }

  grpc(to: Address, call: GrpcCall): Promise<GrpcReply> {
    return requestGrpc(this.#at(to), call)
  }

  webSocket(to: Address, request?: HttpRequest): Promise<WebSocketHandshake> {
    return openWebSocket(this.#at(to), request)
  }

  tcp(to: Address): Promise<TcpSession> {
    return openTcp(this.#at(to))
  }

  /** A connection for MQTT on which nothing has been sent, not even CONNECT. */
  async mqtt(to: Address, level: MqttLevel): Promise<MqttClientSession> {
    return new MqttClientSession(await this.tcp(to), level)
  }

  /**
   * Whether the server takes this client: connects, and waits `quietMs` for a close, because TLS 1.3 and policies refuse late; later on a busy machine.
   * @throws Error on a timeout or an untrusted server.
   */
  async isAccepted(to: Address, quietMs = 1000): Promise<boolean> {
    const socket = await openConnection(this.#at(to)).catch(error => {
      if (error.name === 'ConnectionClosed') return undefined
      throw error
    })
    if (!socket) return false
    return new Promise(resolve => {
      const answer = (accepted: boolean) => {
        clearTimeout(timer)
        socket.destroy()
        resolve(accepted)
      }
      const timer = setTimeout(() => answer(true), quietMs)
      socket
        .on('error', () => answer(false))
        .once('close', () => answer(false))
        .resume()
    })
  }

  #at(to: Address): ConnectionOptions {
    return { ...this.#options, to }
  }
}

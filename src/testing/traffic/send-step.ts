// Does what a step says, through the client that fits it, and tells what came of it.
import { Buffer } from 'node:buffer'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TcpAddress } from '../address.js'
import type { MeshClient } from '../client/client.js'
import type { HttpResponse } from '../client/http-message.js'
import type { Http1Request } from '../client/http1-message.js'
import { parseHeaders } from './check-step.js'
import { actionOf } from './nonsense.js'
import type { Outcome } from './outcome.js'
import type { TrafficRequest, TrafficStep } from './traffic.generated.js'

/** How long a TCP session that should stay open is watched. */
const QUIET_MS = 100

/** All repetitions of the step, in order unless it is parallel. Never throws: faults are outcomes. `answered`: once for each of those that are. */
export async function sendStep(client: MeshClient, to: TcpAddress, step: TrafficStep, answered?: () => void): Promise<Outcome[]> {
  const times = Array.from({ length: step.repeat ?? 1 })
  if (step.parallel) {
    const one = () => attempt(() => send(client, to, step))
    return Promise.all(times.map(() => one().finally(answered)))
  }
  if (step.keepAlive) return sendOnOneConnection(client, to, step, times.length)
  const outcomes: Outcome[] = []
  for (const _ of times) outcomes.push(await attempt(() => send(client, to, step)))
  return outcomes
}

async function attempt(exchange: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await exchange()
  } catch (error) {
    const { name, message } = error as Error
    return name === 'ConnectionClosed' ? { closed: true } : { closed: false, fault: message }
  }
}

function send(client: MeshClient, to: TcpAddress, step: TrafficStep): Promise<Outcome> {
  switch (actionOf(step)) {
    case 'grpc':
      return sendGrpc(client, to, step)
    case 'websocket':
      return sendWebSocket(client, to, step)
    case 'tcp':
      return sendTcp(client, to, step)
    case 'raw':
      return sendRaw(client, to, step.raw ?? '')
    case 'request': {
      const request = requestOf(step.request ?? {})
      return (step.request?.protocol === 'http2' ? client.http2(to, request) : client.http1(to, request)).then(outcomeOf)
    }
  }
}

async function sendOnOneConnection(client: MeshClient, to: TcpAddress, step: TrafficStep, times: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const connection = await client.keepAlive(to).catch(() => undefined)
  if (!connection) return [{ closed: true }]
  for (let i = 0; i < times; i++) outcomes.push(await attempt(async () => outcomeOf(await connection.request(requestOf(step.request ?? {})))))
  connection.close()
  return outcomes
}

async function sendRaw(client: MeshClient, to: TcpAddress, bytes: string): Promise<Outcome> {
  const connection = await client.keepAlive(to)
  try {
    connection.send(bytes)
    return outcomeOf(await connection.response(bytes.split(' ', 1)[0]))
  } finally {
    connection.close()
  }
}

async function sendGrpc(client: MeshClient, to: TcpAddress, { grpc }: TrafficStep): Promise<Outcome> {
  const { path = '/', host, metadata, messages, contentType } = grpc ?? {}
  const reply = await client.grpc(to, {
    path,
    metadata: parseHeaders(metadata ?? []),
    messages: messages ?? [],
    ...(host !== undefined && { authority: host }),
    ...(contentType !== undefined && { contentType }),
  })
  return { closed: false, status: reply.httpStatus, grpcStatus: reply.status, headers: reply.headers, messages: reply.messages.map(String) }
}

async function sendWebSocket(client: MeshClient, to: TcpAddress, { websocket = {} }: TrafficStep): Promise<Outcome> {
  const { response, session } = await client.webSocket(to, requestOf(websocket))
  const outcome = { closed: false, status: response.status, headers: response.headers }
  if (!session) return outcome
  try {
    if (websocket.send === undefined) return { ...outcome, messages: [] }
    session.send(websocket.send)
    return { ...outcome, messages: [await session.receive()] }
  } finally {
    session.cut()
  }
}

async function sendTcp(client: MeshClient, to: TcpAddress, { tcp, expect }: TrafficStep): Promise<Outcome> {
  const session = await client.tcp(to)
  try {
    if (tcp?.send) session.send(tcp.send)
    const received = expect.received === undefined ? '' : (await session.receive(Buffer.byteLength(expect.received))).toString()
    if (expect.closed === true) await session.untilClosed()
    else if (expect.closed === false) await sleep(QUIET_MS)
    return { closed: session.isClosed, received }
  } finally {
    session.close()
  }
}

function requestOf({ method, path, host, headers, body, bodyBytes, chunked }: TrafficRequest): Http1Request {
  const content = bodyBytes === undefined ? body : Buffer.alloc(bodyBytes, 'x')
  return {
    headers: parseHeaders(headers ?? []),
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
    ...(host !== undefined && { host }),
    ...(content !== undefined && { body: content }),
    ...(chunked !== undefined && { chunked }),
  }
}

function outcomeOf({ status, headers, text, body, parts }: HttpResponse): Outcome {
  return { closed: false, status, headers, body: text, bodyBytes: body.length, firstByteMs: parts.firstByteMs }
}

// Sends the repetitions of a step side by side while servers keep their answers back.
import { randomUUID } from 'node:crypto'
import type { TcpAddress } from '../address.js'
import type { MeshClient } from '../client/client.js'
import type { Application } from '../mesh/application.js'
import type { HttpUpstream } from '../upstreams/told-replies.js'
import type { Outcome } from './outcome.js'
import { sendStep } from './send-step.js'
import type { TrafficStep } from './traffic.generated.js'

/** Servers answer once `step.heldUntilAnswered` repetitions have their answer. @throws when no server can keep an answer back. */
export async function sendHeld(client: MeshClient, to: TcpAddress, step: TrafficStep, applications: readonly Application[]): Promise<Outcome[]> {
  const servers = applications.map(({ upstream }) => upstream as Partial<HttpUpstream>).filter(({ release }) => release)
  if (servers.length === 0) throw new Error(`no server can keep back the answers of step "${step.name}": only those of HTTP and gRPC can`)
  // A name that has been released is held by no server again.
  const name = randomUUID()
  let left = step.heldUntilAnswered ?? 0
  return sendStep(client, to, withHold(step, name), () => {
    left--
    if (left === 0) for (const server of servers) server.release?.(name)
  })
}

/** Its answers held under that name by the server that they come from. */
export function withHold<Step extends TrafficStep>(step: Step, name: string): Step {
  return withHeader(step, `x-reply-hold: ${name}`)
}

/** `line`: of a request's head, or of a call's metadata. */
export function withHeader<Step extends TrafficStep>(step: Step, line: string): Step {
  if (step.grpc) return { ...step, grpc: { ...step.grpc, metadata: [...(step.grpc.metadata ?? []), line] } }
  return { ...step, request: { ...step.request, headers: [...(step.request?.headers ?? []), line] } }
}

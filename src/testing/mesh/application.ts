// The servers that play a mesh's applications and outside endpoints.
import type { Protocol } from '../../model/mesh-model.generated.js'
import type { CertificateAuthority } from '../certificates/authority.js'
import type { HttpUpstream } from '../upstreams/told-replies.js'
import { startUpstreamOf, type UpstreamKind } from '../upstreams/index.js'
import type { Reply } from '../upstreams/reply.js'
import type { Upstream } from '../upstreams/upstream.js'
import type { ExternalPlace, Layout, WorkloadPlace } from './layout.js'

/** A server other than the usual one. */
export interface UpstreamChoice {
  /** namespace/name; with `port` only that port of it. */
  readonly workload?: string
  readonly port?: number
  /** `address:port` in the model, of an endpoint without a workload. */
  readonly endpoint?: string
  /** none: nothing listens there. */
  readonly kind: UpstreamKind | 'none'
  /** How an HTTP server answers what its request does not ask to be otherwise. */
  readonly reply?: Partial<Reply>
  /** How it answers its first requests, one each. */
  readonly turns?: readonly Partial<Reply>[]
}

/** The server that stands in for the application behind one port of a workload, or for an endpoint outside the mesh. */
export interface Application {
  /** The workload's id, or `address:port` in the model. */
  readonly name: string
  readonly port: number
  readonly upstream: Upstream
}

const USUAL_KINDS: Record<Protocol, UpstreamKind | 'none'> = {
  http: 'http1',
  h2c: 'h2c',
  grpc: 'grpc',
  tcp: 'tcp-echo',
  tls: 'tcp-echo',
  mqtt: 'mqtt',
  udp: 'none',
}

/** Starts one server per application port and endpoint. @throws when a port is privileged or taken; then none is left running. */
export async function startApplications(
  layout: Layout,
  choices: readonly UpstreamChoice[],
  ca: CertificateAuthority,
  principalOf: (identity: string) => string,
): Promise<Application[]> {
  const unused = new Set(choices)
  const started: Application[] = []
  const start = async (name: string, port: number, address: string, protocol: Protocol, choice: UpstreamChoice | undefined, identity?: string) => {
    if (choice) unused.delete(choice)
    const kind = choice?.kind ?? USUAL_KINDS[protocol]
    if (kind === 'none') return
    const tls = identity === undefined ? {} : { tls: { certificate: ca.issue({ dnsNames: [principalOf(identity)] }), trusted: ca.cert } }
    const upstream = await startUpstreamOf(kind, { name, listen: { address, port }, ...tls })
    started.push({ name, port, upstream })
    if (choice?.reply) (upstream as HttpUpstream).behave(choice.reply)
    if (choice?.turns) (upstream as HttpUpstream).behaveInTurn(choice.turns)
  }
  try {
    for (const place of layout.workloads.values()) {
      for (const [port, protocol] of place.applications) await start(place.id, port, place.address, protocol, choiceForWorkload(choices, place, port))
    }
    for (const place of layout.external.values()) {
      await start(place.name, place.at.port, place.at.address, place.protocol, choiceForEndpoint(choices, place), place.identity)
    }
    const [wrong] = unused
    if (wrong)
      throw new Error(
        `the mesh has no ${wrong.workload ? `port ${wrong.port ?? ''} of workload ${wrong.workload}` : `endpoint ${wrong.endpoint}`} to put a ${wrong.kind} upstream at`,
      )
    return started
  } catch (error) {
    await Promise.all(started.map(({ upstream }) => upstream.close()))
    throw error
  }
}

function choiceForWorkload(choices: readonly UpstreamChoice[], { id }: WorkloadPlace, port: number): UpstreamChoice | undefined {
  const own = choices.filter(({ workload }) => workload === id)
  return own.find(choice => choice.port === port) ?? own.find(choice => choice.port === undefined)
}

function choiceForEndpoint(choices: readonly UpstreamChoice[], { name }: ExternalPlace): UpstreamChoice | undefined {
  return choices.find(({ endpoint }) => endpoint === name)
}

// What an acceptance vector is, and how it asks a running mesh.
import { compile } from '../../src/compile.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { type MeshClient, type Pipy, type RunningMesh, startMesh, type UpstreamChoice } from '../../src/testing/index.ts'

export const HOST = 'store.shop'

export interface Vector {
  readonly id: string
  readonly claim: string
  readonly expected: string
  /** What came; it passes when it is `expected`, or when `passes` says so. */
  readonly run: (pipy: Pipy) => Promise<string>
  readonly passes?: (got: string) => boolean
}

export function vector(
  id: string,
  claim: string,
  expected: string,
  model: MeshModel,
  run: (mesh: RunningMesh) => Promise<string | number>,
  upstreams: readonly UpstreamChoice[] = [],
): Vector {
  return { id, claim, expected, run: pipy => withMesh(pipy, model, upstreams, async mesh => String(await run(mesh))) }
}

export async function withMesh<T>(
  pipy: Pipy,
  model: MeshModel,
  upstreams: readonly UpstreamChoice[],
  use: (mesh: RunningMesh) => Promise<T>,
): Promise<T> {
  const mesh = await startMesh({ pipy, model, compile: one => compile(one, {}), upstreams })
  try {
    return await use(mesh)
  } finally {
    await mesh.stop()
  }
}

function lines(headers: readonly string[]): [string, string][] {
  return headers.map(line => line.split(': ', 2) as [string, string])
}

/** Of a request to the inbound side of the store. */
export async function status(mesh: RunningMesh, identity: string, path: string, headers: readonly string[] = []): Promise<number> {
  return (await mesh.as(identity).http1(mesh.proxy('shop/store').inbound(), { path, host: HOST, headers: lines(headers) })).status
}

/** Of a request by the buyer's application. */
export async function outbound(mesh: RunningMesh, host: string, headers: readonly string[] = []): Promise<number> {
  return (await mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, { host, headers: lines(headers) })).status
}

export async function opens(client: MeshClient, to: Parameters<MeshClient['tcp']>[0]): Promise<boolean> {
  try {
    const session = await client.tcp(to)
    session.send('ping')
    const echo = (await session.receive(4)).toString()
    session.close()
    return echo === 'ping'
  } catch (error) {
    if ((error as Error).name === 'ConnectionClosed') return false
    throw error
  }
}

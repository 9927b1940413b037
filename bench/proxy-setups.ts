// Ways of a request through a sidecar, and the sidecar compiled for each.
import { join } from 'node:path'
import { compile } from '../src/compile.ts'
import type { MeshModel, ProxySettings } from '../src/model/mesh-model.generated.ts'
import { plainInbound } from './plain-inbound.ts'
import type { PolicyBench } from './policy-models.ts'
import { CALLER, inboundModel, outboundModel, SERVER } from './proxy-model.ts'
import type { Script } from './start-script.ts'

export interface Setup {
  readonly name: string
  readonly direction: 'outbound' | 'inbound'
  readonly tls: boolean
  /** On both sides of the proxy. */
  readonly http2: boolean
  /** Behind each path. */
  readonly query?: string
}

export const QUERY = '?customer=1048576&page=3'

export const PLAIN = {
  outbound: { name: 'outbound plain', direction: 'outbound', tls: false, http2: false },
  inbound: { name: 'inbound plain', direction: 'inbound', tls: false, http2: false },
} as const satisfies Readonly<Record<string, Setup>>

export const SETUPS: readonly Setup[] = [
  PLAIN.outbound,
  { name: 'outbound mTLS', direction: 'outbound', tls: true, http2: false },
  PLAIN.inbound,
  { name: 'inbound mTLS', direction: 'inbound', tls: true, http2: false },
  { name: 'outbound query', direction: 'outbound', tls: false, http2: false, query: QUERY },
  { name: 'inbound query', direction: 'inbound', tls: false, http2: false, query: QUERY },
  { name: 'outbound http/2', direction: 'outbound', tls: false, http2: true },
  { name: 'inbound http/2', direction: 'inbound', tls: false, http2: true },
]

export interface SidecarOptions {
  /** Default: none. */
  readonly policy?: PolicyBench
  /** Default: this library's. */
  readonly compiler?: typeof compile
  readonly lean?: boolean
}

export interface Sidecar extends Script {
  readonly main: string
}

/** The sidecar listens on `listen`, its requests go to `server`, on loopback. @throws what the compiler finds. */
export function sidecar(
  { direction, tls, http2 }: Pick<Setup, 'direction' | 'tls' | 'http2'>,
  place: { readonly listen: number; readonly server: number; readonly routes: number },
  certificates: NonNullable<ProxySettings['certificates']>,
  { policy = { knobs: {} }, compiler = compile, lean = false }: SidecarOptions = {},
): Sidecar {
  const { listen, server, routes } = place
  const at = {
    listen,
    upstream: server,
    routes,
    proxy: { interception: 'none' as const, certificates },
    protocol: http2 ? ('h2c' as const) : ('http' as const),
  }
  const model = direction === 'inbound' ? inboundModel(at) : outboundModel(at, tls ? 'mtls' : 'plain')
  const result = compiler({ ...model, ...trafficPolicies(policy) }, { lean })
  if (!result.ok) throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  const files = Object.fromEntries(result.bundle.files)
  const workload = direction === 'inbound' ? SERVER : CALLER
  const isPlainInbound = direction === 'inbound' && !tls
  return { files: isPlainInbound ? plainInbound(files, workload, principal(CALLER)) : files, main: join(workload, 'main.js') }
}

function trafficPolicies({ knobs, target = SERVER }: PolicyBench): Pick<MeshModel, 'trafficPolicies'> {
  if (Object.keys(knobs).length === 0) return {}
  return { trafficPolicies: [{ id: 'bench/policy', target: { service: target }, ...knobs }] }
}

/** The name of `<namespace>/<service account>` in a certificate. */
export function principal(identity: string): string {
  return `${identity.split('/').reverse().join('.')}.cluster.local`
}

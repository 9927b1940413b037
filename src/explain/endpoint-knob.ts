// Which policy says how the endpoints of a service port are used.
import type {
  ResolvedKnobs,
  ResolvedMesh,
  ResolvedPort,
  ResolvedService,
  ResolvedTrafficPolicy,
  ResolvedWorkload,
} from '../phases/2-resolve/resolved.js'
import type { KnownState } from './known-state.js'
import type { Request } from './request.js'

/** Who chooses, and for what; without a request it is a connection. */
export interface Chooser {
  readonly mesh: ResolvedMesh
  readonly workload: ResolvedWorkload
  readonly request: Request | undefined
  /** Address of the caller; undefined: unknown. */
  readonly source: string | undefined
  readonly state: KnownState
}

export type EndpointKnob = 'loadBalancing' | 'outlierDetection' | 'healthCheck' | 'connectionLimits'

/** The nearest policy without a route that has the knob: port before service, some callers before all. */
export function endpointKnob<Knob extends EndpointKnob>(
  { mesh, workload }: Pick<Chooser, 'mesh' | 'workload'>,
  service: ResolvedService,
  port: ResolvedPort,
  knob: Knob,
): { readonly policy: ResolvedTrafficPolicy; readonly settings: NonNullable<ResolvedKnobs[Knob]> } | undefined {
  const near = ({ port: own, callers }: ResolvedTrafficPolicy) => (own === undefined ? 2 : 0) + (callers ? 0 : 1)
  const found = mesh.trafficPolicies
    .filter(policy => policy.service === service && !policy.matches && policy.knobs[knob] !== undefined)
    .filter(({ port: own, callers }) => (own === undefined || own === port.port) && (!callers || callers.includes(workload.identity)))
    .sort((a, b) => near(a) - near(b))
  const [policy] = found
  return policy && { policy, settings: policy.knobs[knob] as NonNullable<ResolvedKnobs[Knob]> }
}

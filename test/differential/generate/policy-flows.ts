// Flows aimed at traffic policies: with what their matches, keys and origins speak of, or nearly so.
import type { Flow, FlowRequest } from '../../../src/explain/flow.ts'
import type { MeshModel, TrafficPolicy } from '../../../src/model/mesh-model.generated.ts'
import type { Draw } from './draw.ts'
import { drawFlow } from './flows.ts'
import { HASHED, ORIGINS } from './traffic-knobs.ts'

/** Of policies without these only a caller's own proxy shows anything. */
const KEPT_BY_DESTINATION = ['cors', 'rateLimits', 'bandwidth'] as const

/** As `drawFlow`, where there are no policies. */
export function drawFlowThroughPolicies(draw: Draw, model: MeshModel): Flow | undefined {
  const { trafficPolicies = [] } = model
  if (trafficPolicies.length === 0 || draw.chance(35)) return drawFlow(draw, model)
  const policy = draw.one(trafficPolicies)
  const flow = drawFlow(draw, towards(model, policy), KEPT_BY_DESTINATION.some(knob => policy[knob]) ? 50 : 85)
  return flow?.request ? { ...flow, request: seasoned(draw, flow.request, policy) } : flow
}

/** The same mesh with nothing else to aim at: flows find their way by access policies and splits. */
function towards(model: MeshModel, { target }: TrafficPolicy): MeshModel {
  const groups = (model.routeGroups ?? []).filter(({ id, http }) => http && id === target.route?.routeGroup)
  const services = (model.services ?? []).filter(({ id }) => id === target.service)
  const about = (model.accessPolicies ?? []).filter(({ destination }) => destination.service === target.service)
  return {
    ...model,
    services,
    accessPolicies: about,
    splits: [],
    ...(groups.length > 0 && { routeGroups: groups }),
  }
}

type Header = readonly [name: string, value: string]

function seasoned(draw: Draw, request: FlowRequest, { cors, loadBalancing }: TrafficPolicy): FlowRequest {
  const asksAcrossOrigins = draw.chance(cors ? 75 : 25)
  const isPreflight = asksAcrossOrigins && draw.chance(50)
  const headers: Header[] = [
    ...(request.headers ?? []),
    ...(asksAcrossOrigins ? [['origin', originNear(draw, cors?.origins ?? ORIGINS)] as const] : []),
    ...(isPreflight && draw.chance(85) ? [['access-control-request-method', 'PUT'] as const] : []),
    ...(draw.chance(loadBalancing ? 80 : 40)
      ? [['X-User', draw.one(['ann', 'bob', '', 'x'.repeat(300), `user-${draw.integer(1, 30)}`, `user-${draw.integer(1, 30)}`])] as const]
      : []),
    ...(draw.chance(loadBalancing ? 80 : 40)
      ? [
          [
            'cookie',
            draw.one([
              `${HASHED.cookie}=${draw.integer(1, 30)}`,
              `a=b; ${HASHED.cookie}=2`,
              `x${HASHED.cookie}=1; ${HASHED.cookie}=${draw.integer(1, 30)}`,
              `${HASHED.cookie}=`,
            ]),
          ] as const,
        ]
      : []),
  ]
  const { path = '/' } = request
  const wanted = draw.chance(60) ? `${path.includes('?') ? '&' : '?'}${draw.some(APPLICATION_SAYS, 1, 2).join('&')}` : ''
  return { ...request, ...(isPreflight && { method: 'OPTIONS' }), path: path + wanted, ...(headers.length > 0 && { headers }) }
}

/** Asked for by query, since of request headers with one name only the last one arrives. */
const APPLICATION_SAYS = ['vary: accept', 'access-control-allow-origin: *', 'set-cookie: a=1', 'x-new: of the application'].map(
  line => `reply-header=${encodeURIComponent(line)}`,
)

function originNear(draw: Draw, origins: readonly string[]): string {
  const written = draw.one(origins)
  const pattern = draw.oneOf(origins.filter(text => text.includes('//*')))
  if (pattern && draw.chance(40)) return pattern.replace('*', draw.one(['a', 'evil.example/', 'evil.example/', '']))
  const origin = written === '*' ? 'null' : written.replace('*', draw.one(['a', 'a.b', '-', 'evil.example/', '']))
  return draw.one([
    origin,
    origin,
    origin.toLowerCase(),
    origin.toUpperCase(),
    `${origin}x`,
    `${origin}:80`,
    origin.replace('//', '//x.'),
    'https://evil.example',
  ])
}

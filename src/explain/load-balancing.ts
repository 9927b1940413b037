// Which endpoints of a service port may be chosen at the moment: rulebook section 3, endpoint choice.
import type { ResolvedEndpoint, ResolvedPort, ResolvedService } from '../phases/2-resolve/resolved.js'
import { type Chooser, endpointKnob } from './endpoint-knob.js'
import type { Health } from './known-state.js'
import { dialled } from './reach.js'
import { tiersOf } from './tiers.js'

/** `inUse`: those of the tiers in use, if they are among them: the algorithm decides. Undefined: any of them may be next. */
export interface Usable {
  readonly endpoints: readonly ResolvedEndpoint[]
  readonly inUse: readonly ResolvedEndpoint[] | undefined
}

/**
 * Those that take the traffic; none: nobody is left. Another try goes to one that it has not been to, of a later tier if need be, or else to another than the
 * last, if there is another; open ones are passed over.
 */
export function usableEndpoints(chooser: Chooser, service: ResolvedService, port: ResolvedPort): Usable {
  const { healthOf = () => 'well' as Health, tried = NONE, letsIn = () => true } = chooser.state
  const health = ({ address, port: number }: ResolvedEndpoint) => healthOf(`${service.id}:${port.port}`, dialled(address, number))
  const tiers = tiersOf(chooser, service, port)
  const threshold = endpointKnob(chooser, service, port, 'loadBalancing')?.settings.overflowThreshold ?? 0
  const isWell = (endpoint: ResolvedEndpoint) => health(endpoint) === 'well'
  const well = inTurn(tiers, threshold, isWell)
  // Where all that pass their checks are ejected, those are used.
  const usable = well.length > 0 ? well : inTurn(tiers, threshold, endpoint => health(endpoint) !== 'unhealthy')
  const isLetIn = ({ address, port: number }: ResolvedEndpoint) => letsIn(dialled(address, number))
  const isNew = (endpoint: ResolvedEndpoint) => !tried.has(dialled(endpoint.address, endpoint.port)) && isLetIn(endpoint)
  const others = usable.filter(isNew)
  if (others.length > 0) return { endpoints: others, inUse: usable }
  const elsewhere = (isMeant: typeof isNew) => inTurn(tiers, 0, endpoint => isWell(endpoint) && isMeant(endpoint))
  const last = [...tried].at(-1)
  const isOther = (endpoint: ResolvedEndpoint) => dialled(endpoint.address, endpoint.port) !== last && isLetIn(endpoint)
  const found = [elsewhere(isNew), usable.filter(isOther), elsewhere(isOther), usable.filter(isLetIn)].find(({ length }) => length > 0)
  return { endpoints: found ?? elsewhere(isLetIn), inUse: undefined }
}

/** The endpoint that the request's cookie names, while it is well, and not tried nor open. */
export function stuckEndpoint(chooser: Chooser, service: ResolvedService, port: ResolvedPort): ResolvedEndpoint | undefined {
  const { stuckTo, healthOf = () => 'well' as Health, tried = NONE, letsIn = () => true } = chooser.state
  const backend = `${service.id}:${port.port}`
  const named = stuckTo?.(backend)
  if (named === undefined || !endpointKnob(chooser, service, port, 'loadBalancing')?.settings.stickyCookie) return undefined
  const isUsable = healthOf(backend, named) === 'well' && !tried.has(named) && letsIn(named)
  return isUsable ? port.endpoints.find(({ address, port: number }) => dialled(address, number) === named) : undefined
}

/** Those that least-request may choose of `among`: some other of `all` has no fewer requests under way for its weight. */
export function leastBusy(
  among: readonly ResolvedEndpoint[],
  all: readonly ResolvedEndpoint[],
  underWay: (endpoint: string) => number,
): readonly ResolvedEndpoint[] {
  const load = ({ address, port, weight }: ResolvedEndpoint) => underWay(dialled(address, port)) / weight
  const found = among.filter(one => all.some(other => other !== one && load(one) <= load(other)))
  return found.length > 0 ? found : among
}

/** There are endpoints to choose, and the breaker of each is open. */
export function areAllOpen(chooser: Chooser, service: ResolvedService, port: ResolvedPort): boolean {
  const { letsIn: _, ...others } = chooser.state
  const count = (one: Chooser) => usableEndpoints(one, service, port).endpoints.length
  return count(chooser) === 0 && count({ ...chooser, state: others }) > 0
}

const NONE: ReadonlySet<string> = new Set()

/** A tier helps out while of each one before it nobody, or less than the threshold, is left. */
function inTurn(
  tiers: readonly (readonly ResolvedEndpoint[])[],
  threshold: number,
  isLeft: (endpoint: ResolvedEndpoint) => boolean,
): readonly ResolvedEndpoint[] {
  const found: ResolvedEndpoint[] = []
  for (const tier of tiers) {
    const left = tier.filter(isLeft)
    found.push(...left)
    if (left.length > 0 && left.length / tier.length >= threshold / 100) break
  }
  return found
}

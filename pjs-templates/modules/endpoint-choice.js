// Which endpoint of a cluster a request may go to: by tiers, health, cookies, and what was tried before.

/** More picks than this are not made to find an endpoint that has not been tried. */
var MOST_PICKS = 16

/** Lays out the choice among the endpoints that are left; after each change of their health. */
export function choose(managed) {
  var usable = inFirstTiers(managed, endpoint => endpoint.isHealthy && !endpoint.isEjected)
  // Of those that health checks leave, the ones that requests have failed at are better than none.
  if (usable.length === 0) usable = inFirstTiers(managed, endpoint => endpoint.isHealthy)
  managed.usable = usable
  managed.pick = usable.length === 0 ? () => null : managed.algorithm(usable)
  managed.isSteady = usable.length > 0 && (managed.outlier === null || managed.outlier.until === 0)
  managed.only = managed.isSteady ? (usable.length === 1 ? usable[0] : null) : undefined
  managed.isCalm = managed.isSteady && managed.limits === null && managed.sticky === null
}

/** A tier helps out while of those before it fewer than the threshold are left. */
function inFirstTiers(managed, isUsable) {
  var found = []
  managed.tiers.some(tier => {
    var left = tier.filter(isUsable)
    found = found.concat(left)
    return left.length > 0 && left.length * 100 >= managed.threshold * tier.length
  })
  return found
}

/** Gives a function that names an endpoint, or null where there is none: then `flow.limited` says of which limit, if for want of room. */
export function choosing(managed) {
  var limits = managed.limits
  var sticky = managed.sticky
  var outlier = managed.outlier
  return flow => {
    if (limits !== null && flow.slot !== limits) {
      if (flow.slot) flow.slot.leave()
      flow.slot = limits.enter() ? limits : null
      flow.limited = flow.slot === null ? limits : null
      if (flow.slot === null) return null
    }
    // Without a cookie there is nothing to look for.
    var endpoint = sticky === null || flow.head === null || flow.head.headers.cookie === undefined ? null : stuckTo(managed, flow)
    if (endpoint === null) {
      if (outlier !== null && outlier.until !== 0) outlier.readmit()
      endpoint = managed.pick(flow)
      if (endpoint !== null && flow.tried.length > 0 && flow.tried.includes(endpoint)) endpoint = another(managed, flow) ?? endpoint
    }
    return endpoint
  }
}

/** One that has not been tried, in this tier or a later one; undefined where there is none. */
function another(managed, flow) {
  for (var i = 0; i < MOST_PICKS; i++) {
    var endpoint = managed.pick(flow)
    if (!flow.tried.includes(endpoint)) return endpoint
  }
  return managed.tiers.flat().find(each => each.isHealthy && !each.isEjected && !flow.tried.includes(each))
}

/** One that is wanted, first of all of those in use; undefined where there is none, null where there is no room, or nobody at all. */
export function seek(managed, next, flow, isWanted) {
  if (next(flow) === null) return null
  flow.limited = null
  return wanted(managed, isWanted)
}

export function wanted(managed, isWanted) {
  return managed.usable.find(isWanted) ?? managed.tiers.flat().find(each => each.isHealthy && !each.isEjected && isWanted(each))
}

/** The endpoint that the request's cookie names, while it is well. */
export function stuckTo(managed, flow) {
  if (managed.outlier !== null && managed.outlier.until !== 0) managed.outlier.readmit()
  var endpoint = managed.sticky.find(flow)
  return endpoint?.isHealthy && !endpoint.isEjected && !flow.tried.includes(endpoint) ? endpoint : null
}

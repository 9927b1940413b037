// Which endpoint a try goes to where the one that was picked does not do: the request has been there, or it lets nobody in, or has no room.
import refused from './refusal.js'
import staticReply from './static-reply.js'

/** How many picks are made at most to find another endpoint. */
var MOST_PICKS = 16
var overLimit = staticReply({ status: 503, headers: { 'content-type': 'text/plain' }, body: 'over the limit\n' }, '14', 'over the limit')
var noBackend = staticReply({ status: 503, headers: { 'content-type': 'text/plain' }, body: 'no backend\n' }, '14', 'no backend')

/** `picked`: an endpoint, or null. Returns null if there is none to go to: then `flow.answer` is the answer. Undefined: it waits for room. */
export default function endpointFor(flow, picked) {
  var endpoint = picked
  if (endpoint && flow.tried.includes(endpoint)) endpoint = otherEndpoint(flow, endpoint)
  if (flow.policy.admits.length > 0) endpoint = admittedEndpoint(flow, endpoint)
  if (endpoint) return endpoint
  if (endpoint === null && flow.limited && flow.limited.mayWait(flow)) return undefined
  flow.answer = refusal(flow, endpoint)
  if (flow.answer) return null
  // Of the service that it was for.
  flow.limited = null
  var instead = flow.choice.next(flow)
  if (instead) return instead
  if (flow.limited && flow.limited.mayWait(flow)) return undefined
  flow.answer = refusal(flow, null)
  return null
}

/** Returns null if the request goes on to another service. `endpoint`: undefined if none is admitted. */
function refusal(flow, endpoint) {
  if (endpoint === undefined) return flow.policy.refuse[0](flow)
  if (flow.limited) return refused(flow, 'limit', flow.limited.settings.rule, overLimit)
  return refused(flow, 'empty', flow.decision.rule, noBackend)
}

/** One that it has not been to, or another than the last one, of the backend where the picks have come to. Who has a place at a backend keeps it. */
function otherEndpoint(flow, first) {
  var isNew = each => !flow.tried.includes(each)
  var endpoint = first
  for (var i = 0; i < MOST_PICKS && !isNew(endpoint) && !flow.slot; i++) endpoint = flow.choice.next(flow) ?? first
  if (isNew(endpoint)) return endpoint
  return endpoint.seek(flow, isNew) ?? endpoint.seek(flow, each => each !== flow.endpoint) ?? endpoint
}

/**
 * Undefined where none is let in, null where one would be but for want of room (then `flow.limited` says of which limit), or where nobody is left. A backend
 * without room whose endpoints would let nobody in is passed over like others of that kind.
 */
function admittedEndpoint(flow, first) {
  if (first === null && !flow.limited) return null
  var endpoint = first
  var isLetIn = candidate => flow.policy.admits.every(each => each(flow, candidate))
  var wouldBeLetIn = candidate => flow.policy.wouldAdmit.every(each => each(candidate))
  for (var i = 0; i < MOST_PICKS; i++) {
    if (endpoint) {
      if ((i === 0 || !flow.tried.includes(endpoint)) && isLetIn(endpoint)) return endpoint
      flow.tried = flow.tried.concat([endpoint])
    } else if (!flow.limited) break
    else if (flow.limited.leadsTo(wouldBeLetIn)) return null
    flow.limited = null
    endpoint = flow.choice.next(flow)
  }
  flow.limited = null
  var seek = isMeant => flow.choice.seek(flow, candidate => isMeant(candidate) && isLetIn(candidate), wouldBeLetIn)
  if (flow.tries === 1) return seek(() => true)
  return seek(candidate => !flow.tried.includes(candidate)) || seek(candidate => candidate !== flow.endpoint) || seek(() => true)
}

// The request whose head is on its way through the proxy. Handling a head waits for nothing but an injected delay, which puts its own flow back
// here when it is over; what comes later (bodies, answers, other tries) has to remember its flow in a fiber variable. A variable of one's own
// that is read costs far less than an argument: in Pipy a call between functions costs a tenth of what carrying a request does.

/**
 * `flow`: what filters know of the request and share; of its fields those that only some filters use are undefined until they set them. Null where
 * nobody has asked for it yet: `decision` has a `newFlow` then.
 */
/** @type {{ flow: any, decision: any }} */
export var current = { flow: null, decision: null }

/** The flow of the request with this head, for filters that need it for few requests: making one costs as much as a call. */
export function flowOf(head) {
  return current.flow ?? (current.flow = current.decision.newFlow(current.decision, head))
}

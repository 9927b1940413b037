// The request whose head is on its way through the proxy. Nothing interrupts a head on its way but an injected delay, which puts its own flow back here
// when it is over: so one variable is enough. Whatever comes later (bodies, answers, further tries) has to remember its flow in a fiber variable.
// Reading an exported variable costs far less than passing an argument: a call costs a twentieth of what carrying a whole request does.

/**
 * `flow`: what filters know about the request and share. Fields that only some filters use are undefined until one of these sets them. It is null until
 * somebody asks for it by `flowOf`; until then `decision` has what makes it, `newFlow`.
 */
/** @type {{ flow: any, decision: any }} */
export var current = { flow: null, decision: null }

/**
 * The flow of the request with this head, for filters that need it for few requests: making one costs as much as a call. `decision`: the request's, which
 * is given where `current` has not been told of the request.
 */
export function flowOf(head, decision) {
  if (decision) current.flow = decision.newFlow(decision, head)
  return current.flow ?? (current.flow = current.decision.newFlow(current.decision, head))
}

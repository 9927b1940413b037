// The request whose head is on its way through the proxy. Handling a head waits for nothing but an injected delay, which puts its own flow back
// here when it is over; what comes later (bodies, answers, other tries) has to remember its flow in a fiber variable. A variable of one's own
// that is read costs far less than an argument: in Pipy a call between functions costs a tenth of what carrying a request does.

/** `flow`: what filters know of the request and share; of its fields those that only some filters use are undefined until they set them. */
/** @type {{ flow: any }} */
export var current = { flow: null }

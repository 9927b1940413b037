// Holds a request, or the answer that stands in for the upstream's, for the time that a fault says.

/** The event, when its time has come. */
export function afterDelay(flow, event) {
  var seconds = flow.delay
  if (!seconds) return event
  flow.delay = 0
  return new Timeout(seconds).wait().then(() => event)
}

// Outlier detection: an endpoint at which requests fail in a row is left out for a while. Each thread judges by what it sees itself:
// a request then takes nothing that threads share, and each thread finds a dead endpoint after as many failures of its own.
import stateFor from './state.js'

export default function outlierDetection(settings, endpoints, changed) {
  var most = Math.min(endpoints.length - 1, Math.max(1, Math.floor((endpoints.length * settings.maxEjectedPercent) / 100)))
  var detection = {
    /** When the first of the ejected comes back; 0: none is out. */
    until: 0,
    report: (endpoint, isGood) => {
      var state = endpoint.outlier
      if (isGood) {
        state.failures = 0
        return
      }
      // Somebody may be back by now, and no request has asked for it.
      if (detection.until !== 0) detection.readmit()
      if (++state.failures >= settings.consecutiveFailures && !endpoint.isEjected) eject(endpoint, state)
    },
    readmit: () => {
      var now = Date.now()
      if (now < detection.until) return
      endpoints.forEach(endpoint => {
        if (!endpoint.isEjected || now < endpoint.outlier.until) return
        endpoint.isEjected = false
        endpoint.outlier.failures = 0
      })
      settle()
    },
  }

  function eject(endpoint, state) {
    if (endpoints.filter(each => each.isEjected).length >= most) return
    if (!endpoints.some(each => each !== endpoint && each.isHealthy && !each.isEjected)) return
    var now = Date.now()
    // Who did well for as long as it was out begins anew.
    state.ejections = now - state.until > state.seconds * 1000 ? 1 : state.ejections + 1
    state.seconds = Math.min(settings.maxEjectSeconds, settings.ejectSeconds * state.ejections)
    state.until = now + state.seconds * 1000
    endpoint.isEjected = true
    settle()
  }

  function settle() {
    detection.until = endpoints.reduce(
      (first, each) => (each.isEjected && (first === 0 || each.outlier.until < first) ? each.outlier.until : first),
      0,
    )
    changed()
  }

  endpoints.forEach(endpoint => {
    endpoint.outlier = stateFor(settings.key + '@' + endpoint.address, () => ({ failures: 0, ejections: 0, seconds: 0, until: 0 }))
    endpoint.isEjected = endpoint.outlier.until > Date.now()
  })
  detection.until = endpoints.some(each => each.isEjected) ? 1 : 0
  return detection
}

// Health checks: each endpoint is asked on an interval, by the first thread of the process; the others read what it found.
import connecting from './connect.js'
import forwarding from './forward.js'

/** How long a thread goes by what it has read, in seconds. */
var READ_EVERY = 0.2

var published = new algo.SharedMap('health-check')
/** What this thread reads, a function for each cluster. @type {any[]} */
var readings = []

/** { target, isOver, settle(isGood) }: one question to one endpoint. */
var $probe
var target = () => $probe.target
var way = connecting(target).way
var http2 = forwarding(target).http2

/** Ends as soon as the endpoint has closed it, or after the time-out. */
var dialling = pipeline($ =>
  $.onStart(probe => {
    $probe = probe
    return probe.target.tls ? new Data() : [new Data(), new StreamEnd()]
  })
    .pipe(way)
    .replaceData(),
)

var asking = pipeline($ =>
  $.onStart(probe => {
    $probe = probe
    return new Message(probe.target.question())
  })
    .pipe(() => ($probe.target.isHttp2 ? http2 : askingOnce))
    .replaceData()
    .replaceMessageEnd()
    .replaceMessageStart(answer => {
      $probe.settle($probe.target.accepts(answer.head.status))
      return new StreamEnd()
    }),
)

/** On a connection of its own. What ends without an answer becomes one on its way through the decoder. */
var askingOnce = pipeline($ =>
  $.encodeHTTPRequest()
    .pipe(way)
    .handleStreamEnd(end => {
      if (end.error) $probe.settle(false)
    })
    .decodeHTTPResponse(),
)

/** `changed()`: some endpoint's `isHealthy` is another. */
export default function healthCheck(settings, endpoints, changed) {
  var seen = endpoints.map(() => '1').join('')
  if (pipy.thread.id === 0) watchAll(settings, endpoints, seen)
  readings.push(() => {
    var found = published.get(settings.key)
    if (found === undefined || found === seen) return
    seen = found
    endpoints.forEach((endpoint, i) => {
      endpoint.isHealthy = found.charAt(i) !== '0'
    })
    changed()
  })
  if (readings.length === 1) readAll()
}

/** On a timer, so that no request has to ask. */
function readAll() {
  readings.forEach(read => {
    read()
  })
  new Timeout(READ_EVERY).wait().then(() => {
    readAll()
  })
}

function watchAll(settings, endpoints, healthy) {
  var states = endpoints.map(() => ({ isHealthy: true, streak: 0 }))
  published.set(settings.key, healthy)

  function tally(i, isGood) {
    var state = states[i]
    if (isGood === state.isHealthy) {
      state.streak = 0
      return
    }
    if (++state.streak < (isGood ? settings.healthyAfter : settings.unhealthyAfter)) return
    state.isHealthy = isGood
    state.streak = 0
    published.set(settings.key, states.map(each => (each.isHealthy ? '1' : '0')).join(''))
  }

  function ask(target, i) {
    var startedAt = Date.now()
    var probe = {
      target: target,
      isOver: false,
      settle: isGood => {
        if (probe.isOver) return
        probe.isOver = true
        tally(i, isGood)
      },
    }
    new Timeout(settings.timeoutSeconds).wait().then(() => probe.settle(false))
    // The next question waits for the end of this one: an endpoint never has more than one of them.
    ;(settings.http === null ? dialling : asking).spawn(probe).then(() => {
      probe.settle(false)
      var wait = Math.max(0.01, settings.intervalSeconds - (Date.now() - startedAt) / 1000)
      new Timeout(wait).wait().then(() => ask(target, i))
    })
  }

  endpoints.forEach((endpoint, i) => ask(targetOf(settings, endpoint), i))
}

/** The endpoint as a probe sees it, with time-outs of its own. */
function targetOf(settings, endpoint) {
  var http = settings.http
  var head = {
    method: 'GET',
    path: endpoint.pathPrefix + (http?.path ?? ''),
    headers: { host: http?.host ?? '', 'user-agent': 'pipyc-health-check' },
  }
  return {
    address: endpoint.address,
    tls: endpoint.tls,
    isHttp2: endpoint.isHttp2,
    sni: endpoint.sni,
    principals: endpoint.principals,
    identityRule: endpoint.identityRule,
    socket: {
      connectTimeout: settings.timeoutSeconds,
      idleTimeout: settings.timeoutSeconds,
      onState: socket => {
        if (http === null && !endpoint.tls && socket.state === 'connected') $probe.settle(true)
      },
    },
    onSecured: () => {
      if (http === null) $probe.settle(true)
    },
    question: () => ({ ...head, headers: { ...head.headers } }),
    // Behind mutual TLS a sidecar of the service answers: that it does not let the probe pass says nothing against the endpoint.
    accepts: status =>
      (endpoint.tls && status === 403) || (http.statuses.length === 0 ? status >= 200 && status < 400 : http.statuses.includes(status)),
  }
}

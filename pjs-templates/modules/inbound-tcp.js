// A TCP port of the workload: who may connect is decided by the peer's certificate, before a byte reaches the application.
import { connectOptions } from './platform.js'
import { refuseConnection } from './report.js'
import { closed } from './replies.js'
import betweenEnds, { beginAt, watched } from './tcp-ends.js'

var $connection

/** `filters`: those that say something of bytes: bandwidth. */
export default function inboundTcp(filters) {
  return port => inboundPort(port, filters)
}

function inboundPort(port, filters) {
  var callers = port.connections
  var options = () => watched(connectOptions)
  var application = pipeline($ => $.connect(port.application, options))
  // A throttle drops the empty event that opens the connection, without which a server that speaks first says nothing.
  var opened = pipeline($ => $.replaceMessageStart(new Data()).connect(port.application, options))
  var bandwidth = filters.find(each => each.knob === 'bandwidth')
  var limits = port.policies
    .filter(policy => policy.bandwidth)
    .map(policy => ({
      callers: policy.callers === null ? null : Object.fromEntries(policy.callers.map(principal => [principal, true])),
      throttled: opening(bandwidth.filter.load(policy.bandwidth).wrap(opened)),
    }))

  function choose() {
    if (callers.authenticated === null && !$connection.names.some(name => callers.principals[name])) {
      refuseConnection(port.denyRule, $connection.names[0], $connection.peer)
      return closed
    }
    var limit = limits.find(each => each.callers === null || $connection.names.some(name => each.callers[name]))
    if (limit === undefined) return application
    bandwidth.filter.begin($connection)
    return limit.throttled
  }

  return pipeline($ =>
    betweenEnds(
      $.onStart(connection => {
        $connection = connection
        beginAt(connection.inbound)
      }),
      $ => $.pipe(choose),
    ),
  )
}

function opening(throttled) {
  return pipeline($ => $.onStart(() => new MessageStart()).pipe(throttled))
}

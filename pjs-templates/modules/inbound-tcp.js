// A TCP port of the workload: who may connect is decided by the peer's certificate, before a byte reaches the application.
import { connectOptions } from './platform.js'
import { refuseConnection } from './report.js'
import { closed } from './replies.js'

var $connection

export default function inboundTcp(port) {
  var callers = port.connections
  var application = pipeline($ => $.connect(port.application, connectOptions))

  function choose() {
    if (callers.authenticated !== null || $connection.names.some(name => callers.principals[name])) return application
    refuseConnection(port.denyRule, $connection.names[0], $connection.peer)
    return closed
  }

  return pipeline($ =>
    $.onStart(connection => {
      $connection = connection
    }).pipe(choose),
  )
}

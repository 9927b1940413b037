// Exit into the mesh: the service by original destination or listener; its pipeline by protocol.
import config from './config.js'
import listen, { listenForSessions } from './listen.js'
import { refuseConnection } from './report.js'
import { closed } from './replies.js'

var $target
var $inbound

/**
 * `protocols` = { http, tcp, mqtt }: what makes a service's pipeline, null where no service needs it; http = { pipelineFor, needsInbound }, and
 * those of tcp and mqtt are functions. What a connection keeps in a variable of its own is copied for each of its requests: so nothing is kept for
 * HTTP that does not ask for it.
 */
export default function listenOutbound(protocols) {
  var services = {}
  Object.entries(config.outbound.services).forEach(entry => {
    var service = entry[1]
    services[entry[0]] = pipelineOf(protocols, entry[0], service)
  })

  config.outbound.listeners.forEach(listener => {
    switch (listener.select) {
      case 'destination':
        listen(listener.address, true, $ =>
          $.onStart(inbound => {
            var destination = inbound.destinationAddress + ':' + inbound.destinationPort
            $inbound = inbound
            $target = services[config.outbound.destinations[destination]]
            if (!$target) refuseConnection('deny/unknown-destination@' + config.proxy, null, destination)
            return new Data()
          }).pipe(
            () => $target ?? closed,
            () => $inbound,
          ),
        )
        break
      case 'host':
        listen(
          listener.address,
          false,
          carryingHttp(protocols.http, protocols.http.pipelineFor(Object.keys(config.outbound.services), config.outbound.hosts)),
        )
        break
      default:
        var service = services[listener.service]
        switch (config.outbound.services[listener.service].protocol) {
          case 'mqtt':
            listenForSessions(listener.address, startingWith(service))
            break
          case 'tcp':
            listen(listener.address, false, startingWith(service))
            break
          default:
            listen(listener.address, false, carryingHttp(protocols.http, service))
        }
    }
  })
}

/** The empty event starts protocols in which the server speaks first. */
function startingWith(service) {
  return $ =>
    $.onStart(inbound => {
      $inbound = inbound
      return new Data()
    }).pipe(service, () => $inbound)
}

function carryingHttp(http, carried) {
  return http.needsInbound ? startingWith(carried) : $ => $.pipe(carried)
}

function pipelineOf(protocols, key, service) {
  switch (service.protocol) {
    case 'tcp':
      return protocols.tcp(service)
    case 'mqtt':
      return protocols.mqtt(service)
    default:
      return protocols.http.pipelineFor([key], null)
  }
}

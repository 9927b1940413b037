// An answer that sends the client elsewhere.
import { hostName, hostPort } from './host.js'
import pathChange, { withPath } from './path-change.js'
import answeredWith from './answered.js'
import { flowOf } from './current.js'
import { refusedAsBad } from './refusal.js'

/** Under a wildcard clients choose a part of the host; with a slash or an @ in it the location would lead anywhere. */
var NO_HOST = new RegExp('[^a-z0-9._:\\[\\]-]')
var NO_PORT = new RegExp('[^0-9]')

export default {
  load: settings => {
    var change = settings.path === null ? null : pathChange(settings.path)
    return {
      needs: 'decision',
      step: () => (request, decision) => {
        var flow = flowOf(request.head, decision)
        return answeredWith(flow, redirection(flow, settings, change))
      },
    }
  },
}

function redirection(flow, settings, change) {
  var head = flow.head
  var asked = head.headers.host
  var host = settings.host === '' ? hostName(asked) : settings.host
  var port = settings.port === null ? hostPort(asked) : settings.port === 0 ? '' : settings.port + ''
  var path = change === null ? flow.decision.path : change(flow.decision.path)
  if (path === null || NO_HOST.test(host) || NO_PORT.test(port)) return refusedAsBad(flow, settings.rule)
  var authority = port === '' ? host : host + ':' + port
  return new Message({ status: settings.status, headers: { location: settings.scheme + '://' + authority + withPath(head.path, path) } })
}

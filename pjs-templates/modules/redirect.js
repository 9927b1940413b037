// An answer that sends the client elsewhere.
import { hostName } from './host.js'
import pathChange, { withPath } from './path-change.js'

export default {
  load: settings => {
    var change = settings.path === null ? null : pathChange(settings.path)
    var port = settings.port === 0 ? '' : ':' + settings.port
    return {
      request: flow => {
        var head = flow.head
        var host = settings.host === '' ? hostName(head.headers.host) : settings.host
        var path = change === null ? flow.path : change(flow.path)
        return new Message({ status: settings.status, headers: { location: settings.scheme + '://' + host + port + withPath(head.path, path) } })
      },
    }
  },
}

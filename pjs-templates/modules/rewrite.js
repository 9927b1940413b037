// Another path or host than the one that was asked for. What follows, the destination's own proxy included, sees only these.
import pathChange, { withPath } from './path-change.js'
import { refusedAsBad } from './refusal.js'

export default {
  load: settings => {
    var change = settings.path === null ? null : pathChange(settings.path)
    return {
      request: flow => {
        var head = flow.head
        if (change !== null) {
          var path = change(flow.path)
          if (path === null) return refusedAsBad(flow, settings.rule)
          if (path !== flow.path) {
            flow.path = path
            head.path = withPath(head.path, path)
          }
        }
        if (settings.host !== '') {
          head.headers.host = settings.host
          // HTTP/2 carries the host twice.
          if (head.authority) head.authority = settings.host
        }
        return null
      },
    }
  },
}

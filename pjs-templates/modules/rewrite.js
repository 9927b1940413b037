// Another path or host than the one that was asked for. What follows, the destination's own proxy included, sees only these.
import pathChange, { withPath } from './path-change.js'

export default {
  load: settings => {
    var change = settings.path === null ? null : pathChange(settings.path)
    return {
      request: flow => {
        var head = flow.head
        if (change !== null) {
          flow.path = change(flow.path)
          head.path = withPath(head.path, flow.path)
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

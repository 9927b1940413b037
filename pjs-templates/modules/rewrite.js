// Another path or host than the one that was asked for. What follows, the destination's own proxy included, sees only these.
import answeredWith from './answered.js'
import { current } from './current.js'
import pathChange, { withPath } from './path-change.js'
import { refusedAsBad } from './refusal.js'

export default {
  load: settings => {
    var change = settings.path === null ? null : pathChange(settings.path)
    var host = settings.host === '' ? null : settings.host

    return {
      wrap: inner => {
        var rewriting = {}
        return pipeline($ =>
          $.pipe(request => {
            var head = request.head
            var flow = current.flow
            if (change !== null) {
              // The path is the decision's, so what becomes of it is worked out once for each.
              var decision = flow.decision
              if (decision.rewriting !== rewriting) {
                decision.rewriting = rewriting
                decision.rewritten = change(flow.path)
              }
              var path = decision.rewritten
              if (path === null) return answeredWith(flow, refusedAsBad(flow, settings.rule))
              if (path !== flow.path) {
                head.path = head.path === flow.path ? path : withPath(head.path, path)
                flow.path = path
              }
            }
            if (host !== null) {
              head.headers.host = host
              // HTTP/2 carries the host twice.
              if (head.authority) head.authority = host
            }
            return inner
          }),
        )
      },
    }
  },
}

// Another path or host than the one that was asked for. What follows, the destination's own proxy included, sees only these.
import answeredWith from './answered.js'
import { current, flowOf } from './current.js'
import pathChange, { withPath } from './path-change.js'
import { refusedAsBad } from './refusal.js'

export default {
  load: settings => {
    var change = settings.path === null ? null : pathChange(settings.path)
    var host = settings.host === '' ? null : settings.host

    return {
      needs: 'decision',
      step: inner => {
        var rewriting = {}
        return (request, given) => {
          var head = request.head
          if (change !== null) {
            // What becomes of a decision's path is worked out once for each.
            var decision = given ?? (current.flow ?? current).decision
            if (decision.rewriting !== rewriting) {
              decision.rewriting = rewriting
              decision.rewritten = change(decision.path)
            }
            var path = decision.rewritten
            if (path === null) {
              var flow = flowOf(head, given)
              return answeredWith(flow, refusedAsBad(flow, settings.rule))
            }
            head.path = head.path === decision.path ? path : withPath(head.path, path)
          }
          if (host !== null) {
            head.headers.host = host
            // HTTP/2 carries the host twice.
            if (head.authority) head.authority = host
          }
          return inner
        }
      },
    }
  },
}

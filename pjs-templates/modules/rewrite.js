// Another path or host than the one that was asked for. What follows, the destination's own proxy included, sees only these.
import answeredWith from './answered.js'
import config from './config.js'
import { flowOf } from './current.js'
import { LONGEST_REMEMBERED } from './decisions.js'
import { pathLength } from './path.js'
import pathChange from './path-change.js'
import { refusedAsBad } from './refusal.js'

export default {
  load: settings => {
    var host = settings.host === '' ? null : settings.host
    return {
      needs: 'decision',
      step: settings.path === null ? inner => changingHost(host, inner) : changingTarget(settings, host),
    }
  },
}

function changingTarget(settings, host) {
  var change = pathChange(settings.path)
  /** What becomes of targets without a query; null: none that two readers agree about. */
  var changed = {}
  var count = 0

  /** The query stays. */
  function changedTarget(target) {
    var end = pathLength(target)
    if (end < target.length) {
      var path = change(target.substring(0, end))
      return path === null ? null : path + target.substring(end)
    }
    if (target.length > LONGEST_REMEMBERED) return change(target)
    if (++count > config.limits.cachedDecisions) {
      count = 1
      changed = {}
    }
    return (changed[target] = change(target))
  }

  return inner => (request, decision) => {
    var head = request.head
    var target = changed[head.path]
    if (target === undefined) target = changedTarget(head.path)
    if (target === null) {
      var flow = flowOf(head, decision)
      return answeredWith(flow, refusedAsBad(flow, settings.rule))
    }
    head.path = target
    if (host !== null) changeHost(head, host)
    return inner
  }
}

function changingHost(host, inner) {
  return request => {
    changeHost(request.head, host)
    return inner
  }
}

function changeHost(head, host) {
  head.headers.host = host
  // HTTP/2 carries the host twice.
  if (head.authority) head.authority = host
}

// What a policy counts or chooses by: a text of each request or connection, or undefined where it has none.
import { cookieOf } from './request.js'

/** `settings`: a TrafficKey. Gives a function of what is known: { head, caller, source }, of which it takes one; `head` is null for bytes. */
export default function trafficKey(settings) {
  var name = settings.name
  switch (settings.kind) {
    case 'identity':
      return flow => flow.caller
    case 'ip':
      return flow => flow.source
    case 'header':
      return flow => {
        var value = flow.head?.headers?.[name]
        return value instanceof Array ? value.join('; ') : value
      }
    case 'cookie':
      return flow => (flow.head === null ? undefined : cookieOf(flow.head, name))
    default:
      return () => ''
  }
}

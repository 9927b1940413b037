// What a policy counts or chooses by: a text of each request, or undefined where it has none.
import { cookieOf } from './request.js'

export default function trafficKey(settings) {
  var name = settings.name
  switch (settings.kind) {
    case 'identity':
      return flow => flow.caller
    case 'ip':
      return flow => flow.source
    case 'header':
      return flow => (flow.head === null ? undefined : flow.head.headers[name])
    case 'cookie':
      return flow => (flow.head === null ? undefined : cookieOf(flow.head, name))
    default:
      return () => ''
  }
}

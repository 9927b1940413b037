// A new path in place of the normal one; the query stays.
import { queryOf } from './path.js'

/** `change` as in config.json. Gives a function path -> path. */
export default function pathChange(change) {
  switch (change.kind) {
    case 'full':
      return () => change.value
    case 'prefix':
      var value = change.value.endsWith('/') ? change.value.substring(0, change.value.length - 1) : change.value
      var covered = change.covered.length
      return path => {
        var rest = path.substring(covered)
        return value + rest === '' ? '/' : value + rest
      }
    default:
      return replacing(new RegExp(change.regex), change.value)
  }
}

/** Pipy's replace knows no groups. */
function replacing(pattern, template) {
  var parts = template.split('$')
  return path => {
    var found = path.match(pattern)
    if (!found) return path
    var text = parts.map((part, i) => (i === 0 ? part : groupText(found, part))).join('')
    return path.replace(found[0], text)
  }
}

function groupText(found, part) {
  var digit = part.charAt(0)
  return digit >= '1' && digit <= '9' ? (found[Number(digit)] ?? '') + part.substring(1) : '$' + part
}

/** The target with its path changed. */
export function withPath(target, path) {
  return path + queryOf(target)
}

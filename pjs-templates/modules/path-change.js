// A new path in place of the normal one; the query stays.
import { LONGEST_PATH, normalPath, queryOf } from './path.js'

/** `change` as in config.json. Gives a function path -> path, or null where the result is none that two readers agree about. */
export default function pathChange(change) {
  switch (change.kind) {
    case 'full':
      return () => change.value
    case 'prefix':
      var value = change.value.endsWith('/') ? change.value.substring(0, change.value.length - 1) : change.value
      var covered = change.covered.length
      return path => bounded(value + path.substring(covered))
    default:
      var pattern = new RegExp(change.regex)
      return path => {
        // Replaces every match, and knows groups, because std::regex_replace does.
        var changed = path.replace(pattern, change.value)
        return changed === path || normalPath(changed) === changed ? bounded(changed) : null
      }
  }
}

function bounded(path) {
  if (path.length > LONGEST_PATH) return null
  return path === '' ? '/' : path
}

/** The target with its path changed. */
export function withPath(target, path) {
  return path + queryOf(target)
}

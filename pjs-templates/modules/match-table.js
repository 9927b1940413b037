// Finds the rules whose path matches without looking at the others: exact and prefix by hash, regexes last.

var NONE = []

/** Rules keep their order, which is the order of precedence: exact, longest prefix, regex, any. */
export default function matchTable(rules) {
  var exact = {}
  var prefixes = {}
  var regexes = []
  var any = []
  var deepest = 0

  rules.forEach(rule => {
    var path = rule.match.path
    switch (path.kind) {
      case 'exact':
        append(exact, path.value, rule)
        break
      case 'prefix':
        var prefix = path.value.endsWith('/') ? path.value.substring(0, path.value.length - 1) : path.value
        deepest = Math.max(deepest, prefix.split('/').length - 1)
        append(prefixes, prefix, rule)
        break
      case 'regex':
        regexes.push({ pattern: new RegExp(path.value), rule: rule })
        break
      default:
        any.push(rule)
    }
  })

  /** Longest first. Never deeper than the deepest prefix, however long the path. */
  function withPrefix(path) {
    var found = []
    var end = 0
    for (var depth = 0; depth <= deepest && end >= 0; depth++) {
      found = [...rulesAt(prefixes[end === 0 ? '' : path.substring(0, end)]), ...found]
      end = end === path.length ? -1 : nextSlash(path, end + 1)
    }
    return found
  }

  /** All rules that `accepts` takes and whose path matches, in order of precedence. */
  return (path, accepts) => [
    ...rulesAt(exact[path]).filter(accepts),
    ...(deepest > 0 || prefixes[''] ? withPrefix(path).filter(accepts) : []),
    ...regexes.filter(entry => accepts(entry.rule) && entry.pattern.test(path)).map(entry => entry.rule),
    ...any.filter(accepts),
  ]
}

/** Most paths have one rule, which stands there without an array: that would take as much memory again. */
function append(table, key, rule) {
  var known = table[key]
  if (known === undefined) table[key] = rule
  else if (known instanceof Array) known.push(rule)
  else table[key] = [known, rule]
}

function rulesAt(entry) {
  return entry === undefined ? NONE : entry instanceof Array ? entry : [entry]
}

function nextSlash(path, start) {
  var slash = path.indexOf('/', start)
  return slash < 0 ? path.length : slash
}

// One reading of the Host header: lower case, without port and trailing dot.

/** Of `Name:80`, `name.`, `[::1]:80`: the name, an IPv6 address in its brackets. '' where there is none. */
export function hostName(host) {
  var text = host.toLowerCase()
  if (text.charAt(0) === '[') {
    var end = text.indexOf(']')
    var isWhole = end === text.length - 1 || text.charAt(end + 1) === ':'
    return end < 0 || !isWhole ? '' : text.substring(0, end + 1)
  }
  var colon = text.indexOf(':')
  var name = colon < 0 ? text : text.substring(0, colon)
  return name.endsWith('.') ? name.substring(0, name.length - 1) : name
}

/** Of `name:80`: `80`. '' where there is none. */
export function hostPort(host) {
  var colon = host.lastIndexOf(':')
  return colon < 0 || host.endsWith(']') ? '' : host.substring(colon + 1)
}

/** name -> true, for findHost. */
export function hostTable(names) {
  return Object.fromEntries(names.map(name => [name, true]))
}

/** Exact names beat wildcards, longer suffixes beat shorter ones. `table` is keyed by name and by `*.suffix`. */
export function findHost(table, name) {
  var found = table[name]
  // The star stands for one label or more, and nothing between two dots is no label.
  if (found !== undefined || name.charAt(0) === '.' || name.indexOf('..') >= 0) return found
  for (var dot = name.indexOf('.'); found === undefined && dot >= 0; dot = name.indexOf('.', dot + 1)) {
    found = table['*' + name.substring(dot)]
  }
  return found
}

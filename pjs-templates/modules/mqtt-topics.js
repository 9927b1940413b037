// Topics and topic filters by levels: which topics a filter matches, and whether it covers another filter.

/** Longest literal run that a filter is tried with: no level of a valid filter looks like this. */
var UNKNOWN_LEVEL = '+#'

/** Longest text in bytes: the length is written in two bytes. */
var LONGEST_NAME = 65535

/** Whether a name is short enough for a packet. */
export function fitsPacket(name) {
  return name.length * 4 <= LONGEST_NAME || new Data(name).size <= LONGEST_NAME
}

/** Whether a topic may be published to: it is not empty and has no wildcard. */
export function isTopic(text) {
  return text !== '' && text.indexOf('+') < 0 && text.indexOf('#') < 0
}

/** The levels of a filter; null if it is not well-formed. */
export function filterLevels(text) {
  if (text === '') return null
  var levels = text.split('/')
  var last = levels.length - 1
  var isValid = levels.every((level, i) => {
    if (level === '#') return i === last
    return level === '+' || (level.indexOf('+') < 0 && level.indexOf('#') < 0)
  })
  return isValid ? levels : null
}

/** `filter` and `topic` are levels. A wildcard at the beginning does not match `$SYS` and the like; `a/#` matches `a`. */
export function matches(filter, topic) {
  var first = filter[0]
  if ((first === '+' || first === '#') && topic[0].charAt(0) === '$') return false
  for (var i = 0; i < filter.length; i++) {
    var level = filter[i]
    if (level === '#') return true
    if (i >= topic.length || (level !== '+' && level !== topic[i])) return false
  }
  return filter.length === topic.length
}

/**
 * Whether every topic that `filter` can match is matched by one of `allowed`. All of them are levels. A level that nobody names stands for
 * what `+` can match; `#` is tried for every length up to one more than the longest that is allowed, after which nothing changes any more.
 */
export function covers(allowed, filter) {
  var topic = filter.map(level => (level === '+' ? UNKNOWN_LEVEL : level))
  if (topic[topic.length - 1] !== '#') return isMatched(allowed, topic)
  topic.pop()
  var longest = allowed.reduce((most, each) => Math.max(most, each.length), topic.length) + 1
  // The empty text is no topic.
  var isTopicSoFar = topic.length > 1 || (topic.length === 1 && topic[0] !== '')
  if (isTopicSoFar && !isMatched(allowed, topic)) return false
  for (var length = topic.length; length < longest; length++) {
    topic.push(UNKNOWN_LEVEL)
    if (!isMatched(allowed, topic)) return false
  }
  return true
}

function isMatched(allowed, topic) {
  return allowed.some(each => matches(each, topic))
}

/** For `$share/group/filter`, the levels of the filter; for others, the levels as they are. Null for a malformed `$share`. */
export function withoutShare(levels) {
  if (levels[0] !== '$share') return levels
  if (levels.length < 3 || levels[1] === '' || levels[1] === '+' || levels[1] === '#') return null
  // `$share/g/` alone has an empty filter.
  return levels.length === 3 && levels[2] === '' ? null : levels.slice(2, levels.length)
}

/**
 * The levels with the client's own names in place of {identity}, {clientId} and {username}; null if it has no such name, or one that would reach beyond a
 * level or into `$SYS`.
 */
export function substitute(levels, own) {
  var result = levels.map(level => substituteLevel(level, own))
  return result.includes(null) ? null : result
}

function substituteLevel(level, own) {
  var isComplete =
    isUsable(level, '{identity}', own.identity) && isUsable(level, '{clientId}', own.clientId) && isUsable(level, '{username}', own.username)
  return isComplete ? fillIn(level, own) : null
}

/** Inserts the client's names in one pass: what is inserted is not looked at again. */
export function fillIn(text, own) {
  return text
    .split('{identity}')
    .map(part =>
      part
        .split('{clientId}')
        .map(rest => rest.split('{username}').join(own.username ?? ''))
        .join(own.clientId ?? ''),
    )
    .join(own.identity ?? '')
}

function isUsable(level, variable, value) {
  if (level.indexOf(variable) < 0) return true
  if (value === null || value === '' || value.charAt(0) === '$') return false
  return value.indexOf('+') < 0 && value.indexOf('#') < 0 && value.indexOf('/') < 0
}

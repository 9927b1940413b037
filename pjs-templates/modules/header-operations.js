// Header operations: remove, then set, then add.

/** What comes between two values of one name. Repeated set-cookie lines are an array to Pipy, and repeated cookie lines may be. */
var SEPARATORS = { cookie: '; ' }

export default {
  load: settings => {
    return {
      needs: 'nothing',
      step: isEmpty(settings.request) ? null : inner => operation(settings.request, inner),
      watch: isEmpty(settings.response) ? null : $ => $.handleMessageStart(operation(settings.response)),
    }
  },
}

/** Gives a function of a message, which returns `next`. */
function operation(change, next) {
  var remove = change.remove
  var set = Object.entries(change.set)
  var add = change.add.map(each => adding(each.name, each.value))
  var removing = remove.length
  var setting = set.length
  var adds = add.length
  // Most operations are one; a loop costs three times as much as what it does.
  if (setting === 0 && adds === 0 && removing === 1) return removingOne(remove[0], next)
  if (removing === 0 && adds === 0 && setting === 1) return settingOne(set[0][0], set[0][1], next)
  return message => {
    var headers = message.head.headers
    for (var i = 0; i < removing; i++) delete headers[remove[i]]
    for (var j = 0; j < setting; j++) headers[set[j][0]] = set[j][1]
    for (var k = 0; k < adds; k++) add[k](headers)
    return next
  }
}

function removingOne(name, next) {
  return message => {
    delete message.head.headers[name]
    return next
  }
}

function settingOne(name, value, next) {
  return message => {
    message.head.headers[name] = value
    return next
  }
}

function adding(name, value) {
  if (name === 'set-cookie') {
    return headers => {
      var before = headers[name]
      headers[name] = before === undefined ? value : before instanceof Array ? [...before, value] : [before, value]
    }
  }
  var separator = SEPARATORS[name] ?? ', '
  // A blank at the end is no part of a value, and servers of HTTP/2 drop a field that has one.
  var added = value === '' ? separator.charAt(0) : separator + value
  return headers => {
    var before = headers[name]
    headers[name] = before === undefined ? value : (before instanceof Array ? before.join(separator) : before) + added
  }
}

function isEmpty(change) {
  return change.remove.length === 0 && Object.keys(change.set).length === 0 && change.add.length === 0
}

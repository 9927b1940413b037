// Header operations: remove, then set, then add.

/** What comes between two values of one name. Repeated set-cookie lines are an array to Pipy, and repeated cookie lines may be. */
var SEPARATORS = { cookie: '; ' }

export default {
  load: settings => ({
    request: isEmpty(settings.request) ? null : withRequest(settings.request),
    response: isEmpty(settings.response) ? null : withResponse(settings.response),
  }),
}

function withRequest(change) {
  var apply = operation(change)
  return flow => {
    apply(flow.head.headers)
    return null
  }
}

function withResponse(change) {
  var apply = operation(change)
  return (_flow, response) => apply(response.head.headers)
}

function operation(change) {
  var set = Object.entries(change.set)
  var add = change.add.map(each => adding(each.name, each.value))
  return headers => {
    change.remove.forEach(name => {
      delete headers[name]
    })
    set.forEach(entry => {
      headers[entry[0]] = entry[1]
    })
    add.forEach(each => each(headers))
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
  return headers => {
    var before = headers[name]
    headers[name] = before === undefined ? value : (before instanceof Array ? before.join(separator) : before) + separator + value
  }
}

function isEmpty(change) {
  return change.remove.length === 0 && Object.keys(change.set).length === 0 && change.add.length === 0
}

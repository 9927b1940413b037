// Header operations: remove, then set, then add.

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
  var add = Object.entries(change.add)
  return headers => {
    change.remove.forEach(name => {
      delete headers[name]
    })
    set.forEach(entry => {
      headers[entry[0]] = entry[1]
    })
    add.forEach(entry => {
      var before = headers[entry[0]]
      headers[entry[0]] = before === undefined ? entry[1] : (before instanceof Array ? before.join(', ') : before) + ', ' + entry[1]
    })
  }
}

function isEmpty(change) {
  return change.remove.length === 0 && Object.keys(change.set).length === 0 && Object.keys(change.add).length === 0
}

// Which policies bear on a request, and what they add up to: of each knob the nearest value.
import compileConditions from './conditions.js'
import { hostTable } from './host.js'
import matchTable from './match-table.js'

/** Combinations that clients pick by their headers; more than these are put together anew each time. */
var MOST_REMEMBERED = 256

/**
 * `policies` come nearest first. `filters`: [{ knob, filter }] in order; a filter makes of a knob's settings, once at load, what is done for
 * each request. `combine(knobs)`: makes of { knob: what its filter made } what a request carries along.
 * Gives a function (path, accepts) -> what `chosen` takes, or null where no policy can bear on such requests.
 */
export default function policyTable(policies, filters, combine) {
  var entries = policies.map((policy, i) => ({
    index: i,
    match: policy.match,
    conditions: compileConditions(policy.match),
    hosts: policy.hosts && policy.hosts.length > 0 ? hostTable(policy.hosts) : null,
    callers: policy.callers ? Object.fromEntries(policy.callers.map(principal => [principal, true])) : null,
    knobs: Object.fromEntries(filters.filter(each => policy[each.knob]).map(each => [each.knob, each.filter.load(policy[each.knob])])),
  }))
  var find = matchTable(entries)
  var remembered = {}
  var count = 0

  function combined(found) {
    var key = found.map(entry => entry.index).join()
    var known = remembered[key]
    if (known) return known
    var knobs = {}
    filters.forEach(each => {
      var knob = each.knob
      var values = found.filter(entry => entry.knobs[knob]).map(entry => entry.knobs[knob])
      if (values.length > 0) knobs[knob] = each.filter.merge ? each.filter.merge(values) : values[0]
    })
    var made = combine(knobs)
    if (count++ < MOST_REMEMBERED) remembered[key] = made
    return made
  }

  return (path, accepts) => {
    var found = find(path, accepts)
    if (found.length === 0) return null
    if (found.every(entry => entry.conditions.length === 0)) return { fixed: combined(found), found: found, combined: combined }
    return { fixed: null, found: found, combined: combined }
  }
}

/** What a request carries along; an empty combination where no condition holds. */
export function chosen(bearing, head) {
  return bearing.fixed ?? bearing.combined(bearing.found.filter(entry => entry.conditions.every(test => test(head))))
}

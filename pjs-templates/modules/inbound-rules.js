// Which rules and policies of an HTTP port bear on a request, by who the caller is: as many scopes of decisions as there are callers with different rights.
import compileConditions from './conditions.js'
import { newScope, uncachedScope } from './decisions.js'
import { findHost, hostName, hostTable } from './host.js'
import matchTable from './match-table.js'

/**
 * Gives a function (names) -> the scope for a caller whose certificate has these names. `policiesFor`: of policy-table.js, or null. `newDecision(allowing,
 * bearing, method)` makes a decision of the rules that allow such a request and of the policies that bear on it, for hosts that the port serves.
 */
export default function callerScopes(port, policiesFor, newDecision) {
  var hosts = hostTable(port.hosts)
  var find = matchTable(compiled(port.rules))
  /** By principal that a rule or a policy names. */
  var scopes = {}
  port.rules.forEach(rule => Object.keys(rule.callers.principals).forEach(addScope))
  port.policies.forEach(policy => (policy.callers ?? []).forEach(addScope))
  /** Callers that nothing names have the same rights. */
  var others = newScope(resolver([]))

  function addScope(principal) {
    scopes[principal] = scopes[principal] ?? newScope(resolver([principal]))
  }

  function resolver(names) {
    return (host, path, method) => {
      var name = hostName(host)
      if (findHost(hosts, name) !== true) return { known: false, rule: port.hostRule, isAllowed: false, allowing: [], policies: null }
      var allowing = find(path, rule => isFor(rule, names, name, method))
      var bearing = policiesFor === null ? null : policiesFor(path, policy => bearsOn(policy, names, name, method))
      return newDecision(allowing, bearing, method)
    }
  }

  return names => {
    var known = names.filter(name => scopes[name])
    if (known.length === 0) return others
    return known.length === 1 ? scopes[known[0]] : uncachedScope(resolver(known))
  }
}

/** Thousands of rules have few lists of hosts between them. */
function compiled(rules) {
  var tables = {}
  var tableOf = list => {
    var key = list.join(' ')
    return tables[key] ?? (tables[key] = hostTable(list))
  }
  return rules.map(rule => ({
    match: rule.match,
    callers: rule.callers,
    conditions: compileConditions(rule.match),
    hosts: rule.hosts.length === 0 ? null : tableOf(rule.hosts),
  }))
}

function isFor(rule, names, host, method) {
  var callers = rule.callers
  if (callers.authenticated === null && !names.some(name => callers.principals[name])) return false
  if (!takesMethod(rule.match, method)) return false
  return rule.hosts === null || findHost(rule.hosts, host) === true
}

function bearsOn(policy, names, host, method) {
  if (policy.callers !== null && !names.some(name => policy.callers[name])) return false
  if (!takesMethod(policy.match, method)) return false
  return policy.hosts === null || findHost(policy.hosts, host) === true
}

function takesMethod(match, method) {
  return match.methods.length === 0 || match.methods.includes(method)
}

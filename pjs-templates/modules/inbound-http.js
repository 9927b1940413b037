// An HTTP port of the workload: each request is allowed by a rule for its caller, or refused.
import config from './config.js'
import compileConditions from './conditions.js'
import { decide, newScope, uncachedScope } from './decisions.js'
import forwarding from './forward.js'
import { findHost, hostName, hostTable } from './host.js'
import matchTable from './match-table.js'
import policyChain, { firstAnswer } from './policy-chain.js'
import policyTable, { chosen } from './policy-table.js'
import { buffersUploads, serverOptions } from './platform.js'
import { badRequest, denied } from './replies.js'
import { refuseRequest } from './report.js'
import { forwardPath, isForbiddenInHttp2, isGrpc, isHeadWithBody, layoutFor } from './request.js'

var $connection
var $scope
/** Of a request that a traffic policy bears on: what its filters know and share. */
var $flow

/** `filters`: what proxies of this feature set do to requests, in order. */
export default function inboundHttp(filters) {
  return port => inboundPort(port, filters)
}

function inboundPort(port, filters) {
  var application = { address: port.application, tls: false }
  var ways = forwarding(() => application)
  var http1 = ways.http1
  var isHttp2 = port.protocol === 'h2'
  var hosts = hostTable(port.hosts)
  var badRequestRule = 'deny/bad-request@' + config.proxy
  var rules = port.rules.map(rule => ({
    match: rule.match,
    callers: rule.callers,
    conditions: compileConditions(rule.match),
    hosts: rule.hosts.length === 0 ? null : hostTable(rule.hosts),
  }))
  var find = matchTable(rules)
  var principals = {}
  rules.forEach(rule =>
    Object.keys(rule.callers.principals).forEach(principal => {
      principals[principal] = newScope(resolver([principal]))
    }),
  )
  var others = newScope(resolver([]))
  var answered = pipeline($ =>
    $.replaceData()
      .replaceMessageEnd()
      .replaceMessageStart(() => $flow.answer),
  )
  var toApplication = pipeline($ => $.pipe(() => layoutFor($flow.head, ways, isHttp2)))
  var policiesFor =
    port.policies.length === 0
      ? null
      : policyTable(
          port.policies,
          filters,
          policyChain(filters, toApplication, () => $flow),
        )
  port.policies.forEach(policy =>
    (policy.callers ?? []).forEach(principal => {
      principals[principal] = principals[principal] ?? newScope(resolver([principal]))
    }),
  )

  /** Callers that no rule names share one scope: they have the same rights. */
  function scopeOf(names) {
    var known = names.filter(name => principals[name])
    if (known.length === 0) return others
    return known.length === 1 ? principals[known[0]] : uncachedScope(resolver(known))
  }

  function resolver(names) {
    return (host, path, method) => {
      var name = hostName(host)
      if (findHost(hosts, name) !== true) return { known: false, rule: port.hostRule, isAllowed: false, allowing: [], policies: null }
      var allowing = find(path, rule => isFor(rule, names, name, method))
      var unconditional = allowing.some(rule => rule.conditions.length === 0)
      return {
        known: true,
        isHead: method === 'HEAD',
        rule: port.denyRule,
        isAllowed: unconditional,
        allowing: unconditional ? [] : allowing,
        policies: policiesFor === null ? null : policiesFor(path, policy => bearsOn(policy, names, name, method)),
      }
    }
  }

  /** For every request: look-ups instead of calls and loops, which cost more. */
  function onRequest(request) {
    var head = request.head
    var headers = head.headers
    if (head.scheme && isForbiddenInHttp2(head)) return refuse(badRequest, badRequestRule, head)
    var target = head.path
    var decision = $scope.byHost[headers.host]?.[target]?.[head.method]
    if (decision?.known !== true) {
      decision = decide($scope, head)
      if (decision === null) return refuse(badRequest, badRequestRule, head)
    }
    if (decision.policies !== null) {
      beginFlow(decision, head)
      if ($flow.policy.before !== null) {
        $flow.answer = firstAnswer($flow.policy.before, $flow)
        if ($flow.answer !== null) return answered
      }
    }
    if (!decision.isAllowed && !decision.allowing.some(rule => rule.conditions.every(test => test(head)))) return refuse(denied, decision.rule, head)

    // Whatever could be taken for an identity, in every spelling with _ for -.
    if (headers.serviceidentity !== undefined) delete headers.serviceidentity
    if (headers['x-forwarded-client-cert'] !== undefined) delete headers['x-forwarded-client-cert']
    if (headers['x-forwarded-client_cert'] !== undefined) delete headers['x-forwarded-client_cert']
    if (headers['x-forwarded_client-cert'] !== undefined) delete headers['x-forwarded_client-cert']
    if (headers['x-forwarded_client_cert'] !== undefined) delete headers['x-forwarded_client_cert']
    if (headers['x_forwarded-client-cert'] !== undefined) delete headers['x_forwarded-client-cert']
    if (headers['x_forwarded-client_cert'] !== undefined) delete headers['x_forwarded-client_cert']
    if (headers['x_forwarded_client-cert'] !== undefined) delete headers['x_forwarded_client-cert']
    if (headers['x_forwarded_client_cert'] !== undefined) delete headers['x_forwarded_client_cert']

    if (target !== decision.path) forwardPath(head, decision.path)
    if (decision.policies !== null) {
      if (isHeadWithBody(head)) return refuse(badRequest, badRequestRule, head)
      $flow.answer = firstAnswer($flow.policy.request, $flow)
      return $flow.answer === null ? $flow.policy.pipeline : answered
    }
    if (
      isHttp2 ||
      decision.isHead ||
      headers['content-type'] !== undefined ||
      headers.upgrade !== undefined ||
      headers.expect !== undefined ||
      (buffersUploads && (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined))
    ) {
      if (isHeadWithBody(head)) return refuse(badRequest, badRequestRule, head)
      return layoutFor(head, ways, isHttp2)
    }
    return http1
  }

  function beginFlow(decision, head) {
    $flow = {
      head: head,
      path: decision.path,
      caller: $connection.names[0],
      source: $connection.peer,
      connection: $connection,
      policy: chosen(decision.policies, head),
      answer: null,
    }
  }

  function refuse(reply, rule, head) {
    refuseRequest(rule, $connection.names[0], reply.status, head)
    return isGrpc(head) ? reply.grpc : reply.http
  }

  return pipeline($ =>
    $.onStart(connection => {
      $connection = connection
      $scope = scopeOf(connection.names)
    })
      .demuxHTTP(serverOptions)
      .to($ => $.pipe(onRequest)),
  )
}

function bearsOn(policy, names, host, method) {
  if (policy.callers !== null && !names.some(name => policy.callers[name])) return false
  if (!takesMethod(policy.match, method)) return false
  return policy.hosts === null || findHost(policy.hosts, host) === true
}

function isFor(rule, names, host, method) {
  var callers = rule.callers
  if (callers.authenticated === null && !names.some(name => callers.principals[name])) return false
  if (!takesMethod(rule.match, method)) return false
  return rule.hosts === null || findHost(rule.hosts, host) === true
}

function takesMethod(match, method) {
  return match.methods.length === 0 || match.methods.includes(method)
}

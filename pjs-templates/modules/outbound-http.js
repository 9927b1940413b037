// HTTP to services: route, backend and endpoint for each request.
import config from './config.js'
import { current } from './current.js'
import { next } from './deadlines.js'
import { decide, newScope, recalled } from './decisions.js'
import forwarding, { shortBodies, wholeBodies } from './forward.js'
import answeringHead from './head-answer.js'
import { answeringHttp2, fittingAnswers } from './http2-answers.js'
import { FITTING, FORBIDDEN, judge } from './http2-judge.js'
import { fittingStreams } from './http2-stream.js'
import serving, { atItsEnd, isPutOff } from './http-server.js'
import { findHost, hostName, hostPort, hostTable } from './host.js'
import matchTable from './match-table.js'
import { serverOptions } from './platform.js'
import { watchingClient } from './pool.js'
import { badRequest, closed, denied, unavailable } from './replies.js'
import { refuseRequest } from './report.js'
import { chooseWay, forwardPath, GRPC_TYPES, isGrpc, isHeadWithBody, isPlainOverHttp2, plainMayHaveBody } from './request.js'
import { choiceOfRoute, compileRoute } from './routes.js'

var $endpoint
var badRequestRule = 'deny/bad-request@' + config.proxy
/** Bytes of a body that is held until it is whole. */
var MOST_BUFFERED = config.limits.bufferedRequestBytes
var ways = forwarding(() => $endpoint)
var services = {}
var identity = config.identity
var UNTRIED = []
/** What carries requests that traffic policies bear on; null in proxies without any. @type {any} */
var policies = null

/** `outboundPolicies`: what outbound-policies.js made, or null. Gives what outbound.js asks for. */
export default function outboundHttp(outboundPolicies) {
  policies = outboundPolicies
  Object.entries(config.outbound.services).forEach(entry => {
    var service = entry[1]
    if (service.protocol === 'tcp') return
    services[entry[0]] = {
      service: service,
      hosts: hostTable(service.hosts),
      find: matchTable(service.routes.map(compileRoute)),
      policiesFor: policies === null ? null : policies.tableOf(service.policies),
    }
  })
  return { pipelineFor: pipelineFor, needsInbound: policies?.needsSource ?? false }
}

/** `hosts`: host or host:port -> service key, or null where the connection has settled the service: then `keys` holds it alone. */
function pipelineFor(keys, hosts) {
  var scope = newScope((host, path, method) => {
    var name = hostName(host)
    return newDecision(services[hosts === null ? keys[0] : serviceAt(hosts, name, hostPort(host))], name, path, method)
  })

  /**
   * The same checks in the same order as in inbound-http.js (a test compares them), written out because a look-up costs less than a call. Over HTTP/2 the
   * head has a scheme; bodies have ways of their own.
   */
  function onRequest(request) {
    var head = request.head
    var headers = head?.headers
    var decision = scope.byHost[headers?.host]?.[head?.path]?.[head?.method] ?? recalled(scope, head)
    var way = decision?.way
    if (
      way &&
      !(
        'upgrade' in headers ||
        'expect' in headers ||
        head.scheme !== undefined ||
        'transfer-encoding' in headers ||
        (plainMayHaveBody ? headers['content-length'] > MOST_BUFFERED : 'content-length' in headers)
      )
    ) {
      if (policies !== null) {
        var needs = decision.needs
        if (needs === null) return way
        if (needs === 'choice') return decision.choose(request, decision)
        if (needs === 'decision') {
          current.flow = null
          current.decision = decision
        } else if (needs === 'deadline') {
          var timeouts = decision.timeouts
          next.deadline = { until: next.now + timeouts.firstMs, head: head, flow: null, timeouts: timeouts }
        } else {
          current.flow = {
            head: head,
            caller: identity,
            policy: decision.policies.fixed,
            decision: decision,
            choice: decision.choice,
            endpoint: decision.straight,
            tries: decision.tries,
            tried: UNTRIED,
            isPlain: true,
            retry: null,
            startedAt: 0,
          }
        }
      }
      return way
    }
    if (head?.scheme === undefined) {
      // Of a stream that has ended before it began.
      if (head === undefined) return closed
      if (
        way &&
        decision.policies === null &&
        headers['content-length'] <= MOST_BUFFERED &&
        (headers.upgrade ?? headers.expect ?? headers['transfer-encoding']) === undefined
      )
        return decision.endpoint.whole ?? (decision.endpoint.whole = wholeBodies(way))
      if (isPutOff(head)) {
        served.renew()
        return atItsEnd(head, onLateRequest)
      }
      return head.method === 'HEAD' ? answeringHead(onOtherRequest(head, decision)) : onOtherRequest(head, decision)
    }
    var verdict = judge(head)
    if (verdict === FORBIDDEN) return answeringHttp2(refuse(badRequest, badRequestRule, head), head)
    if (verdict === FITTING && decision?.http2) {
      // Pipy checks it for the connection, not for the stream.
      delete headers['content-length']
      delete headers.expect
      return decision.http2
    }
    if (verdict === FITTING && decision?.isSettled) {
      var policy = decision.policies.fixed
      var isUsual = GRPC_TYPES[headers['content-type']]
      var isCall = isUsual === true || (isUsual !== false && isGrpc(head))
      current.flow = {
        head: head,
        caller: identity,
        policy: policy,
        decision: decision,
        choice: decision.choice,
        endpoint: null,
        tries: 0,
        tried: UNTRIED,
        isGrpc: isCall,
        isPlain: false,
        isFitting: true,
        retry: null,
        startedAt: 0,
      }
      return isCall ? (policy.fitting.grpc ?? policies.fittingWay(policy, 'grpc')) : (policy.fitting.any ?? policies.fittingWay(policy, 'any'))
    }
    if (way && decision.policies === null && isPlainOverHttp2(head)) {
      var endpoint = decision.endpoint
      return endpoint.answering ?? (endpoint.answering = fittingAnswers(shortBodies(way)))
    }
    return answeringHttp2(onOtherRequest(head, decision), head)
  }

  function onLateRequest(head) {
    return head.method === 'HEAD' ? answeringHead(onOtherRequest(head, undefined)) : onOtherRequest(head, undefined)
  }

  /** `remembered`: what was found for it, if that is a decision. */
  function onOtherRequest(head, remembered) {
    var decision = remembered
    if (decision?.known !== true) {
      decision = decide(scope, head)
      if (decision === null) return refuse(badRequest, badRequestRule, head)
      if (!decision.known) return refuse(denied, decision.rule, head)
    }
    if (decision.isHead && isHeadWithBody(head)) return refuse(badRequest, badRequestRule, head)
    if (decision.policies !== null) return policies.carry(decision, head)
    var endpoint = decision.endpoint ?? choiceOfRoute(decision, head).next()
    if (!endpoint) return refuse(unavailable, decision.rule, head)
    $endpoint = endpoint
    if (head.path !== decision.path) forwardPath(head, decision.path)
    return chooseWay(head, ways, endpoint)
  }

  var toRequests = $ =>
    watchingClient($)
      .demuxHTTP(serverOptions)
      .to($ => $.pipe(onRequest))
  var served = serving(toRequests)
  return policies?.needsSource ? pipeline($ => $.onStart(policies.onInbound).pipe(served.way)) : served.way
}

function serviceAt(hosts, name, port) {
  return findHost(hosts, port === '' ? name : name + ':' + port)
}

function refuse(reply, rule, head) {
  refuseRequest(rule, config.identity, reply.status, head)
  return isGrpc(head) ? reply.grpc : reply.http
}

/** `entry`: of `services`; undefined for a host that none of them has. */
function newDecision(entry, name, path, method) {
  if (!entry) return { known: false, rule: 'deny/unknown-host@' + config.proxy, routes: [] }
  if (findHost(entry.hosts, name) !== true) return { known: false, rule: entry.service.hostRule, routes: [] }
  var takesMethod = each => each.match.methods.length === 0 || each.match.methods.includes(method)
  var routes = entry.find(path, takesMethod)
  var choice = routes[0].conditions.length === 0 ? routes[0].choice : null
  var bearing = entry.policiesFor === null ? null : entry.policiesFor(path, takesMethod, routes)
  /** @type {any} */
  var decision = {
    known: true,
    rule: entry.service.emptyRule,
    isHead: method === 'HEAD',
    endpoint: choice === null ? null : choice.endpoint,
    way: null,
    /** The pipeline for requests over HTTP/2 that may go on as they are. */
    http2: bearing === null && method !== 'HEAD' && choice?.endpoint?.isHttp2 ? fittingStreams(choice.endpoint) : null,
    /** What plain requests need, before they go their way: as in policy-chain.js, or 'choice': then `choose` names it. Null: nothing. */
    needs: null,
    choose: null,
    timeouts: null,
    /** Whether nothing of a request but its path and method has a say in what policies do: over HTTP/2 it takes a way of `policies.fixed.fitting`. */
    isSettled: false,
    newFlow: null,
    straight: null,
    tries: 0,
    /** Of the route that all requests take, or null. */
    choice: choice,
    routes: routes,
    policies: bearing,
  }
  if (bearing !== null) policies.settle(decision)
  else if (decision.endpoint !== null && !decision.isHead) decision.way = decision.endpoint.way
  return decision
}

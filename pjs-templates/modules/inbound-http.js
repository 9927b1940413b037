// An HTTP port of the workload: each request is allowed by a rule for its caller, or refused.
import config from './config.js'
import { current } from './current.js'
import { decide, recalled } from './decisions.js'
import forwarding, { shortBodies, wayTo, wholeBodies } from './forward.js'
import answeringHead from './head-answer.js'
import { answeringHttp2, fittingAnswers } from './http2-answers.js'
import { FITTING, FORBIDDEN, judge } from './http2-judge.js'
import { fittingStreams } from './http2-stream.js'
import serving, { atItsEnd, isPutOff } from './http-server.js'
import dropIdentityHeaders from './identity-headers.js'
import callerScopes from './inbound-rules.js'
import { holdsBodies, serverOptions } from './platform.js'
import { watchingClient } from './pool.js'
import { badRequest, closed, denied } from './replies.js'
import { refuseRequest } from './report.js'
import { forwardPath, isGrpc, isHeadWithBody, isPlainOverHttp2, chooseWay } from './request.js'

/** As inbound.js has it: { names, peer, … }. */
var $connection
/** Of decisions about requests of this caller. */
var $scope

var badRequestRule = 'deny/bad-request@' + config.proxy
/** Bytes of a body that is held until it is whole. */
var MOST_BUFFERED = config.limits.bufferedRequestBytes
/** What is done for policies; null in proxies without any. @type {any} */
var policies = null

/** `inboundPolicies`: what inbound-policies.js made, or null. */
export default function inboundHttp(inboundPolicies) {
  policies = inboundPolicies
  return inboundPort
}

function inboundPort(port) {
  /** @type {any} */
  var application = { address: port.application, tls: false, isHttp2: port.protocol === 'h2', way: null, answering: null, whole: null }
  var ways = forwarding(() => application)
  if (!application.isHttp2) application.way = wayTo(application)
  var toApplication = pipeline($ => $.pipe(() => chooseWay(current.flow.head, ways, application)))
  var policiesFor = policies === null ? null : policies.tableOf(port.policies, toApplication)
  var scopeOf = callerScopes(port, policiesFor, (allowing, bearing, method) => newDecision(port, application, allowing, bearing, method))

  /**
   * The same checks in the same order as in outbound-http.js (a test compares them), written out because a look-up costs less than a call. Over HTTP/2 the
   * head has a scheme; headers that could be taken for an identity (those of identity-headers.js) are to be taken off; bodies have ways of their own.
   */
  function onRequest(request) {
    var head = request.head
    var headers = head?.headers
    var decision = $scope.byHost[headers?.host]?.[head?.path]?.[head?.method] ?? recalled($scope, head)
    var way = decision?.way
    if (
      way &&
      !(
        'upgrade' in headers ||
        'expect' in headers ||
        head.scheme !== undefined ||
        'serviceidentity' in headers ||
        'x-forwarded-client-cert' in headers ||
        'x-forwarded-client_cert' in headers ||
        'x-forwarded_client-cert' in headers ||
        'x-forwarded_client_cert' in headers ||
        'x_forwarded-client-cert' in headers ||
        'x_forwarded-client_cert' in headers ||
        'x_forwarded_client-cert' in headers ||
        'x_forwarded_client_cert' in headers ||
        'transfer-encoding' in headers ||
        (holdsBodies ? headers['content-length'] > MOST_BUFFERED : 'content-length' in headers)
      )
    ) {
      if (policiesFor !== null) {
        var needs = decision.needs
        if (needs === null) return way
        if (needs === 'choice') return decision.choose(request, decision)
        if (needs === 'decision') {
          current.flow = null
          current.decision = decision
        } else current.flow = newFlow(decision, head)
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
      ) {
        dropIdentityHeaders(headers)
        return application.whole ?? (application.whole = wholeBodies(way))
      }
      if (isPutOff(head)) {
        served.renew()
        return atItsEnd(head, onLateRequest)
      }
      return head.method === 'HEAD' ? answeringHead(onOtherRequest(head, decision)) : onOtherRequest(head, decision)
    }
    var verdict = judge(head)
    if (verdict === FORBIDDEN) return answeringHttp2(refuse(badRequest, badRequestRule, head), head)
    if (verdict === FITTING && decision?.http2) {
      dropIdentityHeaders(headers)
      // Pipy checks it for the connection, not for the stream.
      delete headers['content-length']
      delete headers.expect
      return decision.http2
    }
    if (verdict === FITTING && decision?.isSettled) {
      dropIdentityHeaders(headers)
      current.flow = newFlow(decision, head)
      return decision.policies.fixed.fitting.any ?? policies.fittingWay(decision.policies.fixed)
    }
    if (way && decision.policies === null && isPlainOverHttp2(head)) {
      dropIdentityHeaders(headers)
      return application.answering ?? (application.answering = fittingAnswers(shortBodies(way)))
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
      decision = decide($scope, head)
      if (decision === null) return refuse(badRequest, badRequestRule, head)
    }
    /** @type {any} */
    var flow = null
    if (decision.policies !== null) {
      flow = newFlow(decision, head)
      var answered = head.method === 'OPTIONS' ? policies.preflight(flow) : null
      if (answered !== null) return answered
    }
    if (!decision.isAllowed && !decision.allowing.some(rule => rule.conditions.every(test => test(head)))) return refuse(denied, decision.rule, head)
    if (decision.isHead && isHeadWithBody(head)) return refuse(badRequest, badRequestRule, head)
    dropIdentityHeaders(head.headers)
    if (head.path !== decision.path) forwardPath(head, decision.path)
    if (flow === null) return chooseWay(head, ways, application)
    current.flow = flow
    return flow.policy.wayFor('any')
  }

  var served = serving($ =>
    watchingClient($)
      .demuxHTTP(serverOptions)
      .to($ => $.pipe(onRequest)),
  )
  return pipeline($ =>
    $.onStart(connection => {
      $connection = connection
      $scope = scopeOf(connection.names)
      if (policiesFor !== null) policies.begin(connection)
    }).pipe(served.way),
  )
}

/** `allowing`, `bearing`: the rules that allow such requests, and the policies that bear on them, or null. */
function newDecision(port, application, allowing, bearing, method) {
  var unconditional = allowing.some(rule => rule.conditions.length === 0)
  /** @type {any} */
  var decision = {
    known: true,
    isHead: method === 'HEAD',
    rule: port.denyRule,
    isAllowed: unconditional,
    allowing: unconditional ? [] : allowing,
    way: null,
    /** The pipeline for requests over HTTP/2 that may go on as they are. */
    http2: unconditional && method !== 'HEAD' && bearing === null && application.isHttp2 ? fittingStreams(application) : null,
    /** As in outbound-http.js. */
    isSettled: false,
    newFlow: newFlow,
    policies: bearing,
    needs: null,
    choose: null,
  }
  if (unconditional && method !== 'HEAD') {
    if (bearing === null) decision.way = application.way
    else policies.settle(decision, application.way, method)
  }
  return decision
}

function newFlow(decision, head) {
  return {
    head: head,
    caller: $connection.names[0],
    source: $connection.peer,
    connection: $connection,
    policy: decision.policies.fixed ?? policies.chosen(decision.policies, head),
  }
}

function refuse(reply, rule, head) {
  refuseRequest(rule, $connection.names[0], reply.status, head)
  return isGrpc(head) ? reply.grpc : reply.http
}

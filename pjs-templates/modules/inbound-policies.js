// HTTP requests to the workload that traffic policies bear on.
import answeredWith from './answered.js'
import { fittingAnswers } from './http2-answers.js'
import policyChain from './policy-chain.js'
import policyTable, { chosen } from './policy-table.js'

/** `filters`: what proxies of this feature set do to requests, in order. */
export default function inboundPolicies(filters) {
  return {
    /** What bears on requests to a port: `toApplication` carries those that are allowed. Null where nothing does. */
    tableOf: (policies, toApplication) => (policies.length === 0 ? null : policyTable(policies, filters, policyChain(filters, toApplication))),
    chosen: chosen,
    /** Tells filters of a connection before its first request. */
    begin: connection => {
      filters.forEach(each => {
        if (each.filter.begin) each.filter.begin(connection)
      })
    },
    /** Sets a decision's way for plain requests, unless their headers choose a policy, or a policy may answer them before access is decided. */
    settle: (decision, way, method) => {
      var policy = decision.policies.fixed
      if (policy === null || (method === 'OPTIONS' && policy.preflight !== null)) return
      decision.isSettled = true
      if (way === null) return
      decision.choose = policy.choosing(way)
      decision.needs = decision.choose === null ? policy.needs : 'choice'
      decision.way = decision.choose === null ? policy.straightTo(way) : way
    },
    fittingWay: policy => (policy.fitting.any = fittingAnswers(policy.wayFor('any'))),
    /** The answer that an OPTIONS request gets before access is decided, as a pipeline; null: none. */
    preflight: flow => {
      var answer = flow.policy.preflight === null ? null : flow.policy.preflight(flow)
      return answer === null ? null : answeredWith(flow, answer)
    },
  }
}

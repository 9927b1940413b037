// Faults about traffic policies that one request can show, for mutations.ts: two or so for each knob.
import type { MeshModel, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import type { ModelMutation, Mutation } from './mutations.ts'

export const POLICY_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a rewritten path is forwarded as it was asked for',
    module: 'rewrite.js',
    text: 'head.path = target',
    replacement: 'head.path = head.path',
  },
  {
    name: 'a rewrite leaves the host alone',
    module: 'rewrite.js',
    text: 'head.headers.host = host',
    replacement: 'head.headers.host = head.headers.host',
  },
  {
    name: 'a new prefix comes before the old one',
    module: 'path-change.js',
    text: 'bounded(value + path.substring(covered))',
    replacement: 'bounded(value + path)',
  },
  {
    name: 'a changed path need not be in normal form',
    module: 'path-change.js',
    text: 'changed === path || normalPath(changed) === changed ? bounded(changed) : null',
    replacement: 'bounded(changed)',
  },
  {
    name: 'a redirect loses the query',
    module: 'redirect.js',
    text: 'authority + withPath(head.path, path)',
    replacement: 'authority + path',
  },
  {
    name: 'a redirect keeps the port that was asked for',
    module: 'redirect.js',
    text: "settings.port === null ? hostPort(asked) : settings.port === 0 ? '' : settings.port + ''",
    replacement: 'hostPort(asked)',
  },
  {
    name: 'a header that is set keeps the value that it has',
    module: 'header-operations.js',
    text: 'headers[set[j][0]] = set[j][1]',
    replacement: 'headers[set[j][0]] = headers[set[j][0]] ?? set[j][1]',
  },
  {
    name: 'a header that is all that is set keeps the value that it has',
    module: 'header-operations.js',
    text: 'message.head.headers[name] = value',
    replacement: 'message.head.headers[name] = message.head.headers[name] ?? value',
  },
  {
    name: 'a header that is all that is removed stays',
    module: 'header-operations.js',
    text: 'delete message.head.headers[name]',
    replacement: '',
  },
  {
    name: 'header operations remove nothing',
    module: 'header-operations.js',
    text: 'delete headers[remove[i]]',
    replacement: 'headers[remove[i]] = headers[remove[i]]',
  },
  {
    name: 'a header is added in place of the one that is there',
    module: 'header-operations.js',
    text: 'headers[name] = before === undefined ? value : (before instanceof Array ? before.join(separator) : before) + added',
    replacement: 'headers[name] = value',
  },
  {
    name: 'header operations leave answers alone',
    module: 'header-operations.js',
    text: 'watch: isEmpty(settings.response)',
    replacement: 'watch: true',
  },
  {
    name: 'cookies are added to one line',
    module: 'header-operations.js',
    text: 'before instanceof Array ? [...before, value] : [before, value]',
    replacement: "before + ', ' + value",
  },
  {
    name: 'preflights of every origin are answered',
    module: 'cors.js',
    text: 'return isAllowed(headers.origin.toLowerCase()) ? new Message',
    replacement: 'return true ? new Message',
  },
  {
    name: 'every OPTIONS request with an origin is a preflight',
    module: 'cors.js',
    text: "|| headers['access-control-request-method'] === undefined",
    replacement: '',
  },
  {
    name: 'what an application says of origins stays',
    module: 'cors.js',
    text: "name.startsWith('access-control-')",
    replacement: "name === ''",
  },
  {
    name: 'scripts of every origin may read answers',
    module: 'cors.js',
    text: 'if (!settings.anyOrigin && exact[$origin] !== true && !isAllowed($origin.toLowerCase())) return',
    replacement: '',
  },
  {
    name: 'an origin needs only the end of a pattern',
    module: 'cors.js',
    text: 'return label.length > 0 && !NO_LABEL.test(label)',
    replacement: 'return true',
  },
  {
    name: 'the greatest lot wins',
    module: 'consistent-hash.js',
    text: 'drawn < least',
    replacement: 'drawn > least',
  },
  {
    name: 'endpoints draw lots as if of one weight',
    module: 'consistent-hash.js',
    text: ' / endpoint.weight',
    replacement: '',
  },
  {
    name: 'only the first cookie is a key',
    module: 'request.js',
    text: "isFirst ? 0 : text.indexOf('; ' + name + '=')",
    replacement: 'isFirst ? 0 : -1',
  },
  {
    name: 'a fallback service is asked for in the name of the other',
    module: 'fallback.js',
    text: 'flow.head.headers.host = settings.host',
    replacement: '',
  },
  {
    name: 'a fallback stands for every refusal',
    module: 'fallback.js',
    text: 'settings.on.map(reason => [reason, true])',
    replacement: "['open', 'empty', 'limit'].map(reason => [reason, true])",
  },
  {
    name: 'of several policies the farthest decides',
    module: 'policy-table.js',
    text: 'values[0]',
    replacement: 'values[values.length - 1]',
  },
  {
    name: 'a policy without a path comes before those with one',
    module: 'policy-table.js',
    text: 'var found = find(path, accepts)',
    replacement:
      "var found = find(path, accepts).reduce((all, each) => (each.match.path.kind === 'any' ? [each].concat(all) : all.concat([each])), [])",
  },
  {
    name: 'what bears on some callers bears on all, at the destination',
    module: 'inbound-rules.js',
    text: 'if (policy.callers !== null && !names.some(name => policy.callers[name])) return false',
    replacement: '',
  },
  {
    name: "a destination's policy is about all services of its port",
    module: 'inbound-rules.js',
    text: 'return policy.hosts === null || findHost(policy.hosts, host) === true',
    replacement: 'return true',
  },
]

/** Of what nearer and farther policies both say, the nearer ones say nothing: so the farther ones decide. */
export const POLICY_MODEL_MUTATIONS: readonly ModelMutation[] = [
  {
    name: "a service's policy comes before its route's",
    model: model => fartherDecides(model, (near, far) => near.target.route !== undefined && far.target.route === undefined),
  },
  {
    name: "a service's policy comes before its port's",
    model: model =>
      fartherDecides(
        model,
        (near, far) => !near.target.route && !far.target.route && near.target.port !== undefined && far.target.port === undefined,
      ),
  },
  {
    name: 'a policy for all callers comes before one for some',
    model: model => fartherDecides(model, (near, far) => near.callers !== undefined && far.callers === undefined && isAtSamePlace(near, far)),
  },
]

function fartherDecides(model: MeshModel, isNearer: (near: TrafficPolicy, far: TrafficPolicy) => boolean): MeshModel {
  const all = model.trafficPolicies ?? []
  const kept = all.map(policy => {
    const farther = all.filter(other => other.target.service === policy.target.service && isNearer(policy, other))
    return Object.fromEntries(
      Object.entries(policy).filter(([knob]) => ABOUT.includes(knob) || !farther.some(other => knob in other)),
    ) as TrafficPolicy
  })
  return { ...model, trafficPolicies: kept.filter(policy => Object.keys(policy).some(key => !ABOUT.includes(key))) }
}

/** What of a policy is no knob. */
const ABOUT = ['id', 'target', 'callers', 'origin']

function isAtSamePlace(a: TrafficPolicy, b: TrafficPolicy): boolean {
  return JSON.stringify(a.target) === JSON.stringify(b.target)
}

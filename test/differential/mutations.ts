// Faults put into the emitted files on purpose, one at a time: a short seeded run has to notice each.
import type { AccessPolicy, MeshModel } from '../../src/model/mesh-model.generated.ts'
import { POLICY_MODEL_MUTATIONS, POLICY_MUTATIONS } from './policy-mutations.ts'
import type { Fault } from './run/running.ts'

export interface Mutation {
  /** What a proxy then does wrong. */
  readonly name: string
  /** In the bundle: a module, the same for every proxy. */
  readonly module: string
  readonly text: string
  readonly replacement: string
}

/** Made in what the compiler is given. */
export interface ModelMutation {
  readonly name: string
  readonly model: (model: MeshModel) => MeshModel
}

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'prefixes match by character',
    module: 'match-table.js',
    text: 'end = end === path.length ? -1 : nextSlash(path, end + 1)',
    replacement: 'end = end === path.length ? -1 : end + 1; depth = 0',
  },
  {
    name: 'of several headers one is enough',
    module: 'inbound-http.js',
    text: 'rule.conditions.every(test => test(head))',
    replacement: 'rule.conditions.some(test => test(head))',
  },
  {
    name: 'query values are not decoded',
    module: 'conditions.js',
    text: "return equals < 0 ? '' : decode(pair.substring(equals + 1))",
    replacement: "return equals < 0 ? '' : pair.substring(equals + 1)",
  },
  {
    name: 'the last value of a query parameter counts',
    module: 'conditions.js',
    text: "query.split('&').find(",
    replacement: "query.split('&').reverse().find(",
  },
  {
    name: 'header values compare without case',
    module: 'conditions.js',
    text: 'return value => value === expected',
    replacement: 'return value => value?.toLowerCase?.() === expected.toLowerCase()',
  },
  {
    name: 'an absent header satisfies an empty value',
    module: 'conditions.js',
    text: 'return value => value === expected',
    replacement: "return value => (value ?? '') === expected",
  },
  {
    name: 'regexes on headers are not anchored',
    module: 'conditions.js',
    text: 'var pattern = new RegExp(expected)',
    replacement: "var pattern = new RegExp(expected.split('^').join('').split('$').join(''))",
  },
  {
    name: 'methods of a rule are ignored',
    module: 'inbound-rules.js',
    text: 'return match.methods.length === 0 || match.methods.includes(method)',
    replacement: 'return true',
  },
  {
    name: 'what no rule allows is allowed',
    module: 'inbound-http.js',
    text: 'isAllowed: unconditional,',
    replacement: 'isAllowed: true,',
  },
  {
    name: 'any identity of the mesh is the one that a rule names',
    module: 'inbound-rules.js',
    text: '!names.some(name => callers.principals[name])) return false',
    replacement: 'names.length === 0) return false',
  },
  {
    name: 'a policy on one service holds for all services of the port',
    module: 'inbound-rules.js',
    text: 'return rule.hosts === null || findHost(rule.hosts, host) === true',
    replacement: 'return true',
  },
  {
    name: 'an identity header reaches the application',
    module: 'inbound-http.js',
    text: "'x_forwarded_client_cert' in headers ||",
    replacement: '',
  },
  {
    name: 'the path is forwarded as it was written',
    module: 'request.js',
    text: 'var target = path + queryOf(head.path)',
    replacement: 'var target = head.path',
  },
  {
    name: 'double slashes stay',
    module: 'path.js',
    text: "decoded.indexOf('//') < 0 && decoded.indexOf('/.') < 0",
    replacement: "decoded.indexOf('/.') < 0",
  },
  {
    name: 'an encoded slash passes',
    module: 'path.js',
    text: 'if (code === 0 || code === 0x2f || code === 0x5c) valid = false',
    replacement: 'if (code === 0 || code === 0x5c) valid = false',
  },
  { name: 'hosts compare with case', module: 'host.js', text: 'var text = host.toLowerCase()', replacement: 'var text = host' },
  {
    name: 'a shorter wildcard beats a longer one',
    module: 'host.js',
    text: "for (var dot = name.indexOf('.'); found === undefined && dot >= 0;",
    replacement: "for (var dot = name.indexOf('.'); dot >= 0;",
  },
  { name: 'weights are ignored', module: 'balancer.js', text: 'Math.max(1, Math.round((item.weight / divisor) * scale))', replacement: '1' },
  { name: 'one backend takes everything', module: 'balancer.js', text: 'if (++position >= length) position = 0', replacement: 'position = 0' },
  {
    name: 'a split ignores what its matches say',
    module: 'routes.js',
    text: 'decision.routes.find(route => route.conditions.every(test => test(head)))',
    replacement: 'decision.routes[0]',
  },
  {
    name: 'anybody may connect',
    module: 'inbound-tcp.js',
    text: 'callers.authenticated === null && !$connection.names.some(name => callers.principals[name])',
    replacement: 'false',
  },
  {
    name: 'an answer is remembered for every method',
    module: 'decisions.js',
    text: 'byMethod[method] = decision',
    replacement: "byMethod[method] = byMethod['GET'] = decision",
  },
  ...POLICY_MUTATIONS,
]

/** Faults of the compiler: weights of 0 never reach the scripts, and policies come to them in order. */
export const MODEL_MUTATIONS: readonly ModelMutation[] = [
  { name: 'a backend of weight 0 gets traffic', model: model => changeSplits(model, weight => Math.max(1, weight)) },
  { name: 'all weights of a split count as one', model: model => changeSplits(model, weight => Math.min(1, weight)) },
  { name: 'the mesh is permissive', model: model => ({ ...model, mesh: { ...model.mesh, mode: 'permissive', modeOverrides: [] } }) },
  { name: 'ports of policies are ignored', model: model => ({ ...model, accessPolicies: (model.accessPolicies ?? []).map(withoutPort) }) },
  ...POLICY_MODEL_MUTATIONS,
]

function changeSplits(model: MeshModel, change: (weight: number) => number): MeshModel {
  const splits = (model.splits ?? []).map(split => ({
    ...split,
    backends: split.backends.map(backend => ({ ...backend, weight: change(backend.weight) })),
  }))
  return { ...model, splits }
}

function withoutPort(policy: AccessPolicy): AccessPolicy {
  const { port: _, ...destination } = policy.destination
  return { ...policy, destination }
}

/** @throws when a module no longer has the text: the mutation has to be written anew. Proxies without the module stay as they are. */
export function mutate({ module, text, replacement }: Mutation): Fault {
  const files = (all: ReadonlyMap<string, string>) =>
    new Map(
      [...all].map(([path, content]): [string, string] => {
        if (!path.endsWith(`/modules/${module}`)) return [path, content]
        if (content.split(text).length !== 2) throw new Error(`${module} has no single ${JSON.stringify(text)} any more: write this mutation anew`)
        return [path, content.replace(text, () => replacement)]
      }),
    )
  return { files }
}

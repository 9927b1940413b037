// Other names for topics at the broker: two templates with the same variables, whichever way they were written.
import type { MqttPrefix, MqttRewrite } from '../../../model/mesh-model.generated.js'
import { fieldAt, placeOf, related } from '../references.js'
import type { NodePlace } from '../resolved.js'
import { type MqttContext, resolveClients } from './clients.js'
import type { ResolvedRewrite, TemplateLevel } from './resolved.js'
import { covers, placeholdersOf, SUBSTITUTES, knowsAll, textProblem } from './topic-filter.js'

/** A level that is one variable of the template. */
const VARIABLE = /^\{([^{}/]+)\}$/

export function resolveRewrite(written: readonly MqttRewrite[], policyId: string, policy: NodePlace, context: MqttContext): ResolvedRewrite[] {
  const rules = written.flatMap((rule, i): ResolvedRewrite[] => {
    const place = placeOf(rule, `${policy.pointer}/rewrite/${i}`, policy)
    const templates = rule.prefix ? fromPrefix(rule.prefix, place, context) : fromTemplates(rule.client ?? '', rule.broker ?? '', place, context)
    if (!templates) return []
    const texts = [...templates.client, ...templates.broker].filter(level => typeof level === 'string')
    const substituted = texts.some(text => placeholdersOf(text).length > 0)
    return [
      { id: `rewrite/mqtt/${policyId}#${rule.name ?? i}`, place, clients: resolveClients(rule.clients, place, context), ...templates, substituted },
    ]
  })
  for (const [i, rule] of rules.entries()) {
    const before = rules.slice(0, i).find(other => other.clients === null && covers(filterOf(other.client), filterOf(rule.client)))
    if (before)
      context.sink.report('mqtt/unreachable-rule', rule.place, { rule: rule.id }, { related: [related('this one covers its topics', before.place)] })
  }
  return rules
}

/** What a template matches. */
function filterOf(template: readonly TemplateLevel[]): string {
  return template.map(level => (level === null ? '#' : typeof level === 'number' ? '+' : level)).join('/')
}

function fromPrefix({ strip, add }: MqttPrefix, rule: NodePlace, context: MqttContext): Pick<ResolvedRewrite, 'client' | 'broker'> | undefined {
  const at = fieldAt(rule, 'prefix')
  const levels = (prefix: string | undefined, field: string): TemplateLevel[] | undefined => {
    // `tenant/` is how a prefix is often written; its last level is not an empty one.
    const found = prefix === undefined ? [] : literalLevels(prefix.replace(/(?<=.)\/$/, ''), fieldAt(at, field), context)
    return found && [...found, null]
  }
  const [client, broker] = [levels(strip, 'strip'), levels(add, 'add')]
  return client && broker && { client, broker }
}

function literalLevels(text: string, place: NodePlace, { sink }: MqttContext): string[] | undefined {
  const problem = /[+#]/.test(text) ? 'a prefix has no wildcards' : textProblem(text)
  if (problem !== undefined) {
    sink.report('mqtt/bad-template', place, { template: text, problem })
    return undefined
  }
  return knowsAll(placeholdersOf(text), SUBSTITUTES, place, sink) ? text.split('/') : undefined
}

function fromTemplates(
  client: string,
  broker: string,
  rule: NodePlace,
  { sink }: MqttContext,
): Pick<ResolvedRewrite, 'client' | 'broker'> | undefined {
  const names = variablesOf(client)
  const problem =
    templateProblem(client) ??
    templateProblem(broker) ??
    ([...names].sort().join() === [...variablesOf(broker)].sort().join() ? undefined : 'client and broker do not have the same variables') ??
    (client.endsWith('#') === broker.endsWith('#') ? undefined : 'only one of client and broker ends with #')
  if (problem !== undefined) {
    sink.report('mqtt/bad-template', rule, { template: `${client} <-> ${broker}`, problem })
    return undefined
  }
  return { client: levelsOf(client, names), broker: levelsOf(broker, names) }
}

function templateProblem(template: string): string | undefined {
  const levels = template.split('/')
  const names = variablesOf(template)
  if (levels.some((level, i) => level.includes('#') && (level !== '#' || i < levels.length - 1))) return '# must be the last level'
  if (template.includes('+')) return '+ has no name: write {name} for one level'
  if (new Set(names).size < names.length) return 'a variable is in it twice'
  const inside = levels.flatMap(level => (VARIABLE.test(level) ? [] : placeholdersOf(level))).find(name => !isSubstitute(name))
  return inside === undefined ? textProblem(template) : `{${inside}} must be a level of its own`
}

function levelsOf(template: string, names: readonly string[]): TemplateLevel[] {
  return template.split('/').map(level => {
    const name = VARIABLE.exec(level)?.[1]
    return level === '#' ? null : name !== undefined && !isSubstitute(name) ? names.indexOf(name) : level
  })
}

function variablesOf(template: string): string[] {
  return template
    .split('/')
    .flatMap(level => VARIABLE.exec(level)?.[1] ?? [])
    .filter(name => !isSubstitute(name))
}

function isSubstitute(name: string): boolean {
  return SUBSTITUTES.some(own => own === name)
}

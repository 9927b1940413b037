// Names of topics at the broker.
import type { ResolvedRewrite, TemplateLevel } from '../../phases/2-resolve/mqtt/resolved.js'
import { isAbout, type MqttPerson } from './client.js'
import { inTopic } from './substitute.js'

/** Bytes: MQTT writes the length of a text with two of them. */
const LONGEST_NAME = 65_535

export interface Rewritten {
  /** Undefined: it has none, because a rule covers it only in part, or makes no topic, one of `$SYS` or one that is too long of it. */
  readonly name: string | undefined
  readonly rule: ResolvedRewrite | undefined
}

/** `name`: a topic, or a filter without its `group`. The first rule about the client that has to do with it decides. */
export function atBroker(rules: readonly ResolvedRewrite[], person: MqttPerson, name: string, group = ''): Rewritten {
  const levels = name.split('/')
  for (const rule of rules) {
    if (!isAbout(rule.clients, person)) continue
    const [client, broker] = [filled(rule.client, person), filled(rule.broker, person)]
    const found = client && broker && compare(client, levels)
    if (found === 'in part') return { name: undefined, rule }
    if (found && broker) return { name: fitting(group, write(broker, found, levels)), rule }
  }
  return { name, rule: undefined }
}

function filled(template: readonly TemplateLevel[], person: MqttPerson): TemplateLevel[] | undefined {
  const levels = template.map(level => (typeof level === 'string' ? inTopic(level, person) : level))
  return levels.includes(undefined) ? undefined : (levels as TemplateLevel[])
}

interface Found {
  readonly variables: ReadonlyMap<number, string>
  readonly rest: readonly string[]
}

/** Whether all of what `levels` mean is of the template, some of it, or nothing. Undefined: nothing. */
function compare(template: readonly TemplateLevel[], levels: readonly string[]): Found | 'in part' | undefined {
  const variables = new Map<number, string>()
  let isPart = false
  for (const [i, expected] of template.entries()) {
    const level = levels[i]
    // A wildcard at the beginning reaches no topic of $SYS.
    const meets = (wildcard: string) => level === wildcard && !(i === 0 && typeof expected === 'string' && expected.startsWith('$'))
    if (expected === null) return isPart ? 'in part' : { variables, rest: levels.slice(i) }
    if (level === undefined) return undefined
    if (level === '#') return meets('#') ? 'in part' : undefined
    if (typeof expected === 'number') variables.set(expected, level)
    else if (meets('+')) isPart = true
    else if (level !== expected) return undefined
  }
  if (levels.length > template.length) return levels[template.length] === '#' ? 'in part' : undefined
  return isPart ? 'in part' : { variables, rest: [] }
}

function fitting(group: string, name: string | undefined): string | undefined {
  return name === undefined || Buffer.byteLength(group + name) > LONGEST_NAME ? undefined : name
}

function write(template: readonly TemplateLevel[], { variables, rest }: Found, from: readonly string[]): string | undefined {
  const levels = template.flatMap(level => (level === null ? rest : typeof level === 'number' ? (variables.get(level) ?? '') : level))
  const name = levels.join('/')
  const [first] = template
  // Into $SYS and $share only where the template itself says so.
  const isLed = name.startsWith('$') && !from[0]!.startsWith('$') && !(typeof first === 'string' && first.startsWith('$'))
  return name === '' || isLed ? undefined : name
}

// What a rule id of a log line, a metric or a decision means, and where it was written.
import type { NodePlace, ResolvedMesh, ResolvedService, ResolvedWorkload } from '../phases/2-resolve/resolved.js'
import { mqttRuleIds, mqttRuleMeanings } from './mqtt/rule.js'
import { policyRuleIds, policyRuleMeanings } from './policy-rule.js'

/** What a rule id means. */
export interface RuleMeaning {
  readonly id: string
  /** One sentence. */
  readonly text: string
  /** The object that it is about, and for a default those that could have said otherwise. */
  readonly places: readonly RulePlace[]
}

/** An object of the model that a rule comes from. */
export interface RulePlace {
  /** `access policy shop/buyer-to-store`. */
  readonly what: string
  readonly place: NodePlace
}

interface Row {
  /** `<object>`: id of a workload or service; `:<port>` behind it is optional. */
  readonly prefix: string
  readonly read: (mesh: ResolvedMesh, object: string, port: number | undefined) => Omit<RuleMeaning, 'id'> | undefined
}

/** One id may be that of a workload and of a service. */
const ROWS: readonly Row[] = [
  { prefix: 'allow/', read: (mesh, id) => policyNamed(mesh, id) },
  {
    prefix: 'permissive/',
    read: about('service', () => 'Allowed because the service is in permissive mode: whoever has a certificate of the mesh may call it.'),
  },
  { prefix: 'service/', read: about('service', () => 'The route of requests and connections that no split takes: to the service itself.') },
  { prefix: 'split/', read: (mesh, id) => splitNamed(mesh, id) },
  {
    prefix: 'deny/default@',
    read: about(
      'workload',
      port => `The inbound sidecar refused it (403, or a closed connection): no policy allows it${port === undefined ? '' : ` on port ${port}`}.`,
      policiesAbout,
    ),
  },
  {
    prefix: 'deny/default@',
    read: (mesh, id, port) => (hasListenerFor(mesh, id) ? refusedAtListener(mesh, id, port) : undefined),
  },
  {
    prefix: 'deny/unknown-host@',
    read: about('workload', port =>
      port === undefined
        ? 'The outbound sidecar refused it (403): the Host names no service that this workload may call.'
        : `The inbound sidecar refused it (403): the Host names no service that port ${port} serves.`,
    ),
  },
  {
    prefix: 'deny/unknown-host@',
    read: about('service', () => 'An outbound sidecar refused it (403): the Host is no name of the service that was dialled.'),
  },
  {
    prefix: 'deny/unknown-destination@',
    read: about('workload', () => 'The outbound sidecar closed the connection: the address belongs to no service that this workload may call.'),
  },
  {
    prefix: 'deny/unknown-port@',
    read: about('workload', () => 'The inbound sidecar closed the connection: no service leads to the port that was dialled.'),
  },
  {
    prefix: 'deny/unexpected-status@',
    read: about(
      'workload',
      () =>
        'The application or service answered with a provisional status (102, 103) over HTTP/1.1, which Pipy takes for the answer: so the request got 502. It should send none.',
    ),
  },
  {
    prefix: 'deny/bad-request@',
    read: about('workload', () => 'The sidecar refused it (400): the request has no one reading, such as an encoded slash in its path.'),
  },
  {
    prefix: 'deny/unknown-method@',
    read: about('workload', () => 'Pipy ended the connection: it does not know the method. This leaves no log line.'),
  },
  {
    prefix: 'deny/malformed@',
    read: about('workload', () => 'Pipy ended the connection: a request over HTTP/2 has what HTTP/2 forbids. This leaves no log line.'),
  },
  {
    prefix: 'deny/certificate@',
    read: about('workload', () => 'The connection ended: the caller showed no certificate of the mesh. This leaves no log line with an id.'),
  },
  {
    prefix: 'deny/no-backend@',
    read: about(
      'service',
      () => 'Nobody is there to answer (503, or a closed connection): the route has no backend or endpoint that may take it.',
      splitsOf,
    ),
  },
  {
    prefix: 'deny/server-identity@',
    read: about(
      'service',
      () => 'The caller refused the server (502, or a closed connection): its certificate names none of the identities that serve the service.',
    ),
  },
]

/** Empty: no rule of this mesh has the id. */
export function ruleMeanings(mesh: ResolvedMesh, id: string): RuleMeaning[] {
  const aboutMqtt = mqttRuleMeanings(mesh, id)
  return aboutMqtt.length > 0 ? aboutMqtt : [...rowMeanings(mesh, id), ...policyRuleMeanings(mesh, id)]
}

function rowMeanings(mesh: ResolvedMesh, id: string): RuleMeaning[] {
  return ROWS.flatMap(({ prefix, read }) => {
    if (!id.startsWith(prefix)) return []
    const [, object = '', port] = /^(.*?)(?::(\d+))?$/s.exec(id.slice(prefix.length)) ?? []
    const meaning = read(mesh, object, port === undefined ? undefined : Number(port))
    return meaning ? [{ id, ...meaning }] : []
  })
}

/** Every id that a rule of this mesh may have; for suggestions. */
export function ruleIds(mesh: ResolvedMesh): string[] {
  const workloads = [...mesh.workloads.values()]
  const services = [...mesh.services.values()]
  const ports = services.flatMap(service => service.ports.map(({ port }) => `${service.id}:${port}`))
  return [
    ...mesh.policies.map(({ id }) => `allow/${id}`),
    ...services.flatMap(({ id }) => [`permissive/${id}`, `service/${id}`]),
    ...mesh.splits.flatMap(({ id, matches }) => [`split/${id}`, ...(matches ?? []).map(({ name }) => `split/${id}#${name}`)]),
    ...workloads.flatMap(({ id, serves }) => serves.flatMap(({ number }) => [`deny/default@${id}:${number}`, `deny/unknown-host@${id}:${number}`])),
    ...['unknown-host', 'unknown-destination', 'unknown-port', 'unexpected-status', 'bad-request'].flatMap(kind =>
      workloads.map(({ id }) => `deny/${kind}@${id}`),
    ),
    ...['no-backend', 'server-identity', 'unknown-host'].flatMap(kind => ports.map(port => `deny/${kind}@${port}`)),
    ...policyRuleIds(mesh),
    ...mqttRuleIds(mesh),
  ]
}

const refusedAtListener = about(
  'service',
  () => 'The caller has a listener for this service, but no policy lets it call the service (403, or a closed connection).',
)

function hasListenerFor(mesh: ResolvedMesh, service: string): boolean {
  return [...mesh.workloads.values()].some(({ proxy }) => proxy.listeners.some(listener => listener.service === service))
}

type Named = { readonly workload: ResolvedWorkload; readonly service: ResolvedService }

function about<Kind extends keyof Named>(
  kind: Kind,
  text: (port: number | undefined) => string,
  others: (mesh: ResolvedMesh, object: Named[Kind]) => RulePlace[] = () => [],
): Row['read'] {
  return (mesh, id, port) => {
    const found = (kind === 'workload' ? mesh.workloads.get(id) : mesh.services.get(id)) as Named[Kind] | undefined
    if (!found || (port !== undefined && !hasPort(found, port))) return undefined
    return { text: text(port), places: [{ what: `${kind} ${id}`, place: found.place }, ...others(mesh, found)] }
  }
}

function hasPort(object: ResolvedWorkload | ResolvedService, port: number): boolean {
  return 'serves' in object ? object.serves.some(({ number }) => number === port) : object.ports.some(own => own.port === port)
}

function policyNamed(mesh: ResolvedMesh, id: string): Omit<RuleMeaning, 'id'> | undefined {
  const policy = mesh.policies.find(one => one.id === id)
  return policy && { text: 'Allowed by this access policy.', places: [{ what: `access policy ${id}`, place: policy.place }] }
}

function splitNamed(mesh: ResolvedMesh, written: string): Omit<RuleMeaning, 'id'> | undefined {
  const hash = written.indexOf('#')
  const split = mesh.splits.find(({ id }) => id === (hash < 0 ? written : written.slice(0, hash)))
  if (!split) return undefined
  const places = [{ what: `split ${split.id}`, place: split.place }]
  if (hash < 0) return { text: `The route of all traffic to ${split.apex.id}.`, places }
  const match = split.matches?.find(({ name }) => name === written.slice(hash + 1))
  return (
    match && {
      text: `The route of requests to ${split.apex.id} that match ${match.name}.`,
      places: [...places, { what: `match ${match.name}`, place: match.place }],
    }
  )
}

function policiesAbout(mesh: ResolvedMesh, { identity, serves }: ResolvedWorkload): RulePlace[] {
  const services = new Set(serves.flatMap(({ service }) => [service, ...service.apexes]))
  const found = mesh.policies.filter(policy => policy.identity === identity || (policy.service && services.has(policy.service)))
  return found.map(({ id, place }) => ({ what: `access policy ${id}`, place }))
}

function splitsOf(_mesh: ResolvedMesh, { splits }: ResolvedService): RulePlace[] {
  return splits.map(({ id, place }) => ({ what: `split ${id}`, place }))
}

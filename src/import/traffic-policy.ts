// What the importers of traffic policies have in common: ids, replies, ratios, and findings about what differs.
import type { DiagnosticCode, MessageParams } from '../diagnostics/catalogue.generated.js'
import type { HeaderValue, StaticReply, TrafficPolicy } from '../model/mesh-model.generated.js'
import type { Inventory } from './inventory.js'
import type { Manifest } from './manifest.js'
import { HEADER_NAME } from './names.js'
import type { Reader } from './reader.js'

/** Everything that a policy says besides its name and place. */
export type Knobs = Omit<TrafficPolicy, 'id' | 'target' | 'callers' | 'origin'>

/** The schema's bound of an id. */
const LONGEST_ID = 317
const HEADER_TEXT = { pattern: /^[\t\x20-\x7e\x80-\xff]*$/, longest: 4096, text: 'one line of at most 4096 characters' }
const BODY = { pattern: /^/, longest: 65_536, text: 'at most 65536 characters' }

/** Which control plane would have read the object. */
export function meshOf({ kind }: Manifest): string {
  return kind.group.endsWith('openservicemesh.io') ? 'osm-edge' : 'FSM'
}

/** `namespace/name.kind`, since objects of different kinds may share a name; `part` tells policies of one object apart. */
export function policyId({ id, kind }: Manifest, part = ''): string {
  return `${id}.${kind.kind.toLowerCase()}${part === '' ? '' : `.${part}`}`
}

/** Adds the policy, unless something about its object was an error, or it says nothing. */
export function addPolicy(manifest: Manifest, inventory: Inventory, policy: Pick<TrafficPolicy, 'id' | 'target' | 'callers'>, knobs: Knobs): void {
  if (manifest.scope.failed || Object.keys(knobs).length === 0) return
  if (policy.id.length > LONGEST_ID) {
    const metadata = manifest.root.map('metadata')
    metadata?.invalid(metadata.spanOf('name'), 'metadata.name', `is too long: its policy would be called ${policy.id.length} characters`)
    return
  }
  const { id, target, callers } = policy
  inventory.trafficPolicies.push({ id, target, ...(callers && { callers }), ...knobs, origin: manifest.origin })
}

/** A note that names how the same object behaved before. */
export function reportDifferences<C extends DiagnosticCode>(reader: Reader, code: C, params: MessageParams[C], differences: readonly string[]): void {
  reader.scope.report(code, reader.node, params, { notes: differences })
}

export function reportNotImported(reader: Reader, field: string, reason: string): void {
  if (reader.get(field)) reader.scope.report('osm/not-imported', keyOf(reader, field), { field: reader.pathOf(field), reason })
}

/** A setting that begins to hold. */
export function reportKept(reader: Reader, field: string, mesh: string): void {
  reader.scope.report('osm/setting-now-kept', reader.spanOf(field), { field: reader.pathOf(field), mesh })
}

function keyOf(reader: Reader, field: string) {
  return reader.node.fields.get(field)?.key ?? reader.node
}

/** A number from 0 to 1. */
export function readRatio(reader: Reader, field: string): number | undefined {
  return readNumber(reader, field, 0, 1)
}

export function readNumber(reader: Reader, field: string, least: number, most: number): number | undefined {
  const node = reader.get(field)
  if (!node) return undefined
  if (node.type === 'scalar' && typeof node.value === 'number' && node.value >= least && node.value <= most) return node.value
  const written = node.type === 'scalar' ? String(node.source) : undefined
  return reader.invalid(node, reader.pathOf(field), `must be a number from ${least} to ${most}`, written)
}

/** A list of `{name, value}`. */
export function readHeaderList(reader: Reader, field: string): HeaderValue[] {
  return reader.maps(field).flatMap(header => {
    header.onlyFields(['name', 'value'], 'is-harmless')
    const name = header.requiredString('name', HEADER_NAME)
    const value = header.requiredString('value', HEADER_TEXT)
    return name === undefined || value === undefined ? [] : { name, value }
  })
}

/** FSM's `response`: status, a map of headers, and a body. What is absent is what its CRD fills in. */
export function readResponse(filter: Reader, usual: { readonly status: number; readonly body: string }): StaticReply {
  const response = filter.map('response')
  response?.onlyFields(['status', 'headers', 'body'], 'is-harmless')
  const map = response?.map('headers')
  const headers = [...(map?.node.fields.keys() ?? [])].flatMap(name => {
    if (!HEADER_NAME.pattern.test(name)) map?.invalid(map.spanOf(name), map.pathOf(name), `must be ${HEADER_NAME.text}`)
    const value = map?.string(name, HEADER_TEXT)
    return value === undefined ? [] : { name, value }
  })
  return {
    status: response?.integer('status', 200, 599) ?? usual.status,
    ...(headers.length > 0 && { headers }),
    body: response?.string('body', BODY) ?? usual.body,
  }
}

// What runs inside Pipy: the shared modules, and main.js for a set of features.
import type Handlebars from 'handlebars'
import untyped from 'handlebars/runtime.js'
import { ENDPOINT_MODULES } from '../../features/endpoint-modules.js'
import { FILTERS } from '../../features/filters.js'
import { importsOf } from '../../pjs-lint/imports.js'
import type { ProxyFeature } from '../3-lower/plan.js'
import { commentCuts, type Cuts, withoutPieces } from './comments.js'
import { compareText } from '../../order.js'
import { fingerprintOf, type ListedFile } from './fingerprint.js'
import { scriptJson } from './json.js'
import { MAIN_TEMPLATE, MODULES } from './runtime.generated.js'

export interface RuntimeModule {
  /** In the codebase: modules/x.js. */
  readonly path: string
  readonly sha256: string
  readonly text: string
  /** What `text` is without its comments. */
  readonly cuts: Cuts
  readonly leanSha256: string
  /** Paths in the codebase, sorted. */
  readonly imports: readonly string[]
}

const byPath = new Map(MODULES.map(module => [module.path, module]))
// An own environment: another user of handlebars in this process may have replaced the global helpers.
const environment = (untyped as unknown as typeof Handlebars).create()
environment.registerHelper('json', (value: unknown) => scriptJson(value))
environment.registerHelper('ident', identifier)
const renderMain = environment.template(MAIN_TEMPLATE as TemplateSpecification)

export interface Script extends ListedFile {
  readonly text: string
}

/** main.js and the modules that it needs, by path in the codebase, in order of path. `lean`: without comments. */
export function scriptsFor(features: readonly ProxyFeature[], lean = false): ReadonlyMap<string, Script> {
  const has = (feature: ProxyFeature) => features.includes(feature)
  const filters = FILTERS.filter(({ module }) => has(module))
  const wiring = (side: 'inbound' | 'outbound') => filters.filter(filter => filter.side === side).map(({ knob }) => ({ knob }))
  const endpointModules = ENDPOINT_MODULES.filter(({ module }) => module !== 'cluster-policy' && has(module)).map(({ module }) => ({
    name: camelCase(module),
    module,
  }))
  const text = renderMain({
    features,
    inboundHttp: has('inbound-http'),
    inboundMqtt: has('inbound-mqtt'),
    inboundTcp: has('inbound-tcp'),
    outboundHttp: has('outbound-http'),
    inboundPolicies: has('inbound-http') && filters.some(({ side }) => side === 'inbound'),
    outboundPolicies: has('outbound-http') && (has('cluster-policy') || filters.some(({ side }) => side === 'outbound')),
    outboundMqtt: has('outbound-mqtt'),
    outboundTcp: has('outbound-tcp'),
    connectionRateLimit: has('connection-rate-limit'),
    clusterPolicy: has('cluster-policy'),
    hasFilters: filters.length > 0,
    policyModules: lightestFirst([...filters.map(({ knob, module }) => ({ name: knob, module })), ...endpointModules]),
    endpointModules,
    inboundFilters: wiring('inbound'),
    outboundFilters: wiring('outbound'),
  })
  const written = lean ? withoutPieces(text, commentCuts(text)) : text
  const needed = [...neededBy(importsOf(text, 'main.js'))].map(module => packed(module, lean)).sort((a, b) => compareText(a.path, b.path))
  const main = { path: 'main.js', text: written, ...fingerprintOf(written) }
  return new Map([main, ...needed].map(script => [script.path, script]))
}

function packed(module: RuntimeModule, lean: boolean): Script {
  const text = lean ? withoutPieces(module.text, module.cuts) : module.text
  return { path: module.path, text, sha256: lean ? module.leanSha256 : module.sha256, bytes: Buffer.byteLength(text, 'utf8') }
}

/** Modules with all that they import. */
function neededBy(paths: Iterable<string>): ReadonlySet<RuntimeModule> {
  const needed = new Set<RuntimeModule>()
  const wanted = [...paths]
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    const module = byPath.get(path)
    if (!module || needed.has(module)) continue
    needed.add(module)
    wanted.push(...module.imports)
  }
  return needed
}

/**
 * Pipy numbers modules as it meets them, and the variables of a request are an array as long as the highest number among the modules that set one:
 * a module that brings few others leaves low numbers to those behind it.
 */
function lightestFirst(imports: readonly { readonly name: string; readonly module: string }[]): { name: string; path: string }[] {
  return imports
    .map(({ name, module }) => ({ name, path: `./modules/${module}.js`, weight: neededBy([`modules/${module}.js`]).size }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ name, path }) => ({ name, path }))
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** Names of our own only; a value that is none would become code. */
function identifier(name: unknown): string {
  if (typeof name !== 'string' || !/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw new Error(`${String(name)} is no identifier`)
  return name
}

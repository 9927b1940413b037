// A model that compiles and writes every string field of the schema at least once, and a walk that proves it.
import { readFileSync } from 'node:fs'

interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

const SCHEMA = JSON.parse(readFileSync(new URL('../../schemas/mesh-model.schema.json', import.meta.url), 'utf8')) as Schema

/** Where a string may stand, lists as []: services[].ports[].name. */
export function stringFields(schema: Schema = SCHEMA, path = ''): string[] {
  if (schema.$ref !== undefined) return stringFields(SCHEMA.$defs![schema.$ref.replace('#/$defs/', '')]!, path)
  const isText = schema.type === 'string' || [...(schema.enum ?? []), schema.const].some(value => typeof value === 'string')
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => stringFields(field, path === '' ? name : `${path}.${name}`))
  const items = schema.items ? stringFields(schema.items, `${path}[]`) : []
  // The variants that only say which fields are required have no type of their own.
  const variants = (schema.oneOf ?? []).flatMap(variant => stringFields(variant, path))
  return [...new Set([...(isText ? [path] : []), ...fields, ...items, ...variants])]
}

export interface Leaf {
  readonly field: string
  readonly path: readonly (string | number)[]
  readonly value: string
}

export function leavesOf(value: unknown, path: readonly (string | number)[] = []): Leaf[] {
  if (typeof value === 'string') {
    const field = path.map(step => (typeof step === 'number' ? '[]' : `.${step}`)).join('')
    return [{ field: field.slice(1), path, value }]
  }
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, i) => leavesOf(item, [...path, i]))
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]))
}

export function withValue(value: unknown, [first, ...rest]: readonly (string | number)[], text: string): unknown {
  if (first === undefined) return text
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>
  copy[first] = withValue(copy[first], rest, text)
  return copy
}

/** Wherever the same text stands, so that references go on leading somewhere. */
export function renamed(value: unknown, from: string, to: string): unknown {
  if (value === from) return to
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(item => renamed(item, from, to))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, from, to)]))
}

const origin = { file: 'mesh.yaml', line: 1, column: 1, endColumn: 2, resource: 'Thing shop/thing' }

const proxy = {
  interception: 'redirect',
  inbound: { address: '0.0.0.0', port: 15003 },
  outbound: { address: '127.0.0.1', port: 15001 },
  listeners: [
    { direction: 'inbound', address: '0.0.0.0', port: 16000, workloadPort: 8080, tls: 'mutual', origin },
    { direction: 'outbound', address: '127.0.0.1', port: 16001, service: 'shop/api', servicePort: 80, origin },
    { direction: 'outbound', address: '127.0.0.1', port: 16002, origin },
  ],
  applicationAddress: '127.0.0.2',
  certificates: { certificate: 'tls/cert.pem', key: 'tls/key.pem', trusted: ['tls/ca.pem'] },
  admin: { address: '127.0.0.1', port: 6060 },
  timeouts: { connect: '5s', idle: '1h', poolIdle: '30s', halfClosed: '5s', unread: '15s' },
  limits: { headerBytes: 16384, headerFields: 256, bufferedRequestBytes: 65536, cachedDecisions: 8192, logLinesPerSecond: 20 },
}

const reply = { status: 429, headers: [{ name: 'x-why', value: 'limit' }], body: 'later' }

const locality = { region: 'north', zone: 'one' }

/** Of each kind of client and text. */
const clients = [
  { identity: 'shop/web', group: 'authenticated', username: { exact: 'web-user' }, clientId: { prefix: 'web-' }, origin },
  { username: { prefix: 'user-' }, clientId: { regex: 'w[0-9]+' } },
  { username: { regex: 'u[0-9]+' }, clientId: { exact: 'the-one' } },
]

const mqttPolicy = {
  id: 'shop/mqtt',
  service: 'shop/broker',
  port: 1883,
  authentication: {
    credentials: [
      { username: 'device-1', passwordHash: '$pbkdf2-sha256$10$c2FsdA$L7FR2lv3pExUcDRbb/BxbXJ5u8kTcpnV8aX2K7EBq50', identity: 'shop/spare', origin },
      { username: 'device-2', tokenHash: 'sha256:3f08aace122ee2368432c1ca23a049bc640bafbf00fdf33a52429f38ba12dbf9' },
    ],
    required: 'without-certificate',
    anonymous: false,
    forward: 'strip',
    origin,
  },
  connect: [
    {
      name: 'some',
      clients,
      clientIds: [{ exact: '{identity}', origin }, { prefix: '{username}-' }, { regex: 'c[0-9]+' }],
      versions: ['3.1.1', 5],
      keepAlive: { min: '5s', max: '10m', origin },
      will: 'deny',
      cleanStart: 'force',
      maxPacketBytes: 65536,
      origin,
    },
  ],
  topics: [{ name: 'own', clients, publish: ['site/{identity}/#'], subscribe: ['site/+/{clientId}'], origin }],
  deliveries: 'check',
  onDeny: { mqtt3: 'drop', mqtt5: 'disconnect', origin },
  limits: {
    connections: [{ name: 'sessions', key: 'identity', max: 10, maxKeys: 100, origin }],
    rates: [{ name: 'rate', of: 'publishes', key: 'clientId', topics: ['site/#'], amount: 10, per: '2s', burst: 20, maxKeys: 100, origin }],
    overLimit: { mqtt3: 'disconnect', mqtt5: 'delay', origin },
    maxPayloadBytes: 1000,
    maxQos: 1,
    retain: 'strip',
    controlPacketBytes: 4096,
    connectWithin: '3s',
    origin,
  },
  rewrite: [
    { name: 'prefix', clients, prefix: { strip: 'public', add: 'tenant/{identity}', origin }, origin },
    { name: 'template', client: 'old/{area}/#', broker: 'new/{area}/#' },
  ],
  routing: {
    hash: 'clientId',
    sticky: true,
    maxKeys: 100,
    publishes: [{ name: 'logs', topics: ['log/#'], service: 'shop/archive', port: 1884, origin }],
    origin,
  },
  health: { interval: '5s', timeout: '1s', healthyAfter: 2, unhealthyAfter: 2, clientIdPrefix: 'probe-', origin },
  websocket: { path: '/mqtt', origin },
  tunnel: true,
  origin,
}

export const FULL_MODEL = {
  apiVersion: 'pipyc/v1',
  mesh: {
    name: 'shop-mesh',
    trustDomain: 'trust.example',
    clusterDomain: 'cluster.example',
    mode: 'strict',
    modeOverrides: [
      { namespace: 'open', mode: 'permissive', origin },
      { service: 'shop/open', mode: 'permissive', origin },
    ],
    pathRegexAnchor: 'full',
    proxy: {
      ...proxy,
      listeners: [{ direction: 'outbound', address: '127.0.0.1', port: 16003, service: 'shop/api', servicePort: 80, tls: 'mutual', origin }],
    },
    origin,
  },
  identities: [
    { id: 'shop/web', principals: ['web.example'], origin },
    { id: 'shop/api', principals: ['api.example'], origin },
    { id: 'shop/spare', origin },
  ],
  workloads: [
    { id: 'shop/web', identity: 'shop/web', ports: [{ number: 8080, name: 'main', origin }], locality, cluster: 'edge', proxy, origin },
    {
      id: 'shop/api',
      identity: 'shop/api',
      ports: [
        { number: 8080, name: 'rest', origin },
        { number: 9090, name: 'bytes', origin },
        { number: 1883, name: 'mqtt', origin },
      ],
      locality,
      cluster: 'edge',
      origin,
    },
  ],
  services: [
    {
      id: 'shop/api',
      hosts: ['api.public.example', '*.wild.example'],
      vips: ['10.0.0.1'],
      ports: [
        {
          port: 80,
          name: 'web',
          targetPort: 'rest',
          protocol: 'http',
          endpoints: [
            { address: '10.1.0.1', port: 8080, weight: 1, priority: 0, cluster: 'edge', locality, pathPrefix: '/api', transport: 'mtls', origin },
            { address: 'plain.example', port: 80, transport: 'plain', origin },
          ],
          origin,
        },
        { port: 90, name: 'raw', targetPort: 'bytes', protocol: 'tcp', endpoints: [{ address: '10.1.0.1', port: 9090 }], origin },
      ],
      workloads: ['shop/api'],
      identities: ['shop/spare'],
      origin,
    },
    {
      id: 'shop/broker',
      ports: [{ port: 1883, protocol: 'mqtt', endpoints: [{ address: '10.1.0.1', port: 1883 }] }],
      workloads: ['shop/api'],
      origin,
    },
    { id: 'shop/archive', ports: [{ port: 1884, protocol: 'mqtt', endpoints: [{ address: '10.1.0.3', port: 1884 }] }], origin },
    { id: 'shop/api-next', ports: [{ port: 80, protocol: 'http', endpoints: [{ address: '10.1.0.2', port: 8080 }] }], workloads: ['shop/api'] },
    { id: 'shop/open', ports: [{ port: 81, targetPort: 'main', protocol: 'http' }], workloads: ['shop/web'], origin },
  ],
  routeGroups: [
    {
      id: 'shop/routes',
      http: [
        {
          name: 'exact',
          path: { exact: '/items' },
          methods: ['GET', 'POST'],
          headers: [
            { name: 'x-exact', exact: 'value', origin },
            { name: 'x-regex', regex: 'a[bc]d', origin },
            { name: 'x-present', present: true, origin },
          ],
          query: [
            { name: 'q-exact', exact: 'value', origin },
            { name: 'q-regex', regex: 'a[bc]d', origin },
          ],
          origin,
        },
        { name: 'prefix', path: { prefix: '/shop' }, methods: ['GET'], origin },
        { name: 'regex', path: { regex: '/item/[0-9]+' }, origin },
      ],
      origin,
    },
    { id: 'shop/ports', tcp: { ports: [9090] }, origin },
  ],
  accessPolicies: [
    {
      id: 'shop/web-to-api',
      destination: { service: 'shop/api', origin },
      sources: [{ identity: 'shop/web', origin }],
      rules: [{ kind: 'http', routeGroup: 'shop/routes', matches: ['exact', 'prefix', 'regex'], origin }],
      origin,
    },
    {
      id: 'shop/bytes',
      destination: { identity: 'shop/api', port: 9090, origin },
      sources: [{ identity: 'shop/web' }, { group: 'authenticated', origin }],
      rules: [{ kind: 'tcp', routeGroup: 'shop/ports' }],
    },
    { id: 'shop/sessions', destination: { service: 'shop/broker' }, sources: [{ identity: 'shop/web' }, { group: 'any' }] },
  ],
  splits: [
    {
      id: 'shop/split',
      service: 'shop/api',
      matches: [{ routeGroup: 'shop/routes', origin }],
      backends: [
        { service: 'shop/api', weight: 9, origin },
        { service: 'shop/api-next', weight: 1, origin },
      ],
      origin,
    },
  ],
  trafficPolicies: [
    {
      id: 'shop/whole-service',
      target: { service: 'shop/api', origin },
      rateLimits: [
        { level: 'request', requests: 10, unit: 'second', key: { header: 'x-team' }, combine: 'all', reply, origin },
        { level: 'connection', requests: 10, unit: 'second', key: { source: 'ip' } },
      ],
      cors: {
        origins: ['https://shop.example'],
        methods: ['GET'],
        headers: ['x-team'],
        exposeHeaders: ['x-served-by'],
        maxAge: '1m',
      },
      bandwidth: { upload: 100_000, per: 'identity' },
      circuitBreaker: { scope: 'endpoint', window: '10s', errorCount: 5, slowAfter: '1s', openFor: '10s', reply },
      timeouts: { connect: '1s', perTry: '2s', request: '3s', idle: '1h' },
      retry: { attempts: 1, on: ['5xx'], methods: ['GET'], backoff: { base: '10ms', max: '20ms' } },
      fallback: { on: ['open'], service: 'shop/api-next' },
      connectionLimits: { connections: 10 },
      loadBalancing: {
        algorithm: 'consistent-hash',
        hashOn: { cookie: 'sid' },
        stickyCookie: { name: 'endpoint', maxAge: '1h' },
        locality: 'failover',
        clusters: ['far'],
      },
      outlierDetection: { ejectFor: '10s', maxEjectFor: '1m' },
      healthCheck: { http: { path: '/health', host: 'health.example' }, interval: '5s', timeout: '1s' },
      origin,
    },
    {
      id: 'shop/of-a-route',
      target: { service: 'shop/api', port: 80, route: { routeGroup: 'shop/routes', matches: ['prefix'], origin } },
      callers: ['shop/web'],
      rateLimits: [{ requests: 10, unit: 'minute', key: { cookie: 'sid' } }],
      faultInjection: { delay: { percent: 1, time: '10ms', maxTime: '20ms' }, abort: { percent: 1, status: 503 } },
      redirect: { scheme: 'https', host: 'new.example', path: { prefix: '/e' } },
      rewrite: { host: 'inner.example', path: { prefix: '/c' } },
      headers: {
        request: { set: [{ name: 'x-set', value: 'one' }], add: [{ name: 'x-add', value: 'two' }], remove: ['x-gone'] },
        response: { set: [{ name: 'x-answer', value: 'three' }] },
      },
      mirror: { service: 'shop/api-next' },
      fallback: { on: ['empty'], reply },
    },
    {
      id: 'shop/other-forms',
      target: { service: 'shop/api-next' },
      rateLimits: [{ requests: 1, unit: 'hour', key: { header: 'x-key' } }],
      redirect: { scheme: 'https', path: { full: '/d' } },
      rewrite: { path: { full: '/d' } },
      headers: { response: { add: [{ name: 'x-add', value: 'two' }], remove: ['x-gone'] } },
      loadBalancing: { algorithm: 'consistent-hash', hashOn: { header: 'x-key' } },
    },
    {
      id: 'shop/more-forms',
      target: { service: 'shop/open' },
      rateLimits: [{ requests: 1, unit: 'hour', key: { source: 'identity' } }],
      redirect: { scheme: 'https', path: { regex: '^/a', replacement: '/b' } },
      rewrite: { path: { regex: '^/a', replacement: '/b' } },
      loadBalancing: { algorithm: 'consistent-hash', hashOn: { source: 'identity' } },
    },
  ],
  mqttPolicies: [mqttPolicy],
}

// BackendLBPolicy: which endpoint of a service is chosen, and how long a client keeps it.
import type { LoadBalancing } from '../../model/mesh-model.generated.js'
import { readDuration } from '../go-duration.js'
import type { ImportContext, Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import { HEADER_NAME } from '../names.js'
import type { Reader } from '../reader.js'
import { addPolicy, policyId, reportDifferences, reportKept, reportNotImported } from '../traffic-policy.js'
import { readTargets } from './target-references.js'

const ALGORITHMS = { RoundRobin: 'round-robin', LeastLoad: 'least-request' } as const
/** The application's cookie keeps its name, and its value. */
const OWN_COOKIE = '-endpoint'
/** Names of sessions are names of cookies or headers. */
const SESSION_NAME = { ...HEADER_NAME, longest: HEADER_NAME.longest - OWN_COOKIE.length, text: 'a name of a cookie or header' }

export const backendLbPolicy: Kind = {
  group: 'gateway.flomesh.io',
  kind: 'BackendLBPolicy',
  versions: ['v1alpha2'],
  namespaced: true,
  read: readPolicy,
}

function readPolicy(manifest: Manifest, { inventory }: ImportContext): void {
  const { root, scope } = manifest
  root.onlyFields(['apiVersion', 'kind', 'metadata', 'spec', 'status'], 'is-harmless')
  const spec = root.requiredMap('spec')
  if (!spec) return
  spec.onlyFields(['targetRefs', 'sessionPersistence', 'algorithm'], 'is-harmless')
  const targets = readTargets(spec, manifest)
  const written = spec.string('algorithm')
  const algorithm = written !== undefined && Object.hasOwn(ALGORITHMS, written) ? ALGORITHMS[written as keyof typeof ALGORITHMS] : undefined
  if (written !== undefined && !algorithm)
    spec.invalid(spec.spanOf('algorithm'), spec.pathOf('algorithm'), 'must be RoundRobin or LeastLoad', written)
  const session = spec.map('sessionPersistence')
  const kept = session && readSession(session)
  if (kept?.hashOn && algorithm) scope.report('fsm/header-session-and-algorithm', spec.spanOf('algorithm'), {})
  const loadBalancing: LoadBalancing = { ...(algorithm && { algorithm }), ...kept }
  if (Object.keys(loadBalancing).length === 0) return
  reportDifferences(spec, 'fsm/balancing-differs', {}, [
    "every caller's proxy balances so; in FSM the gateway alone does",
    ...(kept?.stickyCookie
      ? [
          `the proxy sets a cookie of its own, ${kept.stickyCookie.name}; FSM sets none, and looks at the application's ${session?.string('sessionName')}`,
          'the cookie names the endpoint; FSM keeps a table of sessions in memory, without bound',
        ]
      : []),
    ...(kept?.hashOn ? ["the header's value chooses the endpoint by itself; FSM's sessions by header never work"] : []),
  ])
  targets.forEach(({ service, reader }, i) => {
    const id = policyId(manifest, targets.length === 1 ? '' : `${i}`)
    addPolicy(manifest, inventory, { id, target: { service, origin: reader.origin } }, { loadBalancing })
  })
}

function readSession(session: Reader): LoadBalancing | undefined {
  session.onlyFields(['sessionName', 'absoluteTimeout', 'idleTimeout', 'type', 'cookieConfig'], 'is-harmless')
  const type = session.string('type') ?? 'Cookie'
  const name = session.requiredString('sessionName', SESSION_NAME)
  const maxAge = readDuration(session, 'absoluteTimeout')
  const cookie = session.map('cookieConfig')
  cookie?.onlyFields(['lifetimeType'], 'is-harmless')
  const lifetime = cookie?.string('lifetimeType') ?? 'Session'
  if (cookie && lifetime !== 'Session' && lifetime !== 'Permanent')
    cookie.invalid(cookie.spanOf('lifetimeType'), cookie.pathOf('lifetimeType'), 'must be Session or Permanent', lifetime)
  reportNotImported(session, 'idleTimeout', 'a session ends with its cookie or its endpoint')
  if (type === 'Header') {
    reportNotImported(session, 'absoluteTimeout', 'a header has no age')
    return name === undefined ? undefined : { algorithm: 'consistent-hash', hashOn: { header: name } }
  }
  if (type !== 'Cookie') return session.invalid(session.spanOf('type'), session.pathOf('type'), 'must be Cookie or Header', type)
  if (lifetime === 'Session') reportNotImported(session, 'absoluteTimeout', 'the browser ends the session')
  else if (session.require('absoluteTimeout') && maxAge !== undefined) reportKept(session, 'absoluteTimeout', 'FSM')
  if (name === undefined) return undefined
  return { stickyCookie: { name: `${name}${OWN_COOKIE}`, ...(lifetime === 'Permanent' && maxAge !== undefined && { maxAge }) } }
}

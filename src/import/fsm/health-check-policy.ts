// HealthCheckPolicy: asking the endpoints of a service, or of some of its ports, whether they are well.
import type { HealthCheck } from '../../model/mesh-model.generated.js'
import { modelDuration, readDuration } from '../go-duration.js'
import type { ImportContext, Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import type { Reader } from '../reader.js'
import { addPolicy, policyId, readHeaderList, reportDifferences, reportNotImported } from '../traffic-policy.js'
import { readTargets } from './target-references.js'

const PATH = { pattern: /^\/[^?#]*$/, longest: 4096, text: 'a path that begins with /, without query' }
const MOST_FAILS = 100

export const healthCheckPolicy: Kind = {
  group: 'gateway.flomesh.io',
  kind: 'HealthCheckPolicy',
  versions: ['v1alpha1', 'v1alpha2'],
  namespaced: true,
  read: readPolicy,
}

function readPolicy(manifest: Manifest, { inventory }: ImportContext): void {
  const { root, version } = manifest
  root.onlyFields(['apiVersion', 'kind', 'metadata', 'spec', 'status'], 'is-harmless')
  const spec = root.requiredMap('spec')
  if (!spec) return
  const old = version === 'v1alpha1'
  const field = old ? 'config' : 'healthCheck'
  spec.onlyFields([old ? 'targetRef' : 'targetRefs', 'ports', field], 'is-harmless')
  const targets = readTargets(spec, manifest)
  const whole = spec.map(field)
  const usual = whole && readCheck(whole, manifest)
  const ports = spec.maps('ports').map(reader => {
    reader.onlyFields(['port', field], 'is-harmless')
    reader.require('port')
    const own = reader.map(field)
    return { port: reader.port('port'), healthCheck: own ? readCheck(own, manifest) : usual }
  })
  targets.forEach(({ service, reader }, i) => {
    const part = targets.length === 1 ? '' : `${i}`
    const target = { service, origin: reader.origin }
    if (usual) addPolicy(manifest, inventory, { id: policyId(manifest, part), target }, { healthCheck: usual })
    for (const { port, healthCheck } of ports) {
      if (port === undefined || !healthCheck || healthCheck === usual) continue
      addPolicy(
        manifest,
        inventory,
        { id: policyId(manifest, `${part === '' ? '' : `${part}-`}${port}`), target: { ...target, port } },
        { healthCheck },
      )
    }
  })
}

function readCheck(check: Reader, { version }: Manifest): HealthCheck | undefined {
  check.onlyFields(['interval', 'maxFails', 'failTimeout', 'path', 'matches'], 'is-harmless')
  check.require('interval')
  const interval = version === 'v1alpha1' ? readSeconds(check, 'interval') : readDuration(check, 'interval')
  check.require('maxFails')
  const maxFails = check.integer('maxFails', 0, MOST_FAILS)
  const path = check.string('path') === '' ? undefined : check.string('path', PATH)
  const statuses = readStatuses(check)
  reportNotImported(check, 'failTimeout', 'nothing but good answers makes an endpoint well again; FSM reads it only where there is no interval')
  reportDifferences(check, 'fsm/health-check-differs', {}, [
    "every caller's proxy checks, one checker for all its threads; in FSM the gateway alone does",
    'an answer may take 3s; in FSM 5s',
    'an endpoint is well again after two good answers in a row; in FSM after one',
    ...(path !== undefined && statuses.length === 0 ? ['an answer of 200 to 399 is good; in FSM a check without matches does not run'] : []),
    ...(check.maps('matches').filter(match => match.get('statusCodes')).length > 1
      ? ['an answer may match any of the matches; in FSM it must match all']
      : []),
    ...(path === undefined ? ["without a path a connection must open; FSM's check of connections never works"] : []),
    ...(maxFails === 0 ? ['maxFails 0: the first failure counts'] : []),
  ])
  if (path === undefined && statuses.length > 0) check.invalid(check.spanOf('matches'), check.pathOf('matches'), 'needs a path')
  if (interval === undefined || maxFails === undefined) return undefined
  return {
    ...(path !== undefined && { http: { path, ...(statuses.length > 0 && { statuses }) } }),
    interval,
    unhealthyAfter: Math.max(1, maxFails),
  }
}

/** v1alpha1 counts seconds. */
function readSeconds(check: Reader, field: string): string | undefined {
  const seconds = check.integer(field, 1, 9_999_999)
  return seconds === undefined ? undefined : modelDuration(seconds * 1000)
}

function readStatuses(check: Reader): number[] {
  const statuses = check.maps('matches').flatMap(match => {
    match.onlyFields(['statusCodes', 'body', 'headers'], 'is-harmless')
    readHeaderList(match, 'headers')
    for (const field of ['body', 'headers']) reportNotImported(match, field, 'a check looks at the status alone')
    return match.list('statusCodes').flatMap(({ node, path }) => match.wholeNumber(node, path, 100, 599) ?? [])
  })
  return [...new Set(statuses)].sort((a, b) => a - b)
}

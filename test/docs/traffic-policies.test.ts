// Every example of docs/traffic-policies.md compiles, and the tables name the defaults that are filled in.
import { readFileSync } from 'node:fs'
import { expect, describe, test } from 'vitest'
import { parse } from 'yaml'
import { compile } from '../../src/compile.ts'
import type { MeshModel, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'

const DOCUMENT = readFileSync('docs/traffic-policies.md', 'utf8')
const examples = [...DOCUMENT.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => text)
const SCHEMA = JSON.parse(readFileSync('schemas/mesh-model.schema.json', 'utf8')) as {
  $defs: { TrafficPolicy: { properties: Record<string, unknown> } }
}

/** What the examples speak of: shop/store on port 80 and its routes, two other services, three callers. */
function meshWith(trafficPolicies: unknown[]): MeshModel {
  const service = (name: string) => ({
    id: `shop/${name}`,
    workloads: [`shop/${name}`],
    ports: [{ port: 80, targetPort: 8080, protocol: 'http' as const }],
  })
  return {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'docs' },
    identities: ['store', 'shadow', 'web'].map(name => ({ id: `shop/${name}` })),
    workloads: ['store', 'shadow', 'web'].map(name => ({ id: `shop/${name}`, identity: `shop/${name}`, ports: [{ number: 8080 }] })),
    services: ['store', 'shadow'].map(service),
    routeGroups: [{ id: 'shop/routes', http: [{ name: 'checkout', path: { prefix: '/checkout' } }] }],
    accessPolicies: [{ id: 'shop/web', destination: { service: 'shop/store' }, sources: [{ identity: 'shop/web' }] }],
    trafficPolicies: trafficPolicies as TrafficPolicy[],
  }
}

/** A whole list, or the knobs of one policy. */
function policiesOf(example: string): unknown[] {
  const { trafficPolicies, ...knobs } = parse(example) as { trafficPolicies?: unknown[] } & Record<string, unknown>
  return trafficPolicies ?? [{ id: 'shop/example', target: { service: 'shop/store', route: { routeGroup: 'shop/routes' } }, ...knobs }]
}

describe('examples', () => {
  test.each(examples.map(example => ({ name: example.trim().split('\n')[0], example })))('$name', ({ example }) => {
    const { ok, diagnostics } = compile(meshWith(policiesOf(example)))
    expect(diagnostics.filter(({ severity }) => severity !== 'note').map(({ code, message }) => `${code}: ${message}`)).toEqual([])
    expect(ok).toBe(true)
  })

  test('every knob has one', () => {
    const shown = new Set(examples.flatMap(example => policiesOf(example).flatMap(policy => Object.keys(policy as object))))
    const knobs = Object.keys(SCHEMA.$defs.TrafficPolicy.properties).filter(name => name !== 'origin')
    expect(knobs.filter(knob => !shown.has(knob))).toEqual([])
  })
})

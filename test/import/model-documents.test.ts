// Mesh models among the manifests.
import { describe, expect, test } from 'vitest'
import { importManifests } from '../../src/import/index.js'
import { bare, cleanModel, findings, importTexts } from './import-text.js'

const model = (rest: string) => `apiVersion: pipyc/v1\n${rest}`

describe('the mesh section', () => {
  test('gives the settings', () => {
    expect(
      bare(
        cleanModel(
          model(
            'mesh: {name: edge, trustDomain: edge.example, mode: permissive, pathRegexAnchor: start, modeOverrides: [{namespace: z, mode: strict}]}',
          ),
        ).mesh,
      ),
    ).toEqual({
      name: 'edge',
      trustDomain: 'edge.example',
      mode: 'permissive',
      modeOverrides: [{ namespace: 'z', mode: 'strict' }],
      pathRegexAnchor: 'start',
    })
  })

  test('options replace settings; the name is only for want of another', () => {
    const options = { meshName: 'directory', trustDomain: 'option.example', mode: 'strict' as const, clusterDomain: 'c.example' }
    expect(bare(cleanModel(model('mesh: {name: edge, trustDomain: edge.example, mode: permissive}'), options).mesh)).toEqual({
      name: 'edge',
      trustDomain: 'option.example',
      clusterDomain: 'c.example',
      mode: 'strict',
    })
    expect(bare(cleanModel(model('mesh: {}'), options).mesh.name)).toBe('directory')
    expect(bare(cleanModel(model('identities: []')).mesh)).toEqual({ name: 'mesh' })
  })

  test('two of them: an error naming both', () => {
    const result = importTexts([model('mesh: {name: one}'), model('mesh: {name: two}')])
    expect(findings(result)).toEqual(['error import/two-meshes b.yaml:2:1 two mesh sections, in a.yaml and b.yaml'])
    expect(result.diagnostics[0]?.related).toEqual([{ message: 'the other one', location: { file: 'a.yaml', line: 2, column: 1, endColumn: 5 } }])
    expect(result.model?.mesh.name).toBe('one')
  })

  test('overrides join those of manifests', () => {
    const text = `${model('mesh: {name: m, modeOverrides: [{service: a/b, mode: strict}, {namespace: b, mode: strict}]}')}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: a, labels: {pipyc.dev/mode: permissive}}`
    expect(bare(cleanModel(text).mesh.modeOverrides)).toEqual([
      { namespace: 'a', mode: 'permissive' },
      { namespace: 'b', mode: 'strict' },
      { service: 'a/b', mode: 'strict' },
    ])
  })
})

describe('lists', () => {
  test('are added and sorted, with places from their text and without a resource', () => {
    const text = model(`identities:
- {id: shop/z, principals: [z.example]}
- id: shop/a
services:
- id: shop/s
  ports:
  - {port: 80, protocol: http, endpoints: [{address: a, port: 1}]}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: m, namespace: shop}
`)
    const found = cleanModel(text)
    expect(found.identities?.map(({ id, origin }) => [id, origin?.line, origin?.resource])).toEqual([
      ['shop/a', 4, undefined],
      ['shop/m', 12, 'ServiceAccount shop/m'],
      ['shop/z', 3, undefined],
    ])
    expect(found.services?.[0]?.ports[0]).toMatchObject({ origin: { line: 8, column: 5 }, endpoints: [{ origin: { line: 8, column: 44 } }] })
  })

  test('places are only where the schema has them', () => {
    cleanModel(
      model(`mesh: {name: m, modeOverrides: [{namespace: a, mode: strict}], proxy: {listeners: [{direction: outbound, address: 127.0.0.1, port: 80}], inbound: {address: 0.0.0.0, port: 1}, timeouts: {}}}
identities: [{id: a/b}]
workloads: [{id: a/b, identity: a/b, ports: [{number: 1}], locality: {region: a}, proxy: {listeners: [], certificates: {trusted: [a]}}}]
services: [{id: a/b, ports: [{port: 1, protocol: http, endpoints: [{address: a, port: 1, locality: {region: a}}]}]}]
routeGroups: [{id: a/b, http: [{path: {exact: /}, headers: [{name: a, present: true}], query: [{name: q, exact: x}]}]}, {id: a/b, tcp: {ports: [1]}}]
accessPolicies: [{id: a/b, destination: {service: a/b}, sources: [{group: any}], rules: [{kind: tcp, routeGroup: a/b}]}]
splits: [{id: a/b, service: a/b, matches: [{routeGroup: a/b}], backends: [{service: a/b, weight: 1}]}]`),
    )
  })

  test('origins that are written out stay, so that an imported model can be imported', () => {
    const first = cleanModel('apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}')
    expect(cleanModel(JSON.stringify(first)).identities).toEqual(first.identities)
  })

  test('an identity with principals replaces the bare one of a ServiceAccount', () => {
    const found = cleanModel(
      `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: shop}\n---\n${model('identities: [{id: shop/a, principals: [old.example]}]')}`,
    )
    expect(bare(found.identities)).toEqual([{ id: 'shop/a', principals: ['old.example'] }])
  })

  test('what cannot be merged is reported; the rest of the shape is for the validate phase', () => {
    const result = importTexts(model('mesh: 5\nidentities: {a: b}\nservices: [5, {id: a/b, ports: []}]\nservice: []\nsplits: null'))
    expect(findings(result)).toEqual([
      'error import/wrong-type a.yaml:2:7 mesh must be an object; it is a number',
      'error import/wrong-type a.yaml:3:13 identities must be a list; it is an object',
      'error import/wrong-type a.yaml:4:12 services[0] must be an object; it is a number',
      'error model/unknown-field a.yaml:5:1 a mesh model has no field service',
    ])
    expect(result.diagnostics[3]?.remedy).toBe('did you mean services?')
  })

  test('unknown fields inside items are kept for the validate phase', () => {
    const { model: found, diagnostics } = importManifests([{ path: 'a', text: model('identities: [{id: 5, principal: x}]') }])
    expect(diagnostics).toEqual([])
    expect(bare(found?.identities)).toEqual([{ id: 5, principal: 'x' }])
  })
})

// What is no mesh model, and how that is said.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { DiagnosticSink } from '../../src/diagnostics/sink.js'
import { locateInFiles } from '../../src/model/locate-in-files.js'
import { readModel } from '../../src/model/read-model.js'
import { validate } from '../../src/phases/1-validate/validate.js'

const mesh = { name: 'shop' }
const valid = {
  apiVersion: 'pipyc/v1',
  mesh,
  services: [{ id: 'shop/cart', ports: [{ port: 80, protocol: 'http', targetPort: 'web' }] }],
}

function findings(input: unknown): readonly Diagnostic[] {
  const sink = new DiagnosticSink()
  expect(validate(input, sink)).toBeUndefined()
  expect(sink.hasErrors).toBe(true)
  return sink.diagnostics
}

/** `code pointer: message | note | …` of each finding. */
function lines(parts: object): string[] {
  return findings({ apiVersion: 'pipyc/v1', mesh, ...parts }).map(d => [`${d.code} ${d.pointer}: ${d.message}`, ...d.notes].join(' | '))
}

describe('validate', () => {
  it('gives a sound model back as it is, and leaves it alone', () => {
    const sink = new DiagnosticSink()
    const frozen = deepFreeze(structuredClone(valid))
    expect(validate(frozen, sink)).toBe(frozen)
    expect(sink.diagnostics).toEqual([])
  })

  it('finds what is not a model', () => {
    for (const input of [null, undefined, 5, 'text', [], true]) expect(findings(input).map(d => d.code)).toEqual(['model/wrong-type'])
    expect(findings({}).map(d => d.message)).toEqual(['the model needs the field apiVersion', 'the model needs the field mesh'])
    expect(findings([])[0]!.message).toBe('the model must be an object, not a list')
  })

  it('suggests the field that was meant, and counts the slip once', () => {
    expect(lines({ services: [{ idd: 'shop/cart', ports: [] }] })).toEqual([
      'model/unknown-field /services/0/idd: services[0] has no field idd | did you mean id?',
    ])
    expect(lines({ accessPolicies: [{ id: 'a/b', destination: { identiy: 'a/b' }, sources: [{ group: 'any' }] }] })).toEqual([
      'model/unknown-field /accessPolicies/0/destination/identiy: accessPolicies[a/b].destination has no field identiy | did you mean identity?',
    ])
  })

  it('lists the fields where none is near', () => {
    const [line] = lines({ routeGroups: [{ id: 'a/b', tcp: { zzzzzz: 1 } }] })
    expect(line).toBe('model/unknown-field /routeGroups/0/tcp/zzzzzz: routeGroups[a/b].tcp has no field zzzzzz | its fields: ports')
  })

  it('does not suggest a field that is there already', () => {
    expect(lines({ identities: [{ id: 'a/b', idd: 'a/b' }] })).toEqual([
      'model/unknown-field /identities/0/idd: identities[a/b] has no field idd | its fields: id, principals, origin',
    ])
  })

  it('says what is allowed', () => {
    const port = (fields: object) => lines({ services: [{ id: 'a/b', ports: [{ port: 80, protocol: 'http', ...fields }] }] })[0]
    expect(port({ port: 0 })).toBe('model/invalid-value /services/0/ports/0/port: services[a/b].ports[0].port cannot be 0 | allowed: 1 to 65535')
    expect(port({ port: '80' })).toBe(
      'model/wrong-type /services/0/ports/0/port: services[a/b].ports[0].port must be a whole number, not the text "80"',
    )
    expect(port({ port: 80.5 })).toBe(
      'model/wrong-type /services/0/ports/0/port: services[a/b].ports[0].port must be a whole number, not the number 80.5',
    )
    expect(port({ protocol: 'htp' })).toBe(
      'model/invalid-value /services/0/ports/0/protocol: services[a/b].ports[0].protocol cannot be "htp" | allowed: http, h2c, grpc, tcp, tls, mqtt, udp | did you mean http?',
    )
    expect(port({ name: '' })).toBe('model/invalid-value /services/0/ports/0/name: services[a/b].ports[0].name cannot be empty')
    expect(lines({ identities: [{ id: 'No Slash' }] })[0]).toContain('identities[0].id cannot be "No Slash" | wanted: ')
    expect(lines({ mesh: { name: 'x'.repeat(300) } })[0]).toBe('model/invalid-value /mesh/name: mesh.name has more than 253 characters')
    expect(lines({ accessPolicies: [{ id: 'a/b', destination: { service: 'a/b' }, sources: [] }] })[0]).toContain('sources needs at least 1 item')
    expect(lines({ apiVersion: 'pipyc/v2' })[0]).toBe('model/invalid-value /apiVersion: apiVersion cannot be "pipyc/v2" | allowed: pipyc/v1')
  })

  it('speaks of the branch of a union that was meant', () => {
    const target = (targetPort: unknown) => lines({ services: [{ id: 'a/b', ports: [{ port: 80, protocol: 'http', targetPort }] }] })
    const at = 'services[a/b].ports[0].targetPort'
    expect(target(70000)).toEqual([`model/invalid-value /services/0/ports/0/targetPort: ${at} cannot be 70000 | allowed: 1 to 65535`])
    expect(target(true)).toEqual([`model/wrong-type /services/0/ports/0/targetPort: ${at} must be a whole number or text, not true`])
    expect(target('UPPER')).toHaveLength(1)
  })

  // An import puts lists in order, so numbers would be others than in the file.
  it('calls objects by their ids', () => {
    const store = { id: 'shop/store', ports: [{ port: 0, protocol: 'http' }] }
    const message = (services: unknown[]) => lines({ services })[0]
    expect(message([{ id: 'shop/cart', ports: [] }, store])).toContain(': services[shop/store].ports[0].port cannot be 0')
    expect(message([{ ...store, id: '__proto__' }])).toContain(': services[0].')
    expect(message([{ ...store, id: undefined }])).toContain(': services[0] needs the field id')
  })

  it('says which fields exclude or need each other', () => {
    const destination = (fields: object) => lines({ accessPolicies: [{ id: 'a/b', destination: fields, sources: [{ group: 'any' }] }] })
    const at = 'accessPolicies[a/b].destination'
    expect(destination({})).toEqual([`model/missing-field /accessPolicies/0/destination: ${at} needs the field identity or service`])
    expect(destination({ identity: 'a/b', service: 'a/b' })).toEqual([
      `model/invalid-value /accessPolicies/0/destination: ${at} has identity and service, of which only one is allowed`,
    ])
    const path = (fields: object) => lines({ routeGroups: [{ id: 'a/b', http: [{ path: fields }] }] })
    expect(path({})).toEqual(['model/missing-field /routeGroups/0/http/0/path: routeGroups[a/b].http[0].path needs the field exact, prefix or regex'])
    expect(path({ exact: '/', regex: '/' })[0]).toContain('path has exact and regex, of which only one is allowed')
  })

  it('places findings by the nearest origin', () => {
    const origin = { file: 'a.yaml', line: 3, column: 5, resource: 'Service a/b' }
    const sink = new DiagnosticSink()
    validate({ ...valid, services: [{ id: 'a/b', ports: [{ port: 0, protocol: 'http' }], origin }] }, sink)
    expect(sink.diagnostics.map(d => d.location)).toEqual([origin])
    const forged = new DiagnosticSink()
    validate({ ...valid, services: [{ id: 'a/b', origin: { file: 'a', line: -1, column: {} } }] }, forged)
    expect(forged.diagnostics.every(d => d.location === undefined)).toBe(true)
  })
})

describe('validate, with the text at hand', () => {
  const places = (text: string) => {
    const { value, locate, diagnostics } = readModel(text, 'mesh.yaml')
    expect(diagnostics).toEqual([])
    const sink = new DiagnosticSink(locate)
    validate(value, sink, locate)
    return sink.diagnostics.map(({ code, location }) => `${code} ${location?.line}:${location?.column}-${location?.endColumn ?? ''}`)
  }

  it('points at values, and at keys where the key is wrong', () => {
    expect(places('apiVersion: pipyc/v1\nmesh:\n  name: x\nservices:\n- id: a/b\n  prots: []\n  ports:\n  - {port: "80", protocol: http}\n')).toEqual(
      ['model/unknown-field 6:3-8', 'model/wrong-type 8:12-16'],
    )
    expect(places('{"apiVersion":"pipyc/v1",\n"mesh":{"name":""}}')).toEqual(['model/invalid-value 2:16-18'])
    expect(places('apiVersion: pipyc/v1\nmesh: {}\n')).toEqual(['model/missing-field 2:7-9'])
    expect(places('apiVersion: pipyc/v1\nmesh:\n')).toEqual(['model/wrong-type 2:1-5'])
  })

  it('finds fields of imported model files by the origins of their nodes', () => {
    const text =
      '# two documents\n---\napiVersion: pipyc/v1\nmesh: {name: x}\n---\napiVersion: pipyc/v1\nservices:\n- id: a/b\n  ports:\n  - port: 0\n    protocol: http\n  nmae: x\n'
    const model = {
      ...valid,
      services: [{ id: 'a/b', ports: [{ port: 0, protocol: 'http' }], nmae: 'x', origin: { file: 'm.yaml', line: 8, column: 3 } }],
    }
    const sink = new DiagnosticSink()
    validate(model, sink, locateInFiles(model, [{ path: 'm.yaml', text }]))
    expect(sink.diagnostics.map(d => [d.code, d.location?.line, d.location?.column])).toEqual([
      ['model/invalid-value', 10, 11],
      ['model/unknown-field', 12, 3],
    ])
  })
})

describe('the generated validator', () => {
  const schema = JSON.parse(readFileSync('schemas/mesh-model.schema.json', 'utf8'))
  const published = new Ajv2020({ strict: false }).compile(schema)
  const seed = {
    ...valid,
    routeGroups: [
      { id: 'a/b', http: [{ path: { exact: '/x' }, methods: ['GET'], headers: [{ name: 'h', present: true }] }] },
      { id: 'a/c', tcp: { ports: [1] } },
    ],
    accessPolicies: [
      { id: 'a/b', destination: { service: 'a/b', port: 5 }, sources: [{ identity: 'a/b' }], rules: [{ kind: 'http', routeGroup: 'a/b' }] },
    ],
    splits: [{ id: 'a/b', service: 'a/b', backends: [{ service: 'a/b', weight: 1 }] }],
  }
  const odd = fc.oneof(
    fc.constantFrom<unknown>('', 0, -1, 70_000, 1.5, null, true, [], {}, 'a/b', 'X', '/', [1], { id: 'a/b' }),
    fc.json({ maxDepth: 2 }).map(t => JSON.parse(t)),
  )
  const mutation = fc.record({
    at: fc.nat(),
    key: fc.constantFrom('id', 'idd', 'identity', 'regex', 'exact', 'ports', 'name', 'weigth', '__proto__'),
    value: odd,
    kind: fc.nat(2),
  })

  it('accepts what the published schema accepts, and always says why not', () => {
    let refused = 0
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 3 }), mutations => {
        const input = structuredClone(seed)
        for (const { at, key, value, kind } of mutations) {
          const objects = [...objectsIn(input)]
          const object = objects[at % objects.length]!
          const keys = Object.keys(object)
          const target = kind === 0 || keys.length === 0 ? key : keys[at % keys.length]!
          if (kind === 2) delete object[target]
          else Object.defineProperty(object, target, { value: structuredClone(value), enumerable: true, configurable: true, writable: true })
        }
        const sink = new DiagnosticSink()
        const model = validate(input, sink)
        expect(model !== undefined).toBe(published(input))
        expect(sink.hasErrors).toBe(model === undefined)
        if (!model) refused++
      }),
      { numRuns: 1000 },
    )
    expect(refused).toBeGreaterThan(100)
  })
})

describe('validate, on hostile input', () => {
  it('treats prototype keys as any other unknown key', () => {
    const input = JSON.parse('{"apiVersion":"pipyc/v1","mesh":{"name":"a","__proto__":{"x":1},"constructor":1,"toString":2}}')
    expect(findings(input).map(d => d.pointer)).toEqual(['/mesh/__proto__', '/mesh/constructor', '/mesh/toString'])
    expect(findings(JSON.parse('{"__proto__":{"apiVersion":"pipyc/v1","mesh":{"name":"a"}}}')).map(d => d.code)).toContain('model/missing-field')
  })

  it('bounds depth, also of cycles', () => {
    let deep: unknown = 1
    for (let i = 0; i < 100_000; i++) deep = { a: deep }
    expect(findings({ ...valid, deep })[0]!.message).toContain('is nested more than 64 levels deep')
    let list: unknown[] = []
    for (let i = 0; i < 100_000; i++) list = [list]
    expect(findings({ ...valid, services: list })[0]!.message).toContain('nested')
    const cycle: Record<string, unknown> = {}
    cycle.self = cycle
    expect(findings({ ...valid, cycle })[0]!.message).toContain('nested')
  })

  it('bounds objects that are shared exponentially', () => {
    let bomb: unknown = 'x'
    for (let i = 0; i < 40; i++) bomb = Array(10).fill(bomb)
    expect(findings(bomb)[0]!.message).toBe('the model has more than 10000000 values')
  })

  it('bounds strings and names, and quotes little of them', () => {
    const long = 'a.'.repeat(5_000_000)
    expect(findings({ ...valid, mesh: { name: long } })[0]!.message).toBe('mesh.name has 10000000 characters, more than any field holds')
    expect(findings({ ...valid, [long]: 1 })[0]!.message).toBe('the model has a field name of 10000000 characters')
    for (const input of [
      { ...valid, ['k'.repeat(60_000)]: 1 },
      { ...valid, mesh: { name: '!'.repeat(200) } },
      { ...valid, mesh: 'm'.repeat(60_000) },
    ]) {
      for (const d of findings(input)) expect(d.message.length + d.notes.join().length).toBeLessThan(400)
    }
  })

  it('answers in time for a hundred thousand faults, and lists a thousand', () => {
    const services = Array.from({ length: 100_000 }, () => ({ idd: 5, zork: 1, ports: [{ prot: 0 }] }))
    const started = performance.now()
    const all = findings({ ...valid, services })
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(all).toHaveLength(1001)
    expect(all.some(d => d.code === 'model/more-faults')).toBe(true)
  })

  it('does not throw on values that JSON does not know', () => {
    for (const odd of [undefined, 10n, Symbol('s'), () => 1, Number.NaN, Number.POSITIVE_INFINITY, new Date(0), new Map()]) {
      expect(findings({ ...valid, mesh: odd }).length).toBeGreaterThan(0)
      expect(findings({ ...valid, services: [{ id: 'a/b', ports: [{ port: odd, protocol: odd }] }] }).length).toBeGreaterThan(0)
    }
  })
})

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (value === null || typeof value !== 'object') return
  if (!Array.isArray(value)) yield value as Record<string, unknown>
  for (const child of Object.values(value)) yield* objectsIn(child)
}

it('wants a form of the value, and does not tell what it is for', () => {
  const policy = { id: 'shop/a', target: { service: 'shop/a' }, timeouts: { request: '5 seconds' }, retry: { attempts: 2, on: ['5xy'] } }
  const { diagnostics } = compile({ apiVersion: 'pipyc/v1', mesh: { name: 'a b' }, trafficPolicies: [policy] })
  expect(diagnostics.map(({ notes }) => notes[0])).toEqual([
    'wanted: Letters, digits, -, _ and ., with a letter or digit at both ends. Shown in summaries and log lines.',
    'wanted: connect-failure, reset, timeout, 5xx, gateway-error, retriable-4xx, or a status such as 429 or 50x.',
    'wanted: A whole number of at most seven digits and ms, s, m or h, such as 1500ms.',
  ])
})

// What two parts of a model say about one thing, and what one part says in another form than connections do.
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'

const service = (id: string, more: object = {}) => ({ id, ports: [{ port: 80, protocol: 'http' }], workloads: ['a/w'], ...more })

function compiled(services: readonly object[], mesh: object = {}) {
  return compile({
    apiVersion: 'pipyc/v1',
    mesh: { name: 'm', ...mesh },
    identities: [{ id: 'a/i' }],
    workloads: [{ id: 'a/w', identity: 'a/i', ports: [{ number: 80 }] }],
    services,
    accessPolicies: [{ id: 'a/p', destination: { identity: 'a/i' }, sources: [{ group: 'any' }] }],
  })
}

const findings = (services: readonly object[], mesh: object = {}) =>
  compiled(services, mesh).diagnostics.map(({ code, severity, message, pointer }) => `${severity} ${code} ${pointer}: ${message}`)

test('two modes of one service: neither wins', () => {
  const modeOverrides = [
    { service: 'a/s', mode: 'strict' },
    { service: 'a/s', mode: 'permissive' },
  ]
  expect(findings([service('a/s')], { modeOverrides })).toEqual(['error access/two-modes /mesh/modeOverrides/1: a/s is strict and permissive'])
  expect(findings([service('a/s')], { modeOverrides: modeOverrides.map(override => ({ ...override, mode: 'strict' })) })).toEqual([])
})

test.each<[string, object, object, string[]]>([
  ['a host', { hosts: ['Shop.example'] }, { hosts: ['shop.example'] }, ['/services/1/hosts/0: shop.example:80 means two services, a/r and a/s']],
  [
    'the name of another service, which is none of its own',
    { hosts: ['x', 's.a.svc'] },
    {},
    ['/services/0/hosts/1: s.a.svc:80 means two services, a/r and a/s'],
  ],
  [
    'a virtual address',
    { vips: ['10.0.0.1'] },
    { vips: ['10.0.0.2', '10.0.0.1'] },
    ['/services/1/vips/1: 10.0.0.1:80 means two services, a/r and a/s'],
  ],
  [
    'an IPv6 address, written in two ways',
    { vips: ['FD00:0::1'] },
    { vips: ['fd00::1'] },
    ['/services/1/vips/0: [fd00::1]:80 means two services, a/r and a/s'],
  ],
  ['a host with another port', { hosts: ['shop.example'] }, { hosts: ['shop.example'], ports: [{ port: 81, targetPort: 80, protocol: 'http' }] }, []],
  ['nothing', { hosts: ['one.example', 'one.example'] }, { hosts: ['two.example'] }, []],
])('two services share %s', (_, first, second, expected) =>
  expect(findings([service('a/r', first), service('a/s', second)])).toEqual(expected.map(text => `warning reference/shared-name ${text}`)),
)

test('an IPv6 address is known in the form in which connections tell it', () => {
  const endpoints = [{ address: 'FD00:0:0:0:0:0:0:9', port: 8080 }]
  const result = compiled([service('a/s', { vips: ['FD00:0:0:0::1'], ports: [{ port: 80, targetPort: 80, protocol: 'http', endpoints }] })])
  expect(result.ok && result.plans[0]?.config.outbound.destinations).toEqual({ '[fd00::1]:80': 'a/s:80', '[fd00::9]:8080': 'a/s:80' })
})

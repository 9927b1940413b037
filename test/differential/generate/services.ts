// Identities, workloads and services: several ports, ports by name, workloads that serve several services, endpoints outside the mesh.
import type { Endpoint, Identity, Protocol, Service, ServicePort, Workload } from '../../../src/model/mesh-model.generated.ts'
import type { Draw } from './draw.ts'
import { ACCOUNTS, EXTRA_HOSTS, SERVICES, VIPS, WORKLOADS } from './vocabulary.ts'

/** A port of every workload, whose number may differ from one to the next; nothing else may use these numbers. */
interface Role {
  readonly name: string
  readonly numbers: readonly number[]
  readonly protocol: Protocol
}

const SERVICE_PORTS = [80, 8080, 9090, 14001]
const OUTSIDE = '10.9.9.9'

export function rolesOf(draw: Draw): Role[] {
  return [
    { name: 'web', numbers: [14001, 14011], protocol: 'http' },
    { name: 'admin', numbers: [14002], protocol: draw.chance(60) ? 'http' : 'h2c' },
    { name: 'raw', numbers: [14003, 14013], protocol: 'tcp' },
  ]
}

export function identitiesOf(draw: Draw, namespaces: readonly string[]): Identity[] {
  const ids = draw.some(
    namespaces.flatMap(namespace => ACCOUNTS.map(account => `${namespace}/${account}`)),
    2,
    4,
  )
  return ids.map((id, i) => (draw.chance(20) ? { id, principals: [`Old-${i}.example`, `other-${i}.example`] } : { id }))
}

export function workloadsOf(draw: Draw, namespaces: readonly string[], identities: readonly Identity[], roles: readonly Role[]): Workload[] {
  const ids = draw.some(
    namespaces.flatMap(namespace => WORKLOADS.map(name => `${namespace}/${name}`)),
    2,
    4,
  )
  return ids.map(id => ({
    id,
    identity: draw.one(identities).id,
    ports: roles.map(({ name, numbers }) => ({ name, number: draw.one(numbers) })),
  }))
}

export function servicesOf(draw: Draw, namespaces: readonly string[], workloads: readonly Workload[], roles: readonly Role[]): Service[] {
  const ids = draw.some(
    namespaces.flatMap(namespace => SERVICES.map(name => `${namespace}/${name}`)),
    2,
    5,
  )
  const hosts = [...EXTRA_HOSTS]
  const vips = [...VIPS]
  return ids.map((id): Service => {
    const isOutside = draw.chance(8)
    const count = isOutside ? 0 : draw.one([1, 1, 1, 0, 2, 2, 2])
    const serving = draw.some(workloads, count, count).map(workload => workload.id)
    return {
      id,
      ...(draw.chance(35) && { hosts: take(draw, hosts) }),
      ...(draw.chance(30) && { vips: take(draw, vips) }),
      ports: isOutside
        ? [outsidePort(draw)]
        : draw.some(SERVICE_PORTS, 1, draw.chance(30) ? 3 : 1).map(port => servicePort(draw, port, serving.length, roles)),
      workloads: serving,
    }
  })
}

/** No two services have one name: which of them it means is nowhere said. */
function take(draw: Draw, from: string[]): string[] {
  const taken = draw.some(from, 1, 2)
  for (const one of taken) from.splice(from.indexOf(one), 1)
  return taken
}

function servicePort(draw: Draw, port: number, workloads: number, roles: readonly Role[]): ServicePort {
  const role = draw.chance(60) ? roles[0]! : draw.one(roles)
  const endpoints = Array.from({ length: workloads }, (_, i) => endpoint(draw, `10.1.0.${i + 1}`))
  return {
    port,
    protocol: role.protocol,
    targetPort: draw.chance(60) ? role.name : draw.one(role.numbers),
    ...(draw.chance(workloads > 1 ? 50 : 20) && { endpoints }),
  }
}

function endpoint(draw: Draw, address: string): Endpoint {
  return {
    address,
    port: 1,
    ...(draw.chance(60) && { weight: draw.one([0, 1, 2, 5]) }),
    ...(draw.chance(30) && { priority: draw.integer(0, 1) }),
  }
}

function outsidePort(draw: Draw): ServicePort {
  return { port: draw.one(SERVICE_PORTS), protocol: 'http', endpoints: [{ address: OUTSIDE, port: draw.one([8001, 8002]), transport: 'plain' }] }
}

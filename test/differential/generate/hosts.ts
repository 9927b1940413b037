// Host headers: every name of a service, in every spelling, and names that are nearly one.
import type { MeshModel, Service, ServicePort } from '../../../src/model/mesh-model.generated.ts'
import type { Draw } from './draw.ts'

/** What callers write. */
export function usualHost(draw: Draw, { id }: Service, { port }: ServicePort): string {
  const [namespace, name] = id.split('/')
  return draw.one([`${name}.${namespace}:${port}`, `${name}.${namespace}.svc:${port}`])
}

export function hostNear(draw: Draw, model: MeshModel, service: Service, port: ServicePort): string {
  const name = nameOf(draw, model, service)
  const plain = draw.chance(60) ? name : respell(draw, name)
  const number = draw.one([port.port, 80, ...(model.services ?? []).flatMap(({ ports }) => ports.map(other => other.port))])
  return draw.chance(service.ports.length > 1 || port.port !== 80 ? 50 : 25) ? `${plain}:${draw.chance(75) ? port.port : number}` : plain
}

function nameOf(draw: Draw, { mesh, services = [], splits = [] }: MeshModel, service: Service): string {
  const domain = (mesh.clusterDomain ?? 'cluster.local').toLowerCase()
  const apexes = splits.filter(({ backends }) => backends.some(backend => backend.service === service.id)).map(split => split.service)
  const id = draw.chance(25) ? draw.one([...apexes, ...services.map(other => other.id)]) : service.id
  const [namespace, name] = id.split('/')
  const qualified = `${name}.${namespace}`
  const own = services.find(other => other.id === id)
  const further = (own?.hosts ?? []).flatMap(host => {
    const suffix = host.replace(/^\*/, '')
    return host.startsWith('*') ? [`x${suffix}`, `x.y${suffix}`, suffix.slice(1), suffix] : [host]
  })
  const addresses = (own?.vips ?? []).map(vip => (vip.includes(':') ? `[${vip}]` : vip))
  return draw.one([qualified, qualified, qualified, name!, `${qualified}.svc`, `${qualified}.svc.${domain}`, ...further, ...further, ...addresses])
}

function respell(draw: Draw, name: string): string {
  return draw.one([
    name.toUpperCase(),
    name.charAt(0).toUpperCase() + name.slice(1),
    `${name}.`,
    `${name}..`,
    `.${name}`,
    `x${name}`,
    `x.${name}`,
    name.slice(1),
    name.slice(0, -1),
    `${name}:`,
    `${name}.:80`,
    `${name}x`,
    `*.${name}`,
    name.replace(/^[^.]*/, '*'),
    '',
    'toString',
    'undefined',
    '__proto__',
    `[${name}]`,
    '[',
    'localhost',
    '127.0.0.1',
  ])
}

// Service: names, addresses, ports and the selector. Its endpoints are found when everything is known.
import { nearestName } from '../../diagnostics/nearest.js'
import type { KubernetesServicePort } from '../inventory.js'
import type { Kind } from '../kind.js'
import { IP_ADDRESS, LABEL } from '../names.js'
import type { Reader } from '../reader.js'
import { shown } from '../shown.js'
import { readMode } from './annotations.js'
import { reportServiceSlips } from './field-slips.js'
import { KNOWN_PROTOCOLS, protocolOfPortName, protocolOfWord } from './protocol.js'

export const service: Kind = {
  group: '',
  kind: 'Service',
  versions: ['v1'],
  namespaced: true,
  read(manifest, { inventory }) {
    const { id, namespace, name, origin, scope, root } = manifest
    inventory.serviceIds.add(id)
    const spec = root.requiredMap('spec')
    if (!spec) return
    if (spec.string('type') === 'ExternalName') {
      scope.report('kubernetes/external-name', spec.spanOf('type'), { service: id })
      return
    }
    reportServiceSlips(spec)
    const vips = readVips(spec)
    const headless = vips.includes('None')
    if (!headless) spec.require('ports')
    const ports = spec.maps('ports').flatMap(port => readPort(port) ?? [])
    const selector = spec.texts('selector')
    const publishNotReady = spec.boolean('publishNotReadyAddresses') === true
    const mode = readMode(manifest)
    if (scope.failed) return
    if (mode) inventory.modeOverrides.push({ service: id, ...mode })
    inventory.services.push({
      id,
      namespace,
      name,
      vips: vips.filter(ip => ip !== 'None'),
      headless,
      publishNotReady,
      selector,
      ports,
      origin,
      scope,
    })
  },
}

function readVips(spec: Reader): string[] {
  const field = spec.get('clusterIPs') ? 'clusterIPs' : 'clusterIP'
  const written = field === 'clusterIPs' ? spec.list(field) : [spec.get(field)].flatMap(node => (node ? [{ node, path: spec.pathOf(field) }] : []))
  return written.flatMap(({ node, path }) => {
    const text = spec.text(node, path)
    if (text === undefined || text === '') return []
    return text === 'None' ? text : (spec.text(node, path, IP_ADDRESS) ?? [])
  })
}

function readPort(reader: Reader): KubernetesServicePort | undefined {
  reader.require('port')
  const port = reader.port('port')
  const name = reader.string('name', LABEL)
  const targetPort = readTargetPort(reader)
  const transport = reader.string('protocol') ?? 'TCP'
  if (transport !== 'TCP' && transport !== 'UDP') {
    reader.scope.report('kubernetes/port-transport', reader.spanOf('protocol'), { port: port ?? '?', transport: shown(transport) })
    return undefined
  }
  const protocol = transport === 'UDP' ? 'udp' : readProtocol(reader, name)
  return port === undefined ? undefined : { port, name, targetPort, protocol, origin: reader.origin }
}

function readTargetPort(reader: Reader): number | string | undefined {
  const node = reader.get('targetPort')
  if (node?.type === 'scalar' && typeof node.value === 'string' && !/^[0-9]+$/.test(node.value)) return reader.string('targetPort', LABEL)
  return reader.port('targetPort')
}

function readProtocol(reader: Reader, name: string | undefined) {
  const word = reader.string('appProtocol')
  if (word === undefined) return protocolOfPortName(name)
  const protocol = protocolOfWord(word)
  if (protocol) return protocol
  const nearest = nearestName(word, KNOWN_PROTOCOLS)
  const remedy = nearest && `did you mean ${nearest}?`
  const notes = [`known: ${KNOWN_PROTOCOLS.join(', ')}`]
  reader.scope.report('kubernetes/unknown-app-protocol', reader.spanOf('appProtocol'), { protocol: shown(word) }, { notes, remedy })
  return 'tcp'
}

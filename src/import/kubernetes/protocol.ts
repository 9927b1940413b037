// What a service port speaks: its appProtocol, else its name's first word, else HTTP, as OSM reads it.
import type { Protocol } from '../../model/mesh-model.generated.js'

const PROTOCOLS = new Map<string, Protocol>([
  ['http', 'http'],
  ['ws', 'http'],
  ['grpc-web', 'http'],
  ['kubernetes.io/ws', 'http'],
  ['http2', 'h2c'],
  ['h2c', 'h2c'],
  ['kubernetes.io/h2c', 'h2c'],
  ['grpc', 'grpc'],
  ['https', 'tls'],
  ['tls', 'tls'],
  ['wss', 'tls'],
  ['kubernetes.io/wss', 'tls'],
  ['mqtt', 'mqtt'],
  // MQTT inside TLS is only bytes to us.
  ['mqtts', 'tls'],
  ['tcp', 'tcp'],
  ['tcp-server-first', 'tcp'],
  ['mysql', 'tcp'],
  ['redis', 'tcp'],
  ['mongo', 'tcp'],
  ['mongodb', 'tcp'],
  ['postgres', 'tcp'],
  ['postgresql', 'tcp'],
  ['amqp', 'tcp'],
  ['kafka', 'tcp'],
])

export const KNOWN_PROTOCOLS: readonly string[] = [...PROTOCOLS.keys()]

/** undefined: nobody knows this appProtocol. */
export function protocolOfWord(appProtocol: string): Protocol | undefined {
  return PROTOCOLS.get(appProtocol.toLowerCase())
}

export function protocolOfPortName(name: string | undefined): Protocol {
  if (name === undefined) return 'http'
  const words = name.split('-')
  // The longest first: grpc-web is no grpc.
  for (let count = words.length; count > 0; count--) {
    const protocol = PROTOCOLS.get(words.slice(0, count).join('-'))
    if (protocol) return protocol
  }
  return 'http'
}

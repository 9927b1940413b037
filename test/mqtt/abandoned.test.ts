// Connections to MQTT ports that never become sessions: whoever leaves or says nothing is closed on both sides, before the handshake, too.
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { generate } from 'mqtt-packet'
import { expect, test } from 'vitest'
import { eventually, type TcpAddress } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { meshOfAllTests, meshOfEachTest } from './mesh-with-broker.ts'
import type { MqttMesh } from './mqtt-mesh.ts'
import { connectPacket } from './raw-client.ts'
import type { RecordingBroker } from './recording-broker.ts'

const CONNECT = generate(connectPacket(4), { protocolVersion: 4 })
const HELLO = Buffer.from('1603010200010001fc0303', 'hex')
const HANDSHAKE = [
  'GET /mqtt HTTP/1.1',
  'host: mqtt',
  'upgrade: websocket',
  'connection: upgrade',
  'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
  'sec-websocket-version: 13',
  'sec-websocket-protocol: mqtt',
  '',
  '',
].join('\r\n')

/** Connected, and these bytes sent. */
async function said({ address, port }: TcpAddress, bytes: Uint8Array) {
  const socket = connect({ host: address, port, allowHalfOpen: true })
  socket.on('error', () => {}).resume()
  await once(socket, 'connect')
  if (bytes.length > 0) socket.write(bytes)
  return socket
}

const NOTHING = new Uint8Array()

describePipy('MQTT connections that become no session', pipy => {
  let mqtt: MqttMesh
  let broker: RecordingBroker
  meshOfAllTests(pipy, { limits: { connectWithin: '1s' }, websocket: { path: '/mqtt' }, tunnel: true }, started => {
    ;({ mqtt, broker } = started)
  })

  test.each([
    ['says nothing', NOTHING],
    ['stops in the middle of its first message', HELLO],
  ])('who %s and leaves before the handshake is let go', async (_, bytes) => {
    const socket = await said(mqtt.inbound, bytes)
    const ended = once(socket, 'end', { signal: AbortSignal.timeout(800) })
    socket.end()
    await ended
    socket.destroy()
  })

  test.each([
    ['says nothing', NOTHING],
    ['stops in the middle of its first message', HELLO],
  ])('who %s and stays is closed before the handshake, too', async (_, bytes) => {
    const socket = await said(mqtt.inbound, bytes)
    await once(socket, 'end', { signal: AbortSignal.timeout(4000) })
    socket.destroy()
  })

  test.each([
    ['half a request', 'GET /mqtt HTTP/1.1\r\n'],
    ['a request for another path', 'GET /other HTTP/1.1\r\nhost: mqtt\r\n\r\n'],
    ['a WebSocket without a frame', HANDSHAKE],
    ['a ping over WebSocket', `${HANDSHAKE}\x89\x80\0\0\0\0`],
    ['a tunnel without a stream', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('%s is no session', async (_, text) => {
    const session = await mqtt.mesh.as('iot/sensor').tcp(mqtt.inbound)
    session.send(Buffer.from(text, 'latin1'))
    await session.untilClosed(4000)
  })

  test('an application that says nothing to its own sidecar is closed', async () => {
    const socket = await said(mqtt.outbound, NOTHING)
    // Its time is that of the broker's policy.
    await once(socket, 'end', { signal: AbortSignal.timeout(4000) })
    socket.destroy()
  })

  test('a session that has begun stays', async () => {
    const socket = await said(mqtt.outbound, CONNECT)
    await sleep(2000)
    expect(socket.readableEnded).toBe(false)
    expect(broker.sessions.at(-1)?.isOpen).toBe(true)
    socket.destroy()
  })
})

describePipy('MQTT applications that leave before the sidecars have met', pipy => {
  const startWith = meshOfEachTest(pipy)

  test('leave nothing open', { timeout: 60_000 }, async () => {
    const { mqtt } = await startWith({ limits: { connectWithin: '1s' } })
    const open = () => ['iot/sensor', 'iot/broker'].map(id => readdirSync(`/proc/${mqtt.mesh.proxy(id).process.pid}/fd`).length)
    const before = open()
    for (const bytes of [NOTHING, CONNECT.subarray(0, 5), CONNECT])
      for (const wait of [0, 2, 10])
        for (let i = 0; i < 10; i++) {
          const socket = await said(mqtt.outbound, bytes)
          if (wait > 0) await sleep(wait)
          if (i % 2) socket.destroy()
          else socket.resetAndDestroy()
        }
    // What the first connection brought along stays.
    await eventually('all are closed', () => open().every((count, i) => count <= before[i]! + 2), 10_000)
  })
})

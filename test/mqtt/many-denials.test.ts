// A client that is denied one thing after the other: each is answered, and it costs others neither time nor memory.
import { connect, createServer } from 'node:net'
import { once } from 'node:events'
import { generate, type Packet } from 'mqtt-packet'
import { expect, test } from 'vitest'
import { describePipy } from '../testing/describe-pipy.ts'
import { startLoneSidecar } from './lone-sidecar.ts'
import { connectPacket } from './raw-client.ts'

const COUNT = 16_000

describePipy('many denials', pipy => {
  test.each([4, 5] as const)('in one piece are answered in little memory, protocol level %d', { timeout: 60_000 }, async level => {
    const sidecar = await startLoneSidecar(pipy, { change: policy => ({ ...policy, onDeny: { mqtt3: 'drop' } }) })
    const broker = createServer(socket => {
      socket.on('error', () => {}).resume()
      socket.once('data', () => socket.write(Buffer.from(level === 5 ? '2003000000' : '20020000', 'hex')))
    })
    await new Promise<void>(resolve => broker.listen(sidecar.brokerAt.port, sidecar.brokerAt.address, resolve))
    const socket = connect(sidecar.port, '127.0.0.1')
    socket.write(generate(connectPacket(level), { protocolVersion: level }))
    await once(socket, 'data')
    const before = sidecar.process.memory().rssBytes
    const bytes = Array.from({ length: COUNT }, (_, i) =>
      generate({ cmd: 'publish', topic: 'no', qos: 1, messageId: 1 + i, dup: false, retain: false, payload: '' } as Packet, {
        protocolVersion: level,
      }),
    )
    socket.write(Buffer.concat(bytes))
    const answers: Buffer[] = []
    let size = 0
    const whole = COUNT * (level === 5 ? 5 : 4)
    for await (const chunk of socket) {
      answers.push(chunk as Buffer)
      size += (chunk as Buffer).length
      if (size >= whole) break
    }
    const expected = Buffer.concat(
      Array.from({ length: COUNT }, (_, i) => Buffer.from([0x40, level === 5 ? 3 : 2, (1 + i) >> 8, (1 + i) & 255, ...(level === 5 ? [0x87] : [])])),
    )
    expect(Buffer.concat(answers).equals(expected)).toBe(true)
    // A sending for each would take 4 KB of it.
    expect(sidecar.process.memory().rssBytes - before).toBeLessThan(COUNT * 1000)
    socket.destroy()
    await sidecar.stop()
    broker.close()
  })
})

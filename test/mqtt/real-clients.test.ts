// Real clients and brokers: what a client sees through both sidecars is what it sees directly, where policy allows.
import { spawnSync } from 'node:child_process'
import { Aedes } from 'aedes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countSkip, type TcpAddress } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { listenAs } from './aedes.ts'
import { librarySession } from './library-session.ts'
import { hasMosquitto, startMosquitto } from './mosquitto.ts'
import { type MqttMesh, mqttModel, startMqttMesh } from './mqtt-mesh.ts'
import type { Level } from './raw-client.ts'
import { startRecordingBroker } from './recording-broker.ts'
import { LINES, toolSession } from './tool-session.ts'

interface Broker {
  readonly levels: readonly Level[]
  readonly start: (at: TcpAddress) => Promise<() => Promise<unknown>>
  /** Keeps what is retained, and knows wills. */
  readonly isWhole: boolean
  /** Levels at which it knows shared subscriptions. */
  readonly sharesAt: readonly Level[]
}

const hasMosquittoClients = spawnSync('mosquitto_pub', ['--help']).error === undefined
if (!hasMosquitto) countSkip('mosquitto behind both sidecars (needs mosquitto)')
if (!hasMosquittoClients) countSkip('mosquitto_pub and mosquitto_sub (needs mosquitto-clients)')

const BROKERS: Record<string, Broker> = {
  // It speaks 3.1.1 only, and knows no shared subscriptions.
  aedes: {
    levels: [4],
    isWhole: true,
    sharesAt: [],
    async start(at) {
      const broker = await Aedes.createBroker()
      const close = await listenAs(broker, at)
      return async () => {
        close()
        await new Promise<void>(resolve => broker.close(() => resolve()))
      }
    },
  },
  'our own': {
    levels: [4, 5],
    isWhole: false,
    sharesAt: [],
    async start(at) {
      const broker = await startRecordingBroker(at, { topicAliasMaximum: 10 })
      return () => broker.close()
    },
  },
  ...(hasMosquitto && {
    mosquitto: {
      levels: [4, 5],
      isWhole: true,
      sharesAt: [4, 5],
      start: at => startMosquitto(at),
    },
  }),
}

describePipy('MQTT between real clients and brokers', pipy => {
  let mqtt: MqttMesh
  beforeAll(async () => {
    const filters = ['site/#', 'one/+/#', 'tool/#']
    mqtt = await startMqttMesh(pipy, mqttModel({ topics: [{ publish: filters, subscribe: filters }], connect: [{ will: 'allow' }] }))
  })
  afterAll(() => mqtt?.mesh.stop())

  for (const [name, { levels, start, isWhole, sharesAt }] of Object.entries(BROKERS)) {
    describe(`with ${name}`, () => {
      let stop: () => Promise<unknown>
      beforeAll(async () => {
        stop = await start(mqtt.brokerAt)
      })
      afterAll(() => stop?.())

      test.each(levels)(
        'protocol level %d: the same through both sidecars as directly',
        async level => {
          const direct = await librarySession(mqtt.brokerAt, level, isWhole, sharesAt.includes(level))
          const through = await librarySession(mqtt.outbound, level, isWhole, sharesAt.includes(level))
          expect(through).toEqual(direct)
          expect(direct['sub']?.length).toBeGreaterThan(1000)
        },
        120_000,
      )

      test.runIf(hasMosquittoClients).each(levels)(
        'protocol level %d: mosquitto_pub and mosquitto_sub see the same through both sidecars as directly',
        async level => {
          const direct = await toolSession(mqtt.brokerAt, level, isWhole, sharesAt.includes(level))
          const through = await toolSession(mqtt.outbound, level, isWhole, sharesAt.includes(level))
          expect(through).toEqual(direct)
          expect(direct['sub']).toHaveLength(6 + 1 + LINES)
        },
        120_000,
      )
    })
  }

  test('no script fails', () => {
    expect(scriptErrors(mqtt.mesh)).toEqual([])
  })
})

// A mesh and the recording broker behind it: started and ended together, for each test or for all tests of a suite.
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Pipy } from '../../src/testing/index.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { type MqttMesh, mqttModel, type Policy, startMqttMesh } from './mqtt-mesh.ts'
import { type BrokerOptions, type RecordingBroker, startRecordingBroker } from './recording-broker.ts'

export interface MeshWithBroker {
  readonly mqtt: MqttMesh
  readonly broker: RecordingBroker
}

export interface MeshWithBrokerOptions {
  readonly broker?: BrokerOptions
  readonly pipyOptions?: readonly string[]
}

async function start(pipy: Pipy, policy: Policy, options: MeshWithBrokerOptions): Promise<MeshWithBroker> {
  const mqtt = await startMqttMesh(pipy, mqttModel(policy), options.pipyOptions)
  return { mqtt, broker: await startRecordingBroker(mqtt.brokerAt, options.broker) }
}

/** Fails where the broker got what it could not read, or a script went wrong. */
async function end({ mqtt, broker }: MeshWithBroker): Promise<void> {
  await broker.close()
  await mqtt.mesh.stop()
  expect(broker.faults).toEqual([])
  expect(scriptErrors(mqtt.mesh)).toEqual([])
}

/** For tests that need a policy each: what the returned function starts is ended after the test. */
export function meshOfEachTest(pipy: Pipy): (policy: Policy, options?: MeshWithBrokerOptions) => Promise<MeshWithBroker> {
  let running: MeshWithBroker | undefined
  afterEach(async () => {
    const ended = running
    running = undefined
    if (ended) await end(ended)
  })
  return async (policy, options = {}) => {
    running = await start(pipy, policy, options)
    return running
  }
}

/** For suites whose tests share a policy: `take` gets what is started before the first test and ended after the last. */
export function meshOfAllTests(pipy: Pipy, policy: Policy, take: (started: MeshWithBroker) => void, options: MeshWithBrokerOptions = {}): void {
  let running: MeshWithBroker | undefined
  beforeAll(async () => {
    running = await start(pipy, policy, options)
    take(running)
  }, 60_000)
  afterAll(async () => {
    if (running) await end(running)
  })
}

// Letters beyond ASCII in client ids: what a regex finds in them in Pipy, and what the interpreter says.
import { expect, test } from 'vitest'
import { fits } from '../../src/explain/mqtt/client.ts'
import { codeOf } from '../../src/testing/client/mqtt.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { meshOfAllTests } from './mesh-with-broker.ts'
import type { MqttMesh } from './mqtt-mesh.ts'
import { connectPacket, open } from './raw-client.ts'

const PATTERNS = ['x.', 'x..', 'xé', 'x[é]', 'x(é)+y', 'x\\w+', 'x\\W+', 'x\\s', 'x[^a]{2}']
const CLIENT_IDS = ['xa', 'xé', 'xéy', 'xééy', 'x€', 'x ', 'x\u00a0', 'xab']

describePipy('a regex about letters beyond ASCII', pipy => {
  let mqtt: MqttMesh
  const connect = PATTERNS.map((regex, i) => ({ clients: [{ username: { exact: `p${i}` } }], clientIds: [{ regex }] }))
  meshOfAllTests(pipy, { connect }, started => {
    mqtt = started.mqtt
  })

  test.each(PATTERNS.map((pattern, i) => [pattern, `p${i}`]))('%s is about bytes', async (pattern, username) => {
    for (const clientId of CLIENT_IDS) {
      const client = await open(mqtt.mesh.as('iot/sensor'), mqtt.inbound, 5)
      client.send(connectPacket(5, { clientId, username }))
      const isIn = codeOf(await client.next()) === 0
      client.close()
      expect([clientId, fits({ kind: 'regex', value: `^(?:${pattern})$` }, clientId)]).toEqual([clientId, isIn])
    }
  })
})

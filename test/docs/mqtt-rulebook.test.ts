// Every row of the MQTT rulebook has cases that run in a real Pipy: which ones is this table. A row without, or a case that is gone, fails.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** File of test/mqtt -> titles in it. */
type Cases = Readonly<Record<string, readonly string[]>>

const ROWS: Readonly<Record<string, Cases>> = {
  'Who is the client?': {
    policies: ['user names with passwords and tokens', 'connect rules'],
    'open-listeners': [
      'whoever comes is anonymous',
      'with credentials in the policy it takes right ones',
      'is closed where no policy has the source any',
      'who has a certificate comes in',
    ],
    denials: ['a stranger does not get in at all', 'a client id that would reach further is given nothing'],
    interpreter: ['agree about policy'],
  },
  'CONNECT rules': {
    policies: ['connect rules'],
    'bad-packets': ['is refused as an unsupported version', 'a packet over maxPacketBytes'],
    interpreter: ['agree about policy'],
  },
  'Topic access': {
    denials: [
      'what is allowed goes through, in every QoS',
      'a client id that would reach further',
      'others may subscribe to what they may',
      'what the broker sends beyond the rights',
    ],
    interpreter: ['agree about policy'],
    fuzz: ['never crash the proxy, and nothing that is denied reaches the broker'],
  },
  'Denied PUBLISH': {
    denials: [
      'a denied publish of QoS 0 is dropped',
      'a denied publish of QoS 1 and 2 is answered with 0x87',
      '3.1.1: a denied publish of QoS %d closes the connection',
      '3.1.1 with drop: it is acknowledged',
      'version 5 with disconnect: DISCONNECT 0x87',
      'many packets in one piece',
    ],
  },
  'Denied SUBSCRIBE': {
    denials: [
      'of a mixed subscription the denied filters have their codes',
      'a subscription of which nothing is allowed',
      'the answers of two subscriptions at a time',
    ],
  },
  'Will message': {
    denials: ['the will is checked like a publish'],
    'real-clients': ['the same through both sidecars as directly'],
    policies: ['connect rules'],
  },
  'Topic alias (5)': {
    denials: ['a topic alias is no way round', 'an alias %s ends the session with 0x94'],
    'real-clients': ['the same through both sidecars as directly'],
  },
  Limits: {
    policies: [
      'payload, QoS and retain',
      'version 5 is told of the limits in CONNACK',
      'publishes over the rate: version 5 is told, 3.1.1 is slowed down',
      'bytes over the rate, CONNECTs over the rate, and sessions at once',
      'wrong passwords are computed at the rate of CONNECTs',
    ],
    'over-limit': [
      'version 5 with reject',
      'disconnect: 0x96 for version 5, a closed connection for 3.1.1',
      'delay for version 5, too',
      'by %s each has a budget of its own',
      'two threads keep one budget, and one count of sessions',
    ],
    'large-payload': ['protocol level %d'],
  },
  Routing: {
    routing: [
      'consistent hash: both brokers have clients',
      'publishes by topic to another broker',
      'what a client publishes to another broker just before it leaves',
    ],
    brokers: ['by weight: of 40 sessions', 'sticky: a client comes back', 'by user name', 'by identity'],
  },
  'Topic rewrite': { policies: ['other names at the broker, in both directions'], interpreter: ['agree about policy'] },
  'Broker failure': {
    routing: ['a broker that goes: its session is told', 'probes ask by CONNECT and PINGREQ'],
    brokers: ['a broker that %s is left out'],
    'bad-packets': ['a broker that is gone: refused at CONNECT, told in a session'],
    tunnel: ['a broker that goes ends its sessions', 'a link that breaks ends all sessions'],
  },
  'Narrow link': {
    tunnel: ['many sessions share one connection, and each is judged by itself', 'payloads of any size'],
    'tunnel-slow': ['a client that does not read, and %s'],
  },
  Observability: {
    denials: ['each denial is logged with its rule and topic, and no payload'],
    metrics: ['sessions, publishes and bytes by identity, denials by rule'],
  },
  'Bad packets': {
    'bad-packets': [
      'first of all %s',
      'BAD',
      'a packet over maxPacketBytes',
      'a good session in pieces of one byte',
      'who sends no CONNECT in time',
      'a broker that speaks something else',
    ],
    fuzz: ['never crash the proxy, and nothing that is denied reaches the broker'],
  },
}

describe('the rulebook', () => {
  const document = readFileSync('docs/mqtt.md', 'utf8')
  const table = document.slice(document.indexOf('| question | answer |'), document.indexOf('## A worked example'))
  const rows = [...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, row = '']) => row).slice(1)

  test('has cases for every row', () => {
    expect(rows).toEqual(Object.keys(ROWS))
  })

  test.each(Object.entries(ROWS))('%s', (_, cases) => {
    for (const [file, titles] of Object.entries(cases)) {
      const text = readFileSync(`test/mqtt/${file}.test.ts`, 'utf8')
      expect(text).toContain('describePipy(')
      expect(titles.filter(title => !text.includes(title))).toEqual([])
    }
  })
})

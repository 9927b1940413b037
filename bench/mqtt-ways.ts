// The ways of a publish to its sink: topic access, a raw splice of the same Pipy, HAProxy, and none at all.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { dirname, join } from 'node:path'
import { compile } from '../src/compile.ts'
import { allocatePort, atDeath, type CertificateAuthority, eventually, type Pipy, runPipy } from '../src/testing/index.ts'
import { PROXY_CORE } from './load.ts'
import { mqttBenchModel } from './mqtt-model.ts'

export interface Way {
  readonly name: string
  readonly port: number
  /** Of the proxy; none where there is none. */
  readonly pid: number | undefined
  readonly stop: () => Promise<unknown>
}

export interface Place {
  readonly directory: string
  readonly ca: CertificateAuthority
}

const CALLER = 'sensor.iot.cluster.local'

/** To the sink that listens on `sink`. HAProxy is left out where it is not installed. */
export async function startWays(pipy: Pipy, sink: number, place: Place): Promise<Way[]> {
  const ways = [await splice(pipy, sink, place), await haproxy(sink, place), await topicAccess(pipy, sink, place)]
  return ways.filter(way => way !== undefined)
}

/** The sink itself. */
export function direct(sink: number): Way {
  return { name: 'no proxy', port: sink, pid: undefined, stop: async () => {} }
}

async function pipyWay(pipy: Pipy, name: string, port: number, home: string, files: Readonly<Record<string, string>>, main: string): Promise<Way> {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), content)
  }
  const process = await runPipy({ pipy, main: join(home, main), listens: [{ address: '127.0.0.1', port }], under: PROXY_CORE })
  return { name, port, pid: process.pid, stop: () => process.stop(0) }
}

async function splice(pipy: Pipy, sink: number, { directory }: Place): Promise<Way> {
  const port = await allocatePort()
  const script = `pipy.listen('127.0.0.1:${port}', { idleTimeout: 0 }, $=>$.connect('127.0.0.1:${sink}', { idleTimeout: 0 }))\n`
  return pipyWay(pipy, 'raw splice', port, join(directory, `splice-${port}`), { 'main.js': script }, 'main.js')
}

/** The inbound sidecar with its topic access, without TLS. */
async function topicAccess(pipy: Pipy, sink: number, { directory, ca }: Place): Promise<Way> {
  const port = await allocatePort()
  const certificate = ca.issue({ dnsNames: ['broker.iot.cluster.local'] })
  const proxy = {
    interception: 'none' as const,
    certificates: { certificate: certificate.certPath, key: certificate.keyPath, trusted: [ca.certPath] },
  }
  const result = compile(mqttBenchModel(port, sink, proxy), {})
  if (!result.ok) throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  const main = `import config from './modules/config.js'
import inboundMqtt from './modules/inbound-mqtt.js'

var port = inboundMqtt(Object.values(config.inbound.ports)[0])
var connection = { names: ['${CALLER}'], peer: '127.0.0.1' }
pipy.listen('127.0.0.1:${port}', { idleTimeout: 0 }, $=>$.onStart(() => new Data()).pipe(() => port, () => connection))
`
  const files = { ...Object.fromEntries(result.bundle.files), 'iot/broker/main.js': main }
  return pipyWay(pipy, 'topic access', port, join(directory, `access-${port}`), files, 'iot/broker/main.js')
}

async function haproxy(sink: number, { directory }: Place): Promise<Way | undefined> {
  if (spawnSync('haproxy', ['-v']).status !== 0) return undefined
  const port = await allocatePort()
  const file = join(directory, `haproxy-${port}.cfg`)
  writeFileSync(
    file,
    `global
  nbthread 1
defaults
  mode tcp
  timeout connect 5s
  timeout client 1h
  timeout server 1h
frontend mqtt
  bind 127.0.0.1:${port}
  tcp-request inspect-delay 10s
  tcp-request content reject unless { req.payload(0,0),mqtt_is_valid }
  default_backend broker
backend broker
  server sink 127.0.0.1:${sink}
`,
  )
  const [command = '', ...args] = [...PROXY_CORE, 'haproxy', '-db', '-f', file]
  const child = spawn(command, args, { stdio: 'ignore' })
  const cancel = atDeath(['kill', '-9', String(child.pid)])
  await eventually('haproxy listens', () => listens(port))
  const stop = async () => {
    child.kill('SIGKILL')
    cancel()
  }
  return { name: 'HAProxy', port, pid: child.pid, stop }
}

function listens(port: number): Promise<boolean> {
  return new Promise(resolve =>
    connect(port, '127.0.0.1')
      .once('connect', function (this: Socket) {
        this.destroy()
        resolve(true)
      })
      .once('error', () => resolve(false)),
  )
}

// The sidecar of one broker without TLS, and without its callers' sidecars: for much traffic, where handshakes would cost most of the time.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mqttBenchModel } from '../../bench/mqtt-model.ts'
import { compile } from '../../src/index.ts'
import type { MqttPolicy } from '../../src/model/mesh-model.generated.ts'
import { allocatePort, CertificateAuthority, type Pipy, type PipyProcess, runPipy, temporaryDirectory } from '../../src/testing/index.ts'

export interface LoneSidecar {
  readonly process: PipyProcess
  /** Port of 127.0.0.1 that takes plain MQTT of the sensor. */
  readonly port: number
  /** Where the broker has to listen. */
  readonly brokerAt: { readonly address: string; readonly port: number }
  readonly stop: () => Promise<void>
}

export interface LoneSidecarOptions {
  readonly change?: (policy: MqttPolicy) => MqttPolicy
  /** `address:port` of Pipy's admin service. Default: off. */
  readonly admin?: string
  readonly threads?: number
}

export async function startLoneSidecar(pipy: Pipy, { change = policy => policy, admin, threads = 1 }: LoneSidecarOptions = {}): Promise<LoneSidecar> {
  const directory = temporaryDirectory('sidecar')
  const ca = new CertificateAuthority()
  const certificate = ca.issue({ dnsNames: ['broker.iot.cluster.local'] })
  const [port, brokerPort] = [await allocatePort(), await allocatePort()]
  const proxy = {
    interception: 'none' as const,
    certificates: { certificate: certificate.certPath, key: certificate.keyPath, trusted: [ca.certPath] },
  }
  const base = mqttBenchModel(port, brokerPort, proxy)
  const result = compile({ ...base, mqttPolicies: (base.mqttPolicies ?? []).map(change) }, {})
  if (!result.ok) throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  const main = `import config from './modules/config.js'
import inboundMqtt from './modules/inbound-mqtt.js'

var port = inboundMqtt(Object.values(config.inbound.ports)[0])
pipy.listen('127.0.0.1:${port}', { idleTimeout: 0 }, $=>$.onStart(() => new Data()).pipe(() => port, () => ({ names: ['sensor.iot.cluster.local'], peer: '127.0.0.1' })))
`
  for (const [path, content] of Object.entries({ ...Object.fromEntries(result.bundle.files), 'iot/broker/main.js': main })) {
    mkdirSync(dirname(join(directory.path, path)), { recursive: true })
    writeFileSync(join(directory.path, path), content)
  }
  const process = await runPipy({
    pipy,
    main: join(directory.path, 'iot/broker/main.js'),
    listens: [{ address: '127.0.0.1', port }],
    ...(admin !== undefined && { admin }),
    ...(threads > 1 && { pipyOptions: [`--threads=${threads}`, '--reuse-port'] }),
  })
  return {
    process,
    port,
    brokerAt: { address: '127.0.0.1', port: brokerPort },
    stop: async () => {
      await process.stop(0)
      ca.remove()
      directory.remove()
    },
  }
}

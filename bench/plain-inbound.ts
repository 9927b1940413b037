// The inbound sidecar without its TLS, which no product has: what the script alone costs.
const MAIN = `import config from './modules/config.js'
import inboundHttp from './modules/inbound-http.js'

var port = inboundHttp([])(Object.values(config.inbound.ports)[0])
var connection = { pipeline: port, names: [CALLER], peer: '127.0.0.1', gate: null, quotas: {} }
pipy.listen(config.inbound.listeners[0].address, { idleTimeout: 0 }, $ => $.pipe(() => port, () => connection))
`

/** The same files with a main.js that takes every connection for the caller's. */
export function plainInbound(files: Readonly<Record<string, string>>, workload: string, caller: string): Record<string, string> {
  return { ...files, [`${workload}/main.js`]: MAIN.replace('CALLER', JSON.stringify(caller)) }
}

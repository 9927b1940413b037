// The inbound sidecar without its TLS, which no product has: what the script alone costs.
const LISTEN = /^listenInbound\(\{ http: (inboundHttp\((?:null|\w+\(\w+\)))\).*\n(?:listenOutbound\(.*\n)?/m

/** The same files with a main.js that takes every connection for the caller's. @throws where main.js opens no inbound HTTP. */
export function plainInbound(files: Readonly<Record<string, string>>, workload: string, caller: string): Record<string, string> {
  const path = `${workload}/main.js`
  const main = files[path] ?? ''
  const handler = LISTEN.exec(main)?.[1]
  if (!handler) throw new Error(`${path} opens no inbound HTTP:\n${main}`)
  const opened = `var port = ${handler})(Object.values(config.inbound.ports)[0])
var connection = { pipeline: port, names: [${JSON.stringify(caller)}], peer: '127.0.0.1', gate: null, quotas: {} }
pipy.listen(config.inbound.listeners[0].address, { idleTimeout: 0 }, $ => $.pipe(() => port, () => connection))
`
  return { ...files, [path]: `import config from './modules/config.js'\n${main.replace(LISTEN, () => opened)}` }
}

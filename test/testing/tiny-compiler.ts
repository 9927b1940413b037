// Stands in for pipyc's compile, so that pipyc/testing is tested without it: mTLS, routing by Host, splits left out, one deny rule.
import type { Listener, MeshModel, Service, Workload } from '../../src/model/mesh-model.generated.ts'
import type { MeshCompilation } from '../../src/testing/index.ts'

const MAIN = `var config = JSON.decode(pipy.load('config.json'))
var pem = path => os.read(path).toString()
var certificate = { cert: new crypto.CertificateChain(pem(config.certificates.certificate)), key: new crypto.PrivateKey(pem(config.certificates.key)) }
var trusted = config.certificates.trusted.map(path => new crypto.Certificate(pem(path)))
var $caller, $target, $turn = 0
var turns = {}
var keepUpgrade = m => { if (m.head.headers.upgrade) m.head.headers.connection = 'upgrade' }
var pick = endpoints => { var key = endpoints[0].address + ':' + endpoints[0].port; turns[key] = (turns[key] || 0) + 1; return endpoints[turns[key] % endpoints.length] }
var address = endpoint => endpoint.address + ':' + endpoint.port
var isAllowed = () => config.denied.indexOf($caller) < 0

var upstream = pipeline($=>$.pipe(() => $target.transport === 'plain' ? 'plain' : 'mtls', {
  plain: $=>$.connect(() => address($target)),
  mtls: $=>$.connectTLS({ certificate, trusted }).to($=>$.connect(() => address($target)))
}))

config.listeners.forEach(l => {
  if (l.direction === 'inbound') {
    var application = config.application + ':' + l.workloadPort
    pipy.listen(l.address + ':' + l.port, { idleTimeout: 0 }, $=>$.acceptTLS({ certificate, trusted, onState: s => { if (s.state === 'connected') $caller = s.peer.subjectAltNames[0] } }).to(
      l.isHttp ? ($=>$.demuxHTTP().to($=>$
        .handleMessageStart(keepUpgrade)
        .pipe(evt => evt instanceof MessageStart ? (isAllowed() ? 'pass' : 'deny') : null, {
          pass: $=>$.muxHTTP(() => application).to($=>$.connect(application)).handleMessageStart(keepUpgrade),
          deny: $=>$.replaceData().replaceMessage(() => { console.log('denied', $caller); return new Message({ status: 403 }) })
        }))) : ($=>$.connect(application))))
  } else if (l.service) {
    pipy.listen(l.address + ':' + l.port, { idleTimeout: 0 }, $=>$.onStart(() => { $target = pick(config.services[l.service + ':' + l.servicePort]); return new Data }).pipe(upstream))
  } else {
    pipy.listen(l.address + ':' + l.port, { idleTimeout: 0 }, $=>$.demuxHTTP().to($=>$
      .handleMessageStart(m => { var service = config.hosts[m.head.headers.host]; $target = service && pick(config.services[service]); keepUpgrade(m) })
      .pipe(evt => evt instanceof MessageStart ? ($target ? 'pass' : 'none') : null, {
        pass: $=>$.muxHTTP(() => address($target)).to(upstream).handleMessageStart(keepUpgrade),
        none: $=>$.replaceData().replaceMessage(new Message({ status: 404 }))
      })))
  }
})
`

/** Callers of \`denied\` (principals) get 403 everywhere. */
export function tinyCompiler(denied: readonly string[] = []): (model: MeshModel) => MeshCompilation {
  return model => {
    const files = (model.workloads ?? []).flatMap((workload): [string, string][] => [
      [`${workload.id}/main.js`, MAIN],
      [`${workload.id}/config.json`, JSON.stringify(configOf(workload, model.services ?? [], denied))],
    ])
    return { ok: true, bundle: { files: new Map(files) }, diagnostics: [] }
  }
}

function configOf({ id, proxy }: Workload, services: readonly Service[], denied: readonly string[]) {
  const ports = services.flatMap(service => service.ports.map(port => ({ service, port })))
  const isHttp = (listener: Listener) =>
    ports.some(
      ({ service, port }) => service.workloads?.includes(id) && port.protocol === 'http' && (port.targetPort ?? port.port) === listener.workloadPort,
    )
  return {
    denied,
    certificates: proxy?.certificates,
    application: proxy?.applicationAddress,
    listeners: proxy?.listeners?.map(listener => ({ ...listener, isHttp: isHttp(listener) })),
    services: Object.fromEntries(ports.map(({ service, port }) => [`${service.id}:${port.port}`, port.endpoints])),
    hosts: Object.fromEntries(
      ports
        .filter(({ port }) => port.protocol === 'http')
        .map(({ service, port }) => [service.id.split('/').reverse().join('.'), `${service.id}:${port.port}`]),
    ),
  }
}

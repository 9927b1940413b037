// Bytes per second; what is more waits.
import { holdsBodies } from './platform.js'

/** A quota is filled this often: seldom enough to cost nothing, often enough to be smooth. */
var PERIOD = 0.1
var MOST_CALLERS = 1000

/** { names, quotas } of the current connection. */
var $connection
/** Its quotas, by policy and direction. */
var $quotas

/** Bytes of bodies, in either direction, for HTTP; of connections else. */
export default {
  load: settings => {
    var upload = throttle(settings, settings.upload, ' up')
    var download = throttle(settings, settings.download, ' down')
    return { needs: 'nothing', wrap: (inner, kind) => throttled(upload, download, inner, kind) }
  },
  /** Tells of a connection before its first byte: its requests, or streams, inherit what is known of it. */
  begin: connection => {
    $connection = connection
    $quotas = connection.quotas
  },
}

function throttled(upload, download, inner, kind) {
  var carried = upload === null || (kind === 'straight' && !holdsBodies) ? inner : uploading(upload, inner, kind)
  return pipeline($ => {
    $.pipe(carried)
    if (download !== null) $.throttleDataRate(download)
  })
}

/** A stage costs more than to find out that a plain request has no body. */
function uploading(upload, inner, kind) {
  var slowed = pipeline($ => $.throttleDataRate(upload).pipe(inner))
  return kind === 'straight' ? request => (request.head.headers['content-length'] === undefined ? inner : slowed) : slowed
}

/** What a throttle asks for: a quota, or a function that gives the current connection's. Null where nothing is limited. */
function throttle(settings, bytesPerSecond, direction) {
  if (bytesPerSecond === 0) return null
  var bytes = bytesPerSecond * PERIOD
  var name = settings.key + direction
  switch (settings.per) {
    case 'route':
      return sharedQuota(bytes, name)
    case 'identity':
      var byCaller = new algo.Cache(caller => sharedQuota(bytes, name + ' ' + caller), null, { size: MOST_CALLERS })
      return () => $quotas[name] ?? ($quotas[name] = byCaller.get($connection.names[0] ?? ''))
    default:
      return () => $quotas[name] ?? ($quotas[name] = new algo.Quota(bytes, { per: PERIOD }))
  }
}

/** Of all threads. */
function sharedQuota(bytes, key) {
  return new algo.Quota(bytes, { per: PERIOD, key: key })
}

// Bytes per second; what is more waits.
import { current } from './current.js'

/** A quota is filled this often: seldom enough to cost nothing, often enough to be smooth. */
var PERIOD = 0.1
/** Bytes that nobody sends in a period. */
var UNLIMITED = 1000000000000000
var MOST_CALLERS = 1000

/** { upload, download } of the current request or connection. */
var $quotas

/** Bytes of bodies, in either direction, for HTTP; of connections else. */
export default {
  load: settings => {
    if (settings.per === 'route') return { needs: 'nothing', wrap: sharing(pair(settings, settings.key)) }
    var quotas = quotasOf(settings)
    return {
      wrap: inner =>
        pipeline($ =>
          // Not when the first byte comes: by then other connections may have.
          $.onStart(() => {
            $quotas = quotas(current.flow)
          })
            .throttleDataRate(() => $quotas.upload)
            .pipe(inner)
            .throttleDataRate(() => $quotas.download),
        ),
    }
  },
}

function sharing(quotas) {
  return inner => pipeline($ => $.throttleDataRate(quotas.upload).pipe(inner).throttleDataRate(quotas.download))
}

/** A function of { connection, caller } -> { upload, download }. */
function quotasOf(settings) {
  switch (settings.per) {
    case 'identity':
      var byCaller = new algo.Cache(null, null, { size: MOST_CALLERS })
      return flow => {
        var caller = flow.caller ?? ''
        var known = byCaller.find(caller)
        if (known === undefined) byCaller.set(caller, (known = pair(settings, settings.key + ' ' + caller)))
        return known
      }
    default:
      return flow => {
        var quotas = flow.connection.quotas
        return quotas[settings.key] ?? (quotas[settings.key] = pair(settings, null))
      }
  }
}

/** With a key all threads share one quota. */
function pair(settings, key) {
  return { upload: quota(settings.upload, key && key + ' up'), download: quota(settings.download, key && key + ' down') }
}

function quota(bytesPerSecond, key) {
  var bytes = bytesPerSecond === 0 ? UNLIMITED : bytesPerSecond * PERIOD
  return new algo.Quota(bytes, key === null ? { per: PERIOD } : { per: PERIOD, key: key })
}

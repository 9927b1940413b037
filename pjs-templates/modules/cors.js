// Cross-origin requests: what scripts of which origins may ask for, told by the proxy instead of the application.

var $origin

export default {
  load: settings => {
    var exact = Object.fromEntries(settings.origins.map(origin => [origin, true]))
    var isAllowed = origin => settings.anyOrigin || exact[origin] === true || settings.suffixes.some(each => isSubdomain(origin, each))
    return {
      needs: 'nothing',
      preflight: flow => {
        var headers = flow.head.headers
        if (headers.origin === undefined || headers['access-control-request-method'] === undefined) return null
        return isAllowed(headers.origin.toLowerCase()) ? new Message({ status: 204, headers: preflight(settings, headers) }) : null
      },
      step: inner => request => {
        $origin = request.head.headers.origin
        return inner
      },
      watch: $ =>
        $.handleMessageStart(response => {
          var headers = response.head.headers
          if (
            'access-control-allow-origin' in headers ||
            'access-control-allow-credentials' in headers ||
            'access-control-allow-headers' in headers ||
            'access-control-allow-methods' in headers ||
            'access-control-allow-private-network' in headers ||
            'access-control-expose-headers' in headers ||
            'access-control-max-age' in headers
          )
            silence(headers)
          if (headers.vary === undefined) headers.vary = 'origin'
          else addVary(headers)
          if ($origin === undefined) return
          // Browsers write origins in lower case.
          if (!settings.anyOrigin && exact[$origin] !== true && !isAllowed($origin.toLowerCase())) return
          headers['access-control-allow-origin'] = allowedOrigin(settings, $origin)
          if (settings.credentials) headers['access-control-allow-credentials'] = 'true'
          if (settings.exposeHeaders !== '') headers['access-control-expose-headers'] = settings.exposeHeaders
        }),
    }
  },
}

function preflight(settings, asked) {
  var headers = {
    'access-control-allow-origin': allowedOrigin(settings, asked.origin),
    'access-control-allow-methods': settings.methods,
    'access-control-max-age': String(settings.maxAgeSeconds),
    vary: 'origin, access-control-request-method, access-control-request-headers',
  }
  if (settings.headers !== '') headers['access-control-allow-headers'] = settings.headers
  if (settings.credentials) headers['access-control-allow-credentials'] = 'true'
  return headers
}

function allowedOrigin(settings, origin) {
  return settings.anyOrigin && !settings.credentials ? '*' : origin
}

/** At least one label before the suffix, and nothing there that could end the host. */
function isSubdomain(origin, pattern) {
  if (!origin.startsWith(pattern.scheme) || !origin.endsWith(pattern.suffix)) return false
  var label = origin.substring(pattern.scheme.length, origin.length - pattern.suffix.length)
  return label.length > 0 && !NO_LABEL.test(label)
}

/** What the application says of origins would be a second opinion. Called where it has one of the headers that browsers know. */
function silence(headers) {
  Object.keys(headers)
    .filter(name => name.startsWith('access-control-'))
    .forEach(name => {
      delete headers[name]
    })
}

function addVary(headers) {
  var before = headers.vary
  headers.vary = (before instanceof Array ? before.join(', ') : before) + ', origin'
}

var NO_LABEL = new RegExp('[^a-z0-9.-]')

// Headers that an application could take for its caller's identity: serviceidentity, and x-forwarded-client-cert in every spelling with _ for -.

var NAMES = [
  'serviceidentity',
  'x-forwarded-client-cert',
  'x-forwarded-client_cert',
  'x-forwarded_client-cert',
  'x-forwarded_client_cert',
  'x_forwarded-client-cert',
  'x_forwarded-client_cert',
  'x_forwarded_client-cert',
  'x_forwarded_client_cert',
]

/** For every request, most of which have none: a look-up costs less than a call, and going through the names more than both. */
export default function dropIdentityHeaders(headers) {
  var found =
    headers.serviceidentity ??
    headers['x-forwarded-client-cert'] ??
    headers['x-forwarded-client_cert'] ??
    headers['x-forwarded_client-cert'] ??
    headers['x-forwarded_client_cert'] ??
    headers['x_forwarded-client-cert'] ??
    headers['x_forwarded-client_cert'] ??
    headers['x_forwarded_client-cert'] ??
    headers['x_forwarded_client_cert']
  if (found === undefined) return
  NAMES.forEach(name => {
    delete headers[name]
  })
}

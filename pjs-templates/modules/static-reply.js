// An answer that a policy gives in place of the upstream's.
import { isGrpc } from './request.js'

/** Clients read the next answer after the heads of these: a body, such as a fault's, would be taken for it. */
var BODILESS_STATUSES = { 204: true, 304: true }

/** A function head -> Message; anew each time, because what looks at answers may change it. `settings`: a Reply. */
export default function staticReply(settings, grpcStatus, text) {
  var body = BODILESS_STATUSES[settings.status] ? null : settings.body
  return head =>
    isGrpc(head)
      ? new Message({ status: 200, headers: { 'content-type': 'application/grpc' } }, null, {
          headers: { 'grpc-status': grpcStatus, 'grpc-message': text },
        })
      : new Message({ status: settings.status, headers: { ...settings.headers } }, body)
}

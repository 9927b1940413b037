// Answers over a pooled HTTP/1.1 connection that Pipy misreads. After 102 or 103 (Early Hints) it takes the real answer for the answer to the next request
// on the connection, whoever sent that. After a 304 with a Content-Length it waits for a body that never comes.
import config from './config.js'
import { refuseConnection } from './report.js'

export var unexpectedRule = 'deny/unexpected-status@' + config.proxy

/**
 * The callback of a stage `replaceMessageStart` that handles them. `renew` has to give up the connections over which the answer may have come, and to
 * return the endpoint's address. `isUpgrade`: 101 is the answer that is hoped for.
 */
export default function guard(renew, isUpgrade) {
  return start => {
    var status = start.head.status
    return status >= 200 && status !== 304 ? start : isUpgrade && status === 101 ? start : odd(start, renew)
  }
}

/** What is made of an answer whose status is below 200, or 304. */
export function odd(start, renew) {
  var status = start.head.status
  if (status === 304) {
    if (!isTooLong(start.head)) return start
    renew()
    return [start, new MessageEnd()]
  }
  refuseConnection(unexpectedRule, null, renew())
  return unexpectedAnswer(status)
}

/** Whether Pipy would wait for a body; removes the header that announces it. */
function isTooLong(head) {
  if (!(Number(head.headers?.['content-length']) > 0)) return false
  delete head.headers['content-length']
  return true
}

/** The answer that replaces one with `status`. */
export function unexpectedAnswer(status) {
  return new Message({ status: 502, headers: { 'content-type': 'text/plain' } }, 'the service answered with status ' + status + ' first\n')
}

var $isLeftOut

/** For a connection that no other request uses: drops 102 and 103, and the wait for the body of a 304. Returns $. */
export function withoutProvisional($) {
  return $.replaceMessageEnd(end => ($isLeftOut ? undefined : end)).replaceMessageStart(start => {
    var status = start.head.status
    $isLeftOut = status < 200 || (status === 304 && isTooLong(start.head))
    return status < 200 ? undefined : $isLeftOut ? [start, new MessageEnd()] : start
  })
}

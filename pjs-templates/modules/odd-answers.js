// Answers over a pooled connection of HTTP/1.1 that Pipy reads in another way than they are meant. After 102 or 103 (Early Hints) it takes the real
// answer for that to the next request on the connection, whoever's that is; with 304 and a Content-Length it waits for a body that never comes.
import config from './config.js'
import { refuseConnection } from './report.js'

export var unexpectedRule = 'deny/unexpected-status@' + config.proxy

/**
 * Adds the stage that sees to it, and gives $. `renew` is to give up the connections that the answer may have come over, and gives
 * the endpoint's address. `isUpgrade`: where 101 is what
 * is hoped for.
 */
export default function guardAnswers($, renew, isUpgrade) {
  return $.replaceMessageStart(start => {
    var status = start.head.status
    return status >= 200 && status !== 304 ? start : isUpgrade && status === 101 ? start : odd(start, renew)
  })
}

function odd(start, renew) {
  var status = start.head.status
  if (status === 304) {
    if (!isTooLong(start.head)) return start
    renew()
    return [start, new MessageEnd()]
  }
  refuseConnection(unexpectedRule, null, renew())
  return unexpectedAnswer(status)
}

/** Whether a body would be waited for; takes the header away that tells of one. */
function isTooLong(head) {
  if (!(Number(head.headers?.['content-length']) > 0)) return false
  delete head.headers['content-length']
  return true
}

/** Instead of one with `status`. */
export function unexpectedAnswer(status) {
  return new Message({ status: 502, headers: { 'content-type': 'text/plain' } }, 'the service answered with status ' + status + ' first\n')
}

var $isLeftOut

/** For a connection that no other request takes: leaves out 102 and 103, and the wait for the body of a 304, and gives $. */
export function withoutProvisional($) {
  return $.replaceMessageEnd(end => ($isLeftOut ? undefined : end)).replaceMessageStart(start => {
    var status = start.head.status
    $isLeftOut = status < 200 || (status === 304 && isTooLong(start.head))
    return status < 200 ? undefined : $isLeftOut ? [start, new MessageEnd()] : start
  })
}

// Answers to HEAD over HTTP/1.1. Of one in chunked coding 2.0 writes the head twice: the second would be taken for the answer to the next request.

var $way
var answering = pipeline($ =>
  $.pipe(() => $way).replaceMessageStart(start => {
    var head = start.head
    var headers = head.headers ?? {}
    if (headers['transfer-encoding'] === undefined) return start
    delete headers['transfer-encoding']
    return new MessageStart({ status: head.status, statusText: head.statusText, headers: headers })
  }),
)

/** `way` for a request with HEAD. */
export default function answeringHead(way) {
  $way = way
  return answering
}

// Answers that the proxy gives itself. They come at the head of the request, whatever its body does.

/** `headers` are not changed afterwards: all requests share them. */
function reply(status, body) {
  var message = new Message({ status: status, headers: { 'content-type': 'text/plain' } }, body)
  return answer(message)
}

function grpcReply(status, text) {
  return answer(
    new Message({ status: 200, headers: { 'content-type': 'application/grpc' } }, null, { headers: { 'grpc-status': status, 'grpc-message': text } }),
  )
}

function answer(message) {
  return pipeline($ => $.replaceData().replaceMessageEnd().replaceMessageStart(message))
}

export var badRequest = { status: 400, http: reply(400, 'bad request\n'), grpc: grpcReply('13', 'bad request') }
export var denied = { status: 403, http: reply(403, 'access denied\n'), grpc: grpcReply('7', 'access denied') }
export var unavailable = { status: 503, http: reply(503, 'no backend\n'), grpc: grpcReply('14', 'no backend') }

/** Ends a request whose client has left: nobody hears of it. */
export var unanswered = pipeline($ =>
  $.replaceData()
    .replaceMessageEnd()
    .replaceStreamEnd()
    .replaceMessageStart(() => new StreamEnd()),
)

/** Ends a connection without a byte. */
export var closed = pipeline($ => $.onStart(() => new StreamEnd('ConnectionReset')).replaceData())

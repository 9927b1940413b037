// Headers that header operations leave alone: what they say decides how a message is read, or who sent it.

/** In requests and responses: framing, and what belongs to one connection. */
const FRAMING = ['connection', 'content-length', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade']
/** gRPC's own status, which proxies move between head and tail. */
const GRPC = ['grpc-status', 'grpc-message']
/** Host is what a rewrite changes; a content type makes a request gRPC or not. */
const OF_REQUESTS = ['host', 'content-type', 'expect', 'http2-settings', 'serviceidentity', 'x-forwarded-client-cert']

const PROTECTED = {
  request: new Set([...FRAMING, ...GRPC, ...OF_REQUESTS]),
  response: new Set([...FRAMING, ...GRPC]),
}

/** Applications that read headers as CGI does take _ for -. */
export function isProtected(name: string, direction: 'request' | 'response'): boolean {
  return PROTECTED[direction].has(name.toLowerCase().replaceAll('_', '-'))
}

// Which content types are gRPC's.

/** gRPC-Web is a protocol of its own, made for HTTP/1.1, in which a proxy's refusal is HTTP's. */
export function isGrpcType(contentType: string | undefined): boolean {
  return Boolean(contentType?.startsWith('application/grpc')) && !contentType?.startsWith('application/grpc-web')
}

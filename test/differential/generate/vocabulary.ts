// The words that generated meshes and flows share: few, so that they meet; odd, so that readers could disagree about them.

export const NAMESPACES = ['shop', 'books', 'shop-2']
export const ACCOUNTS = ['buyer', 'buyer-2', 'thief', 'store', 'constructor']
export const WORKLOADS = ['v1', 'v2', 'front', 'db']
/** One is called like a namespace, one like what every object inherits. */
export const SERVICES = ['store', 'store-v1', 'store-v2', 'cart', 'books', 'constructor']
export const EXTRA_HOSTS = ['api.example.com', '*.example.com', '*.eu.example.com', 'API.Example.org', 'under_score.example', 'a.api.example.com']
export const VIPS = ['10.96.0.1', '10.96.0.10', 'fd00::1', 'FD00::A']

export const SEGMENTS = [
  'books',
  'book',
  'books-bought',
  'Books',
  'a',
  'A',
  'b',
  'a.b',
  'a+b',
  'a*b',
  'a;b=1',
  '$&',
  '(1)',
  '[1]',
  '^a|b',
  "it's",
  '"',
  '~u',
  '_',
  '%20',
  '%C3%A9',
  '%c3%a9',
  '%25',
  'é',
  '{id}',
  ':id',
  '@',
  '...',
  'constructor',
  '__proto__',
  'toString',
]

/** Patterns that stay regexes, and such that are really literals or prefixes; with texts near both sides of their border. */
export const PATH_REGEXES: readonly { readonly pattern: string; readonly near: readonly string[] }[] = [
  { pattern: '/books/[0-9]+', near: ['/books/1', '/books/12', '/books/', '/books/1a', '/books/a', '/books/1/', '/x/books/1', '/books'] },
  { pattern: '/a.b', near: ['/a.b', '/axb', '/ab', '/a/b', '/a..b', '/aéb', '/a%20b', '/A.b'] },
  { pattern: '/(a|b)/c', near: ['/a/c', '/b/c', '/c/c', '/a/c/', '/a/cc', '/ab/c', '//a/c'] },
  { pattern: '/a|/b', near: ['/a', '/b', '/a/', '/ab', '/b/x', '/c', '/a|/b'] },
  { pattern: '/books(/.*)?', near: ['/books', '/books/', '/books/1', '/booksx', '/books-bought', '/book'] },
  { pattern: '/books(?:\\/.*)?', near: ['/books', '/books/', '/books/1', '/booksx', '/x/books'] },
  { pattern: '^/books$', near: ['/books', '/books/', '/booksx', '/book', '/BOOKS'] },
  { pattern: '^/books', near: ['/books', '/books/', '/booksx', '/books/1', '/book'] },
  { pattern: '/a\\.b', near: ['/a.b', '/axb', '/a%2eb', '/a%2Eb', '/a.bc'] },
  { pattern: '/.*', near: ['/', '/a', '/a/b', '/%20', '/é'] },
  { pattern: '.*', near: ['/', '/a', '/a/b/', '/a?x=1'] },
  { pattern: '/.*\\.(png|jpg)', near: ['/a.png', '/a/b.jpg', '/.png', '/a.png/', '/a.pngx', '/apng', '/a.PNG'] },
  { pattern: '/v[12](/.*)?', near: ['/v1', '/v2/', '/v3', '/v1/x', '/v12', '/V1'] },
  { pattern: '/x{2,3}', near: ['/x', '/xx', '/xxx', '/xxxx', '/xx/'] },
  { pattern: '/\\w+/\\d', near: ['/a/1', '/a_/1', '/a-/1', '/a/12', '/a/a', '//1', '/é/1'] },
  { pattern: '/[^/]+', near: ['/a', '/a/', '/a/b', '/', '/%2e', '/é', '/a;b'] },
  { pattern: '/(?:books|cart)/.+', near: ['/books/1', '/cart/x', '/cart/', '/cart', '/books//1', '/carts/1'] },
  { pattern: '/A\\/b', near: ['/A/b', '/a/b', '/A/b/', '/A%2fb', '/A//b'] },
  { pattern: '/books/?', near: ['/books', '/books/', '/books//', '/booksx', '/books/1'] },
  { pattern: '/%20', near: ['/%20', '/%20/', '/+', '/%2520'] },
]

export const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']

/** `__proto__` and `toString` are what every object has; `user-agent` and `cookie` have readers of their own in many proxies. */
export const HEADER_NAMES = ['x-user', 'X-Version', 'user-agent', 'cookie', 'x_under', 'toString', '__proto__', 'x-user2', 'accept']
export const HEADER_VALUES = ['', 'a', 'A', 'aa', 'a b', 'v1', 'v2', 'a.b', 'axb', 'a, b', 'a;b', '"a"', '%61', 'undefined', 'true', '0', 'é']
export const HEADER_REGEXES = ['v[12]', '.*', '.+', 'a.b', '(a|b)', 'a|b', '[0-9]+', 'a\\.b', '^a', 'a$', '^a$', 'A?', '[^a]*']

export const QUERY_NAMES = ['q', 'version', 'Version', 'a b', 'q[]', 'é', '__proto__', 'constructor', 'q&r']
export const QUERY_VALUES = ['', 'a', 'A', 'aa', '1 0', '1+0', 'é', 'a&b', 'a=b', '%', 'v1', 'a.b', 'undefined']
export const QUERY_REGEXES = ['v[12]', '.*', '.+', 'a.b', '(a|b)', 'a|b', '[0-9]+', 'a\\.b', '[^&]*']

/** Certificates' names that belong to no identity of the mesh. */
export const STRANGERS = [
  'stranger.nowhere.cluster.local',
  'toString',
  'buyer',
  'buyer.shop',
  'buyer.shop.cluster.locals',
  'xbuyer.shop.cluster.local',
]

/** Every spelling that could be taken for an identity, and neighbours that are ordinary headers. */
export const IDENTITY_HEADERS = [
  'serviceidentity',
  'ServiceIdentity',
  'x-forwarded-client-cert',
  'X-Forwarded-Client-Cert',
  'x_forwarded_client_cert',
  'x-forwarded_client-cert',
  'X_forwarded-client_cert',
]
export const INNOCENT_HEADERS = ['x-forwarded-for', 'x-forwarded-client-certs', 'xforwardedclientcert', 'x-serviceidentity']

// Changes of a header list that HTTP/2 forbids, or that two readers could take in two ways.
import type { HeaderList } from '../../../src/testing/index.ts'
import type { Draw } from '../generate/draw.ts'
import { CONNECTION_FIELDS, COOKIE_LINES } from '../generate/http2-vocabulary.ts'
import { changePath } from '../generate/paths.ts'
import { IDENTITY_HEADERS } from '../generate/vocabulary.ts'
import { bytes } from '../run/http-lane.ts'
import type { RawRequest } from '../run/http2/raw-connection.ts'

const CONTROLS = ['a\0b', 'a\rb', 'a\nb', 'a\r\nx-b: c', 'a\r\n\r\nGET / HTTP/1.1\r\n\r\n', '\x01', '\x7f', 'a\tb', ' a', 'a ', '\t']
const SMUGGLED = 'GET /secret HTTP/1.1\r\nhost: store.shop\r\n\r\n'

/** What is changed of it. */
export function changeFields(draw: Draw, request: RawRequest): Partial<RawRequest> {
  const { fields, body } = request
  const valueIn = (name: string) => fields.find(([key]) => key === name)?.[1] ?? ''
  const withValue = (name: string, value: string) => ({ fields: fields.map(field => (field[0] === name ? ([name, value] as const) : field)) })
  const insert = (...more: HeaderList) => ({ fields: place(draw, fields, more) })
  const append = (...more: HeaderList) => ({ fields: [...fields, ...more] })
  const host = valueIn(':authority')
  return draw.one<() => Partial<RawRequest>>([
    () => insert([draw.one([':method', ':path', ':scheme', ':authority']), draw.one(['GET', '/secret', 'http', host, 'localhost'])]),
    () => insert([draw.one([':status', ':protocol', ':', ':x', ':Path']), draw.one(['200', 'websocket', ''])]),
    () => ({ fields: without(draw, fields, name => name.startsWith(':')) }),
    () => withValue(draw.one([':method', ':path', ':scheme', ':authority']), ''),
    () => withValue(':path', bytes(changePath(draw, valueIn(':path')))),
    () => withValue(':path', valueIn(':path') + draw.one(CONTROLS)),
    () => withValue(':authority', draw.one([`${host} `, `${host}\r\nx: y`, `${host}\0`, `a@${host}`, `${host}/x`, host.toUpperCase(), `${host}.`])),
    () => withValue(':method', draw.one(['GET ', 'G\r\nET', 'CONNECT', 'G/ET', 'G\0'])),
    () => withValue(':scheme', draw.one(['https', 'ht\r\ntp', 'HTTP', '1', 'a+b', 'x'.repeat(126)])),
    () => append(['host', draw.one([host, 'localhost', host.toUpperCase(), ''])]),
    () => append(['host', host], ['host', draw.one([host, 'localhost'])]),
    () => append(...draw.some(CONNECTION_FIELDS, 1, 2)),
    () => append(['te', draw.one(['trailers', 'gzip', '', 'trailers, deflate'])]),
    () => append(...draw.some(COOKIE_LINES, 2, 4).map(line => ['cookie', line] as const)),
    () => append([draw.one(['X-Odd', 'x y', 'x:y', '', 'x\0', 'x\r\n', 'accept-charset', 'x'.repeat(127)]), 'a']),
    () => append(['x-odd', draw.one(CONTROLS)]),
    () => append(['x-odd', 'x'.repeat(draw.one([0, 126, 127, 128, 255, 1023, 4000]))]),
    () => append(...Array.from({ length: draw.one([20, 100, 300]) }, (_, i) => [`x-${i}`, 'a'] as const)),
    () => append([draw.one(IDENTITY_HEADERS).toLowerCase(), draw.one(['buyer.shop.cluster.local', 'a', ''])]),
    () => append(['content-length', draw.one(['0', '5', '05', '+5', '5x', '', '4294967301', String(body?.length ?? 0), '1, 1', '-1', '99999999'])]),
    () => ({ ...append(['content-length', String((body ?? SMUGGLED).length)]), body: body ?? SMUGGLED }),
    () => ({ body: SMUGGLED }),
    () => ({ body: draw.one(['', 'x'.repeat(40_000), 'x'.repeat(100)]) }),
    () => ({ trailers: [['x-trailer', 'a']], ...(draw.chance(70) && { body: body ?? 'hello' }) }),
  ])()
}

export function changeTrailers(draw: Draw, trailers: HeaderList): HeaderList {
  if (draw.chance(60)) return trailers
  return draw.one<HeaderList>([
    [...trailers, [':path', '/secret']],
    [[':method', 'GET'], ...trailers],
    [...trailers, ['content-length', '3']],
    [...trailers, ['x-odd', 'a\r\n\r\nGET /secret HTTP/1.1\r\n\r\n']],
    [...trailers, ['X-Odd', 'a']],
    [...trailers, ['connection', 'close']],
    [...trailers, ['serviceidentity', 'buyer.shop.cluster.local'], ['host', 'localhost']],
    [],
  ])
}

function place(draw: Draw, fields: HeaderList, more: HeaderList): HeaderList {
  const at = draw.integer(0, fields.length)
  return [...fields.slice(0, at), ...more, ...fields.slice(at)]
}

function without(draw: Draw, fields: HeaderList, isMeant: (name: string) => boolean): HeaderList {
  const one = draw.oneOf(fields.filter(([name]) => isMeant(name)))
  return fields.filter(field => field !== one)
}

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { importManifests } from '../../src/import/index.js'
import { pipyc } from './fake-host.js'

const BOOKSTORE = 'fixtures/meshes/bookstore'
const explain = (...words: string[]) => pipyc(['explain', ...words], { importManifests })

describe('explain', () => {
  it('says why somebody is denied, in a few lines', async () => {
    const { code, out, err } = await explain(BOOKSTORE, '--from', 'bookthief', '--to', 'bookstore:14001', 'GET /buy-a-book/new')
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n').length).toBeLessThan(15)
    expect(out).toMatch(
      /^DENIED, connection closed {2}at the outbound sidecar of bookthief\/bookthief, by default \(no policy lets it call bookstore\/bookstore\)/,
    )
    expect(out).toContain('TrafficTarget bookstore/bookbuyer-to-bookstore-v1  fixtures/meshes/bookstore/access.yaml:4:9')
    expect(out).toMatch(/caller is bookbuyer\.bookbuyer\.cluster\.local +fixtures\/meshes\/bookstore\/access\.yaml:12:7 {2}<- does not hold\n/)
    expect(out).toContain('past it    DENIED 403  at the inbound sidecar of bookstore/bookstore-v1 and bookstore/bookstore-v2')
    expect(out).toMatch(/rule id {4}deny\/unknown-destination@bookthief\/bookthief\n$/)
  })

  it('shows the route, the shares and the endpoints of what is allowed', async () => {
    const { out } = await explain(BOOKSTORE, '--from', 'bookbuyer/bookbuyer', '--to', 'bookstore', 'GET //buy-a-book/./new')
    expect(out).toMatch(/^ALLOWED\n/)
    expect(out).toMatch(/route {6}split\/bookstore\/bookstore-split +fixtures\/meshes\/bookstore\/split\.yaml:4:9\n/)
    expect(out).toContain('90 %       bookstore/bookstore-v1:14001  (10.244.2.2:14001)  ALLOWED\n')
    expect(out).toContain('10 %       bookstore/bookstore-v2:14001  (10.244.2.3:14001)  ALLOWED\n')
  })

  it('takes headers, and the path as it is', async () => {
    const words = [BOOKSTORE, '--from', 'bookbuyer', '--to', 'bookstore-v2', 'GET /books-bought']
    expect((await explain(...words)).out).toMatch(/^DENIED 403 /)
    expect((await explain(...words, '-H', 'User-Agent: a-http-client/1', '-H', 'client-app:bookbuyer')).out).toMatch(/^ALLOWED\n/)
    expect((await explain(...words.slice(0, -1), 'GET /books%2Fbought')).out).toMatch(/^REJECTED 400 .*an encoded slash/)
  })

  it('is about a connection where the port carries bytes, and about GET / where nothing is asked', async () => {
    const { out } = await explain(BOOKSTORE, '--from', 'bookwarehouse', '--to', 'mysql.mysql:3306')
    expect(out).toMatch(/^ALLOWED\n/)
    expect(out).toContain('asks for   a connection  at mysql/mysql:3306\n')
    expect((await explain(BOOKSTORE, '--from', 'bookbuyer', '--to', 'bookstore')).out).toContain('asks for   GET /  at')
  })

  it.each([
    ['bookthief/bookthief', 'caller     workload bookthief/bookthief, through its own sidecar'],
    ['bookthief', 'caller     workload bookthief/bookthief'],
    ['bookthief.bookthief.cluster.local', 'caller     bookthief.bookthief.cluster.local, by certificate'],
    ['anonymous', 'caller     nobody: no certificate'],
  ])('--from %s', async (from, expected) => {
    expect((await explain(BOOKSTORE, '--from', from, '--to', 'bookstore-v1')).out).toContain(expected)
  })

  it('prints JSON of the documented shape', async () => {
    const accepts = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(readFileSync('schemas/decision.schema.json', 'utf8')))
    for (const [from, request] of [
      ['bookbuyer', 'GET /buy-a-book/new'],
      ['bookthief', 'GET /buy-a-book/new'],
      ['anonymous', 'GET /'],
      ['bookbuyer', 'GET /%00'],
    ] as const) {
      const { out } = await explain(BOOKSTORE, '--from', from, '--to', 'bookstore', request, '--format', 'json')
      expect(accepts(JSON.parse(out)) || accepts.errors).toBe(true)
    }
  })

  it('prints a request that would move the cursor as text', async () => {
    const { out } = await explain(BOOKSTORE, '--from', 'bookbuyer', '--to', 'bookstore', 'GET /\x1b[2J')
    expect(out).not.toContain('\x1b')
  })

  it.each([
    [['--from', 'bookthief', '--to', 'bookstore', '--expect', 'denied'], 0],
    [['--from', 'bookthief', '--to', 'bookstore', '--expect', 'allowed'], 1],
    [['--from', 'bookthief', '--to', 'bookstore'], 0],
  ])('%j ends with %j', async (words, code) => expect((await explain(BOOKSTORE, ...words)).code).toBe(code))

  it('explains no mesh that has errors', async () => {
    const { code, out, err } = await explain('fixtures/cases/access/unknown-service/model.yaml', '--from', 'buyer', '--to', 'store')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('error reference/unknown-service')
  })

  it.each([
    [['--from', 'bookbuyr', '--to', 'bookstore'], 'there is no workload or identity bookbuyr; did you mean bookbuyer/bookbuyer?'],
    [['--from', 'bookbuyer', '--to', 'bookstor'], 'there is no service bookstor; did you mean bookstore/bookstore?'],
    [['--from', 'bookbuyer', '--to', 'bookstore/bookstor'], 'there is no service bookstore/bookstor; did you mean bookstore/bookstore?'],
    [['--from', 'bookbuyer', '--to', 'bookstore:80'], 'bookstore/bookstore has no port 80; write one of bookstore/bookstore:14001'],
    [['--from', 'bookwarehouse', '--to', 'mysql', 'GET /'], 'mysql/mysql:3306 carries bytes; leave out the request'],
    [['--from', 'bookbuyer'], 'explain needs --from and --to, or --rule'],
    [['--from', 'bookbuyer', '--to', 'bookstore', 'GET /a', 'GET /b'], 'explain takes one request, and there are 2: GET /a, GET /b'],
    [['--from', 'bookbuyer', '--to', 'bookstore', '-H', 'x'], "x is no header; write 'Name: value'"],
    [['--from', 'bookbuyer', '--to', 'bookstore', '/buy-a-book'], "/buy-a-book is no file; if it is the path of a request, write 'GET /buy-a-book'"],
    [['--rule', 'nothing-like-one'], 'no rule of this mesh has the id nothing-like-one; log lines have ids under "refused"'],
    [['--rule', 'deny/default@mysql/mysql:330'], 'did you mean deny/default@mysql/mysql:3306?'],
    [['--from', 'a', '--to', 'b', '--format', 'sarif'], 'Allowed choices are pretty, json'],
  ])('%j is a usage error', async (words, message) => {
    const { code, out, err } = await explain(BOOKSTORE, ...words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('needs a mesh', async () => {
    const { code, err } = await explain('--from', 'a', '--to', 'b', 'GET /')
    expect([code, err]).toEqual([2, 'error: explain needs the mesh: manifests or model files, or directories of them\n'])
  })
})

describe('explain --rule', () => {
  it('says what it is and where it was written', async () => {
    const { code, out } = await explain(BOOKSTORE, '--rule', 'deny/default@mysql/mysql:3306')
    expect(code).toBe(0)
    expect(out).toBe(
      `deny/default@mysql/mysql:3306
  The inbound sidecar refused it (403, or a closed connection): no policy allows it on port 3306.
             workload mysql/mysql                        fixtures/meshes/bookstore/mysql.yaml:40:9
             access policy mysql/bookwarehouse-to-mysql  fixtures/meshes/bookstore/access.yaml:64:9
`,
    )
  })

  it.each([
    '{"time":"2026-11-26T20:55:21.235Z","proxy":"mysql/mysql","refused":"deny/default@mysql/mysql:3306","caller":null}',
    '2026-11-26 20:55:21.235 [INF] {"proxy":"mysql/mysql", "refused": "deny/default@mysql/mysql:3306"}',
    'pipyc_refusals{rule="deny/default@mysql/mysql:3306"} 1',
  ])('takes the whole line: %s', async line => {
    const { code, out } = await explain(BOOKSTORE, '--rule', line)
    expect([code, out.split('\n')[0]]).toEqual([0, 'deny/default@mysql/mysql:3306'])
  })

  it('says nothing of a port that the id does not name', async () => {
    const { out } = await explain(BOOKSTORE, '--rule', 'deny/default@mysql/mysql')
    expect(out).toContain('(403, or a closed connection): no policy allows it.\n')
  })

  it('as JSON, too', async () => {
    const { out } = await explain(BOOKSTORE, '--rule', 'allow/mysql/bookwarehouse-to-mysql', '--format', 'json')
    expect(JSON.parse(out)).toEqual({
      version: 'pipyc-rules/v1',
      rules: [
        {
          id: 'allow/mysql/bookwarehouse-to-mysql',
          text: 'Allowed by this access policy.',
          places: [
            {
              what: 'access policy mysql/bookwarehouse-to-mysql',
              place: expect.objectContaining({ file: 'fixtures/meshes/bookstore/access.yaml', line: 64, column: 9 }),
            },
          ],
        },
      ],
    })
  })
})

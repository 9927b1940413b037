// One request in many spellings, through the inbound sidecar and mutual TLS.
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compile } from '../../src/compile.ts'
import { type ReceivedRequest, type RunningMesh, startMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { FIXTURES, modelOf, textOf } from './case-files.ts'

type Verdict = number | 'closed'

interface Row {
  /** The request line. */
  readonly line: string
  /** Default: Host: store.shop. */
  readonly headers?: readonly string[]
  readonly status: Verdict | readonly Verdict[]
  readonly forwarded?: string
}

const spellings = { name: 'cases/http-route/spellings', directory: join(FIXTURES, 'cases/http-route/spellings') }
const rows = parse(textOf(spellings, 'table.yaml') ?? '[]') as Row[]

test('the table is as large as it should be, and every 200 says what is forwarded', () => {
  expect(rows.length).toBeGreaterThanOrEqual(40)
  expect(rows.filter(({ status, forwarded }) => (status === 200) !== (forwarded !== undefined))).toEqual([])
})

describePipy('spellings', pipy => {
  let mesh: RunningMesh
  beforeAll(async () => {
    mesh = await startMesh({ pipy, model: modelOf(spellings), compile: model => compile(model, {}), proxies: ['shop/store'] })
  })
  afterAll(() => mesh?.stop())

  test.each(rows.map(row => ({ ...row, title: `${row.line} ${row.headers?.join(', ') ?? ''}` })))('$title', async row => {
    // The second time what was decided is remembered.
    for (const time of ['first', 'second']) {
      mesh.clear()
      const answer = await send(mesh, row)
      expect([row.status].flat(), time).toContain(answer)
      const received = mesh.upstream('shop/store').received as ReceivedRequest[]
      expect(
        received.map(({ url }) => url),
        time,
      ).toEqual(row.forwarded === undefined ? [] : [row.forwarded])
    }
  })
})

async function send(mesh: RunningMesh, { line, headers = ['Host: store.shop'] }: Row): Promise<Verdict> {
  const connection = await mesh.as('shop/buyer').keepAlive(mesh.proxy('shop/store').inbound())
  try {
    connection.send(`${[line, ...headers].join('\r\n')}\r\n\r\n`)
    return (await connection.response(line.split(' ', 1)[0])).status
  } catch (error) {
    if ((error as Error).name === 'ConnectionClosed') return 'closed'
    throw error
  } finally {
    connection.close()
  }
}

// One request in many spellings, through the inbound sidecar and mutual TLS.
import { expect, test } from 'vitest'
import type { ReceivedRequest, RunningMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { shareMesh } from '../testing/share-mesh.ts'
import { type Spelling, type SpellingVerdict, spellings, spellingsModel } from './spellings.ts'

test('the table is as large as it should be, and every 200 says what is forwarded', () => {
  expect(spellings.length).toBeGreaterThanOrEqual(40)
  expect(spellings.filter(({ status, forwarded }) => (status === 200) !== (forwarded !== undefined))).toEqual([])
})

describePipy('spellings', pipy => {
  let mesh: RunningMesh
  shareMesh({ pipy, model: spellingsModel, proxies: ['shop/store'] }, started => {
    mesh = started
  })

  test.each(spellings.map(row => ({ ...row, title: `${row.line} ${row.headers?.join(', ') ?? ''}` })))('$title', async row => {
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

async function send(mesh: RunningMesh, { line, headers = ['Host: store.shop'] }: Spelling): Promise<SpellingVerdict> {
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

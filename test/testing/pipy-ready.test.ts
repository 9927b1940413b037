// When a Pipy of several threads counts as ready.
import { expect, test } from 'vitest'
import { untilReady } from '../../src/testing/pipy-ready.ts'
import type { PipyProcess } from '../../src/testing/run-pipy.ts'

const STAMP = '2026-11-26 15:36:18.57'
const lineOf = (port: number) => `${STAMP}1 [INF] [listener] Listening on TCP port ${port} at 127.77.170.238`
const options = {
  listens: [15001, 15002].map(port => ({ address: '127.77.170.238', port })),
  pipyOptions: ['--threads=2', '--reuse-port'],
  readyTimeoutMs: 100,
}
const pipyThatSays = (lines: string[]) => ({ running: true, log: { lines, errors: [] } }) as unknown as PipyProcess

test('lines that two threads write into one another count', async () => {
  await untilReady(pipyThatSays([lineOf(15001), `${lineOf(15002)}${lineOf(15001)}`, '', lineOf(15002)]), options)
})

test('a thread that does not listen is waited for', async () => {
  await expect(untilReady(pipyThatSays([lineOf(15001), `${lineOf(15002)}${lineOf(15001)}`, '']), options)).rejects.toThrow('did not serve its ports')
})

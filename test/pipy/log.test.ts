// Refusals are written beside Pipy's own log lines, on the same pipe.
import { setTimeout as sleep } from 'node:timers/promises'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allocatePort, MeshClient, runPipy, temporaryDirectory } from '../../src/testing/index.ts'
import { scriptsFor } from '../../src/phases/4-emit/runtime.ts'
import { describePipy } from '../testing/describe-pipy.ts'

describePipy('the log', pipy => {
  const run = async (main: string, files: ReadonlyMap<string, string> = new Map()) => {
    const directory = temporaryDirectory('log')
    const port = await allocatePort()
    const write = (path: string, text: string) => writeFileSync(join(directory.path, path), text)
    for (const [path, text] of files) write(path, text)
    write('main.js', main.replace('PORT', String(port)))
    const process = await runPipy({ pipy, main: join(directory.path, 'main.js'), listens: [{ address: '127.0.0.1', port }] })
    const say = async () => {
      const session = await new MeshClient().tcp({ address: '127.0.0.1', port })
      session.send('x')
      await sleep(150)
      session.close()
    }
    return { process, say, end: () => process.stop(0).then(() => directory.remove()) }
  }

  test('the fault of Pipy that report.js keeps out: a logger of its own beside console', async () => {
    const { process, say, end } = await run(
      "var logger = new logging.JSONLogger('x').toStderr()\npipy.listen('127.0.0.1:PORT', $=>$.handleData(() => { logger.log({ a: 1 }); console.info('own') }).replaceData())\n",
    )
    await say()
    expect(process.log.lines.filter(line => line.includes('assign: File exists'))).not.toEqual([])
    await end()
  })

  test('report.js: refusals and a line of Pipy itself', async () => {
    const report = scriptsFor(['inbound-tcp']).get('modules/report.js')?.text ?? ''
    const config = "export default { proxy: 'p', limits: { logLinesPerSecond: 100 } }\n"
    const main =
      "import { refuseConnection } from './report.js'\npipy.listen('127.0.0.1:PORT', $=>$.handleData(() => { refuseConnection('deny/x', 'c', 'p'); console.info('own'); refuseConnection('deny/y', 'c', 'p') }).replaceData())\n"
    const { process, say, end } = await run(
      main,
      new Map([
        ['report.js', report],
        ['config.js', config],
      ]),
    )
    await say()
    await say()
    expect(process.running).toBe(true)
    expect(process.log.lines.filter(line => line.includes('"refused":"deny/')).length).toBe(4)
    expect(process.log.lines.filter(line => line.endsWith('own'))).toHaveLength(2)
    await end()
  })
})

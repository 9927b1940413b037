import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { allocatePort, eventually, PipyStartError, releasePort, runPipy, temporaryDirectory } from '../../src/testing/index.ts'
import { describePipy } from './describe-pipy.ts'

const directory = temporaryDirectory('run-pipy')
afterAll(() => directory.remove())

function script(name: string, text: string): string {
  const path = join(directory.path, name)
  writeFileSync(path, text)
  return path
}

describePipy('running Pipy', pipy => {
  const listening = async (more = '') => {
    const port = await allocatePort()
    const main = script(`${port}.js`, `pipy.listen('127.0.0.1:${port}', $=>$.dummy())\n${more}`)
    return { pipy, main, listens: [{ address: '127.0.0.1', port }] }
  }

  test('is ready, logs, shows its use of memory and time, and stops', async () => {
    const options = await listening("console.log('args', pipy.argv[1], os.env.COLOUR, os.read('here.txt').toString())")
    writeFileSync(join(directory.path, 'here.txt'), 'read')
    const process = await runPipy({ ...options, scriptArgs: ['one'], env: { COLOUR: 'red' } })
    expect(await process.log.waitForLine(/args/)).toContain('args one red read')
    await expect(process.log.waitForLine('never said', 20)).rejects.toThrow('no line matching never said within 20 ms')
    expect(process.memory().rssBytes).toBeGreaterThan(1_000_000)
    expect(process.memory().peakRssBytes).toBeGreaterThanOrEqual(process.memory().rssBytes)
    expect(process.cpu().userMs).toBeGreaterThanOrEqual(0)
    expect(process.log.errors).toEqual([])
    await process.stop()
    expect(process.running).toBe(false)
    expect(existsSync(`/proc/${process.pid}`)).toBe(false)
    expect(() => process.memory()).toThrow()
  })

  test('a script error is one, whatever the exit code', async () => {
    for (const bad of ['var x = ;', 'nosuch.thing()', "throw new Error('mine')"]) {
      const options = await listening(bad)
      const failure = await runPipy(options).then(
        () => undefined,
        error => error,
      )
      expect(failure).toBeInstanceOf(PipyStartError)
      expect(failure.lines.join('\n')).toContain('[ERR]')
    }
  })

  test('a port in use, a script that listens nowhere, a binary that does not exist', async () => {
    const options = await listening()
    const server = createServer().listen(options.listens[0]?.port, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    await expect(runPipy(options)).rejects.toThrow('[ERR]')
    server.close()
    const elsewhere = { ...options, listens: [{ address: '127.0.0.1', port: await allocatePort() }] }
    await expect(runPipy({ ...elsewhere, readyTimeoutMs: 200 })).rejects.toThrow('did not serve its ports within 200 ms')
    await expect(runPipy({ ...options, pipy: { ...pipy, path: '/nowhere/pipy' } })).rejects.toThrow('cannot run /nowhere/pipy')
    releasePort(elsewhere.listens[0]?.port as number)
  })

  test('readiness can be probed where info lines are off', async () => {
    const process = await runPipy({ ...(await listening()), pipyOptions: ['--log-level=error'], ready: 'connect' })
    expect(process.log.lines).toEqual([])
    await process.stop()
  })

  test('dies with the process that started it', async () => {
    const { main, listens } = await listening()
    const code = `import { runPipy } from './src/testing/run-pipy.ts'
      const pipy = await runPipy(${JSON.stringify({ pipy, main, listens })}); console.log(pipy.pid); setInterval(() => {}, 1000)`
    const starter = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
    const pid = Number(await new Promise(resolve => starter.stdout.once('data', resolve)))
    expect(state(pid)).toMatch(/[RS]/)
    starter.kill('SIGKILL')
    await eventually('Pipy is gone', () => /gone|Z/.test(state(pid)))
  })
})

function state(pid: number): string {
  try {
    return /\) (\w) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? ''
  } catch {
    return 'gone'
  }
}

import { fork, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { allocateAddress, allocatePort, eventually, releaseAddress, releasePort } from '../../src/testing/index.ts'

test('ports differ, are free, and lie outside the range of outgoing connections', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => allocatePort()))
  expect(new Set(ports).size).toBe(20)
  for (const port of ports) expect(port < 32_768 || port > 60_999).toBe(true)
  const server = createServer().listen(ports[0], '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  await new Promise(resolve => server.close(resolve))
  ports.forEach(releasePort)
})

test('parallel processes never get the same port or address', async () => {
  const code = `import { allocatePort, allocateAddress } from './src/testing/ports.ts';
    const got = []; for (let i = 0; i < 50; i++) got.push(await allocatePort(), allocateAddress());
    process.send(got); process.once('message', () => process.exit())`
  const children = [1, 2, 3].map(() => fork('-', [], { execArgv: ['--import', 'tsx', '--input-type=module', '-e', code] }))
  const lists = await Promise.all(children.map(child => new Promise<(number | string)[]>(resolve => child.once('message', resolve as never))))
  for (const child of children) child.send('done')
  const all = lists.flat()
  expect(all).toHaveLength(300)
  expect(new Set(all).size).toBe(300)
})

test('an address answers on Linux and can be had again after its release', async () => {
  const address = allocateAddress()
  const server = createServer().listen(0, address)
  await new Promise((resolve, reject) => server.once('listening', resolve as never).once('error', reject))
  await new Promise(resolve => server.close(resolve))
  releaseAddress(address)
  expect(address).toMatch(/^127\.77\.\d+\.\d+$/)
})

test('what a killed process leaves behind is cleaned up', async () => {
  const code = `import { temporaryDirectory } from './src/testing/temporary-directory.ts'; import { atDeath } from './src/testing/at-death.ts'; import { spawn } from 'node:child_process';
    const child = spawn('sleep', ['60'], { stdio: 'ignore' }); atDeath(['kill', '-9', String(child.pid)]);
    console.log(JSON.stringify([temporaryDirectory('orphan').path, child.pid])); setInterval(() => {}, 1000)`
  const victim = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [path, pid] = JSON.parse(await new Promise<string>(resolve => victim.stdout.once('data', data => resolve(String(data)))))
  expect(existsSync(path)).toBe(true)
  await sleep(50)
  victim.kill('SIGKILL')
  await eventually('the directory is gone', () => !existsSync(path))
  await eventually('the child is dead', () => !isAlive(pid))
})

/** A zombie is dead, too: some systems let them wait. */
function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

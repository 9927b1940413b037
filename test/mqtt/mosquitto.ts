// mosquitto, where it is installed.
import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectAsync } from 'mqtt'
import { eventually, type TcpAddress, temporaryDirectory } from '../../src/testing/index.ts'

export const hasMosquitto = spawnSync('mosquitto', ['-h']).error === undefined

/** Listens when the promise is fulfilled. Returns what stops it. */
export async function startMosquitto({ address, port }: TcpAddress): Promise<() => Promise<void>> {
  const directory = temporaryDirectory('mosquitto')
  const file = join(directory.path, 'mosquitto.conf')
  writeFileSync(file, `listener ${port} ${address}\nallow_anonymous true\nmax_topic_alias 20\n`)
  const child = spawn('mosquitto', ['-c', file], { stdio: 'ignore' })
  const isServing = () =>
    connectAsync(`mqtt://${address}:${port}`, { connectTimeout: 200, reconnectPeriod: 0 }).then(
      client => client.endAsync().then(() => true),
      () => false,
    )
  await eventually('mosquitto listens', isServing, 5000)
  return async () => {
    child.kill('SIGKILL')
    directory.remove()
  }
}

// A relay that runs inside a namespace: Unix sockets lie in the file system, which all namespaces share.
import { type ChildProcess, spawn } from 'node:child_process'
import { atDeath } from '../at-death.js'

/** Plain JavaScript, because it runs in a Node of its own: listens at one place and dials the other for each connection. */
const RELAY = `
const net = require('node:net')
const [listen, dial] = JSON.parse(process.argv[1])
const server = net.createServer({ allowHalfOpen: true, noDelay: true }, near => {
  const far = net.connect({ ...dial, allowHalfOpen: true, noDelay: true })
  near.pipe(far).pipe(near)
  near.on('error', () => far.resetAndDestroy())
  far.on('error', () => near.resetAndDestroy?.() ?? near.destroy())
  near.on('close', () => far.destroy())
})
server.listen(listen, () => console.log('ready'))
`

export type RelayEnd = { readonly host: string; readonly port: number } | { readonly path: string }

/** Starts the relay under a command such as `ip netns exec x`. @throws when it cannot listen. */
export async function startRelay(under: readonly string[], listen: RelayEnd, dial: RelayEnd): Promise<ChildProcess> {
  const argv = [...under, process.execPath, '-e', RELAY, JSON.stringify([listen, dial])]
  const child = spawn(argv[0] as string, argv.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] })
  const cancel = atDeath(['kill', '-9', String(child.pid)])
  child.once('exit', cancel)
  let complaint = ''
  child.stderr.on('data', chunk => {
    complaint += chunk
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`the relay ended (${code}): ${complaint.trim()}`)))
  })
  return child
}

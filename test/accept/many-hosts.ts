// How much a proxy grows when every request has a Host of its own: refused ones, and ones that a wildcard routes.
import type { Buffer } from 'node:buffer'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MeshProxy, TcpAddress } from '../../src/testing/index.ts'

export const MEGABYTE = 2 ** 20

const HOSTS = 100_000
/** The routed ones among them are more than the decision cache holds (8192), so that what still grows afterwards grows without end. */
const WARM_UP_HOSTS = 20_000
const CONNECTIONS = 8
const PIPELINED = 50
/** One of so many hosts falls under the wildcard: while the caches fill up, and later. */
const ROUTED_EVERY = { warmUp: 2, later: 5 }
const SETTLE_MS = 300
const ANSWER = /HTTP\/1\.[01] \d{3} /g
const LONGEST_ANSWER = 'HTTP/1.1 200 '.length

/** Bytes by which the resident set grew. `forget` is called now and then for the upstreams' sake. */
export async function growthByHosts(proxy: MeshProxy, forget: () => void): Promise<number> {
  await askFor(proxy.outboundHttp, 0, WARM_UP_HOSTS, forget)
  await sleep(SETTLE_MS)
  const before = proxy.process.memory().rssBytes
  await askFor(proxy.outboundHttp, WARM_UP_HOSTS, HOSTS, forget)
  await sleep(SETTLE_MS)
  return proxy.process.memory().rssBytes - before
}

async function askFor(to: TcpAddress, first: number, count: number, forget: () => void): Promise<void> {
  const share = Math.ceil(count / CONNECTIONS)
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, i) => ask(to, first + i * share, Math.min(share, count - i * share), forget)))
}

/** All on one connection, a few at a time. @throws when the proxy closes it. */
function ask(to: TcpAddress, first: number, count: number, forget: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: to.address, port: to.port })
    let sent = 0
    let answered = 0
    let rest = ''
    const sendMore = () => {
      const batch = Math.min(PIPELINED, count - sent)
      let text = ''
      for (let i = 0; i < batch; i++) text += `GET /${first + sent + i} HTTP/1.1\r\nHost: ${hostName(first + sent + i)}\r\n\r\n`
      sent += batch
      socket.write(text)
    }
    socket.once('connect', sendMore)
    socket.on('data', (chunk: Buffer) => {
      const text = rest + chunk.toString('latin1')
      let end = 0
      for (const { index, 0: match } of text.matchAll(ANSWER)) {
        answered++
        end = index + match.length
      }
      // What was counted is not kept; the beginning of the next answer is.
      rest = text.slice(Math.max(end, text.length - LONGEST_ANSWER))
      if (answered >= count) {
        socket.destroy()
        resolve()
      } else if (answered === sent) {
        forget()
        sendMore()
      }
    })
    socket.once('error', reject)
    socket.once('close', () => reject(new Error(`the proxy closed the connection after ${answered} of ${count} requests`)))
  })
}

function hostName(i: number): string {
  return i % (i < WARM_UP_HOSTS ? ROUTED_EVERY.warmUp : ROUTED_EVERY.later) === 0 ? `h${i}.many.example` : `h${i}.unknown.example`
}

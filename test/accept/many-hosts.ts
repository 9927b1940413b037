// How much a proxy grows when every request has a Host of its own: refused ones, and ones that a wildcard routes.
import type { Buffer } from 'node:buffer'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createServer } from 'node:tls'
import { principalOf, type RunningMesh, type TcpAddress } from '../../src/testing/index.ts'

export const MEGABYTE = 2 ** 20

const HOSTS = 100_000
/** The routed ones among them are more than the decision cache holds (8192), so that what still grows afterwards grows without end. */
const WARM_UP_HOSTS = 20_000
const CONNECTIONS = 8
const PIPELINED = 50
/** One of so many hosts falls under the wildcard: while the caches fill up, and later. */
const ROUTED_EVERY = { warmUp: 2, later: 5 }
const LEAST_ROUTED = WARM_UP_HOSTS / ROUTED_EVERY.warmUp + (HOSTS - WARM_UP_HOSTS) / ROUTED_EVERY.later
const SETTLE_MS = 300
const ANSWER = /HTTP\/1\.[01] \d{3} /g
const HEAD_END = '\r\n\r\n'
const EMPTY_ANSWER = `HTTP/1.1 200 OK\r\ncontent-length: 0${HEAD_END}`
const LONGEST_ANSWER = 'HTTP/1.1 200 '.length

/** Bytes by which the buyer's resident set grew. `endpoint` has the identity that the model expects there. */
export async function growthByHosts(mesh: RunningMesh, endpoint: string, identity: string): Promise<number> {
  const proxy = mesh.proxy('shop/buyer')
  const upstream = await answerAll(mesh, endpoint, identity)
  try {
    await askFor(proxy.outboundHttp, 0, WARM_UP_HOSTS)
    await sleep(SETTLE_MS)
    const before = proxy.process.memory().rssBytes
    await askFor(proxy.outboundHttp, WARM_UP_HOSTS, HOSTS - WARM_UP_HOSTS)
    await sleep(SETTLE_MS)
    if (upstream.answered() < LEAST_ROUTED) throw new Error(`only ${upstream.answered()} requests were routed`)
    return proxy.process.memory().rssBytes - before
  } finally {
    upstream.close()
  }
}

/** Answers each request, none of which has a body, with as little work as can be: a usual server takes longer than the proxy. */
async function answerAll(mesh: RunningMesh, endpoint: string, identity: string): Promise<{ answered(): number; close(): void }> {
  const { cert, key } = mesh.ca.issue({ dnsNames: [principalOf(identity)] })
  let answered = 0
  const server = createServer({ cert, key, ca: mesh.ca.cert, requestCert: true, rejectUnauthorized: true }, socket => {
    let rest = ''
    socket.on('error', () => {})
    socket.on('data', (chunk: Buffer) => {
      const heads = (rest + chunk.toString('latin1')).split(HEAD_END)
      rest = heads.pop() as string
      answered += heads.length
      if (heads.length > 0) socket.write(EMPTY_ANSWER.repeat(heads.length))
    })
  })
  const { address, port } = mesh.layout.external.get(endpoint)!.at
  await new Promise<void>(listening => server.listen(port, address, listening))
  return { answered: () => answered, close: () => void server.close() }
}

async function askFor(to: TcpAddress, first: number, count: number): Promise<void> {
  const share = Math.ceil(count / CONNECTIONS)
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, i) => ask(to, first + i * share, Math.min(share, count - i * share))))
}

/** All on one connection, a few at a time. @throws when the proxy closes it. */
function ask(to: TcpAddress, first: number, count: number): Promise<void> {
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

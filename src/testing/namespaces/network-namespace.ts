// One machine of a two-machine network, with its own interfaces and iptables.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Address, socketOptions, type TcpAddress } from '../address.js'
import { run } from './command.js'
import { startRelay } from './relay.js'

/** Which connections are redirected to a proxy. */
export interface RedirectOptions {
  /** Where the proxy takes the application's connections. Must listen on 127.0.0.1 (or any). Default: 15001. */
  readonly outboundPort?: number
  /** Where the proxy takes connections from outside. Must listen on any address. Default: 15003. */
  readonly inboundPort?: number
  /** User id of the proxy, whose own connections pass. */
  readonly proxyUid: number
  /** Ports that stay as they are, in both directions. */
  readonly exceptPorts?: readonly number[]
}

/** What a command inside a namespace left behind. */
export interface CommandResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** One network namespace: it runs commands, and redirects connections as a site would for a sidecar. */
export class NetworkNamespace {
  readonly name: string
  /** Its address on the link between the two. */
  readonly address: string
  readonly #iptables: string
  readonly #directory: string
  readonly #relays: ChildProcess[] = []

  constructor(name: string, address: string, iptables: string, directory: string) {
    this.name = name
    this.address = address
    this.#iptables = iptables
    this.#directory = directory
  }

  /** The words before a command that make it run in here, as that user; they replace themselves by it. Fits `runPipy`'s `under`. */
  under(uid = 0): string[] {
    const user = uid === 0 ? [] : ['setpriv', '--reuid', String(uid), '--regid', String(uid), '--clear-groups']
    return ['ip', 'netns', 'exec', this.name, ...user]
  }

  /**
   * Sends every TCP connection of the applications to the proxy, and every one from outside, as a sidecar's init container does. @throws when iptables
   * refuses.
   */
  redirect({ outboundPort = 15_001, inboundPort = 15_003, proxyUid, exceptPorts = [] }: RedirectOptions): void {
    const nat = (...rule: string[]) => run(...this.under(), this.#iptables, '-t', 'nat', ...rule)
    for (const port of exceptPorts) {
      nat('-A', 'OUTPUT', '-p', 'tcp', '--dport', String(port), '-j', 'RETURN')
      nat('-A', 'PREROUTING', '-p', 'tcp', '--dport', String(port), '-j', 'RETURN')
    }
    nat('-A', 'OUTPUT', '-m', 'owner', '--uid-owner', String(proxyUid), '-j', 'RETURN')
    nat('-A', 'OUTPUT', '-o', 'lo', '-j', 'RETURN')
    nat('-A', 'OUTPUT', '-p', 'tcp', '-j', 'REDIRECT', '--to-ports', String(outboundPort))
    nat('-A', 'PREROUTING', '-p', 'tcp', '-j', 'REDIRECT', '--to-ports', String(inboundPort))
  }

  /** Makes connections to this address (a service's virtual one) leave through the link. @throws when `ip` refuses. */
  routeTo(address: string, via: string): void {
    run('ip', '-n', this.name, 'route', 'add', address, 'via', via)
  }

  /** Runs a command to its end. Never throws for its exit status. */
  run(argv: readonly string[], options: { readonly uid?: number; readonly timeoutMs?: number } = {}): Promise<CommandResult> {
    const [command = '', ...rest] = [...this.under(options.uid), ...argv]
    const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], timeout: options.timeoutMs ?? 5000, killSignal: 'SIGKILL' })
    const text = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].on('data', chunk => {
        text[stream] += chunk
      })
    }
    return new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', status => resolve({ status, ...text }))
    })
  }

  /** Runs JavaScript (CommonJS) in a Node of its own. */
  node(code: string, options?: { readonly uid?: number; readonly timeoutMs?: number }): Promise<CommandResult> {
    return this.run([process.execPath, '-e', code], options)
  }

  /** Where a client out here can connect to reach `target` from in here, past the redirects of this namespace. */
  async dial(target: TcpAddress): Promise<Address> {
    const path = this.#socketPath()
    this.#relays.push(await startRelay(this.under(), { path }, socketOptions(target)))
    return { path }
  }

  /** Makes a server out here answer at `at` in here. Default address: all of the namespace's. @throws when the port is taken. */
  async serve(at: { readonly address?: string; readonly port: number }, server: Address): Promise<void> {
    this.#relays.push(await startRelay(this.under(), { host: at.address ?? '0.0.0.0', port: at.port }, socketOptions(server)))
  }

  /** A path for an upstream to listen on that is to be reached by `serve`: TCP ports out here are out of reach. */
  socketPath(): string {
    return this.#socketPath()
  }

  /** Ends the relays; the namespaces themselves end together. */
  close(): void {
    for (const relay of this.#relays) relay.kill('SIGKILL')
  }

  #socketPath(): string {
    return join(this.#directory, `${this.name}-${NetworkNamespace.#sockets++}`)
  }

  static #sockets = 0
}

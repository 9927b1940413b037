// Bare Pipy and our sidecars of one Pipy: each is counted once, when something is first compared with it.
import { join } from 'node:path'
import type { compile } from '../src/compile.ts'
import type { ProxySettings } from '../src/model/mesh-model.generated.ts'
import type { Pipy } from '../src/testing/index.ts'
import { countRounds } from './instructions-count.ts'
import type { Rounds } from './instructions-rows.ts'
import { type Kind, loadOf, WAYS, type Way } from './instructions-ways.ts'
import { bareProxy } from './proxy-scripts.ts'
import { sidecar } from './proxy-setups.ts'
import { at, type Script } from './start-script.ts'

export interface Place {
  readonly pipy: Pipy
  /** Port of the application. */
  readonly server: number
  readonly directory: string
  readonly certificates: NonNullable<ProxySettings['certificates']>
  /** Directory for a profile of each side. */
  readonly profiles: string | undefined
}

export class Sides {
  readonly #place: Place
  readonly #counted = new Map<string, Rounds>()

  constructor(place: Place) {
    this.#place = place
  }

  /** @throws like `countRounds`. */
  bare(kind: Kind): Promise<Rounds> {
    const target = at(this.#place.server)
    return this.#count(`bare ${kind.name}`, kind, 1, port => bareProxy({ listen: at(port), target, http2: kind.http2 }))
  }

  /** As this library compiles it. @throws what the compiler finds, and like `countRounds`. */
  ours({ name, kind, direction, routes, policy }: Way, compiler?: typeof compile): Promise<Rounds> {
    const { server, certificates } = this.#place
    const setup = { direction, tls: false, http2: kind.http2 }
    const options = { ...(policy && { policy }), ...(compiler && { compiler }) }
    const script = (listen: number) => sidecar(setup, { listen, server, routes }, certificates, options)
    return this.#count(`${name} ${routes}${compiler ? ' other' : ''}`, kind, routes, script)
  }

  /** The way that a policy's is compared with. @throws like `ours`. */
  async withoutPolicy(way: Way): Promise<{ readonly name: string; readonly rounds: Rounds }> {
    const without = WAYS.find(
      ({ kind, direction, routes, policy }) => !policy && kind === way.kind && direction === way.direction && routes === way.routes,
    )
    if (!without) throw new Error(`no way is ${way.name} without its policy`)
    return { name: without.name, rounds: await this.ours(without) }
  }

  async #count(name: string, kind: Kind, routes: number, scriptAt: (port: number) => Script): Promise<Rounds> {
    const known = this.#counted.get(name)
    if (known) return known
    const { pipy, directory, profiles } = this.#place
    const file = `${pipy.version} ${name}`.replace(/[^\w.]+/g, '-')
    const profile = profiles && join(profiles, `${file}.callgrind`)
    const rounds = await countRounds({ pipy, directory: join(directory, file), load: loadOf(kind, routes), scriptAt, profile })
    this.#counted.set(name, rounds)
    return rounds
  }
}

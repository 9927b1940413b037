// How an HTTP upstream answers, whatever the version of HTTP: as usual, as a test tells it, or as the request asks.
import { setTimeout as sleep } from 'node:timers/promises'
import { HeldAnswers } from './held-answers.js'
import type { ReceivedRequest } from './http-record.js'
import { ORDINARY_REPLY, type Reply, requestedReply } from './reply.js'
import type { Upstream } from './upstream.js'

/** An HTTP server that records what it gets and answers as it is told. */
export interface HttpUpstream extends Upstream<ReceivedRequest> {
  /** How to answer from now on, where the request does not ask for something itself. Parts not given are as usual. */
  behave(reply: Partial<Reply>): void
  /** How to answer the next requests, one each, before it is as usual again. */
  behaveInTurn(replies: readonly Partial<Reply>[]): void
  /** Lets out the answers that are held under this name, now and later. */
  release(name: string): void
  /** Names under which answers are held. */
  readonly held: ReadonlySet<string>
}

/** What one upstream has been told. */
export class ToldReplies {
  readonly #held = new HeldAnswers()
  #usual = ORDINARY_REPLY
  #turns: readonly Partial<Reply>[] = []

  /** The reply to a request that has just come: it takes a turn. */
  next({ url, headers }: ReceivedRequest): Reply {
    const [turn, ...rest] = this.#turns
    this.#turns = rest
    return requestedReply({ ...this.#usual, ...turn }, url, headers)
  }

  /** Resolves when the answer may begin. */
  async due({ hold, delayMs }: Reply): Promise<void> {
    if (hold !== undefined) await this.#held.wait(hold)
    if (delayMs > 0) await sleep(delayMs)
  }

  /** The upstream, with what tests tell it. */
  toldThrough(upstream: Upstream<ReceivedRequest>): HttpUpstream {
    const behave = (reply: Partial<Reply>) => {
      this.#usual = { ...ORDINARY_REPLY, ...reply }
    }
    const behaveInTurn = (replies: readonly Partial<Reply>[]) => {
      this.#turns = replies
    }
    return Object.defineProperties(upstream, {
      behave: { value: behave },
      behaveInTurn: { value: behaveInTurn },
      held: { get: () => this.#held.names },
      release: { value: (name: string) => this.#held.release(name) },
    }) as HttpUpstream
  }
}

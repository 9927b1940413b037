// Whether the process that sends and serves a step stood still meanwhile: then what came late was not always the proxy's doing.
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Shorter ones are usual where proxies start and models are compiled. */
const LEAST_MS = 500
const RESOLUTION_MS = 20

export interface Standstill {
  /** A sentence about the longest time that the event loop has stood still; none where that is not worth mentioning. */
  told(): string[]
  /** Watches no longer. */
  end(): void
}

/** Watches from now on. */
export function watchStandstill(): Standstill {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delays.enable()
  return {
    told() {
      const longestMs = delays.max / 1e6
      return longestMs < LEAST_MS
        ? []
        : [`the test itself stood still for ${Math.round(longestMs)} ms, and the servers with it: clients and servers are in its process`]
    },
    end: () => void delays.disable(),
  }
}

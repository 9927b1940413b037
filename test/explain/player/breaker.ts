// The circuit breaker that bears on an exchange: one for all endpoints, which its outcome counts for, or one for each, which each try counts for.
import type { Call } from './call.ts'
import { kept } from './call.ts'
import type { ProxyState } from './proxy-state.ts'

export interface Breaker {
  /** The one for all endpoints lets nobody in. */
  readonly isOpen: boolean
  /** Undefined: there is none for each. */
  readonly letsIn: ((endpoint: string) => boolean) | undefined
  /** A try goes to an endpoint, which has let it in; gives what is to be told of its outcome. */
  readonly begin: (endpoint: string) => (isGood: boolean) => void
  /** Of the last try. */
  readonly end: (isGood: boolean) => void
}

const NOBODY_COUNTS = () => {}
const NONE: Breaker = { isOpen: false, letsIn: undefined, begin: () => NOBODY_COUNTS, end: NOBODY_COUNTS }

export function breakerFor(call: Call | undefined, state: ProxyState): Breaker {
  const found = kept(call, 'circuitBreaker')
  if (!found) return NONE
  const { key, settings } = found
  const admit = (name: string) => {
    const admission = state.admit(name, settings)
    return { isOpen: !admission, tell: (isGood: boolean) => admission && state.record(name, settings, admission, !isGood) }
  }
  if (settings.scope === 'service') {
    const { isOpen, tell } = admit(key)
    return { ...NONE, isOpen, end: tell }
  }
  const nameOf = (endpoint: string) => `${key} ${endpoint}`
  return { ...NONE, letsIn: endpoint => state.wouldAdmit(nameOf(endpoint), settings), begin: endpoint => admit(nameOf(endpoint)).tell }
}

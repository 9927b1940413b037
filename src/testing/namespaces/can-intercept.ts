// Whether this machine lets us make network namespaces and redirect connections in them.
import { atDeath } from '../at-death.js'
import { run } from './command.js'

/** Whether network namespaces with iptables can be made here, or why not. */
export type Interception =
  | { readonly ok: true /** The command that works here: the kernel may have nftables, the old tables, or both. */; readonly iptables: string }
  | { readonly ok: false; readonly reason: string }

const COMMANDS = ['iptables', 'iptables-nft', 'iptables-legacy']

let known: Interception | undefined

/** Tries it in a namespace of its own and remembers the answer. Never throws. */
export function canIntercept(): Interception {
  known ??= tryIt()
  return known
}

function tryIt(): Interception {
  const name = `pipyc-try-${process.pid}`
  try {
    run('ip', 'netns', 'add', name)
  } catch (error) {
    return { ok: false, reason: (error as Error).message }
  }
  const cancel = atDeath(['ip', 'netns', 'del', name])
  const reasons: string[] = []
  try {
    run('ip', 'netns', 'exec', name, 'setpriv', '--reuid', '65534', '--clear-groups', 'true')
    for (const iptables of COMMANDS) {
      try {
        const rule = ['-p', 'tcp', '-m', 'owner', '!', '--uid-owner', '65534', '-j', 'REDIRECT', '--to-ports', '15001']
        run('ip', 'netns', 'exec', name, iptables, '-t', 'nat', '-A', 'OUTPUT', ...rule)
        return { ok: true, iptables }
      } catch (error) {
        reasons.push((error as Error).message)
      }
    }
    return { ok: false, reason: reasons.join('; ') }
  } catch (error) {
    return { ok: false, reason: (error as Error).message }
  } finally {
    run('ip', 'netns', 'del', name)
    cancel()
  }
}

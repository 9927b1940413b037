// Two network namespaces with a cable between them: two machines on one.
import { atDeath } from '../at-death.js'
import { claim, release } from '../claims.js'
import { temporaryDirectory } from '../temporary-directory.js'
import { canIntercept } from './can-intercept.js'
import { run } from './command.js'
import { NetworkNamespace } from './network-namespace.js'

/** Two network namespaces that reach each other. */
export interface Network {
  readonly left: NetworkNamespace
  readonly right: NetworkNamespace
  /** Ends relays and deletes both namespaces, with whatever rules they had. Processes in them are their starters' to stop. */
  stop(): void
}

/**
 * Makes the network, gone at the latest when this process ends. Needs root (CAP_SYS_ADMIN, CAP_NET_ADMIN).
 * @throws when `canIntercept` says no.
 */
export function createNetwork(): Network {
  const interception = canIntercept()
  if (!interception.ok) throw new Error(`interception is not possible here: ${interception.reason}`)
  const subnet = claimSubnet()
  const directory = temporaryDirectory('network')
  const cancels: (() => void)[] = []
  const ends = [1, 2].map(host => {
    // With the process id: a killed process gives its subnet back before its namespaces are gone.
    const name = `pipyc-${process.pid}-${subnet}-${host}`
    run('ip', 'netns', 'add', name)
    cancels.push(atDeath(['ip', 'netns', 'del', name]))
    return new NetworkNamespace(name, `10.77.${subnet}.${host}`, interception.iptables, directory.path)
  })
  const [left, right] = ends as [NetworkNamespace, NetworkNamespace]
  const stop = () => {
    for (const { name } of ends) {
      run('ip', 'netns', 'del', name)
      cancels.pop()?.()
    }
    for (const end of ends) end.close()
    directory.remove()
    release(`subnet-${subnet}`)
  }
  try {
    run('ip', 'link', 'add', 'cable', 'netns', left.name, 'type', 'veth', 'peer', 'name', 'cable', 'netns', right.name)
    for (const { name, address } of ends) {
      run('ip', '-n', name, 'addr', 'add', `${address}/24`, 'dev', 'cable')
      run('ip', '-n', name, 'link', 'set', 'lo', 'up')
      run('ip', '-n', name, 'link', 'set', 'cable', 'up')
    }
    return { left, right, stop }
  } catch (error) {
    stop()
    throw error
  }
}

function claimSubnet(): number {
  for (let subnet = 0; subnet < 256; subnet++) if (claim(`subnet-${subnet}`)) return subnet
  throw new Error('all of 10.77.0.0/16 is in use by other tests')
}

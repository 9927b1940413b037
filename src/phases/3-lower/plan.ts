// What one proxy is to do, in proxy words: plain JSON, printed by `compile --emit plan`.
import type { ProxyConfig } from '../../model/proxy-config.generated.js'
import type { EndpointModule } from '../../features/endpoint-modules.js'
import type { FilterModule } from '../../features/filters.js'

/** Names a module of pjs-templates/modules and a hole in the wiring. */
export type ProxyFeature =
  | 'inbound-http'
  | 'inbound-mqtt'
  | 'inbound-tcp'
  | 'outbound-http'
  | 'outbound-mqtt'
  | 'outbound-tcp'
  | 'connection-rate-limit'
  | EndpointModule
  | FilterModule

/** Everything that is decided about one proxy before its files are written. */
export interface ProxyPlan {
  /** namespace/name of the workload. */
  readonly id: string
  /** What this proxy needs, sorted; proxies with the same features run the same scripts. */
  readonly features: readonly ProxyFeature[]
  /** Ids of the model's objects that this plan was made from, sorted: a change elsewhere does not touch this proxy. */
  readonly dependencies: readonly string[]
  readonly config: ProxyConfig
  /** What Pipy is to be started with besides the script. */
  readonly arguments: readonly string[]
}

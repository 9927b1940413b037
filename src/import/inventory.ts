// What the manifests say, kind by kind, before it is put together.
import type {
  AccessPolicy,
  Identity,
  Locality,
  Mode,
  ModeOverride,
  Origin,
  Protocol,
  ProxySettings,
  RouteGroup,
  Split,
  TrafficPolicy,
  WorkloadPort,
} from '../model/mesh-model.generated.js'
import type { ManifestScope } from './manifest-scope.js'
import type { Knobs } from './traffic-policy.js'

export type Labels = ReadonlyMap<string, string>

/** The object that controls another one: from its ownerReferences. */
export interface OwnerReference {
  readonly kind: string
  readonly name: string
}

/** What a pod, or the template of many pods, says about what runs in it. */
export interface PodSpec {
  readonly labels: Labels
  /** namespace/serviceAccount. */
  readonly identity: string
  readonly ports: readonly WorkloadPort[]
  /** undefined: the namespace decides. */
  readonly injected: boolean | undefined
  readonly interception: 'redirect' | 'none' | undefined
  /** Its address is its node's, which others have, too. */
  readonly hostNetwork: boolean
  /** The only nodes that it may run on: by name, or in a region or zone. */
  readonly selectedNodes: { readonly node: string | undefined; readonly region: string | undefined; readonly zone: string | undefined }
}

/** Something that runs: a controller of pods, or a pod that nothing controls. */
export interface Runnable extends PodSpec {
  readonly id: string
  readonly kind: string
  readonly namespace: string
  readonly name: string
  readonly owner: OwnerReference | undefined
  readonly origin: Origin
  readonly scope: ManifestScope
}

export interface Pod extends Runnable {
  readonly address: string | undefined
  readonly addressOrigin: Origin
  readonly ready: boolean
  /** It has ended, and its address may be another pod's by now. */
  readonly finished: boolean
  readonly node: string | undefined
}

export interface KubernetesServicePort {
  readonly port: number
  readonly name: string | undefined
  readonly targetPort: number | string | undefined
  readonly protocol: Protocol
  readonly origin: Origin
}

export interface KubernetesService {
  readonly id: string
  readonly namespace: string
  readonly name: string
  readonly vips: readonly string[]
  readonly headless: boolean
  /** What is not ready is an endpoint, too. */
  readonly publishNotReady: boolean
  /** Empty: its endpoints are written by hand. */
  readonly selector: Labels
  readonly ports: readonly KubernetesServicePort[]
  readonly origin: Origin
  readonly scope: ManifestScope
}

/** Addresses that share a list of ports: an EndpointSlice, or a subset of an Endpoints object. */
export interface EndpointGroup {
  readonly service: string
  readonly kind: 'EndpointSlice' | 'Endpoints'
  readonly addresses: readonly EndpointAddress[]
  readonly ports: readonly EndpointPort[]
  readonly origin: Origin
}

export interface EndpointAddress {
  readonly address: string
  /** namespace/name of the pod that has it. */
  readonly pod: string | undefined
  readonly node: string | undefined
  readonly region: string | undefined
  readonly zone: string | undefined
  readonly ready: boolean
  /** Where it says for which zones or nodes it is meant. */
  readonly hints: Origin | undefined
  readonly origin: Origin
}

export interface EndpointPort {
  readonly name: string
  /** undefined: the service's targetPort. */
  readonly port: number | undefined
}

export interface NamespaceSettings {
  readonly injected: boolean | undefined
}

/** Fields of the model's mesh section, each with the object that sets it. */
export interface MeshSettings {
  config?: { readonly mode: Mode; readonly proxy: ProxySettings | undefined; readonly retries: boolean; readonly origin: Origin }
  trustDomain?: { readonly value: string; readonly origin: Origin }
}

/** How a service is spread over clusters: from a GlobalTrafficPolicy. */
export interface ClusterSpread {
  readonly type: 'Locality' | 'ActiveActive' | 'FailOver'
  /** Of each cluster that is named; none: all are meant. */
  readonly weights: ReadonlyMap<string, number>
  readonly origin: Origin
}

/** What a Filter of FSM's gateway does, once a route names it. */
export interface FilterSettings {
  /** undefined: something about it was an error. */
  readonly knobs: Knobs | undefined
  readonly origin: Origin
  readonly scope: ManifestScope
  used: boolean
}

export class Inventory {
  readonly serviceAccounts: Identity[] = []
  readonly namespaces = new Map<string, NamespaceSettings>()
  readonly nodes = new Map<string, Locality>()
  readonly templates: Runnable[] = []
  readonly pods: Pod[] = []
  readonly services: KubernetesService[] = []
  /** Ids of all Service objects, those that are left out of the model too. */
  readonly serviceIds = new Set<string>()
  readonly endpointGroups: EndpointGroup[] = []
  readonly modeOverrides: ModeOverride[] = []
  /** IdentityBinding -> identity; undefined for one that says nothing that we understand. */
  readonly identityBindings = new Map<string, string | undefined>()
  readonly routeGroups: RouteGroup[] = []
  readonly accessPolicies: AccessPolicy[] = []
  readonly splits: Split[] = []
  readonly trafficPolicies: TrafficPolicy[] = []
  /** What MeshConfig and MeshRootCertificate say about the whole mesh. */
  readonly mesh: MeshSettings = {}
  /** By service id. */
  readonly clusterSpreads = new Map<string, ClusterSpread>()
  /** By `Kind namespace/name`. */
  readonly filterSettings = new Map<string, FilterSettings>()
  /** Id of a Filter -> key of its settings; undefined: a script of the user's. */
  readonly filters = new Map<string, string | undefined>()
}

// One manifest of every kind, for tests that shuffle and damage them.
const SHOP = `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {pipyc.dev/mode: permissive}, annotations: {openservicemesh.io/sidecar-injection: enabled}}
---
apiVersion: v1
kind: Node
metadata: {name: n1, labels: {topology.kubernetes.io/region: eu, topology.kubernetes.io/zone: eu-a}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: store, namespace: shop}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: buyer, namespace: shop}
---
apiVersion: v1
kind: Service
metadata: {name: store, namespace: shop, annotations: {pipyc.dev/mode: strict}}
spec: {clusterIPs: [10.0.0.1, "fd00::1"], selector: {app: store}, ports: [{port: 80, name: http, targetPort: web}, {port: 53, name: dns, protocol: UDP}]}
---
apiVersion: v1
kind: Service
metadata: {name: store-v1, namespace: shop}
spec: {selector: {app: store, version: v1}, ports: [{port: 80, appProtocol: grpc, targetPort: 8080}]}
---
apiVersion: v1
kind: Service
metadata: {name: broker, namespace: shop}
spec: {clusterIP: None, ports: [{port: 1883, name: mqtt}]}
---
apiVersion: v1
kind: Endpoints
metadata: {name: broker, namespace: shop}
subsets: [{addresses: [{ip: 192.0.2.7, nodeName: n1, targetRef: {kind: Pod, name: store-1}}], ports: [{name: mqtt, port: 1883}]}]
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: store-abc, namespace: shop, labels: {kubernetes.io/service-name: store}}
addressType: IPv4
endpoints: [{addresses: [10.1.0.1], conditions: {ready: true}, nodeName: n1, zone: eu-a, targetRef: {kind: Pod, name: store-1, namespace: shop}}]
ports: [{name: http, port: 8080, protocol: TCP}]
---
apiVersion: v1
kind: Pod
metadata: {name: store-1, namespace: shop, labels: {app: store, version: v1}, ownerReferences: [{kind: ReplicaSet, name: store, controller: true}]}
spec: {nodeName: n1, serviceAccountName: store, containers: [{name: c, ports: [{containerPort: 8080, name: web}]}]}
status: {phase: Running, podIP: 10.1.0.1, podIPs: [{ip: 10.1.0.1}], conditions: [{type: Ready, status: "True"}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: store, namespace: shop}
spec:
  template:
    metadata: {labels: {app: store, version: v1}, annotations: {pipyc.dev/interception: none}}
    spec: {serviceAccountName: store, initContainers: [{restartPolicy: Always}], containers: [{name: c, ports: [{containerPort: 8080, name: web}, {containerPort: 9090}]}]}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: buyer, namespace: shop}
spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: buyer}}, spec: {serviceAccountName: buyer, containers: []}}}}}
---
apiVersion: specs.smi-spec.io/v1alpha1
kind: HTTPRouteGroup
metadata: {name: old, namespace: shop}
matches: [{name: all, pathRegex: ".*", methods: ["*"]}]
---
apiVersion: specs.smi-spec.io/v1alpha4
kind: HTTPRouteGroup
metadata: {name: routes, namespace: shop}
spec: {matches: [{name: z, pathRegex: /buy, methods: [GET], headers: [{x-a: b}]}, {name: a, headers: {x-b: c}}]}
---
apiVersion: specs.smi-spec.io/v1alpha4
kind: TCPRoute
metadata: {name: routes, namespace: shop}
spec: {matches: {ports: [8080, 80]}}
---
apiVersion: specs.smi-spec.io/v1alpha4
kind: UDPRoute
metadata: {name: routes, namespace: shop}
spec: {matches: {ports: [53]}}
---
apiVersion: access.smi-spec.io/v1alpha4
kind: IdentityBinding
metadata: {name: buyers, namespace: shop}
spec: {schemes: {serviceAccount: buyer}}
---
apiVersion: access.smi-spec.io/v1alpha1
kind: TrafficTarget
metadata: {name: old, namespace: shop}
destination: {kind: ServiceAccount, name: store, namespace: shop, port: 8080}
specs: [{kind: HTTPRouteGroup, name: old, matches: [all]}]
sources: [{kind: ServiceAccount, name: buyer, namespace: shop}]
---
apiVersion: access.smi-spec.io/v1alpha4
kind: TrafficTarget
metadata: {name: buy, namespace: shop}
spec:
  destination: {kind: ServiceAccount, name: store}
  rules: [{kind: TCPRoute, name: routes}, {kind: HTTPRouteGroup, name: routes, matches: [z, a]}]
  sources: [{kind: IdentityBinding, group: access.smi-spec.io, name: buyers}, {kind: ServiceAccount, name: admin, namespace: ops}]
---
apiVersion: split.smi-spec.io/v1alpha1
kind: TrafficSplit
metadata: {name: old, namespace: shop}
spec: {service: store.shop.svc.cluster.local, backends: [{service: store-v2, weight: 1500m}, {service: store-v1, weight: 1}]}
---
apiVersion: split.smi-spec.io/v1alpha4
kind: TrafficSplit
metadata: {name: ab, namespace: shop}
spec: {service: store, matches: [{kind: HTTPRouteGroup, name: routes}], backends: [{service: store-v1, weight: 0}, {service: store-v2, weight: 10}]}
---
apiVersion: config.openservicemesh.io/v1alpha2
kind: MeshConfig
metadata: {name: osm-mesh-config, namespace: osm-system}
spec: {sidecar: {sidecarTimeout: 60}, traffic: {enablePermissiveTrafficPolicyMode: false, enableEgress: true}, featureFlags: {enableRetryPolicy: true}}
---
apiVersion: config.openservicemesh.io/v1alpha2
kind: MeshRootCertificate
metadata: {name: root, namespace: osm-system}
spec: {trustDomain: shop.example, intent: active}
---
apiVersion: policy.openservicemesh.io/v1alpha1
kind: UpstreamTrafficSetting
metadata: {name: store, namespace: shop}
spec:
  host: store.shop.svc.cluster.local
  connectionSettings:
    tcp: {maxConnections: 100, connectTimeout: 1m30s}
    http: {maxRequests: 50, circuitBreaking: {statTimeWindow: 30s, minRequestAmount: 20, degradedTimeWindow: 10s, errorRatioThreshold: 0.5, degradedStatusCode: 503}}
  rateLimit: {local: {tcp: {connections: 10, unit: second}, http: {requests: 5, unit: minute, burst: 20, responseHeadersToAdd: [{name: x-a, value: b}]}}}
  httpRoutes: [{path: /buy, rateLimit: {local: {requests: 2, unit: second}}}]
---
apiVersion: policy.flomesh.io/v1alpha1
kind: Retry
metadata: {name: buyer, namespace: shop}
spec:
  source: {kind: ServiceAccount, name: buyer, namespace: shop}
  destinations: [{kind: Service, name: store, namespace: shop}, {kind: Service, name: store-v1, namespace: shop}]
  retryPolicy: {retryOn: "5xx", perTryTimeout: 1s, numRetries: 2, retryBackoffBaseInterval: 25ms}
---
apiVersion: extension.gateway.flomesh.io/v1alpha1
kind: RateLimit
metadata: {name: slow, namespace: shop}
spec: {requests: 5, interval: 10s, burst: 10, response: {status: 429, headers: {x-a: b}, body: slow}}
---
apiVersion: extension.gateway.flomesh.io/v1alpha1
kind: CircuitBreaker
metadata: {name: cut, namespace: shop}
spec: {latencyThreshold: 1s, errorCountThreshold: 10, errorRatioThreshold: 0.5}
---
apiVersion: extension.gateway.flomesh.io/v1alpha1
kind: FaultInjection
metadata: {name: bad, namespace: shop}
spec: {delay: {percentage: 10, min: 1s, max: 2s}, abort: {percentage: 5, response: {status: 503}}}
---
apiVersion: extension.gateway.flomesh.io/v1alpha1
kind: Filter
metadata: {name: slow, namespace: shop}
spec: {type: RateLimit, configRef: {group: extension.gateway.flomesh.io, kind: RateLimit, name: slow}}
---
apiVersion: extension.gateway.flomesh.io/v1alpha1
kind: Filter
metadata: {name: bad, namespace: shop}
spec: {type: FaultInjection, configRef: {group: extension.gateway.flomesh.io, kind: FaultInjection, name: bad}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: buy, namespace: shop}
spec:
  rules:
    - matches: [{path: {type: PathPrefix, value: /buy}, method: GET, headers: [{name: x-a, value: b}], queryParams: [{name: q, value: "1"}]}]
      filters:
        - {type: ExtensionRef, extensionRef: {group: extension.gateway.flomesh.io, kind: Filter, name: slow}}
        - {type: ExtensionRef, extensionRef: {group: extension.gateway.flomesh.io, kind: Filter, name: bad}}
      backendRefs: [{name: store-v1, port: 80}]
---
apiVersion: gateway.flomesh.io/v1alpha2
kind: HealthCheckPolicy
metadata: {name: store, namespace: shop}
spec:
  targetRefs: [{group: "", kind: Service, name: store}]
  ports: [{port: 80, healthCheck: {interval: 5s, maxFails: 3, path: /up, matches: [{statusCodes: [200]}]}}]
---
apiVersion: gateway.flomesh.io/v1alpha2
kind: BackendLBPolicy
metadata: {name: store, namespace: shop}
spec: {targetRefs: [{group: "", kind: Service, name: store}], sessionPersistence: {sessionName: sid, absoluteTimeout: 1h, cookieConfig: {lifetimeType: Permanent}}}
---
apiVersion: multicluster.flomesh.io/v1alpha1
kind: GlobalTrafficPolicy
metadata: {name: broker, namespace: shop}
spec: {lbType: FailOver, targets: [{clusterKey: eu/a/default/west, weight: 100}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: other}
`

export const SHOP_DOCUMENTS: readonly string[] = SHOP.split('\n---\n').map(text => text.trim())

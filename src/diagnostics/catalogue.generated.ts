// Generated from src/diagnostics/messages by `npm run generate`; do not edit.

export interface MessageParams {
  'access/permissive': { readonly count: string | number }
  'access/two-modes': { readonly id: string | number; readonly first: string | number; readonly second: string | number }
  'access/unknown-port': { readonly port: string | number }
  'connection-limits/pending-connections': { readonly policy: string | number; readonly service: string | number }
  'cors/credentials-for-all': { readonly policy: string | number }
  'fallback/no-port': { readonly policy: string | number; readonly service: string | number; readonly port: string | number }
  'fault-injection/times': { readonly policy: string | number }
  'finding/not-listed': { readonly kind: string | number; readonly code: string | number; readonly count: string | number }
  'fsm/balancing-differs': Record<never, never>
  'fsm/custom-filter': { readonly type: string | number }
  'fsm/empty-settings': { readonly kind: string | number }
  'fsm/filter-differs': { readonly filter: string | number }
  'fsm/filter-of-backend': Record<never, never>
  'fsm/foreign-target': { readonly service: string | number }
  'fsm/header-session-and-algorithm': Record<never, never>
  'fsm/health-check-differs': Record<never, never>
  'fsm/no-clusters': { readonly service: string | number }
  'fsm/rate-rounded': { readonly written: string | number; readonly interval: string | number; readonly requests: string | number }
  'fsm/route-for-filters': { readonly route: string | number }
  'fsm/spread-differs': { readonly service: string | number; readonly type: string | number }
  'fsm/unknown-reference': { readonly kind: string | number; readonly name: string | number }
  'fsm/unsupported-target': { readonly kind: string | number; readonly group: string | number }
  'fsm/unused-settings': { readonly settings: string | number }
  'headers/protected': { readonly policy: string | number; readonly name: string | number }
  'headers/set-twice': { readonly policy: string | number; readonly name: string | number }
  'import/alias-expansion': { readonly limit: string | number }
  'import/duplicate-key': { readonly key: string | number }
  'import/duplicate-object': { readonly object: string | number }
  'import/invalid-key': Record<never, never>
  'import/invalid-value': { readonly field: string | number; readonly problem: string | number }
  'import/invalid-yaml': { readonly problem: string | number }
  'import/merge-key': Record<never, never>
  'import/missing-field': { readonly object: string | number; readonly field: string | number }
  'import/not-a-manifest': { readonly found: string | number }
  'import/nothing-to-read': { readonly files: string | number }
  'import/octal-number': { readonly field: string | number; readonly octal: string | number; readonly written: string | number }
  'import/reserved-key': { readonly key: string | number }
  'import/template': Record<never, never>
  'import/too-deep': { readonly limit: string | number }
  'import/too-large': { readonly characters: string | number; readonly lines: string | number; readonly tokens: string | number }
  'import/two-meshes': { readonly first: string | number; readonly second: string | number }
  'import/unknown-kind': { readonly kind: string | number; readonly group: string | number; readonly count: string | number }
  'import/unknown-version': { readonly version: string | number; readonly kind: string | number }
  'import/wrong-type': { readonly field: string | number; readonly expected: string | number; readonly found: string | number }
  'internal/invalid-config': { readonly file: string | number; readonly place: string | number }
  'internal/invalid-script': { readonly problem: string | number }
  'internal/missing-module': { readonly file: string | number; readonly path: string | number }
  'internal/private-key': { readonly file: string | number }
  'internal/unknown-reference': { readonly file: string | number; readonly kind: string | number; readonly name: string | number }
  'internal/wrong-digest': { readonly path: string | number }
  'kubernetes/dns-endpoints': { readonly count: string | number }
  'kubernetes/endpoint-hints': { readonly count: string | number }
  'kubernetes/endpoints-outside-mesh': { readonly service: string | number }
  'kubernetes/endpoints-without-service': { readonly kind: string | number; readonly service: string | number }
  'kubernetes/external-name': { readonly service: string | number }
  'kubernetes/host-network': { readonly workload: string | number }
  'kubernetes/mixed-sidecars': { readonly service: string | number }
  'kubernetes/nothing-selected': { readonly service: string | number }
  'kubernetes/outside-mesh': { readonly workload: string | number }
  'kubernetes/port-transport': { readonly port: string | number; readonly transport: string | number }
  'kubernetes/slice-without-service': { readonly slice: string | number }
  'kubernetes/two-modes': { readonly object: string | number }
  'kubernetes/unknown-annotation': { readonly key: string | number; readonly place: string | number }
  'kubernetes/unknown-app-protocol': { readonly protocol: string | number }
  'kubernetes/unknown-target-port': { readonly name: string | number; readonly service: string | number }
  'kubernetes/unusable-locality': { readonly place: string | number }
  'kubernetes/workload-name-taken': { readonly one: string | number; readonly other: string | number; readonly workload: string | number }
  'listener/port-protocols': { readonly port: string | number; readonly workload: string | number }
  'listener/same-address': { readonly address: string | number }
  'listener/unknown-service-port': { readonly service: string | number }
  'listener/unserved-port': { readonly port: string | number; readonly workload: string | number }
  'listener/unsupported-protocol': { readonly service: string | number; readonly protocol: string | number }
  'load-balancing/idle-endpoints': { readonly service: string | number; readonly port: string | number; readonly endpoints: string | number }
  'load-balancing/no-key': { readonly policy: string | number }
  'load-balancing/unused': { readonly setting: string | number; readonly policy: string | number; readonly reason: string | number }
  'mirror/no-port': { readonly policy: string | number; readonly service: string | number; readonly port: string | number }
  'model/duplicate-field': { readonly field: string | number }
  'model/invalid-syntax': { readonly problem: string | number }
  'model/invalid-value': { readonly field: string | number; readonly problem: string | number }
  'model/missing-field': { readonly object: string | number; readonly field: string | number }
  'model/more-faults': { readonly count: string | number }
  'model/unknown-field': { readonly object: string | number; readonly field: string | number }
  'model/wrong-type': { readonly field: string | number; readonly expected: string | number }
  'mqtt/bad-filter': { readonly filter: string | number; readonly problem: string | number }
  'mqtt/bad-keep-alive': Record<never, never>
  'mqtt/bad-password-hash': { readonly problem: string | number }
  'mqtt/bad-template': { readonly template: string | number; readonly problem: string | number }
  'mqtt/listener-tls': Record<never, never>
  'mqtt/no-mqtt-port': { readonly service: string | number }
  'mqtt/no-time': Record<never, never>
  'mqtt/no-topic': Record<never, never>
  'mqtt/no-traffic-knob': { readonly policy: string | number; readonly knob: string | number; readonly service: string | number; readonly who: string | number; readonly mqtt: string | number }
  'mqtt/nobody-without-certificate': Record<never, never>
  'mqtt/rule-without-topics': { readonly rule: string | number }
  'mqtt/short-idle': { readonly policy: string | number; readonly service: string | number; readonly seconds: string | number }
  'mqtt/short-proxy-idle': { readonly proxy: string | number; readonly seconds: string | number }
  'mqtt/slow-password-hash': { readonly iterations: string | number }
  'mqtt/two-passwords': { readonly username: string | number }
  'mqtt/two-policies': { readonly first: string | number; readonly second: string | number; readonly section: string | number }
  'mqtt/unbound-client-id': { readonly rule: string | number }
  'mqtt/unchecked-username': { readonly rule: string | number }
  'mqtt/unknown-placeholder': { readonly name: string | number }
  'mqtt/unreachable-rule': { readonly rule: string | number }
  'osm/breaker-never-opens': Record<never, never>
  'osm/circuit-breaker-differs': { readonly mesh: string | number }
  'osm/foreign-host': { readonly host: string | number; readonly own: string | number }
  'osm/host-outside-mesh': { readonly host: string | number }
  'osm/kind-not-imported': { readonly kind: string | number; readonly group: string | number; readonly count: string | number; readonly reason: string | number }
  'osm/mesh-config-unused': { readonly count: string | number }
  'osm/mesh-section-wins': { readonly field: string | number }
  'osm/no-such-route': { readonly namespace: string | number; readonly path: string | number }
  'osm/not-imported': { readonly field: string | number; readonly reason: string | number }
  'osm/rate-limit-differs': { readonly limit: string | number; readonly mesh: string | number }
  'osm/retries-capped': { readonly written: string | number; readonly most: string | number }
  'osm/retry-condition': { readonly condition: string | number }
  'osm/retry-differs': { readonly mesh: string | number }
  'osm/retry-never': { readonly reason: string | number }
  'osm/retry-was-off': { readonly mesh: string | number }
  'osm/retry-word-works': { readonly word: string | number; readonly mesh: string | number }
  'osm/setting-now-kept': { readonly field: string | number; readonly mesh: string | number }
  'osm/short-host': { readonly host: string | number; readonly mesh: string | number; readonly full: string | number }
  'osm/timeout-differs': { readonly seconds: string | number; readonly mesh: string | number }
  'osm/two-mesh-configs': Record<never, never>
  'osm/two-trust-domains': { readonly first: string | number; readonly second: string | number }
  'osm/weight-zero': { readonly backend: string | number }
  'outlier-detection/times': { readonly policy: string | number }
  'proxy/too-much-output': { readonly proxy: string | number; readonly limit: string | number }
  'rate-limit/connection-key': { readonly policy: string | number; readonly key: string | number }
  'rate-limit/connection-route': { readonly policy: string | number }
  'rate-limit/no-requests': { readonly policy: string | number; readonly service: string | number }
  'redirect/to-itself': { readonly policy: string | number }
  'reference/duplicate-id': { readonly kind: string | number; readonly id: string | number }
  'reference/shared-name': { readonly name: string | number; readonly first: string | number; readonly second: string | number }
  'reference/unknown-identity': { readonly name: string | number }
  'reference/unknown-match': { readonly name: string | number }
  'reference/unknown-port': { readonly name: string | number }
  'reference/unknown-route-group': { readonly name: string | number }
  'reference/unknown-service': { readonly name: string | number }
  'reference/unknown-workload': { readonly name: string | number }
  'retry/backoff': { readonly policy: string | number }
  'rewrite/empty-match': { readonly pattern: string | number }
  'rewrite/no-prefix': { readonly policy: string | number; readonly knob: string | number }
  'rewrite/path-not-normal': { readonly path: string | number }
  'rewrite/repeated-group': { readonly group: string | number }
  'rewrite/unknown-group': { readonly group: string | number; readonly count: string | number }
  'route/anchor-differs': { readonly count: string | number }
  'route/line-break': { readonly pattern: string | number }
  'route/path-not-normal': { readonly path: string | number }
  'route/shadowed': { readonly route: string | number; readonly shadow: string | number }
  'route/slow-regex': { readonly pattern: string | number }
  'route/unknown-method': { readonly method: string | number }
  'route/unsafe-regex': { readonly pattern: string | number }
  'route/unsupported-regex': { readonly pattern: string | number; readonly problem: string | number }
  'smi/destination-namespace': { readonly destination: string | number; readonly own: string | number }
  'smi/field-of-other-version': { readonly kind: string | number; readonly version: string | number; readonly field: string | number; readonly versions: string | number }
  'smi/foreign-service': { readonly service: string | number; readonly own: string | number }
  'smi/identity-scheme': { readonly scheme: string | number; readonly binding: string | number }
  'smi/match-name-twice': { readonly name: string | number }
  'smi/udp-route': { readonly route: string | number }
  'smi/unknown-field': { readonly object: string | number; readonly field: string | number }
  'smi/unknown-identity-binding': { readonly binding: string | number; readonly reason: string | number }
  'smi/unsupported-subject': { readonly kind: string | number; readonly version: string | number }
  'smi/weights-too-far-apart': { readonly most: string | number }
  'split/nested': { readonly backend: string | number }
  'split/no-backend': { readonly split: string | number }
  'split/no-port': { readonly backend: string | number; readonly port: string | number; readonly apex: string | number }
  'split/two-splits': { readonly apex: string | number }
  'split/zero-weight': { readonly backend: string | number }
  'test-case/coverage-below': { readonly percent: string | number; readonly least: string | number }
  'test-case/duplicate-name': { readonly name: string | number }
  'test-case/expects-nothing': Record<never, never>
  'test-case/failed': { readonly problem: string | number }
  'test-case/failed-in-pipy': { readonly version: string | number; readonly problem: string | number }
  'test-case/impossible-expectation': { readonly problem: string | number }
  'test-case/no-host': Record<never, never>
  'test-case/no-http': { readonly name: string | number; readonly protocol: string | number; readonly remedy: string | number }
  'test-case/no-sidecar': { readonly caller: string | number }
  'test-case/not-of-packet': { readonly kind: string | number; readonly field: string | number }
  'test-case/unknown-identity': { readonly name: string | number }
  'test-case/unknown-port': { readonly name: string | number; readonly port: string | number }
  'test-case/unknown-service': { readonly name: string | number }
  'test-case/unknown-workload': { readonly name: string | number }
  'test-case/untouched': { readonly what: string | number; readonly how: string | number }
  'test-case/which-port': { readonly name: string | number }
  'test-case/which-workload': { readonly count: string | number; readonly identity: string | number }
  'timeouts/per-try-too-long': { readonly policy: string | number }
  'traffic-policy/conflict': { readonly policy: string | number; readonly other: string | number; readonly knob: string | number }
  'traffic-policy/needs-http': { readonly policy: string | number; readonly knob: string | number; readonly service: string | number }
  'traffic-policy/no-body': { readonly policy: string | number; readonly status: string | number }
  'traffic-policy/not-per-route': { readonly policy: string | number; readonly knob: string | number }
  'traffic-policy/sets-nothing': { readonly policy: string | number }
  'traffic-policy/unknown-port': { readonly service: string | number; readonly port: string | number }
}

/** Codes of findings, area/problem. A code keeps its meaning from release to release. */
export type DiagnosticCode = keyof MessageParams

/** What is known of a code before anything is found: texts with {holes} for what a finding fills in. */
export interface CatalogueEntry {
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: string
  readonly explanation: string
  readonly remedy?: string
}

/** All codes; docs/messages.md shows the same. */
export const CATALOGUE: Readonly<Record<DiagnosticCode, CatalogueEntry>> = {
  'access/permissive': {"severity":"note","message":"access policies that change nothing, because their destinations are in permissive mode: {count}","explanation":"In permissive mode every caller with a certificate of the mesh is allowed.","remedy":"set mode: strict (in a MeshConfig, enablePermissiveTrafficPolicyMode: false)"},
  'access/two-modes': {"severity":"error","message":"{id} is {first} and {second}","explanation":"A namespace or service has one mode. An annotation of its manifest counts, and so does modeOverrides of a mesh model.","remedy":"keep one of them"},
  'access/unknown-port': {"severity":"warning","message":"no workload of the destination listens on port {port}","explanation":"Rules speak of the ports of workloads (targetPort), which can differ from the ports of services. This rule allows nothing.","remedy":"use the workload's port"},
  'connection-limits/pending-connections': {"severity":"warning","message":"traffic policy {policy} lets requests to {service} wait for room, but connections that carry bytes never wait: past the limit they are closed","explanation":"","remedy":"remove pending"},
  'cors/credentials-for-all': {"severity":"error","message":"traffic policy {policy} lets scripts of every origin use the user's credentials","explanation":"Any web site could act as whoever is logged in; browsers refuse the combination, and proxies that echo the origin undo that.","remedy":"list the origins, or leave credentials out"},
  'fallback/no-port': {"severity":"error","message":"traffic policy {policy} falls back to {service}, which carries no HTTP on port {port}","explanation":"There would be no fallback, and callers would see the refusal that it was to stand in for.","remedy":"name a port of that service that carries HTTP"},
  'fault-injection/times': {"severity":"error","message":"in traffic policy {policy} the longest delay is shorter than the shortest","explanation":"","remedy":"make maxTime at least time"},
  'finding/not-listed': {"severity":"note","message":"{kind}s {code} that are not listed: {count}","explanation":"Whatever wrote these inputs makes the same mistake over and over; the ones listed show which.","remedy":"correct the listed ones and run again"},
  'fsm/balancing-differs': {"severity":"note","message":"endpoints are chosen differently than in FSM","explanation":"The notes say how."},
  'fsm/custom-filter': {"severity":"warning","message":"a Filter of type {type} is not imported","explanation":"Scripts of users do not run in proxies that pipyc makes.","remedy":"do the same with a traffic policy, or in the application"},
  'fsm/empty-settings': {"severity":"warning","message":"this {kind} has no spec and is not imported","explanation":"","remedy":"give it a spec, or remove it"},
  'fsm/filter-differs': {"severity":"note","message":"{filter} works differently than in FSM's gateway","explanation":"The notes say how. What is absent is what FSM's CRD fills in."},
  'fsm/filter-of-backend': {"severity":"warning","message":"filters of a backend are not imported","explanation":"A Filter holds for all backends of a rule, or for none.","remedy":"give the backend a rule of its own"},
  'fsm/foreign-target': {"severity":"warning","message":"{service} is in another namespace than the object that changes its traffic","explanation":"FSM asks for the consent of that namespace (ReferenceGrant); pipyc does not read it.","remedy":"see that its owners agree, or move the object"},
  'fsm/header-session-and-algorithm': {"severity":"warning","message":"sessions by header choose the endpoint; the algorithm beside them is left out","explanation":"","remedy":"remove one of them"},
  'fsm/health-check-differs': {"severity":"note","message":"the health check works differently than in FSM","explanation":"The notes say how."},
  'fsm/no-clusters': {"severity":"warning","message":"no endpoint of {service} names a cluster: the GlobalTrafficPolicy finds nothing to spread","explanation":"Endpoints of other clusters come from a mesh model, with cluster and, where the other side's entrance wants it, pathPrefix.","remedy":"write the endpoints with their cluster in a mesh model, or remove the GlobalTrafficPolicy"},
  'fsm/rate-rounded': {"severity":"warning","message":"{written} requests in {interval} ms are no whole number in a second, minute or hour: {requests} an hour are let through","explanation":"","remedy":"write a rate that is one"},
  'fsm/route-for-filters': {"severity":"note","message":"of HTTPRoute {route} only the Filters of FSM are read","explanation":"Their settings hold for all traffic to the services of its rules that matches, not for that of a gateway alone. It routes nothing."},
  'fsm/spread-differs': {"severity":"note","message":"{service} is spread over clusters ({type}) differently than in FSM","explanation":"The notes say how."},
  'fsm/unknown-reference': {"severity":"warning","message":"there is no {kind} {name}: nothing of it is imported","explanation":"","remedy":"correct the name, or add the object"},
  'fsm/unsupported-target': {"severity":"warning","message":"{kind} ({group}) is no target that is imported: traffic policies are about Services","explanation":"","remedy":"target a Service"},
  'fsm/unused-settings': {"severity":"warning","message":"no Filter that an HTTPRoute names uses {settings}: it is not imported","explanation":"Settings of FSM's gateway say by themselves not to which traffic they belong. Those of a ListenerFilter belong to a gateway, not to services.","remedy":"name the Filter in a rule of an HTTPRoute to the services that it is for, or write a traffic policy"},
  'headers/protected': {"severity":"error","message":"traffic policy {policy} must not touch the header {name}","explanation":"It says where a message ends, which protocol it speaks, whom it is for, or who sent it (in every spelling with _ for -). A rewrite changes the host.","remedy":"remove it"},
  'headers/set-twice': {"severity":"error","message":"traffic policy {policy} sets the header {name} twice","explanation":"","remedy":"keep one of them, or use add for the second value"},
  'import/alias-expansion': {"severity":"error","message":"the aliases of this document stand for more than {limit} values","explanation":"A few lines of nested aliases can stand for billions of values (\"YAML bomb\").","remedy":"write the values out"},
  'import/duplicate-key': {"severity":"error","message":"the key {key} is written twice","explanation":"Readers disagree on which of them counts.","remedy":"keep one of them"},
  'import/duplicate-object': {"severity":"error","message":"{object} is written twice","explanation":"Which of the two holds would depend on the order of the files. The first is used, by path and line.","remedy":"remove one of them; of files that replace each other, name one"},
  'import/invalid-key': {"severity":"error","message":"a key must be a word","explanation":"Keys that are empty, lists or objects have no meaning in manifests.","remedy":"write a word in its place"},
  'import/invalid-value': {"severity":"error","message":"{field} {problem}","explanation":""},
  'import/invalid-yaml': {"severity":"error","message":"not valid YAML: {problem}","explanation":"Nothing in this document is read; the other documents of the file are.","remedy":"correct the text"},
  'import/merge-key': {"severity":"error","message":"the merge key << is not part of YAML 1.2","explanation":"It is not read as a merge, so the fields it stands for would be missing without anybody noticing.","remedy":"write the fields out"},
  'import/missing-field': {"severity":"error","message":"{object} needs {field}","explanation":"","remedy":"add {field}"},
  'import/not-a-manifest': {"severity":"error","message":"a document must be an object with apiVersion and kind; this one is {found}","explanation":"","remedy":"remove the document, or the file from the directory"},
  'import/nothing-to-read': {"severity":"error","message":"nothing to read: no SMI or Kubernetes object and no mesh model (files: {files})","explanation":"","remedy":"name a directory with manifests"},
  'import/octal-number': {"severity":"error","message":"{field} is {octal} to Kubernetes, and not {written}","explanation":"YAML 1.1, which Kubernetes reads, takes a number that begins with 0 as octal; YAML 1.2 does not.","remedy":"write it without the 0 at its beginning, or in quotes where text is meant"},
  'import/reserved-key': {"severity":"error","message":"the key {key} is not allowed","explanation":"JavaScript gives it a meaning that no manifest intends.","remedy":"choose another name"},
  'import/template': {"severity":"error","message":"a template is no manifest before it is rendered","explanation":"Nothing in this document is read; the other documents of the file are.","remedy":"render it (helm template, kustomize build), and check what comes of it"},
  'import/too-deep': {"severity":"error","message":"nested more than {limit} levels deep","explanation":"No Kubernetes object comes near this depth, and a proxy's configuration is not worth the risk of a text that is made to exhaust its reader.","remedy":"remove the document"},
  'import/too-large': {"severity":"error","message":"the file is too large: at most {characters} characters, {lines} lines and {tokens} tokens are read","explanation":"","remedy":"split it into several files"},
  'import/two-meshes': {"severity":"error","message":"two mesh sections, in {first} and {second}","explanation":"Settings of the whole mesh have one place. The first is used, by path and line.","remedy":"merge them into one"},
  'import/unknown-kind': {"severity":"note","message":"{kind} ({group}) is not read; found {count}","explanation":"pipyc has no use for this kind. It is named once, with the first place. It is a warning where the kind is nearly one that is read, or is one of another group."},
  'import/unknown-version': {"severity":"error","message":"pipyc does not know version {version} of {kind}","explanation":"","remedy":"convert the object to a known version"},
  'import/wrong-type': {"severity":"error","message":"{field} must be {expected}; it is {found}","explanation":""},
  'internal/invalid-config': {"severity":"error","message":"{file} breaks its contract at {place}","explanation":"Nothing was written. The fault is in pipyc, not in your model.","remedy":"please report this, with the model that shows it"},
  'internal/invalid-script': {"severity":"error","message":"Pipy does not run this script: {problem}","explanation":"Nothing was written. The fault is in pipyc, not in your model.","remedy":"please report this, with the model that shows it"},
  'internal/missing-module': {"severity":"error","message":"{file} reaches {path}, which is not in the bundle","explanation":"Nothing was written. The fault is in pipyc, not in your model.","remedy":"please report this, with the model that shows it"},
  'internal/private-key': {"severity":"error","message":"{file} holds a private key","explanation":"Keys stay on the proxy's machine, and configuration names their path only. Nothing was written.","remedy":"remove the key from the model; if it is not there, please report this"},
  'internal/unknown-reference': {"severity":"error","message":"{file} refers to {kind} {name}, which it does not hold","explanation":"Nothing was written. The fault is in pipyc, not in your model.","remedy":"please report this, with the model that shows it"},
  'internal/wrong-digest': {"severity":"error","message":"manifest.json does not describe {path}","explanation":"Nothing was written. The fault is in pipyc, not in your model.","remedy":"please report this, with the model that shows it"},
  'kubernetes/dns-endpoints': {"severity":"note","message":"services without known addresses: {count}; callers dial their DNS names","explanation":"There is no EndpointSlice, no Endpoints and no Pod with an address among the manifests, which is usual for a repository."},
  'kubernetes/endpoint-hints': {"severity":"note","message":"services whose endpoints have hints (for zones or nodes): {count}; callers anywhere may use all of them","explanation":"Kubernetes routes by hints where a service asks for it, and leaves the endpoints of other zones alone. A sidecar chooses by load balancing.","remedy":"give the services a traffic policy with loadBalancing: { locality: failover }, which goes by the workloads' own places: their nodeSelector, the Nodes of their Pods, or locality in a mesh model"},
  'kubernetes/endpoints-outside-mesh': {"severity":"note","message":"the endpoints of Service {service} are written by hand, so callers reach them without TLS","explanation":"A service without a selector leads to addresses that no workload of the mesh is known to have."},
  'kubernetes/endpoints-without-service': {"severity":"warning","message":"{kind} of Service {service}, which does not exist","explanation":"With --strict-references this is an error.","remedy":"add the Service, or remove its endpoints"},
  'kubernetes/external-name': {"severity":"warning","message":"Service {service} of type ExternalName is not imported yet","explanation":"","remedy":"to let the mesh call it, write a service with that endpoint in a mesh model"},
  'kubernetes/host-network': {"severity":"note","message":"{workload} uses the network of its node: it gets no proxy, and callers reach it without TLS","explanation":"Connections of such pods cannot be told from the node's own, so that none is redirected to a sidecar; osm-edge and FSM inject none either.","remedy":"annotate the pod template with flomesh.io/sidecar-injection: enabled or pipyc.dev/interception if it has a sidecar all the same"},
  'kubernetes/mixed-sidecars': {"severity":"warning","message":"Service {service} leads to workloads with and without a sidecar, under one DNS name","explanation":"Callers use TLS for all of them, so those without a sidecar do not answer.","remedy":"give both kinds a service of their own, or add addresses (EndpointSlices)"},
  'kubernetes/nothing-selected': {"severity":"warning","message":"nothing matches the selector of Service {service}","explanation":"It has no endpoint. With --strict-references this is an error.","remedy":"correct the selector, or add the workload's manifest"},
  'kubernetes/outside-mesh': {"severity":"note","message":"{workload} has sidecar injection disabled: it gets no proxy, and callers reach it without TLS","explanation":""},
  'kubernetes/port-transport': {"severity":"warning","message":"port {port} is not imported: pipyc does not carry {transport}","explanation":"","remedy":"nothing has to be done if only clients outside the mesh use the port"},
  'kubernetes/slice-without-service': {"severity":"warning","message":"{slice} has no label kubernetes.io/service-name and is not used","explanation":"","remedy":"add the label with the name of the Service, or remove the slice"},
  'kubernetes/two-modes': {"severity":"error","message":"label and annotation of {object} give different modes","explanation":"","remedy":"remove one of them"},
  'kubernetes/unknown-annotation': {"severity":"warning","message":"{key} has no meaning in {place}","explanation":"","remedy":"correct its name or its place"},
  'kubernetes/unknown-app-protocol': {"severity":"warning","message":"unknown appProtocol {protocol}: the port is treated as tcp","explanation":"Its bytes pass untouched; HTTP routes and rules do not apply to them.","remedy":"use a known appProtocol"},
  'kubernetes/unknown-target-port': {"severity":"warning","message":"no port named {name} is behind Service {service}","explanation":"With --strict-references this is an error.","remedy":"name the container port, or use its number"},
  'kubernetes/unusable-locality': {"severity":"warning","message":"{place} cannot be used as a region or zone","explanation":"Regions and zones are lower-case letters, digits and -.","remedy":"correct it, or write the locality in a mesh model"},
  'kubernetes/workload-name-taken': {"severity":"error","message":"{one} and {other} {workload} would share one proxy name","explanation":"Proxies are named by namespace and name alone.","remedy":"rename one of them"},
  'listener/port-protocols': {"severity":"error","message":"port {port} of workload {workload} has two protocols","explanation":"A proxy reads each port in one way.","remedy":"give the services the same protocol, or other target ports"},
  'listener/same-address': {"severity":"error","message":"two listeners of one proxy have the address {address}","explanation":"Pipy would use one of them only.","remedy":"give one of them another port"},
  'listener/unknown-service-port': {"severity":"error","message":"the listener leads to {service}, which has no such port","explanation":"Without servicePort the service must have exactly one port.","remedy":"set servicePort to a port of the service"},
  'listener/unserved-port': {"severity":"warning","message":"the listener leads to port {port} of workload {workload}, which no service has","explanation":"Every connection that comes there is refused.","remedy":"set workloadPort to a target port of one of its services"},
  'listener/unsupported-protocol': {"severity":"warning","message":"{service}: {protocol} is not proxied yet; the port is left out","explanation":"","remedy":"write tcp to carry its bytes as they are, or remove the port"},
  'load-balancing/idle-endpoints': {"severity":"warning","message":"endpoints of {service} port {port} take no traffic, not even when all others fail: {endpoints}","explanation":"Endpoints of a later priority, and those that a policy's `locality` puts behind others, help out when nobody before them is well. Nothing tells who is.","remedy":"give the service a traffic policy with outlierDetection or healthCheck"},
  'load-balancing/no-key': {"severity":"error","message":"traffic policy {policy} asks for a consistent hash, but not of what","explanation":"","remedy":"give it hashOn: a header, a cookie, or a source (identity, ip)"},
  'load-balancing/unused': {"severity":"warning","message":"{setting} of traffic policy {policy} does nothing: {reason}","explanation":"","remedy":"remove {setting}"},
  'mirror/no-port': {"severity":"error","message":"traffic policy {policy} mirrors to {service}, which carries no HTTP on port {port}","explanation":"The copies would be lost in silence.","remedy":"name a port of that service that carries HTTP"},
  'model/duplicate-field': {"severity":"error","message":"{field} is given twice","explanation":"YAML parsers keep one of the two values and say nothing, so the reader of the file and the mesh could follow different ones.","remedy":"remove one of them"},
  'model/invalid-syntax': {"severity":"error","message":"{problem}","explanation":"The text is not valid YAML or JSON, so nothing in it could be read."},
  'model/invalid-value': {"severity":"error","message":"{field} {problem}","explanation":"The value has the right type, and the schema refuses it: a name outside its alphabet, a number out of range, a word that is not on the list."},
  'model/missing-field': {"severity":"error","message":"{object} needs the field {field}","explanation":"The model means nothing without the field, and no default would be safe.","remedy":"add {field}"},
  'model/more-faults': {"severity":"note","message":"{count} more faults of the model's shape are not listed","explanation":"Whatever wrote this model makes the same mistakes over and over; the ones listed show which.","remedy":"correct the listed ones and run again"},
  'model/unknown-field': {"severity":"error","message":"{object} has no field {field}","explanation":"Every field is checked, because a misspelt one that is ignored is a policy that is not applied.","remedy":"remove the field, or correct its name"},
  'model/wrong-type': {"severity":"error","message":"{field} must be {expected}","explanation":"The value has another JSON type than the schema asks for. In YAML, quotes make text: `port: \"80\"` is text, `port: 80` is a number."},
  'mqtt/bad-filter': {"severity":"error","message":"{filter} is not a topic filter: {problem}","explanation":"Levels stand between slashes and may be empty. + is one level, # is the last one and stands for all that follow; neither is part of a longer level.","remedy":"correct the filter"},
  'mqtt/bad-keep-alive': {"severity":"error","message":"the keep-alive bounds are not whole seconds from 0 to 65535, the lower one first","explanation":"","remedy":"correct min and max"},
  'mqtt/bad-password-hash': {"severity":"error","message":"the password hash cannot be used: {problem}","explanation":"What mosquitto_passwd writes ($7$iterations$salt$hash) and passlib's $pbkdf2-sha256$ and $pbkdf2-sha512$ are understood.","remedy":"make it anew, for example with mosquitto_passwd"},
  'mqtt/bad-template': {"severity":"error","message":"{template} cannot be used to rewrite topics: {problem}","explanation":"Both templates have the same {variables}, each a level of its own, and both or neither end with #: what is rewritten on the way to the broker must be found again on the way back.","remedy":"correct the template"},
  'mqtt/listener-tls': {"severity":"error","message":"only an inbound listener of a port with an MQTT policy can do without mutual TLS","explanation":"Elsewhere the certificate is all that tells who a caller is.","remedy":"remove tls, or write an MQTT policy for the port"},
  'mqtt/no-mqtt-port': {"severity":"error","message":"{service} has no such port of protocol mqtt, or more than one","explanation":"","remedy":"set the protocol of the port to mqtt, or name another port"},
  'mqtt/no-time': {"severity":"error","message":"a time of 0 leaves nothing to count or to wait for","explanation":"","remedy":"give a time above 0"},
  'mqtt/no-topic': {"severity":"error","message":"a CONNECT has no topic: a limit on connects cannot be for topics","explanation":"","remedy":"remove topics, or count publishes"},
  'mqtt/no-traffic-knob': {"severity":"error","message":"traffic policy {policy} sets {knob} for {service}, whose MQTT sessions {who} reads packet by packet","explanation":"Left alone it would do nothing there. Bytes of clients are limited by limits.rates of an MQTT policy, brokers are chosen by its routing and asked by its health.","remedy":"remove {knob}, or say it in the MQTT policy {mqtt}"},
  'mqtt/nobody-without-certificate': {"severity":"warning","message":"clients without a certificate cannot use this listener: no access policy lets them in","explanation":"The source group any is what lets in whoever gets a connection.","remedy":"add an access policy with the source { group: any }"},
  'mqtt/rule-without-topics': {"severity":"warning","message":"{rule} allows nothing: it has neither publish nor subscribe","explanation":"","remedy":"add filters, or remove the rule"},
  'mqtt/short-idle': {"severity":"warning","message":"traffic policy {policy} ends MQTT sessions of {service} in which nothing is sent for {seconds} s","explanation":"A client may be silent until its keep-alive is over, which is 60 s for most, and brokers wait half as long again. With a shorter timeouts.idle, healthy sessions end, and their wills are published.","remedy":"set idle above one and a half times the longest keep-alive of clients, give the policy a port, or leave idle out: brokers end the sessions of clients that are gone"},
  'mqtt/short-proxy-idle': {"severity":"warning","message":"timeouts.idle of proxy {proxy} ends MQTT sessions in which nothing is sent for {seconds} s","explanation":"It counts wherever a proxy takes an MQTT session for bytes, and for every session that is redirected to it. A client may be silent until its keep-alive is over, which is 60 s for most, and brokers wait half as long again. With a shorter time, healthy sessions end, and their wills are published.","remedy":"set idle of the proxy above one and a half times the longest keep-alive of clients; timeouts.idle of a traffic policy can be shorter for other services"},
  'mqtt/slow-password-hash': {"severity":"warning","message":"checking this password takes {iterations} iterations, and holds up the other sessions of the thread meanwhile","explanation":"For long random passwords a few hundred iterations do; a tokenHash needs none.","remedy":"use fewer iterations, or a tokenHash"},
  'mqtt/two-passwords': {"severity":"error","message":"user name {username} has two passwords","explanation":"Only one of them could be compared. Several tokens of one user name are allowed.","remedy":"remove one of them"},
  'mqtt/two-policies': {"severity":"error","message":"{first} and {second} both have {section} for one port","explanation":"Only topics add up. A split makes the policies of its apex hold for the ports of its backends.","remedy":"write the section in one of them"},
  'mqtt/unbound-client-id': {"severity":"warning","message":"{rule} gives rights by a client id that anybody may choose","explanation":"A client id is a name, not an identity, until connect binds it to one: clientIds: [{ exact: \"{identity}\" }].","remedy":"say in connect which client ids its clients may use"},
  'mqtt/unchecked-username': {"severity":"warning","message":"{rule} gives rights by a user name that the proxy does not check","explanation":"Without credentials in the policy only the broker can refuse a user name.","remedy":"give the policy's authentication its credentials, or use identities"},
  'mqtt/unknown-placeholder': {"severity":"error","message":"nothing is known to put in for {name}","explanation":"In topic rules {identity}, {clientId} and {username} stand for the client's own; in client ids only the first and the last of them; in limits and routes nothing does.","remedy":"correct the name, or take the braces away"},
  'mqtt/unreachable-rule': {"severity":"warning","message":"{rule} is never reached: a rule before it decides about everything that it is about","explanation":"","remedy":"move it up, or remove it"},
  'osm/breaker-never-opens': {"severity":"warning","message":"a circuit breaker without any threshold never opens: it is left out","explanation":"","remedy":"give it errorRatioThreshold, errorAmountThreshold, slowRatioThreshold or slowAmountThreshold"},
  'osm/circuit-breaker-differs': {"severity":"note","message":"the circuit breaker works differently than in {mesh}","explanation":"The notes say how. Thresholds and times are taken over as they are."},
  'osm/foreign-host': {"severity":"error","message":"{host} is not in namespace {own}","explanation":"An UpstreamTrafficSetting is about a service of its own namespace, so that nobody limits the services of others.","remedy":"move the object, or name a service of its namespace"},
  'osm/host-outside-mesh': {"severity":"warning","message":"{host} is no service of this cluster: the object is not imported","explanation":"What leaves the mesh is another matter than traffic policies of its services.","remedy":"name a service of the mesh, or remove the object"},
  'osm/kind-not-imported': {"severity":"warning","message":"{kind} ({group}) is not imported, found {count}: {reason}","explanation":"It is named once, with the first place."},
  'osm/mesh-config-unused': {"severity":"note","message":"settings without a meaning here: {count}","explanation":"They are about the control plane, the injection of sidecars, or features that are switched off."},
  'osm/mesh-section-wins': {"severity":"note","message":"{field} of the mesh section in the mesh model goes before this one","explanation":""},
  'osm/no-such-route': {"severity":"warning","message":"no HTTPRouteGroup of namespace {namespace} has the pathRegex {path}: its limit is not imported","explanation":"A route is found by the text of its path, which must be the same letter by letter, as in osm-edge and FSM.","remedy":"write the pathRegex of the route group"},
  'osm/not-imported': {"severity":"warning","message":"{field} is not imported: {reason}","explanation":"The rest of the object is."},
  'osm/rate-limit-differs': {"severity":"note","message":"the limit of {limit} works differently than in {mesh}","explanation":"The notes say how. Numbers are taken over as they are."},
  'osm/retries-capped': {"severity":"warning","message":"{written} retries are more than the {most} that are done at most","explanation":"","remedy":"ask for no more than {most}"},
  'osm/retry-condition': {"severity":"warning","message":"nothing is retried on {condition}","explanation":"","remedy":"use statuses such as 503 or 5xx, gateway-error, connect-failure, retriable-4xx or reset"},
  'osm/retry-differs': {"severity":"note","message":"retries work differently than in {mesh}","explanation":"The notes say how. To repeat other methods or larger bodies, write a traffic policy in a mesh model."},
  'osm/retry-never': {"severity":"warning","message":"nothing is retried: {reason}","explanation":"","remedy":"correct retryOn and numRetries, or remove the Retry"},
  'osm/retry-was-off': {"severity":"note","message":"this Retry holds here; {mesh} ignores it while featureFlags.enableRetryPolicy of the MeshConfig is not true","explanation":""},
  'osm/retry-word-works': {"severity":"note","message":"{word} is a condition here; {mesh} knows only statuses and never retries for it","explanation":""},
  'osm/setting-now-kept': {"severity":"note","message":"{field} holds here; {mesh} reads it and does nothing","explanation":"Traffic that passed before may be refused, or take its time-out, from now on."},
  'osm/short-host': {"severity":"note","message":"the host {host} counts here; {mesh} only knows it as {full} and ignores the object","explanation":""},
  'osm/timeout-differs': {"severity":"note","message":"sidecarTimeout ({seconds} s) means less than in {mesh}","explanation":""},
  'osm/two-mesh-configs': {"severity":"error","message":"a mesh has one MeshConfig","explanation":"Which of two counts would be chance.","remedy":"import the manifests of one mesh at a time"},
  'osm/two-trust-domains': {"severity":"error","message":"the trust domain is {first} in one MeshRootCertificate and {second} in another","explanation":"","remedy":"keep one, or mark the other with intent passive"},
  'osm/weight-zero': {"severity":"note","message":"{backend} has weight 0 and gets no traffic; osm-edge and FSM repeat every request there that was answered with 500 and above","explanation":"SMI's 0 means no traffic. To go elsewhere when a service fails, write a traffic policy with a retry or a fallback."},
  'outlier-detection/times': {"severity":"error","message":"in traffic policy {policy} the longest ejection is shorter than the first one","explanation":"Without maxEjectFor no ejection lasts longer than 5m.","remedy":"make maxEjectFor at least ejectFor"},
  'proxy/too-much-output': {"severity":"error","message":"with proxy {proxy}, the configurations have more than {limit} names, routes, rules and callers","explanation":"Each proxy gets an entry for each service that its workload may call, so where everybody may call everybody, output grows with workloads times\nservices; and each rule of a port names each host of its service. A strict mesh of a thousand services needs a fifth of this.","remedy":"compile some of the proxies at a time (--proxy), each time into another directory, or say with access policies who calls whom"},
  'rate-limit/connection-key': {"severity":"error","message":"traffic policy {policy} limits connections by {key}, which no connection has","explanation":"","remedy":"use source identity, ip or instance, or limit requests"},
  'rate-limit/connection-route': {"severity":"error","message":"traffic policy {policy} limits connections of a route","explanation":"A connection is accepted before anyone knows what will be asked for on it.","remedy":"move the limit to a policy whose target has no route, or limit requests"},
  'rate-limit/no-requests': {"severity":"error","message":"traffic policy {policy} limits requests to {service}, which carries bytes there","explanation":"","remedy":"limit connections (level: connection), or give the port an HTTP protocol"},
  'redirect/to-itself': {"severity":"error","message":"the redirect of traffic policy {policy} leads back to itself","explanation":"Its answer sends the client to a request for which it holds again.","remedy":"change the scheme, host, port or path, so that the new request is another one"},
  'reference/duplicate-id': {"severity":"error","message":"{kind} {id} is written twice","explanation":"Only one of them could take effect, and which one would depend on the order of files.","remedy":"rename or remove one of them"},
  'reference/shared-name': {"severity":"warning","message":"{name} means two services, {first} and {second}","explanation":"Proxies of callers that may call both send what is for this name to the first of them by id, whichever was meant. The names that Kubernetes gives to a service are its own, too.","remedy":"take the name from one of them"},
  'reference/unknown-identity': {"severity":"warning","message":"there is no identity {name}","explanation":"In a hand-written model, and with --strict-references, this is an error. A policy that names a missing service account allows nothing for it.","remedy":"correct the name, or add the identity"},
  'reference/unknown-match': {"severity":"warning","message":"the route group has no match {name}","explanation":"The name matches nothing. In a hand-written model, and with --strict-references, this is an error.","remedy":"correct the name, or add the match"},
  'reference/unknown-port': {"severity":"warning","message":"there is no port named {name} behind the service","explanation":"The workload does not serve this port. In a hand-written model, and with --strict-references, this is an error.","remedy":"correct the name, or name the port in the workload"},
  'reference/unknown-route-group': {"severity":"warning","message":"there is no route group {name}","explanation":"The rule allows nothing, and the split takes nothing, as far as they depend on it. It is an error in a hand-written model, with --strict-references, and where a policy is left with no rule at all.","remedy":"correct the name, or add the route group"},
  'reference/unknown-service': {"severity":"warning","message":"there is no service {name}","explanation":"In a hand-written model, and with --strict-references, this is an error. Imported manifests may name what another file or the cluster holds: the share of a missing split backend goes to the others, and a policy that names nothing allows nothing.","remedy":"correct the name, or add the service"},
  'reference/unknown-workload': {"severity":"warning","message":"there is no workload {name}","explanation":"In a hand-written model, and with --strict-references, this is an error.","remedy":"correct the name, or add the workload"},
  'retry/backoff': {"severity":"error","message":"in traffic policy {policy} the longest wait between tries is shorter than the first one","explanation":"Without max the longest wait is 250ms.","remedy":"make backoff.max at least backoff.base"},
  'rewrite/empty-match': {"severity":"error","message":"the pattern {pattern} can match nothing, and so matches everywhere","explanation":"Every match in the path is replaced, and one of no length stands between any two characters.","remedy":"make at least one character of it necessary"},
  'rewrite/no-prefix': {"severity":"error","message":"traffic policy {policy} replaces a prefix in its {knob}, but its target has none","explanation":"Only what an exact path or a prefix of the route has covered can be replaced.","remedy":"give the policy a route with a path prefix (/ for all paths), or use full or regex"},
  'rewrite/path-not-normal': {"severity":"error","message":"no request may have the path {path}","explanation":"The new path is judged and forwarded as it is, so it has to be in normal form: printable ASCII, without //, . and .., an encoded slash, or an escape that is not needed.","remedy":"write it in normal form"},
  'rewrite/repeated-group': {"severity":"error","message":"the replacement names {group}, a group within a repetition","explanation":"It matches once for each round, and regex engines differ in what is left of it when a later round does without it.","remedy":"put the group around the repetition"},
  'rewrite/unknown-group': {"severity":"error","message":"the replacement names {group}, but the pattern has {count} groups","explanation":"","remedy":"name a group that is there, or write the pattern with it"},
  'route/anchor-differs': {"severity":"note","message":"path patterns that match less here than the SMI specification says: {count}","explanation":"They are matched against the whole path, as OSM did; the specification anchors their beginning only.","remedy":"end them with .* or $, or set pathRegexAnchor: start"},
  'route/line-break': {"severity":"warning","message":"the pattern {pattern} has a line break, which no path and no header has","explanation":"A block of text in YAML (|) ends with one, so that such a pattern matches nothing.","remedy":"write the pattern in one line"},
  'route/path-not-normal': {"severity":"warning","message":"no request has the path {path}","explanation":"Requests are compared in normal form: without //, . and .., and with unreserved characters decoded. In a hand-written model this is an error."},
  'route/shadowed': {"severity":"warning","message":"{route} can never win: {shadow} matches the same requests before it","explanation":"","remedy":"remove one of them"},
  'route/slow-regex': {"severity":"warning","message":"the pattern {pattern} takes time that grows with the square of the text","explanation":"The proxy's limit on header size bounds the text, and so the time.","remedy":"repeat a class that excludes what follows, such as [^/]*, instead of .*"},
  'route/unknown-method': {"severity":"warning","message":"Pipy does not pass requests of method {method}","explanation":"Its HTTP codec closes the connection on methods other than GET, HEAD, POST, PUT, PATCH, DELETE, CONNECT, OPTIONS and TRACE; CONNECT is refused (400), because nobody looks at the requests in a tunnel.","remedy":"remove the method, or use one that Pipy passes"},
  'route/unsafe-regex': {"severity":"error","message":"the pattern {pattern} can take seconds for one request","explanation":"A caller could stop the proxy with one request: the time grows exponentially, or with the third power or more, with the length of the text.","remedy":"remove nested or neighbouring repetitions that can match the same text"},
  'route/unsupported-regex': {"severity":"error","message":"Pipy cannot use the pattern {pattern}: {problem}","explanation":"Pipy matches with C++ std::regex in its ECMAScript mode.","remedy":"rewrite the pattern"},
  'smi/destination-namespace': {"severity":"error","message":"the destination is in namespace {destination}, the TrafficTarget in {own}","explanation":"A TrafficTarget opens the doors of its own namespace only, so that nobody opens those of others.","remedy":"correct one of the two; a TrafficTarget is in the namespace of its destination"},
  'smi/field-of-other-version': {"severity":"error","message":"{kind} {version} has no field {field}; it belongs to {versions}","explanation":"A cluster would drop the field, and the object would mean something else than it says.","remedy":"change apiVersion, or move the field"},
  'smi/foreign-service': {"severity":"error","message":"{service} is not in namespace {own}","explanation":"A TrafficSplit divides traffic among services of its own namespace.","remedy":"move the TrafficSplit, or name a service of its namespace"},
  'smi/identity-scheme': {"severity":"warning","message":"the scheme {scheme} of IdentityBinding {binding} is not imported","explanation":"Identities are service accounts. What only this scheme would allow stays denied.","remedy":"use the scheme serviceAccount"},
  'smi/match-name-twice': {"severity":"warning","message":"two matches of this group have the name {name}","explanation":"A rule that names it means both.","remedy":"give each match its own name"},
  'smi/udp-route': {"severity":"warning","message":"UDPRoute {route} is not imported: pipyc does not carry UDP yet","explanation":"TCP and HTTP rules beside it keep their meaning.","remedy":"remove the rule, or allow UDP outside of the mesh"},
  'smi/unknown-field': {"severity":"warning","message":"{object} has no field {field}","explanation":"The field is ignored. Where ignoring it would let more traffic through, this is an error.","remedy":"remove the field, or correct its name"},
  'smi/unknown-identity-binding': {"severity":"warning","message":"IdentityBinding {binding} {reason}; nothing is allowed to or from it","explanation":"With --strict-references this is an error.","remedy":"correct it, or name a ServiceAccount"},
  'smi/unsupported-subject': {"severity":"error","message":"{kind} is no subject of a TrafficTarget {version}","explanation":"","remedy":"use a ServiceAccount"},
  'smi/weights-too-far-apart': {"severity":"error","message":"no whole numbers up to {most} have the proportion of these weights","explanation":"","remedy":"round the weights"},
  'split/nested': {"severity":"warning","message":"backend {backend} has a split of its own, which is not followed","explanation":"The traffic goes to the backend's own endpoints.","remedy":"split among the backends of both splits in one, or name a service without a split"},
  'split/no-backend': {"severity":"warning","message":"split {split} has no backend left: its requests are answered 503, its connections closed","explanation":"Each backend is missing, has weight 0 or has no matching port.","remedy":"give one backend a weight above 0"},
  'split/no-port': {"severity":"warning","message":"backend {backend} has no port for port {port} of {apex}","explanation":"It needs the same port number or exactly one port, and both must carry HTTP or both bytes. Its share goes to the other backends.","remedy":"add the port to the backend"},
  'split/two-splits': {"severity":"error","message":"two splits divide all traffic of {apex}","explanation":"Only one of them could take effect.","remedy":"remove one of them, or give one matches"},
  'split/zero-weight': {"severity":"warning","message":"backend {backend} has weight 0 and gets no traffic","explanation":"Not even while all other backends are down: a weight of 0 is no failover.","remedy":"give it a weight, or remove the backend"},
  'test-case/coverage-below': {"severity":"error","message":"the cases touch {percent} % of the mesh, less than the {least} % asked for","explanation":"`--fail-under` asks for it.","remedy":"add cases; --coverage lists what none touches"},
  'test-case/duplicate-name': {"severity":"error","message":"two cases are called {name}","explanation":"A report could not say which of them failed.","remedy":"rename one of them"},
  'test-case/expects-nothing': {"severity":"error","message":"the case expects nothing, so it cannot fail","explanation":"A tolerance alone asserts nothing.","remedy":"expect a verdict"},
  'test-case/failed': {"severity":"error","message":"{problem}","explanation":"The mesh does something else than the case says. Either is wrong: the lines below tell what decides, and where it was written."},
  'test-case/failed-in-pipy': {"severity":"error","message":"in Pipy {version}: {problem}","explanation":"The case was run in a real Pipy. Where the reference interpreter agrees with the case and Pipy does not, the fault is in pipyc: please report it."},
  'test-case/impossible-expectation': {"severity":"error","message":"{problem}","explanation":"No mesh can satisfy the case, or every mesh does.","remedy":"remove one of the two"},
  'test-case/no-host': {"severity":"error","message":"the case names neither a service nor a host","explanation":"Where `to` is left out, the request's host names the service.","remedy":"add to, or a host to the request"},
  'test-case/no-http': {"severity":"error","message":"{name} carries {protocol}","explanation":"Requests, bytes and MQTT packets are different cases: none of them can go where another one goes.","remedy":"{remedy}"},
  'test-case/no-sidecar': {"severity":"error","message":"{caller} has no sidecar to call a service through","explanation":"Only the application of a workload calls through a sidecar. Anybody else can dial a workload's inbound side.","remedy":"say to: { workload: …, port: … }"},
  'test-case/not-of-packet': {"severity":"error","message":"{kind} has no {field}","explanation":"The case means something else than it says, or what it says would be lost.","remedy":"remove it, or send another packet"},
  'test-case/unknown-identity': {"severity":"error","message":"there is no identity {name}","explanation":"The case would test nothing. For a caller whose certificate the mesh does not know, say `from: { certificate: foreign }`.","remedy":"correct the name"},
  'test-case/unknown-port': {"severity":"error","message":"{name} has no port {port}","explanation":"The case would test nothing.","remedy":"give one of its ports"},
  'test-case/unknown-service': {"severity":"error","message":"there is no service {name}","explanation":"The case would test nothing.","remedy":"correct the name"},
  'test-case/unknown-workload': {"severity":"error","message":"there is no workload {name}","explanation":"The case would test nothing.","remedy":"correct the name"},
  'test-case/untouched': {"severity":"note","message":"no case touches {what}","explanation":"A policy, route or split that no case touches can change its meaning without a test failing.","remedy":"add a case that {how}"},
  'test-case/which-port': {"severity":"error","message":"{name} has several ports","explanation":"The case does not say which one is called.","remedy":"name the port"},
  'test-case/which-workload': {"severity":"error","message":"{count} workloads run as {identity}","explanation":"Each of them has a sidecar of its own, and they may decide differently.","remedy":"say from: { workload: … }"},
  'timeouts/per-try-too-long': {"severity":"warning","message":"traffic policy {policy} gives each try as much time as all tries together, so that perTry never ends one","explanation":"","remedy":"make perTry shorter than request, or remove it"},
  'traffic-policy/conflict': {"severity":"error","message":"traffic policies {policy} and {other} both set {knob} for the same traffic","explanation":"Which of them should hold would be chance. A nearer target (route, then port, then service) or a policy for some callers may override; two that are equally near may not.","remedy":"remove {knob} from one of them, or give one a narrower target or callers of its own"},
  'traffic-policy/needs-http': {"severity":"error","message":"traffic policy {policy} sets {knob} for {service}, which carries bytes there","explanation":"Only HTTP has requests to which it could apply.","remedy":"remove {knob}, or give the port an HTTP protocol"},
  'traffic-policy/no-body': {"severity":"error","message":"traffic policy {policy} replies with status {status} and a body, which that status never has","explanation":"Clients do not read it: on the same connection it would be the beginning of their next answer.","remedy":"remove body, or give another status"},
  'traffic-policy/not-per-route': {"severity":"error","message":"traffic policy {policy} sets {knob} for a route, which only endpoints as a whole can have","explanation":"","remedy":"move {knob} to a policy whose target has no route"},
  'traffic-policy/sets-nothing': {"severity":"warning","message":"traffic policy {policy} sets nothing","explanation":"","remedy":"set what it is for, such as timeouts or retry, or remove it"},
  'traffic-policy/unknown-port': {"severity":"error","message":"service {service} has no port {port}","explanation":"","remedy":"name a port that callers dial"},
}

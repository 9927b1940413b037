// Services: addresses, ports, protocols.
import { describe, expect, test } from 'vitest'
import { bare, cleanModel, codes, findings, importTexts } from './import-text.js'

const service = (spec: string, metadata = '') => `apiVersion: v1\nkind: Service\nmetadata: {name: store, namespace: shop${metadata}}\nspec: ${spec}\n`
const only = (text: string) => bare(cleanModel(text).services?.[0])

describe('addresses', () => {
  test.each([
    ['{clusterIP: 10.0.0.1, ports: []}', ['10.0.0.1']],
    ['{clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, "fd00::1"], ports: []}', ['10.0.0.1', 'fd00::1']],
    ['{clusterIP: None, ports: []}', undefined],
    ['{clusterIP: None, clusterIPs: [None]}', undefined],
    ['{clusterIP: "", ports: []}', undefined],
    ['{type: LoadBalancer, clusterIP: 10.0.0.1, ports: []}', ['10.0.0.1']],
  ])('%s', (spec, vips) => {
    expect(only(service(spec))).toEqual({ id: 'shop/store', ...(vips && { vips }), ports: [] })
  })

  test.each(['clusterIP: x', 'clusterIP: "[fd00::1]"', 'clusterIP: 5', 'clusterIPs: [10.0.0.1, 10.0.0]'])('%s is no address', field => {
    const result = importTexts(service(`{${field}, ports: []}`))
    expect(result.diagnostics.map(({ severity }) => severity)).toEqual(['error'])
    expect(result.model?.services).toBeUndefined()
  })

  test('ExternalName is left out with a warning', () => {
    const result = importTexts(service('{type: ExternalName, externalName: a.example}'))
    expect(findings(result)).toEqual(['warning kubernetes/external-name a.yaml:4:14 Service shop/store of type ExternalName is not imported yet'])
    expect(result.model?.services).toBeUndefined()
  })
})

describe('ports', () => {
  test('numbers, names and targets', () => {
    expect(
      only(service('{ports: [{port: 443, name: https, targetPort: web}, {port: 80, targetPort: 8080}, {port: 80, protocol: UDP, name: dns}]}'))
        ?.ports,
    ).toEqual([
      { port: 80, targetPort: 8080, protocol: 'http' },
      { port: 80, name: 'dns', protocol: 'udp' },
      { port: 443, name: 'https', targetPort: 'web', protocol: 'tls' },
    ])
  })

  test('a port has its list item as place', () => {
    expect(cleanModel(service('{ports: [{port: 80}]}')).services?.[0]?.ports[0]?.origin).toEqual({
      file: 'a.yaml',
      line: 4,
      column: 16,
      endColumn: 26,
      resource: 'Service shop/store',
    })
  })

  test.each([
    ['', undefined, 'http'],
    ['name: web', undefined, 'http'],
    ['name: http', undefined, 'http'],
    ['name: http-admin', undefined, 'http'],
    ['name: httpx', undefined, 'http'],
    ['name: grpc-api', undefined, 'grpc'],
    ['name: grpc-web', undefined, 'http'],
    ['name: tcp', undefined, 'tcp'],
    ['name: tcp-server-first-mail', undefined, 'tcp'],
    ['name: https-main', undefined, 'tls'],
    ['name: mqtt', undefined, 'mqtt'],
    ['name: mqtt-internal', undefined, 'mqtt'],
    ['name: redis', undefined, 'tcp'],
    ['name: tcp-x, appProtocol: http', undefined, 'http'],
    ['appProtocol: gRPC', undefined, 'grpc'],
    ['appProtocol: h2c', undefined, 'h2c'],
    ['appProtocol: kubernetes.io/h2c', undefined, 'h2c'],
    ['appProtocol: kubernetes.io/ws', undefined, 'http'],
    ['appProtocol: kubernetes.io/wss', undefined, 'tls'],
    ['appProtocol: https', undefined, 'tls'],
    ['appProtocol: tls', undefined, 'tls'],
    ['appProtocol: mongo', undefined, 'tcp'],
    ['appProtocol: mysql', undefined, 'tcp'],
    ['appProtocol: tcp-server-first', undefined, 'tcp'],
    ['appProtocol: mqtt', undefined, 'mqtt'],
    ['appProtocol: example.com/own', 'kubernetes/unknown-app-protocol', 'tcp'],
    ['protocol: UDP, appProtocol: http', undefined, 'udp'],
  ])('{%s} speaks %s%s', (fields, code, protocol) => {
    const result = importTexts(service(`{ports: [{port: 80, ${fields}}]}`))
    expect(codes(result)).toEqual(code ? [code] : [])
    expect(result.model?.services?.[0]?.ports[0]?.protocol).toBe(protocol)
  })

  test('other transports are left out', () => {
    const result = importTexts(service('{ports: [{port: 80, protocol: SCTP}, {port: 81}]}'))
    expect(findings(result)).toEqual(['warning kubernetes/port-transport a.yaml:4:37 port 80 is not imported: pipyc does not carry SCTP'])
    expect(result.model?.services?.[0]?.ports.map(({ port }) => port)).toEqual([81])
  })

  test.each([
    ['{}', 'error import/missing-field a.yaml:4:7 Service shop/store needs spec.ports'],
    ['', 'error import/missing-field a.yaml:1:1 Service shop/store needs spec'],
    ['{ports: [{}]}', 'error import/missing-field a.yaml:4:16 Service shop/store needs spec.ports[0].port'],
    ['{ports: [{port: "80"}]}', 'error import/wrong-type a.yaml:4:23 spec.ports[0].port must be a number; it is text'],
    ['{ports: [{port: 0}]}', 'error import/invalid-value a.yaml:4:23 spec.ports[0].port must be a whole number from 1 to 65535'],
    ['{ports: [{port: 80, targetPort: "8080"}]}', 'error import/wrong-type a.yaml:4:39 spec.ports[0].targetPort must be a number; it is text'],
    [
      '{ports: [{port: 80, targetPort: Web}]}',
      'error import/invalid-value a.yaml:4:39 spec.ports[0].targetPort must be lower-case letters, digits and -, with a letter or digit at both ends, at most 63 characters',
    ],
    ['{ports: 80}', 'error import/wrong-type a.yaml:4:15 spec.ports must be a list; it is a number'],
    ['{ports: [], selector: {app: 1}}', 'error import/wrong-type a.yaml:4:35 spec.selector.app must be text; it is a number'],
    ['{ports: [], selector: [app]}', 'error import/wrong-type a.yaml:4:29 spec.selector must be an object; it is a list'],
  ])('%s', (spec, finding) => {
    const result = importTexts(service(spec))
    expect(findings(result)).toEqual([finding])
    expect(result.model?.services).toBeUndefined()
  })
})

describe('modes', () => {
  test('of services and namespaces, by label or annotation', () => {
    const model = cleanModel([
      service('{ports: []}', ', annotations: {pipyc.dev/mode: permissive}'),
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: zoo, labels: {pipyc.dev/mode: strict}}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: home, annotations: {pipyc.dev/mode: permissive}}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: quiet}\n',
    ])
    expect(bare(model.mesh)).toEqual({
      name: 'mesh',
      modeOverrides: [
        { namespace: 'home', mode: 'permissive' },
        { namespace: 'zoo', mode: 'strict' },
        { service: 'shop/store', mode: 'permissive' },
      ],
    })
    expect(model.mesh.modeOverrides?.[0]?.origin).toMatchObject({ file: 'b.yaml', line: 7, column: 54, endColumn: 64, resource: 'Namespace home' })
  })

  test('other words, contradictions and misspelt keys', () => {
    expect(codes(importTexts(service('{ports: []}', ', annotations: {pipyc.dev/mode: loose}')))).toEqual(['import/invalid-value'])
    expect(codes(importTexts(service('{ports: []}', ', labels: {pipyc.dev/mode: strict}, annotations: {pipyc.dev/mode: permissive}')))).toEqual([
      'kubernetes/two-modes',
    ])
    const misspelt = importTexts(service('{ports: []}', ', annotations: {pipyc.dev/mod: strict}'))
    expect(findings(misspelt)).toEqual(['warning kubernetes/unknown-annotation a.yaml:3:56 pipyc.dev/mod has no meaning in metadata.annotations'])
    expect(misspelt.diagnostics[0]?.remedy).toBe('did you mean pipyc.dev/mode?')
    expect(codes(importTexts('{apiVersion: v1, kind: Namespace, metadata: {name: a.b}}'))).toEqual(['import/invalid-value'])
  })
})

describe('slips in fields', () => {
  const of = (text: string) =>
    importTexts(text)
      .diagnostics.filter(({ code }) => code === 'smi/unknown-field')
      .map(({ severity, message, remedy }) => `${severity} ${message}: ${remedy}`)
  const template = (spec: string) =>
    `{apiVersion: apps/v1, kind: Deployment, metadata: {name: a, namespace: shop}, spec: {template: {spec: ${spec}}}}`

  test('are reported, since what was meant is lost', () => {
    const service =
      '{apiVersion: v1, kind: Service, metadata: {name: a, namespace: shop}, spec: {selectors: {a: b}, ports: [{port: 80, targetport: 90}]}}'
    expect(of(service)).toEqual([
      'warning spec has no field selectors: did you mean selector?',
      'warning spec.ports[0] has no field targetport: did you mean targetPort?',
    ])
    expect(of(template('{serviceaccountname: a, containers: [{ports: [{containerport: 80, containerPort: 80}]}]}'))).toEqual([
      'warning spec.template.spec has no field serviceaccountname: did you mean serviceAccountName?',
      'warning spec.template.spec.containers[0].ports[0] has no field containerport: did you mean containerPort?',
    ])
    expect(of('{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: a, namespace: shop}, endpoints: [{address: [a]}]}')).toEqual([
      'warning endpoints[0] has no field address: did you mean addresses?',
    ])
  })

  test('other fields of Kubernetes are none', () => {
    const pod =
      'activeDeadlineSeconds affinity automountServiceAccountToken containers dnsConfig dnsPolicy enableServiceLinks ephemeralContainers hostAliases hostIPC hostNetwork hostPID hostUsers hostname hostnameOverride imagePullSecrets initContainers nodeName nodeSelector os overhead preemptionPolicy priority priorityClassName readinessGates resourceClaims resources restartPolicy runtimeClassName schedulerName schedulingGates securityContext serviceAccount serviceAccountName setHostnameAsFQDN shareProcessNamespace subdomain terminationGracePeriodSeconds tolerations topologySpreadConstraints volumes'
    const container =
      'args command env envFrom image imagePullPolicy lifecycle livenessProbe name ports readinessProbe resizePolicy resources restartPolicy restartPolicyRules securityContext startupProbe stdin stdinOnce terminationMessagePath terminationMessagePolicy tty volumeDevices volumeMounts workingDir'
    const service =
      'allocateLoadBalancerNodePorts clusterIP clusterIPs externalIPs externalName externalTrafficPolicy healthCheckNodePort internalTrafficPolicy ipFamilies ipFamily ipFamilyPolicy loadBalancerClass loadBalancerIP loadBalancerSourceRanges ports publishNotReadyAddresses selector sessionAffinity sessionAffinityConfig topologyKeys trafficDistribution type'
    const fields = (names: string) =>
      names
        .split(' ')
        .map(name => `${name}: null`)
        .join(', ')
    const nothing = (names: string, name: string) => fields(names).replace(`${name}: null`, '').replace(/(, )+/g, ', ')
    expect(
      of(
        template(
          `{containers: [{ports: [{containerPort: 1, hostIP: a, hostPort: 1, protocol: TCP, name: a}], ${nothing(container, 'ports')}}], ${nothing(pod, 'containers')}}`,
        ),
      ),
    ).toEqual([])
    expect(
      of(
        `{apiVersion: v1, kind: Service, metadata: {name: a, namespace: shop}, spec: {ports: [{port: 1, nodePort: 1, name: a, protocol: TCP, appProtocol: http, targetPort: 1}], ${nothing(service, 'ports')}}}`,
      ),
    ).toEqual([])
    expect(
      of(
        '{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, addressType: IPv4, metadata: {name: a, namespace: shop}, endpoints: [{addresses: [a], conditions: {}, deprecatedTopology: {}, hints: {}, hostname: a, nodeName: a, targetRef: {}, zone: a}], ports: []}',
      ),
    ).toEqual([])
  })
})

// The fields of a MeshConfig, section by section: OSM's, osm-edge's and FSM's, of all versions.

/** Section -> its fields. What lies below them is not looked at. */
export const MESH_CONFIG_FIELDS: Readonly<Record<string, readonly string[]>> = {
  certificate: words('certKeyBitSize ingressGateway serviceCertValidityDuration'),
  clusterSet: words('controlPlaneUID group isManaged name properties region uid zone'),
  connector: words('DO_NOT_EDIT_viaGateway lb viaGateway'),
  egressGateway: words('adminPort enabled logLevel mode port replicas'),
  featureFlags: words(`
    dropRouteRuleIfNoAvailableBackends enableAccessCertPolicy enableAccessControlPolicy enableAsyncProxyServiceMapping enableAutoDefaultRoute
    enableEgressPolicy enableEnvoyActiveHealthChecks enableIngressBackendPolicy enableMeshRootCertificate enableMulticlusterMode enablePluginPolicy
    enableRetryPolicy enableSPIFFE enableSidecarActiveHealthChecks enableSidecarPrettyConfig enableSnapshotCacheMode enableTrafficWarmupPolicy
    enableValidateGRPCRouteHostnames enableValidateGatewayListenerHostname enableValidateHTTPRouteHostnames enableValidateTLSRouteHostnames
    enableWASMStats useEndpointSlicesForGateway`),
  flb: words('enabled secretName strictMode upstreamMode'),
  gatewayAPI: words('enabled logLevel'),
  image: words('digest name pullPolicy registry tag'),
  ingress: words('enabled http logLevel namespaced tls type'),
  misc: words('repoServerImage'),
  observability: words('enableDebugServer fsmLogLevel osmLogLevel remoteLogging tracing'),
  pluginChains: words('inbound-http inbound-tcp outbound-http outbound-tcp'),
  repoServer: words('codebase ipaddr port'),
  serviceLB: words('enabled image'),
  sidecar: words(`
    cipherSuites compressConfig configResyncInterval ecdhCurves enablePrivilegedInitContainer envoyImage envoyWindowsImage
    gracefulExitUntilDownstreamEnds healthcheckResources holdApplicationUntilProxyStarts initContainerImage initResources localDNSProxy localProxyMode
    logLevel maxDataPlaneConnections resources sidecarClass sidecarDisabledMTLS sidecarDrivers sidecarImage sidecarTimeout sidecarWindowsImage
    tlsMaxProtocolVersion tlsMinProtocolVersion xnetDNSProxy`),
  traffic: words(`
    enableEgress enablePermissiveTrafficPolicyMode http1PerRequestLoadBalancing http2PerRequestLoadBalancing inboundExternalAuthorization
    inboundPortExclusionList interceptionMode networkInterfaceExclusionList outboundIPRangeExclusionList outboundIPRangeInclusionList
    outboundPortExclusionList serviceAccessMode serviceAccessNames`),
  warmup: words('aggression duration enable maxWeight minWeight'),
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

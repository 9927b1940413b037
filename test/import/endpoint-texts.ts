// Manifests of one service and those behind it, as texts.
import type { Endpoint } from '../../src/model/mesh-model.generated.js'
import { bare, importTexts } from './import-text.js'

export const service = (spec: string, name = 'store') =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}, namespace: shop}\nspec: ${spec}\n---\n`
export const SELECTING = service('{selector: {app: store}, ports: [{port: 80, targetPort: web}]}')
export const template = (kind = 'Deployment', { name = 'store', annotations = '', labels = 'app: store', port = 8080 } = {}) =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop}\nspec: {template: {metadata: {labels: {${labels}}, annotations: {${annotations}}}, spec: {serviceAccountName: store, containers: [{ports: [{containerPort: ${port}, name: web}]}]}}}\n---\n`
export const pod = (name: string, ip: string, { annotations = '', labels = 'app: store', status = '', node = 'n1', port = 8080 } = {}) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop, labels: {${labels}}, annotations: {${annotations}}}\nspec: {nodeName: ${node}, serviceAccountName: store, containers: [{ports: [{containerPort: ${port}, name: web}]}]}\nstatus: {podIP: ${ip}${status}}\n---\n`
export const slice = (body: string, { name = 'store-1', version = 'v1', label = 'kubernetes.io/service-name: store' } = {}) =>
  `apiVersion: discovery.k8s.io/${version}\nkind: EndpointSlice\nmetadata: {name: ${name}, namespace: shop, labels: {${label}}}\n${body}\n---\n`
export const DISABLED = 'openservicemesh.io/sidecar-injection: disabled'
export const node = (name: string, labels: string) => `apiVersion: v1\nkind: Node\nmetadata: {name: ${name}, labels: {${labels}}}\n---\n`

export function endpointsOf(text: string, port = 0): Endpoint[] {
  return bare(importTexts(text).model?.services?.[0]?.ports[port]?.endpoints ?? [])
}

// Where workloads are, for policies that prefer near endpoints.
import { expect, test } from 'vitest'
import { cleanModel, findings, importTexts } from './import-text.js'

const REGION = 'topology.kubernetes.io/region'
const ZONE = 'topology.kubernetes.io/zone'
const NODES =
  node('n1', `${REGION}: eu, ${ZONE}: eu-a`) +
  node('n2', `${REGION}: eu, ${ZONE}: eu-b`) +
  node('n3', `${REGION}: us, ${ZONE}: us-a`) +
  node('n4', `${REGION}: eu, ${ZONE}: eu-a`) +
  node('n5', '')

function node(name: string, labels: string): string {
  return `apiVersion: v1\nkind: Node\nmetadata: {name: ${name}, labels: {${labels}}}\n---\n`
}

function deployment(nodeSelector = ''): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: store, namespace: shop}\nspec: {template: {metadata: {labels: {app: store}}, spec: {containers: []${nodeSelector && `, nodeSelector: {${nodeSelector}}`}}}}\n---\n`
}

const pods = (...nodes: readonly string[]) => nodes.map((each, i) => pod(`store-${i}`, each)).join('')

function pod(name: string, nodeName: string, status = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop, labels: {app: store}}\nspec: {containers: []${nodeName && `, nodeName: ${nodeName}`}}\n${status}---\n`
}

const placeOf = (text: string) => cleanModel(NODES + text).workloads?.map(({ locality }) => locality)

test.each([
  ['all pods in a zone', ['n1', 'n4'], { region: 'eu', zone: 'eu-a' }],
  ['pods in two zones of a region', ['n1', 'n2'], { region: 'eu' }],
  ['pods in two regions', ['n1', 'n3'], undefined],
  ['a pod on a node of which nothing is known', ['n1', 'n5'], undefined],
  ['a pod on a node that is not there', ['n1', 'n9'], undefined],
  ['a pod that has no node yet', ['n1', ''], undefined],
  ['no pods', [], undefined],
])('by the nodes of its pods: %s', (_, nodes, place) => {
  expect(placeOf(deployment() + pods(...nodes))).toEqual([place])
})

test('zones of one name in two regions are two', () => {
  const twin = node('n6', `${REGION}: us, ${ZONE}: eu-a`)
  expect(placeOf(twin + deployment() + pods('n1', 'n6'))).toEqual([undefined])
})

test('a pod that has ended is nowhere', () => {
  const ended = pod('store-9', 'n3', 'status: {phase: Succeeded}\n')
  expect(placeOf(deployment() + pods('n1') + ended)).toEqual([{ region: 'eu', zone: 'eu-a' }])
})

test('a pod without a controller is where its node is', () => {
  expect(placeOf(pod('lonely', 'n3'))).toEqual([{ region: 'us', zone: 'us-a' }])
})

test.each([
  ['a zone of a known region', `${ZONE}: eu-b`, { region: 'eu', zone: 'eu-b' }],
  ['a zone of no known region', `${ZONE}: edge-7`, { zone: 'edge-7' }],
  ['a region', `${REGION}: us`, { region: 'us' }],
  ['a node', 'kubernetes.io/hostname: n3', { region: 'us', zone: 'us-a' }],
  ['a node that is not there: its pods', 'kubernetes.io/hostname: n9', { region: 'eu', zone: 'eu-a' }],
  ['anything else: its pods', 'disk: ssd', { region: 'eu', zone: 'eu-a' }],
])('by what its template selects, before its pods: %s', (_, selector, place) => {
  expect(placeOf(deployment(selector) + pods('n1'))).toEqual([place])
})

test('a zone that no model can hold is said', () => {
  expect(findings(importTexts(deployment(`${ZONE}: "a b"`)))).toMatchObject([expect.stringContaining('kubernetes/unusable-locality a.yaml:4:')])
})

// Weights of split backends: whole numbers, or in v1alpha1 Kubernetes' resource quantities, scaled so that all are whole.
import { describe, type Node } from '../node.js'
import type { Reader } from '../reader.js'
import { parseQuantity, scaleToIntegers } from './quantity.js'

const MOST = 1_000_000_000

/** One weight for each backend; undefined where one was reported. */
export function readWeights(backends: readonly Reader[], version: string): readonly (number | undefined)[] {
  for (const backend of backends) backend.require('weight')
  if (version !== 'v1alpha1') return backends.map(readWhole)
  const quantities = backends.map(readQuantity)
  const known = quantities.flatMap(quantity => quantity ?? [])
  if (known.length < quantities.length) return quantities.map(() => undefined)
  const scaled = scaleToIntegers(known, MOST)
  const [first] = backends
  if (!scaled && first) first.scope.report('smi/weights-too-far-apart', first.spanOf('weight'), { most: MOST })
  return scaled ?? quantities.map(() => undefined)
}

function readWhole(backend: Reader): number | undefined {
  const node = backend.get('weight')
  if (node?.type === 'scalar' && typeof node.value === 'string' && parseQuantity(node.value)) {
    const remedy = /^[0-9]+$/.test(node.value) ? 'write it without quotes' : 'scale the weights to whole numbers; quantities are of v1alpha1'
    backend.scope.report('import/wrong-type', node, { field: backend.pathOf('weight'), expected: 'a number', found: describe(node) }, { remedy })
    return undefined
  }
  return backend.integer('weight', 0, MOST)
}

function readQuantity(backend: Reader) {
  const node = backend.get('weight')
  if (!node || (node.type === 'scalar' && backend.reportOctal(node, backend.pathOf('weight')))) return undefined
  const text = quantityText(node)
  const quantity = text === undefined ? undefined : parseQuantity(text)
  return (
    quantity ??
    backend.invalid(node, backend.pathOf('weight'), 'must be a quantity that is not negative, such as 1, 0.5 or 500m', text ?? describe(node))
  )
}

/** As written, because a number loses digits. */
function quantityText(node: Node): string | undefined {
  if (node.type !== 'scalar') return undefined
  return typeof node.value === 'number' || typeof node.value === 'string' ? node.source : undefined
}

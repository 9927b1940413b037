// Makes a disagreement small: fewer flows, then a smaller mesh, then a plainer flow, as long as it is still there.
import { compile } from '../../../src/compile.ts'
import type { Flow, FlowRequest } from '../../../src/explain/flow.ts'
import type { MeshModel } from '../../../src/model/mesh-model.generated.ts'

export interface Reproduction {
  readonly model: MeshModel
  /** The last one is the one about which they disagree; those before it have to be sent first. */
  readonly flows: readonly Flow[]
}

/** Whether the disagreement is still there. Each question starts a Pipy or two. */
export type IsStillThere = (reproduction: Reproduction) => Promise<boolean>

export interface ReduceOptions {
  /** Most questions to ask. Default: 200. */
  readonly budget?: number
}

/** The same reproduction where nothing smaller shows the disagreement, or the budget is spent. */
export async function reduce(found: Reproduction, isStillThere: IsStillThere, options: ReduceOptions = {}): Promise<Reproduction> {
  let left = options.budget ?? 200
  let best = found
  const accept = async (candidate: Reproduction): Promise<boolean> => {
    if (left <= 0) return false
    left--
    if (!(await isStillThere(candidate))) return false
    best = candidate
    return true
  }

  for (const keep of [1, 2, 8, 32]) {
    if (best.flows.length > keep && (await accept({ ...best, flows: best.flows.slice(-keep) }))) break
  }
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false
    for (let i = best.flows.length - 2; i >= 0; i--) {
      if (await accept({ ...best, flows: best.flows.filter((_, j) => j !== i) })) isSmaller = true
    }
    for (const path of removals(best.model)) {
      const model = without(best.model, path)
      if (model && compile(model).ok && (await accept({ ...best, model }))) isSmaller = true
    }
    for (let plainer = plainerFlows(best.flows.at(-1)!); plainer.length > 0; ) {
      const flow = plainer.shift()!
      if (!(await accept({ ...best, flows: [...best.flows.slice(0, -1), flow] }))) continue
      isSmaller = true
      plainer = plainerFlows(flow)
    }
  }
  return best
}

type Path = readonly (string | number)[]

/** Everything that may be left out of a model: large things first, later ones before earlier ones, so that paths stay right. */
export function removals(model: unknown, path: Path = []): Path[] {
  if (typeof model !== 'object' || model === null) return []
  const keys: (string | number)[] = Array.isArray(model) ? [...model.keys()].reverse() : Object.keys(model)
  const children = keys.map(key => [...path, key])
  return [...children, ...children.flatMap(child => removals((model as Record<string | number, unknown>)[child.at(-1)!], child))]
}

/** Undefined where there is no such path (any more). */
export function without<Model>(model: Model, path: Path): Model | undefined {
  const copy = structuredClone(model)
  let parent: any = copy
  for (const key of path.slice(0, -1)) parent = parent?.[key]
  const last = path.at(-1)!
  if (parent?.[last] === undefined) return undefined
  if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete parent[last]
  return copy
}

function plainerFlows(flow: Flow): Flow[] {
  const { request } = flow
  if (!request) return []
  const { headers = [], path = '/', method, host, ...rest } = request
  const [before = '', query] = path.split(/\?(.*)/s)
  const paths = [
    ...(query === undefined ? [] : [before, ...removeOne(query.split('&')).map(pairs => `${before}?${pairs.join('&')}`)]),
    ...removeOne(before.split('/').slice(1)).map(segments => `/${segments.join('/')}${query === undefined ? '' : `?${query}`}`),
  ]
  const base: FlowRequest = { ...rest, ...(method !== undefined && { method }), path, ...(host !== undefined && { host }) }
  const requests: FlowRequest[] = [
    ...removeOne(headers).map(fewer => ({ ...base, ...(fewer.length > 0 && { headers: fewer }) })),
    ...(method === undefined ? [] : [omit(request, 'method')]),
    ...paths.filter(shorter => shorter !== path).map(shorter => ({ ...request, path: shorter })),
  ]
  return requests.map(plainer => ({ ...flow, request: plainer }))
}

function omit(request: FlowRequest, key: keyof FlowRequest): FlowRequest {
  const { [key]: _, ...rest } = request
  return rest
}

function removeOne<T>(items: readonly T[]): T[][] {
  return items.map((_, i) => items.filter((_, j) => j !== i))
}

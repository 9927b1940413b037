// Routes are there in thousands, so each must be small.
import { expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import type { RunningMesh } from '../../src/testing/index.ts'
import { buyerAndStore } from '../testing/buyer-and-store.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const ROUTES = 5000
const PER_GROUP = 100
/** 17 MiB are the sidecar's own. A route takes 5.2 KB in the caller's and 5.5 KB in the destination's; it took 7.1 KB in the caller's. */
const MOST_MIB = 46

const routeGroups = Array.from({ length: ROUTES / PER_GROUP }, (_, group) => ({
  id: `shop/group-${group}`,
  http: Array.from({ length: PER_GROUP }, (_, i) => ({ name: `route-${i}`, path: { exact: `/api/v1/resource-${group * PER_GROUP + i}` } })),
}))
const { services = [], ...others } = buyerAndStore({ 14001: 'http' })
const model: MeshModel = {
  ...others,
  routeGroups,
  services: [...services, { ...services[0]!, id: 'shop/canary' }],
  accessPolicies: [
    {
      id: 'shop/to-store',
      destination: { identity: 'shop/store' },
      sources: [{ identity: 'shop/buyer' }],
      rules: routeGroups.map(({ id }) => ({ kind: 'http', routeGroup: id })),
    },
  ],
  splits: routeGroups.map(({ id }) => ({
    id,
    service: 'shop/store',
    matches: [{ routeGroup: id }],
    backends: [{ service: 'shop/canary', weight: 1 }],
  })),
}

describePipy('memory of routes', pipy => {
  let mesh: RunningMesh
  shareMesh({ pipy, model }, started => {
    mesh = started
  })

  test.each(['shop/buyer', 'shop/store'])('%s', id => {
    expect(mesh.proxy(id).process.memory().rssBytes / 2 ** 20).toBeLessThan(MOST_MIB)
  })
})

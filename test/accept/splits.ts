// Acceptance vectors: splits.
import { compile } from '../../src/compile.ts'
import { listCases, modelOf } from '../cases/case-files.ts'
import { headerSplit, split } from './meshes.ts'
import { HOST, outbound, type Vector, vector, withMesh } from './vector.ts'

export const SPLITS: readonly Vector[] = [
  {
    ...vector('A7', '90/10, one keep-alive client, 100 requests', '90/10 ± 1', split(90, 10), async mesh => {
      const connection = await mesh.plain.keepAlive(mesh.proxy('shop/buyer').outboundHttp)
      for (let i = 0; i < 100; i++) await connection.request({ host: HOST })
      connection.close()
      return ['shop/v1', 'shop/v2'].map(name => mesh.upstream(name).received.length).join('/')
    }),
    passes: got => ['89/11', '90/10', '91/9'].includes(got),
  },
  {
    id: 'A20',
    claim: '50/50 with one backend missing: a diagnostic, and everything to the other',
    expected: 'warning 200 x20',
    run: async pipy => {
      const [one] = listCases().filter(({ name }) => name === 'cases/split/missing-backend-in-manifests')
      if (!one) throw new Error('the case is gone')
      const model = modelOf(one)
      const warned = compile(model, {}).diagnostics.some(({ severity, message }) => severity === 'warning' && message.includes('store-v2'))
      return withMesh(pipy, model, [], async mesh => {
        const statuses = new Set<number>()
        for (let i = 0; i < 20; i++) statuses.add(await outbound(mesh, HOST))
        return `${warned ? 'warning' : 'no warning'} ${[...statuses].join('/')} x${mesh.upstream('shop/store').received.length}`
      })
    },
  },
  vector('A25', 'A/B by a header: who has it, another one, none', 'v2 v1 v1', headerSplit(), async mesh => {
    const at: string[] = []
    for (const agent of ['Firefox/1', 'curl/8', undefined]) {
      mesh.clear()
      const answer = await outbound(mesh, HOST, agent === undefined ? [] : [`user-agent: ${agent}`])
      const [reached] = mesh.applications.filter(({ upstream }) => upstream.received.length > 0)
      at.push(answer === 200 ? (reached?.name ?? 'none').replace('shop/', '') : String(answer))
    }
    return at.join(' ')
  }),
]

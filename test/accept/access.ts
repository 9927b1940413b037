// Acceptance vectors: who may ask for what.
import { impostor, onlyBuy, service, shop, toStore, workload } from './meshes.ts'
import { opens, outbound, status, type Vector, vector } from './vector.ts'

const CALLER = 'serviceidentity: buyer.shop.cluster.local'

export const ACCESS: readonly Vector[] = [
  vector('A1', "another identity with the buyer's identity header", '403', onlyBuy(), mesh => status(mesh, 'shop/thief', '/buy', [CALLER])),
  vector('A2', 'the certificate alone', '200', onlyBuy(), mesh => status(mesh, 'shop/buyer', '/buy')),
  vector('A3', 'a path smuggled in the query', '403', onlyBuy(), mesh => status(mesh, 'shop/buyer', '/admin?next=/buy')),
  vector(
    'A4',
    'a header rule and a header of another case',
    '200 200',
    onlyBuy({ headers: [{ name: 'User-Agent', exact: 'Firefox' }] }),
    async mesh =>
      [await status(mesh, 'shop/buyer', '/', ['User-Agent: Firefox']), await status(mesh, 'shop/buyer', '/', ['user-agent: Firefox'])].join(' '),
  ),
  vector('A5', 'Host Store.Shop and store.shop.', '200 200', shop(), async mesh =>
    [await outbound(mesh, 'Store.Shop'), await outbound(mesh, 'store.shop.')].join(' '),
  ),
  vector(
    'A6',
    'an identity with a list of its own and a public rule',
    '200 200',
    shop({
      routeGroups: [
        { id: 'shop/own', http: [{ path: { exact: '/own' } }] },
        { id: 'shop/public', http: [{ path: { exact: '/public' } }] },
      ],
      accessPolicies: [
        toStore({ rules: [{ kind: 'http', routeGroup: 'shop/own' }] }),
        toStore({ id: 'shop/public', sources: [{ group: 'authenticated' }], rules: [{ kind: 'http', routeGroup: 'shop/public' }] }),
      ],
    }),
    async mesh => [await status(mesh, 'shop/buyer', '/own'), await status(mesh, 'shop/buyer', '/public')].join(' '),
  ),
  vector('A15', 'a server with the certificate of another identity', '200 502 1 hit', impostor(), async mesh => {
    const statuses = [await outbound(mesh, 'bank.shop'), await outbound(mesh, 'vault.shop')]
    return `${statuses.join(' ')} ${mesh.upstream('192.0.2.20:14005').received.length} hit`
  }),
  vector(
    'A27',
    'a rule without matches means all of its group',
    '200 200 403',
    shop({
      routeGroups: [
        {
          id: 'shop/routes',
          http: [
            { name: 'a', path: { exact: '/a' } },
            { name: 'b', path: { exact: '/b' } },
          ],
        },
      ],
      accessPolicies: [toStore({ rules: [{ kind: 'http', routeGroup: 'shop/routes' }] })],
    }),
    async mesh => (await Promise.all(['/a', '/b', '/c'].map(path => status(mesh, 'shop/buyer', path)))).join(' '),
  ),
  vector(
    'A28',
    'TCPRoute for 13306: the buyer there, the buyer at 15432, the thief',
    'open closed closed',
    shop({
      workloads: [workload('buyer'), workload('store', 13_306, 15_432)],
      services: [service('store', ['store'], 'tcp', 13_306), service('other', ['store'], 'tcp', 15_432)],
      routeGroups: [{ id: 'shop/mysql', tcp: { ports: [13_306] } }],
      accessPolicies: [toStore({ rules: [{ kind: 'tcp', routeGroup: 'shop/mysql' }] })],
    }),
    async mesh => {
      const store = mesh.proxy('shop/store')
      const results = [
        await opens(mesh.as('shop/buyer'), store.inbound(13_306)),
        await opens(mesh.as('shop/buyer'), store.inbound(15_432)),
        await opens(mesh.as('shop/thief'), store.inbound(13_306)),
      ]
      return results.map(open => (open ? 'open' : 'closed')).join(' ')
    },
  ),
]

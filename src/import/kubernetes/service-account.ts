// ServiceAccount: an identity.
import type { Kind } from '../kind.js'

export const serviceAccount: Kind = {
  group: '',
  kind: 'ServiceAccount',
  versions: ['v1'],
  namespaced: true,
  read({ id, origin }, { inventory }) {
    inventory.serviceAccounts.push({ id, origin })
  },
}

// IdentityBinding: names for identities, of which we understand service accounts.
import type { Kind } from '../kind.js'
import { OBJECT_NAME } from '../names.js'

const OTHER_SCHEMES = ['podLabelSelector', 'spiffeIdentities']

export const identityBinding: Kind = {
  group: 'access.smi-spec.io',
  kind: 'IdentityBinding',
  versions: ['v1alpha4'],
  namespaced: true,
  read({ id, namespace, scope, root }, { inventory }) {
    const schemes = root.requiredMap('spec')?.requiredMap('schemes')
    schemes?.onlyFields(['serviceAccount', ...OTHER_SCHEMES], 'is-harmless')
    const account = schemes?.string('serviceAccount', OBJECT_NAME)
    for (const scheme of OTHER_SCHEMES) {
      if (schemes?.get(scheme)) scope.report('smi/identity-scheme', schemes.spanOf(scheme), { scheme, binding: id })
    }
    inventory.identityBindings.set(id, scope.failed || account === undefined ? undefined : `${namespace}/${account}`)
  },
}

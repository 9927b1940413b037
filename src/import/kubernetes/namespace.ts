// Namespace: the defaults of what lives in it.
import type { Kind } from '../kind.js'
import { LABEL } from '../names.js'
import { readMode, readNamespaceInjection } from './annotations.js'

export const namespace: Kind = {
  group: '',
  kind: 'Namespace',
  versions: ['v1'],
  namespaced: false,
  read(manifest, { inventory }) {
    const { name, scope, root } = manifest
    // Names of namespaces have no dots, those of most other objects may.
    root.map('metadata')?.string('name', LABEL)
    const mode = readMode(manifest)
    const injected = readNamespaceInjection(root.map('metadata'))
    if (scope.failed) return
    inventory.namespaces.set(name, { injected })
    if (mode) inventory.modeOverrides.push({ namespace: name, ...mode })
  },
}

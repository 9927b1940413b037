// What the importer knows about one kind of object.
import type { Inventory } from './inventory.js'
import type { Manifest } from './manifest.js'

export interface Kind {
  /** Empty for Kubernetes' core group. */
  readonly group: string
  readonly kind: string
  readonly versions: readonly string[]
  readonly namespaced: boolean
  /** Adds what the manifest says to the inventory, unless an error was reported about it. */
  read(manifest: Manifest, context: ImportContext): void
}

export interface ImportContext {
  readonly inventory: Inventory
  /** Last part of service host names. */
  readonly clusterDomain: string
  /** Set when references to objects that do not exist are errors. */
  readonly danglingSeverity: 'error' | undefined
}

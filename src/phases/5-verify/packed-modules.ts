// The modules that `npm run generate` read and linted when it packed them, by the digest of what it read.
import { MODULES } from '../4-emit/runtime.generated.js'
import type { RuntimeModule } from '../4-emit/runtime.js'

const byDigest = new Map(MODULES.map(module => [module.sha256, module]))

/** `sha256` is to be taken anew from the bundle's text: a module that has changed since is none of these, and is read like any script. */
export function packedModule(sha256: string): RuntimeModule | undefined {
  return byDigest.get(sha256)
}

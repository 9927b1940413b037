// The modules that `npm run generate` read and linted when it packed them, with their comments and without, by the digest of each.
import { MODULES } from '../4-emit/runtime.generated.js'
import type { RuntimeModule } from '../4-emit/runtime.js'

const byDigest = new Map(MODULES.flatMap(module => [module.sha256, module.leanSha256].map(sha256 => [sha256, module] as const)))

/** `sha256` is to be taken anew from the bundle's text: a module that has changed since is none of these, and is read like any script. */
export function packedModule(sha256: string): RuntimeModule | undefined {
  return byDigest.get(sha256)
}

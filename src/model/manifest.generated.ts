// Generated from schemas/manifest.schema.json by `npm run generate`; do not edit.

/**
 * manifest.json: what a bundle holds, and which proxy runs which part of it.
 */
export interface BundleManifest {
  formatVersion: 1
  /**
   * sha256 over `path NUL sha256 LF` of every file, sorted by path.
   */
  digest: string
  runtime: {
    /**
     * Lowest version of each Pipy release line that runs the scripts.
     */
    pipy: string[]
  }
  proxies: Proxy[]
  /**
   * Every file of the bundle except this one, sorted by path.
   */
  files: File[]
}
/**
 * This interface was referenced by `BundleManifest`'s JSON-Schema
 * via the `definition` "Proxy".
 */
export interface Proxy {
  /**
   * namespace/name of the workload.
   */
  id: string
  /**
   * Its codebase, relative, without a slash at the end.
   */
  directory: string
  /**
   * Equal for proxies whose scripts are the same bytes.
   */
  variant: string
  /**
   * What Pipy is to be started with besides main.js.
   */
  arguments: string[]
}
/**
 * This interface was referenced by `BundleManifest`'s JSON-Schema
 * via the `definition` "File".
 */
export interface File {
  path: string
  sha256: string
  bytes: number
}

// What compiling gives: files to be written as they are, and which proxy runs which of them.

/** All files of a compilation, to be written as they are. */
export interface Bundle {
  /** Relative path with / -> content. `manifest.json` lists all the others. */
  readonly files: ReadonlyMap<string, string>
  readonly digest: string
  readonly proxies: readonly BundledProxy[]
}

/** One proxy: which directory of the bundle it runs, and how Pipy is started for it. */
export interface BundledProxy {
  /** namespace/name of the workload. */
  readonly id: string
  /** Of its codebase, relative, without a slash at the end. */
  readonly directory: string
  /** Equal for proxies whose scripts are the same bytes. */
  readonly variant: string
  /** What Pipy is to be started with besides `main.js`: `--admin-port=…`, where the model opens it. */
  readonly arguments: readonly string[]
}

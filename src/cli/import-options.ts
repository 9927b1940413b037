// What the commands tell the import about the files that they have read.
import type { CheckOptions } from './options.js'
import type { Toolchain } from './toolchain.js'

/** `directoryName`: stands in where neither --mesh-name nor a model file names the mesh. */
export function importOptions(
  { meshName, trustDomain, strictReferences }: Pick<CheckOptions, 'meshName' | 'trustDomain' | 'strictReferences'>,
  directoryName: string | undefined,
): Parameters<Toolchain['importManifests']>[1] {
  const name = meshName ?? directoryName
  return { strictReferences, ...(name !== undefined && { meshName: name }), ...(trustDomain !== undefined && { trustDomain }) }
}

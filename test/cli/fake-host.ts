// A host that remembers what was printed, and a toolchain that answers as it is told.
import type { Bundle } from '../../src/bundle/bundle.js'
import type { Host } from '../../src/cli/host.js'
import { run } from '../../src/cli/run.js'
import { readMesh } from '../../src/explain/explain.js'
import type { Toolchain } from '../../src/cli/toolchain.js'
import { diffMeshes } from '../../src/diff/diff-meshes.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { readTestCases } from '../../src/test-cases/read-test-cases.js'
import { testCases } from '../../src/test-cases/test-cases.js'
import { CannotRunCases } from '../../src/testing/test-cases/cannot-run.js'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

export async function pipyc(
  words: readonly string[],
  toolchain: Partial<Toolchain> = {},
  parts: Partial<Host> & { stdin?: string | Uint8Array } = {},
): Promise<Outcome> {
  let out = ''
  let err = ''
  const host: Host = {
    stdout: text => void (out += text),
    stderr: text => void (err += text),
    readStdin: async () => (typeof parts.stdin === 'object' ? parts.stdin : new TextEncoder().encode(parts.stdin ?? '')),
    elapsed: () => 0.123,
    env: {},
    stderrIsTerminal: false,
    version: '0.0.0',
    ...parts,
  }
  const code = await run(words, host, async () => ({ ...working(), ...toolchain }))
  return { code, out, err }
}

export const model = {
  apiVersion: 'pipyc/v1' as const,
  mesh: { name: 'shop' },
  services: [{ id: 'shop/cart', ports: [] }],
  workloads: [{ id: 'shop/cart', identity: 'shop/cart' }],
  identities: [{ id: 'shop/cart' }],
}

export function finding(severity: Diagnostic['severity'], parts: Partial<Diagnostic> = {}): Diagnostic {
  return { code: 'model/invalid-value', severity, message: `a ${severity}`, notes: [], related: [], ...parts }
}

function bundleOf(files: Record<string, string>): Bundle {
  const proxies = ['cart', 'till'].map(name => ({ id: `shop/${name}`, directory: `shop/${name}`, variant: 'a', arguments: [] }))
  const manifest = JSON.stringify({ files: Object.keys(files).map(path => ({ path })) })
  return { files: new Map(Object.entries({ 'manifest.json': manifest, ...files })), digest: 'd', proxies }
}

export function working(...diagnostics: readonly Diagnostic[]): Toolchain {
  return {
    diffMeshes: async (before, after) => diffMeshes(before, after),
    importManifests: files => ({ model, diagnostics: [], manifests: files.length }),
    readMesh,
    compile: () => {
      const ok = !diagnostics.some(({ severity }) => severity === 'error')
      return { ok, diagnostics, ...(ok && { bundle: bundleOf({ 'shop/cart/main.js': 'cart()' }), plans: [{ proxy: 'shop/cart' }] }) }
    },
    readTestCases,
    testCases,
    runCases: async () => {
      throw new CannotRunCases('there is no Pipy')
    },
  }
}

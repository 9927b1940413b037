// Phase 4: the files of every proxy. Total: every plan can be written.
import type { Bundle, BundledProxy } from '../../bundle/bundle.js'
import type { BundleManifest } from '../../model/manifest.generated.js'
import type { ProxyPlan } from '../3-lower/plan.js'
import { digestOf, fingerprinter } from './fingerprint.js'
import { scriptJson } from './json.js'
import { scriptsFor } from './runtime.js'

interface Variant {
  readonly name: string
  readonly scripts: ReadonlyMap<string, string>
}

export function emit(plans: readonly ProxyPlan[]): Bundle {
  const fingerprint = fingerprinter()
  const variants = new Map<string, Variant>()
  const contents = new Map<string, string>()
  const proxies: BundledProxy[] = []

  for (const { id, features, config } of [...plans].sort((a, b) => compareText(a.id, b.id))) {
    const { name, scripts } = variantOf(features)
    for (const [path, text] of scripts) contents.set(`${id}/${path}`, text)
    contents.set(`${id}/config.json`, `${scriptJson(config, 2)}\n`)
    proxies.push({ id, directory: id, variant: name })
  }

  const listed = [...contents].sort(([a], [b]) => compareText(a, b)).map(([path, text]) => ({ path, ...fingerprint(text) }))
  const digest = digestOf(listed)
  const manifest: BundleManifest = { formatVersion: 1, digest, runtime: { pipy: ['1.5', '2.0'] }, proxies, files: listed }
  contents.set('manifest.json', `${scriptJson(manifest, 2)}\n`)
  return { files: new Map([...contents].sort(([a], [b]) => compareText(a, b))), digest, proxies }

  function variantOf(features: ProxyPlan['features']): Variant {
    const key = features.join()
    let variant = variants.get(key)
    if (!variant) {
      const scripts = scriptsFor(features)
      const name = digestOf([...scripts].map(([path, text]) => ({ path, ...fingerprint(text) }))).slice(0, 12)
      variant = { name, scripts }
      variants.set(key, variant)
    }
    return variant
  }
}

/** By code units: the same on every machine and locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

// Phase 4: the files of every proxy. Total: every plan can be written.
import type { Bundle, BundledProxy } from '../../bundle/bundle.js'
import type { BundleManifest } from '../../model/manifest.generated.js'
import type { ProxyPlan } from '../3-lower/plan.js'
import { digestOf, fingerprintOf, type ListedFile } from './fingerprint.js'
import { scriptJson } from './json.js'
import { type Script, scriptsFor } from './runtime.js'
import { SHARED, sharedJson } from './shared-json.js'
import { compareText } from '../../order.js'

const MANIFEST = 'manifest.json'

/** What lowering gives to several proxies: those of one caller, of one service, or of all that call a service. */
const SHARED_PARTS = {
  inbound: { ports: { '*': { rules: SHARED } } },
  outbound: { destinations: SHARED, hosts: SHARED, services: { '*': SHARED }, clusters: { '*': SHARED } },
} as const

interface Variant {
  readonly name: string
  /** In order of path, all after config.json. */
  readonly scripts: readonly Script[]
}

const INDENT = 2

export interface EmitOptions {
  /** Without what only people read: comments in scripts, white space in JSON. */
  readonly lean?: boolean
}

export function emit(plans: readonly ProxyPlan[], { lean = false }: EmitOptions = {}): Bundle {
  const indent = lean ? 0 : INDENT
  const print = sharedJson(SHARED_PARTS, indent)
  const variants = new Map<string, Variant>()
  const proxies: BundledProxy[] = []
  for (const { id, features, arguments: given } of [...plans].sort((a, b) => compareText(a.id, b.id))) {
    proxies.push({ id, directory: id, variant: variantOf(features).name, arguments: given })
  }

  // With the slash that follows it a directory has the place of its files among all of them: these need no sorting.
  const directories = plans.map(plan => ({ prefix: `${plan.id}/`, plan })).sort((a, b) => compareText(a.prefix, b.prefix))
  const files = new Map<string, string>()
  const listed: ListedFile[] = []
  for (const { prefix, plan } of directories) {
    // A key keeps its first place.
    if (prefix > MANIFEST && !files.has(MANIFEST)) files.set(MANIFEST, '')
    const config = `${print(plan.config)}\n`
    const { sha256, bytes } = fingerprintOf(config)
    listed.push({ path: `${prefix}config.json`, sha256, bytes })
    files.set(`${prefix}config.json`, config)
    for (const { path, text, sha256, bytes } of variantOf(plan.features).scripts) {
      const file = { path: prefix + path, sha256, bytes }
      listed.push(file)
      files.set(file.path, text)
    }
  }

  const digest = digestOf(listed)
  const manifest: BundleManifest = {
    formatVersion: 1,
    digest,
    runtime: { pipy: ['1.5', '2.0'] },
    proxies: proxies.map(proxy => ({ ...proxy, arguments: [...proxy.arguments] })),
    files: listed,
  }
  files.set(MANIFEST, `${scriptJson(manifest, indent)}\n`)
  return { files, digest, proxies }

  function variantOf(features: ProxyPlan['features']): Variant {
    const key = features.join()
    let variant = variants.get(key)
    if (!variant) {
      const scripts = [...scriptsFor(features, lean).values()]
      variants.set(key, (variant = { name: digestOf(scripts).slice(0, 12), scripts }))
    }
    return variant
  }
}

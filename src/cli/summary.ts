// The lines that tell what was read and what was written.
import { join } from 'node:path'
import type { Bundle } from '../bundle/bundle.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { counted, countsText } from '../diagnostics/format/counts.js'
import { plainText } from '../diagnostics/format/plain-text.js'
import type { MeshModel } from '../model/mesh-model.generated.js'
import type { Written } from './write-output.js'

/** `bookstore: 7 services, 6 identities, 4 policies, 1 split  (11 manifests, 0 errors, 1 warning)` */
export function modelLine(model: MeshModel, manifests: number, diagnostics: readonly Diagnostic[]): string {
  const parts = [
    counted(model.services?.length ?? 0, 'service'),
    ...some(model.identities, 'identity', 'identities'),
    ...some(model.accessPolicies, 'policy', 'policies'),
    ...some(model.splits, 'split'),
    ...some(model.trafficPolicies, 'traffic policy', 'traffic policies'),
    ...some(model.mqttPolicies, 'MQTT policy', 'MQTT policies'),
  ]
  return `${plainText(model.mesh.name)}: ${parts.join(', ')}  (${counted(manifests, 'manifest')}, ${countsText(diagnostics)})`
}

/**
 * `wrote out/  6 proxies, 2 script variants, 31 files, 84 KB  (0.12 s)` and how to run the first proxy, whose `certificate` Pipy does not start
 * without. Behind a #, so that the line can be pasted into a shell as it is.
 */
export function writtenLines(directory: string, bundle: Bundle, written: Written, seconds: number, certificate?: string): string[] {
  const parts = [
    counted(bundle.proxies.length, 'proxy', 'proxies'),
    counted(new Set(bundle.proxies.map(proxy => proxy.variant)).size, 'script variant'),
    counted(bundle.files.size, 'file') + (written.changed < bundle.files.size ? ` (${written.changed} changed)` : ''),
    sizeText(written.bytes),
    ...(written.removed > 0 ? [`${counted(written.removed, 'stale file')} removed`] : []),
  ]
  const [first] = bundle.proxies
  return [
    `wrote ${plainText(directory.replace(/\/*$/, '/'))}  ${parts.join(', ')}  (${seconds.toFixed(2)} s)`,
    ...(first ? [nextLine(['pipy', join(directory, first.directory, 'main.js'), ...first.arguments], certificate)] : []),
  ]
}

function nextLine(command: readonly string[], certificate: string | undefined): string {
  const needs = certificate === undefined ? '' : `  # reads ${plainText(certificate)}`
  return `next: ${command.map(word => quoted(plainText(word))).join(' ')}${needs}`
}

/** For a shell, where it needs quotes. */
function quoted(word: string): string {
  return /^[\w@%+=:,./[\]-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

function some(list: readonly unknown[] | undefined, singular: string, plural?: string): string[] {
  return list?.length ? [counted(list.length, singular, plural)] : []
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

// HTTPRouteGroup: named descriptions of HTTP requests.
import type { HeaderMatch, HttpMatch } from '../../model/mesh-model.generated.js'
import type { Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import { fits, HEADER_NAME, MATCH_NAME, METHOD, REGEX } from '../names.js'
import type { Reader } from '../reader.js'
import { shown } from '../shown.js'
import { reportOtherVersion, since, SMI_VERSIONS, specOf } from './spec.js'

export const httpRouteGroup: Kind = {
  group: 'specs.smi-spec.io',
  kind: 'HTTPRouteGroup',
  versions: SMI_VERSIONS,
  namespaced: true,
  read(manifest, { inventory }) {
    const { id, origin, scope } = manifest
    const spec = specOf(manifest, 'v1alpha3', ['matches'])
    if (spec && spec !== manifest.root) spec.onlyFields(['matches'], 'is-harmless', ['matches'])
    const readers = spec?.requiredMaps('matches', 'match') ?? []
    const http = readers.map(reader => readMatch(reader, manifest))
    reportTwins(readers)
    if (!scope.failed && http.length > 0) inventory.routeGroups.push({ id, http, origin })
  },
}

function readMatch(reader: Reader, manifest: Manifest): HttpMatch {
  reader.onlyFields(['name', 'pathRegex', 'methods', 'headers'], 'widens')
  const name = reader.requiredString('name', MATCH_NAME)
  // Go's encoder writes an absent pathRegex as an empty one.
  const pathRegex = reader.string('pathRegex') === '' ? undefined : reader.string('pathRegex', REGEX)
  const methods = reader.strings('methods', METHOD)
  const headers = readHeaders(reader, manifest)
  return {
    ...(name !== undefined && { name }),
    ...(pathRegex !== undefined && { path: { regex: pathRegex } }),
    ...(methods.length > 0 && { methods }),
    ...(headers.length > 0 && { headers }),
    origin: reader.origin,
  }
}

/** A map in the specification's text; a list of maps with one key each in its Go types, and so in clusters. */
function readHeaders(match: Reader, manifest: Manifest): HeaderMatch[] {
  const node = match.get('headers')
  if (!node) return []
  if (!since('v1alpha2', manifest.version)) {
    reportOtherVersion(manifest, node, 'headers', 'v1alpha2 and later')
    return []
  }
  const maps = node.type === 'list' ? match.maps('headers') : [match.map('headers') ?? []].flat()
  return maps.flatMap(map => {
    if (map.node.fields.size === 0 && node.type === 'list') map.invalid(map.node, map.path, 'must have a header name and its regular expression')
    return [...map.node.fields.values()].flatMap(({ key }) => {
      if (!map.require(key.name)) return []
      const name = fits(key.name, HEADER_NAME) ? key.name : map.invalid(key, map.pathOf(key.name), `must be ${HEADER_NAME.text}`)
      const regex = map.string(key.name, REGEX)
      const value = map.spanOf(key.name)
      return name === undefined || regex === undefined ? [] : { name, regex, origin: map.scope.origin({ ...key, end: value.end }) }
    })
  })
}

/** A rule that names one of them means both; SMI calls the name the key. */
function reportTwins(readers: readonly Reader[]): void {
  const first = new Map<string, Reader>()
  for (const reader of readers) {
    const name = reader.get('name')
    if (name?.type !== 'scalar' || typeof name.value !== 'string') continue
    const twin = first.get(name.value)
    if (!twin) first.set(name.value, reader)
    else
      reader.scope.report(
        'smi/match-name-twice',
        name,
        { name: shown(name.value) },
        { related: [{ message: 'the other one', location: twin.originOf('name') }] },
      )
  }
}

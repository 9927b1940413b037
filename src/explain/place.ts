// Places of a decision, as files and lines.
import type { Location } from '../diagnostics/diagnostic.js'
import type { Locate } from '../diagnostics/sink.js'
import type { NodePlace } from '../phases/2-resolve/resolved.js'

/** Undefined for a model from memory whose nodes have no origins. */
export function locationOf(place: NodePlace, locate: Locate = () => undefined): Location | undefined {
  return place.origin ?? locate(place.pointer) ?? place.around
}

/** `file:line:column`, or the JSON pointer where no file is known. */
export function placeText(place: NodePlace, locate?: Locate): string {
  const location = locationOf(place, locate)
  return location ? `${location.file}:${location.line}:${location.column}` : place.pointer
}

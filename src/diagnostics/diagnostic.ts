// What pipyc has to say about an input: one finding, where it is, and what to do about it.
import type { DiagnosticCode } from './catalogue.generated.js'

/** With an error there is no bundle; a warning is probably a mistake; a note is worth knowing. */
export type Severity = 'error' | 'warning' | 'note'

/** A place in a text that the user wrote. Lines and columns count from 1. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
  /** First column after the text, on the same line. */
  readonly endColumn?: number
  /** The manifest object there, as `kind namespace/name`. */
  readonly resource?: string
}

/** Another place that the finding is about, such as the first of two objects with one name. */
export interface RelatedPlace {
  readonly message: string
  readonly location?: Location
  readonly pointer?: string
}

/** One finding. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** One sentence, no code, no place. */
  readonly message: string
  /** JSON Pointer into the mesh model, where the finding is about the model. */
  readonly pointer?: string
  /** Where the text was written; absent when the model came from memory without origins. */
  readonly location?: Location
  /** Further facts, a line each: what was sought, the nearest name, an attacking string. */
  readonly notes: readonly string[]
  readonly related: readonly RelatedPlace[]
  /** What to do now. */
  readonly remedy?: string
}

/** For `some` and `filter`. */
export function isError({ severity }: Pick<Diagnostic, 'severity'>): boolean {
  return severity === 'error'
}

// The table of spellings: requests as they may be written, and what becomes of each.
import { join } from 'node:path'
import { parse } from 'yaml'
import { FIXTURES, modelOf, textOf } from './case-files.ts'

/** A status, or what ends instead of an answer. */
export type SpellingVerdict = number | 'closed'

export interface Spelling {
  /** The request line. */
  readonly line: string
  /** Default: Host: store.shop. */
  readonly headers?: readonly string[]
  /** Of a list any may be. */
  readonly status: SpellingVerdict | readonly SpellingVerdict[]
  readonly forwarded?: string
}

const fixture = { name: 'cases/http-route/spellings', directory: join(FIXTURES, 'cases/http-route/spellings') }

export const spellingsModel = modelOf(fixture)
export const spellings = parse(textOf(fixture, 'table.yaml') ?? '[]') as readonly Spelling[]

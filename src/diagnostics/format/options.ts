// What a caller may choose about the text of findings.

export const FORMATS = ['pretty', 'compact', 'json', 'sarif', 'github'] as const

export type DiagnosticFormat = (typeof FORMATS)[number]

export interface FormatOptions {
  /** Default: pretty. */
  readonly format?: DiagnosticFormat | undefined
  /** pretty: texts of the files, for code frames. */
  readonly sources?: ((file: string) => string | undefined) | undefined
  /** pretty: ANSI colours. Default: false. */
  readonly color?: boolean | undefined
  /** pretty: findings of one code after which the others are only counted. Default: 10. */
  readonly limitPerCode?: number | undefined
  /** pretty: end with the line of totals. Default: true. */
  readonly totals?: boolean | undefined
  /** sarif: version of pipyc that is named as the tool. */
  readonly version?: string | undefined
}

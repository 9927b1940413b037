export interface LintFinding {
  readonly rule: string
  readonly file: string
  /** Both count from 1. */
  readonly line: number
  readonly column: number
  readonly message: string
}

/** A rule sees a node with its parent and says what is wrong with it. */
export type Report = (rule: string, node: import('acorn').Node, message: string) => void
